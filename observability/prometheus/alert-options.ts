import { applyRules, didYouMean, type Breach, type Finding, type Rule } from "../../model/faults.ts";
import { UNITS, type Threshold, type ThresholdUnit } from "./alert-table.ts";
import { ALERTS, isAlertName, thresholdOf } from "./alerts.ts";

/** The options of `alertRules` as they may come from a file: names are any words. */
export interface GivenAlertOptions {
  readonly thresholds?: Readonly<Record<string, number | undefined>>;
  readonly off?: readonly string[];
}

const DOCS = "https://learn.microsoft.com/azure/azure-monitor/containers/kubernetes-metric-alerts";
const NAMES = ALERTS.map(({ name }) => name);
const MOVABLE = ALERTS.filter(({ threshold }) => threshold !== undefined).map(({ name }) => name);

/** The thresholds that are given: undefined is absent. */
const given = ({ thresholds = {} }: GivenAlertOptions): [string, number][] =>
  Object.entries(thresholds).filter((entry): entry is [string, number] => entry[1] !== undefined);

const unknown = (path: string, name: string): Breach => {
  const near = didYouMean(name, NAMES);
  return {
    path,
    reason: `"${name}" is none of the recommended alerts`,
    ...(near === undefined ? {} : { remedy: `Did you mean "${near}"?` }),
  };
};

/** The most that a value of a unit can be; what is counted or measured has no end. */
const MOST: Readonly<Partial<Record<ThresholdUnit, number>>> = { share: 1, percent: 100 };

/** What becomes of an alert whose threshold lies where all values, or none, are beyond it. */
const useless = ({ unit, fires }: Threshold, value: number): "always" | "never" | undefined => {
  const most = MOST[unit] ?? Infinity;
  if (fires === "above") return value < 0 ? "always" : value >= most ? "never" : undefined;
  return value <= 0 ? "never" : value > most ? "always" : undefined;
};

/** Rules on the choice of alerts and thresholds. */
export const alertOptionRules: readonly Rule<GivenAlertOptions>[] = [
  {
    id: "MON010",
    severity: "error",
    title: "Alerts are called by the names under which Microsoft recommends them.",
    remedy: `Name one of ${NAMES.join(", ")}.`,
    docs: DOCS,
    *check(options) {
      for (const [name] of given(options)) {
        if (!isAlertName(name)) yield unknown(`thresholds.${name}`, name);
      }
      for (const [index, name] of (options.off ?? []).entries()) {
        if (!isAlertName(name)) yield unknown(`off[${index}]`, name);
      }
    },
  },
  {
    id: "MON011",
    severity: "error",
    title: "A threshold belongs to an alert that has one; the others are about a state.",
    remedy: `Leave it out; thresholds have ${MOVABLE.join(", ")}.`,
    docs: DOCS,
    *check(options) {
      for (const [name] of given(options)) {
        if (isAlertName(name) && thresholdOf(name) === undefined)
          yield { path: `thresholds.${name}`, reason: `${name} has no threshold` };
      }
    },
  },
  {
    id: "MON012",
    severity: "error",
    title: "A threshold is a finite number, and values of its unit lie on both sides of it.",
    remedy: "Give a number within what the unit can be, or name the alert in `off`.",
    docs: DOCS,
    *check(options) {
      for (const [name, value] of given(options)) {
        const threshold = thresholdOf(name);
        const path = `thresholds.${name}`;
        if (!Number.isFinite(value)) {
          yield { path, reason: `${value} is not a finite number` };
          continue;
        }
        const then = threshold === undefined ? undefined : useless(threshold, value);
        if (threshold === undefined || then === undefined) continue;
        const { fires, unit, default: usual } = threshold;
        yield {
          path,
          reason: `it would ${then} fire: it fires ${fires} ${value}, a value in ${UNITS[unit]} (recommended: ${usual})`,
        };
      }
    },
  },
  {
    id: "MON013",
    severity: "warning",
    title: "A threshold of an alert that is off has no effect.",
    remedy: "Remove the threshold, or take the alert out of `off`.",
    docs: DOCS,
    *check(options) {
      for (const [name] of given(options)) {
        if (isAlertName(name) && options.off?.includes(name) === true)
          yield { path: `thresholds.${name}`, reason: `${name} is off` };
      }
    },
  },
];

/** What is wrong with the choice of alerts and thresholds. */
export const checkAlertOptions = (options: GivenAlertOptions): Finding[] =>
  applyRules(alertOptionRules, options);
