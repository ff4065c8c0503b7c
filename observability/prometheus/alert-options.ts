import { applyRules, didYouMean, type Breach, type Finding, type Rule } from "../../model/faults.ts";
import { UNITS, type Threshold, type ThresholdUnit } from "./alert-table.ts";
import { ALERTS, isAlertName, thresholdOf } from "./alerts.ts";

/** The options of `alertRules` as they may come from a file: names are any words. */
export interface GivenAlertOptions {
  readonly network?: boolean;
  readonly runbooks?: string;
  readonly thresholds?: Readonly<Record<string, number | undefined>>;
  readonly off?: readonly string[];
}

const DOCS = "https://learn.microsoft.com/azure/azure-monitor/containers/kubernetes-metric-alerts";
const NAMES = ALERTS.map(({ name }) => name);
const MOVABLE = ALERTS.filter(({ threshold }) => threshold !== undefined).map(({ name }) => name);
const ON_NETWORK: readonly string[] = ALERTS.filter(({ group }) => group === "network").map(
  ({ name }) => name,
);

/** The thresholds that are given: undefined is absent. */
const given = ({ thresholds = {} }: GivenAlertOptions): [string, number][] =>
  Object.entries(thresholds).filter((entry): entry is [string, number] => entry[1] !== undefined);

const unknown = (path: string, name: string): Breach => {
  const near = didYouMean(name, NAMES);
  return {
    path,
    reason: `"${name}" is the name of no alert`,
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
    title:
      "Alerts are called by their names: those under which Microsoft recommends them, and those of the alerts on the network.",
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
          reason: `it would ${then} fire: it fires ${fires} ${value}, a value in ${UNITS[unit]} (usual: ${usual})`,
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
  {
    id: "MON014",
    severity: "warning",
    title: "What is said of the alerts on the network has an effect where they are made.",
    remedy: "Set network to true, or remove it.",
    docs: DOCS,
    *check({ network, runbooks, ...options }) {
      if (network === true) return;
      if (runbooks !== undefined)
        yield { path: "runbooks", reason: "only the alerts on the network lead to these pages" };
      for (const [name] of given(options)) {
        if (ON_NETWORK.includes(name))
          yield { path: `thresholds.${name}`, reason: `${name} is an alert on the network` };
      }
      for (const [index, name] of (options.off ?? []).entries()) {
        if (ON_NETWORK.includes(name))
          yield { path: `off[${index}]`, reason: `${name} is an alert on the network` };
      }
    },
  },
  {
    id: "MON015",
    severity: "error",
    title: "Pages on alerts are published at an address of the web.",
    remedy: "Give the address of the folder, such as https://example.com/runbooks.",
    docs: DOCS,
    *check({ runbooks }) {
      if (runbooks !== undefined && !/^https?:\/\/[^\s/]+(\/\S*)?$/.test(runbooks))
        yield { path: "runbooks", reason: `"${runbooks}" is not an address of the web` };
    },
  },
];

/** What is wrong with the choice of alerts and thresholds. */
export const checkAlertOptions = (options: GivenAlertOptions): Finding[] =>
  applyRules(alertOptionRules, options);
