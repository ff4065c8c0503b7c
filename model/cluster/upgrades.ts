/** Automatic upgrades, by the service's names of the channels. */
export interface Upgrades {
  /**
   * Channel for the Kubernetes version.
   * @default "none"
   */
  cluster?: "none" | "patch" | "stable" | "rapid" | "node-image";
  /**
   * Channel for the operating system of the nodes.
   * @default "NodeImage"
   */
  nodeOs?: "None" | "Unmanaged" | "SecurityPatch" | "NodeImage";
}

/** Windows in which AKS may work on the cluster. */
export interface Maintenance {
  /**
   * For AKS's own releases (the configuration named default is the weekly one).
   * @default any time
   */
  releases?: MaintenanceWindow;
  /**
   * For automatic upgrades of the Kubernetes version.
   * @default any time
   */
  clusterUpgrade?: MaintenanceWindow;
  /**
   * For automatic upgrades of the nodes' operating system.
   * @default any time
   */
  nodeOsUpgrade?: MaintenanceWindow;
}

/** A window that comes back. */
export interface MaintenanceWindow {
  /** How often: exactly one kind of schedule. */
  schedule: Schedule;
  /** Start of the window, hours and minutes on a 24-hour clock: "22:00". */
  startTime: string;
  /** Length in hours, 4 to 24. @asType integer */
  durationHours: number;
  /**
   * Offset from UTC: "+02:00".
   * @default "+00:00"
   */
  utcOffset?: string;
  /**
   * First day on which the window counts: "2027-01-15".
   * @default at once
   */
  startDate?: string;
  /**
   * Days without maintenance, both ends included.
   * @default none
   * @example [{ start: "2026-12-20", end: "2027-01-03" }]
   */
  notAllowedDates?: { start: string; end: string }[];
}

/**
 * A whole number.
 * @asType integer
 */
export type Count = number;

/** Days of the week, by the service's names. */
export type WeekDay = "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";

/**
 * How often a maintenance window comes back.
 * @discriminator kind
 */
export type Schedule =
  | { kind: "daily"; intervalDays: Count }
  | { kind: "weekly"; intervalWeeks: Count; dayOfWeek: WeekDay }
  | { kind: "absoluteMonthly"; intervalMonths: Count; dayOfMonth: Count }
  | {
      kind: "relativeMonthly";
      intervalMonths: Count;
      dayOfWeek: WeekDay;
      weekIndex: "First" | "Second" | "Third" | "Fourth" | "Last";
    };
