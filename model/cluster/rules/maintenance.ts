import type { Breach } from "../../faults.ts";
import type { MaintenanceWindow, Schedule } from "../upgrades.ts";
import type { ClusterRule } from "./rule.ts";

/** The longest interval of each kind of schedule, and its unit. */
const INTERVALS: Record<Schedule["kind"], { key: string; most: number }> = {
  daily: { key: "intervalDays", most: 7 },
  weekly: { key: "intervalWeeks", most: 4 },
  absoluteMonthly: { key: "intervalMonths", most: 6 },
  relativeMonthly: { key: "intervalMonths", most: 6 },
};

/** The rule on maintenance windows. */
export const maintenanceRules: readonly ClusterRule[] = [
  {
    id: "AKS009",
    severity: "error",
    title:
      "A maintenance window lasts 4 to 24 hours, has one kind of schedule, and names real times and days.",
    remedy: 'Write times like "22:00", offsets like "+02:00", days like "2027-01-15".',
    docs: "https://learn.microsoft.com/azure/aks/planned-maintenance",
    *check({ asked }) {
      for (const [name, window] of Object.entries(asked.maintenance ?? {})) {
        const { schedule } = window as MaintenanceWindow;
        yield* checkWindow(`maintenance.${name}`, window as MaintenanceWindow);
        if (schedule.kind === "daily" && name !== "nodeOsUpgrade") {
          yield {
            path: `maintenance.${name}.schedule.kind`,
            severity: "warning",
            reason: "AKS documents daily schedules for upgrades of the nodes' operating system only",
            remedy: "Choose a weekly or monthly schedule.",
          };
        }
      }
    },
  },
];

function* checkWindow(path: string, window: MaintenanceWindow): Iterable<Breach> {
  const { schedule, startTime, durationHours, utcOffset, startDate, notAllowedDates } = window;
  if (durationHours < 4 || durationHours > 24)
    yield { path: `${path}.durationHours`, reason: `${durationHours} hours are not within 4 to 24` };
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(startTime))
    yield { path: `${path}.startTime`, reason: `"${startTime}" is not a time of day` };
  if (utcOffset !== undefined && !/^[+-](0\d|1[0-4]):[0-5]\d$/.test(utcOffset))
    yield { path: `${path}.utcOffset`, reason: `"${utcOffset}" is not an offset from UTC` };
  if (startDate !== undefined && !isDay(startDate))
    yield { path: `${path}.startDate`, reason: `"${startDate}" is not a day` };
  for (const [index, { start, end }] of (notAllowedDates ?? []).entries()) {
    const at = `${path}.notAllowedDates[${index}]`;
    if (!isDay(start) || !isDay(end)) yield { path: at, reason: `"${start}" to "${end}" are not two days` };
    else if (start > end) yield { path: at, reason: `${start} comes after ${end}` };
  }
  yield* checkSchedule(`${path}.schedule`, schedule);
}

function* checkSchedule(path: string, schedule: Schedule): Iterable<Breach> {
  const { key, most } = INTERVALS[schedule.kind];
  const interval = (schedule as unknown as Record<string, number>)[key];
  if (interval !== undefined && (interval < 1 || interval > most))
    yield { path: `${path}.${key}`, reason: `${interval} is not within 1 to ${most}` };
  if (schedule.kind !== "absoluteMonthly") return;
  const { dayOfMonth } = schedule;
  if (dayOfMonth < 1 || dayOfMonth > 31)
    yield { path: `${path}.dayOfMonth`, reason: `${dayOfMonth} is not within 1 to 31` };
}

/** Whether a text is a day of the calendar, year first. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
