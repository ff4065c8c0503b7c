import type { InvalidSettings } from "./cases.ts";

type Changes = Record<string, unknown>;

const weekly = { kind: "weekly", intervalWeeks: 1, dayOfWeek: "Sunday" };

const window = (changes: Changes) => ({
  maintenance: { nodeOsUpgrade: { schedule: weekly, startTime: "22:00", durationHours: 4, ...changes } },
});

const schedule = (value: unknown) => window({ schedule: value });

const times: InvalidSettings[] = [
  { title: "a window of three hours", rule: "AKS009", settings: window({ durationHours: 3 }) },
  { title: "a window of 25 hours", rule: "AKS009", settings: window({ durationHours: 25 }) },
  ...["24:00", "08:60", "8 pm", "22.00", "", "22:00:00", "-1:00"].map((startTime) => ({
    title: `a window from "${startTime}"`,
    rule: "AKS009",
    settings: window({ startTime }),
  })),
  ...["2:00", "CET", "+25:00", "+02:60", "02:00", ""].map((utcOffset) => ({
    title: `a window in the zone "${utcOffset}"`,
    rule: "AKS009",
    settings: window({ utcOffset }),
  })),
  ...["2027-02-29", "2027-13-01", "15.01.2027", "2027-1-5", "tomorrow"].map((startDate) => ({
    title: `a window that counts from "${startDate}"`,
    rule: "AKS009",
    settings: window({ startDate }),
  })),
  {
    title: "days without maintenance that end before they start",
    rule: "AKS009",
    settings: window({ notAllowedDates: [{ start: "2027-01-03", end: "2026-12-20" }] }),
  },
  {
    title: "days without maintenance until a day that is none",
    rule: "AKS009",
    settings: window({ notAllowedDates: [{ start: "2027-04-01", end: "2027-04-31" }] }),
  },
  {
    title: "a window of three hours for AKS's releases",
    rule: "AKS009",
    settings: { maintenance: { releases: { schedule: weekly, startTime: "22:00", durationHours: 3 } } },
  },
  {
    title: "a window of nothing for upgrades of the cluster",
    rule: "AKS009",
    settings: { maintenance: { clusterUpgrade: { schedule: weekly, startTime: "22:00", durationHours: 0 } } },
  },
];

const monthly = { kind: "absoluteMonthly", intervalMonths: 1, dayOfMonth: 1 };
const relative = { kind: "relativeMonthly", intervalMonths: 1, dayOfWeek: "Sunday", weekIndex: "First" };

const schedules: InvalidSettings[] = [
  ...[0, 8].map((intervalDays) => ({
    title: `every ${intervalDays} days`,
    rule: "AKS009",
    settings: schedule({ kind: "daily", intervalDays }),
  })),
  ...[0, 5].map((intervalWeeks) => ({
    title: `every ${intervalWeeks} weeks`,
    rule: "AKS009",
    settings: schedule({ ...weekly, intervalWeeks }),
  })),
  ...[0, 7].map((intervalMonths) => ({
    title: `a day of every ${intervalMonths} months`,
    rule: "AKS009",
    settings: schedule({ ...monthly, intervalMonths }),
  })),
  ...[0, 32].map((dayOfMonth) => ({
    title: `day ${dayOfMonth} of the month`,
    rule: "AKS009",
    settings: schedule({ ...monthly, dayOfMonth }),
  })),
  {
    title: "a weekday of every seven months",
    rule: "AKS009",
    settings: schedule({ ...relative, intervalMonths: 7 }),
  },
  {
    title: "a daily and a weekly schedule",
    rule: "AKS009",
    settings: schedule({ ...weekly, intervalDays: 1 }),
  },
  {
    title: "a weekly and a monthly schedule",
    rule: "AKS009",
    settings: schedule({ ...weekly, dayOfMonth: 1 }),
  },
  {
    title: "both monthly schedules",
    rule: "AKS009",
    settings: schedule({ ...monthly, weekIndex: "Last" }),
  },
  {
    title: "a schedule of no kind",
    rule: "SET003",
    settings: schedule({ intervalWeeks: 1, dayOfWeek: "Sunday" }),
  },
  {
    title: "a schedule of a kind that is none",
    rule: "SET002",
    settings: schedule({ kind: "hourly", intervalDays: 1 }),
  },
  {
    title: "a weekly schedule without its day",
    rule: "SET003",
    settings: schedule({ kind: "weekly", intervalWeeks: 1 }),
  },
  {
    title: "a day that is none",
    rule: "SET002",
    settings: schedule({ ...weekly, dayOfWeek: "Someday" }),
  },
  {
    title: "a week that is none",
    rule: "SET002",
    settings: schedule({ ...relative, weekIndex: "Fifth" }),
  },
  {
    title: "an interval in words",
    rule: "SET002",
    settings: schedule({ kind: "daily", intervalDays: "1" }),
  },
  { title: "half a week", rule: ["SET002", "AKS009"], settings: schedule({ ...weekly, intervalWeeks: 1.5 }) },
  {
    title: "a window without a start",
    rule: "SET003",
    settings: { maintenance: { nodeOsUpgrade: { schedule: weekly, durationHours: 4 } } },
  },
  {
    title: "a window without a schedule",
    rule: "SET003",
    settings: { maintenance: { releases: { startTime: "22:00", durationHours: 4 } } },
  },
  {
    title: "a window without a length",
    rule: "SET003",
    settings: { maintenance: { clusterUpgrade: { schedule: weekly, startTime: "22:00" } } },
  },
];

export const invalidMaintenance: readonly InvalidSettings[] = [...times, ...schedules];
