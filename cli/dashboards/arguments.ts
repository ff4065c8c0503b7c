export const TARGETS = ["managed", "own"] as const;

/** What `acns dashboards` is called with. */
export interface DashboardsArguments {
  readonly output?: string;
  readonly for: (typeof TARGETS)[number];
  readonly workspace?: string;
  readonly json?: boolean;
}
