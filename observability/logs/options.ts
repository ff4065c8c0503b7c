import { applyRules, didYouMean, type Breach, type Finding, type Rule } from "../../model/faults.ts";
import { LOG_ALERTS } from "./alerts.ts";

/** The options of alerts on network logs as they may come from a file: names are any words. */
export interface GivenLogAlertOptions {
  readonly thresholds?: Readonly<Record<string, number | undefined>>;
  readonly off?: readonly string[];
  readonly mtlsNamespaces?: readonly string[];
}

const DOCS = "https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-types#log-alerts";
const NAMES: readonly string[] = LOG_ALERTS.map(({ name }) => name);

const unknown = (path: string, name: string): Breach => {
  const near = didYouMean(name, NAMES);
  return {
    path,
    reason: `"${name}" is the name of no alert on network logs`,
    ...(near === undefined ? {} : { remedy: `Did you mean "${near}"?` }),
  };
};

/** Rules on the choice of alerts on network logs. */
export const logAlertRules: readonly Rule<GivenLogAlertOptions>[] = [
  {
    id: "MON017",
    severity: "error",
    title: "Alerts on network logs are called by their names.",
    remedy: `Name one of ${NAMES.join(", ")}.`,
    docs: DOCS,
    *check({ thresholds = {}, off = [] }) {
      for (const [name, value] of Object.entries(thresholds)) {
        if (value !== undefined && !NAMES.includes(name)) yield unknown(`thresholds.${name}`, name);
      }
      for (const [index, name] of off.entries()) {
        if (!NAMES.includes(name)) yield unknown(`off[${index}]`, name);
      }
    },
  },
  {
    id: "MON018",
    severity: "error",
    title:
      "A threshold of an alert on network logs is a finite number, and some counts lie beyond it and some do not.",
    remedy: "Give a number of 0 or more, below 100 for percent, or name the alert in `off`.",
    docs: DOCS,
    *check({ thresholds = {} }) {
      for (const { name, unit, fires } of LOG_ALERTS) {
        const value = thresholds[name];
        if (value === undefined) continue;
        const least = fires === "below" ? 1 : 0;
        const fits = Number.isFinite(value) && value >= least && (unit !== "percent" || value < 100);
        if (!fits)
          yield { path: `thresholds.${name}`, reason: `with ${value} it would always fire, or never` };
      }
    },
  },
  {
    id: "MON019",
    severity: "warning",
    title: "The alert on plaintext needs to know between which namespaces there should be none.",
    remedy: "Name the namespaces in mtlsNamespaces, or remove the threshold.",
    docs: DOCS,
    *check({ thresholds = {}, mtlsNamespaces = [] }) {
      if (thresholds["LogPlaintext"] !== undefined && mtlsNamespaces.length === 0)
        yield { path: "thresholds.LogPlaintext", reason: "no namespace is named" };
    },
  },
];

/** What is wrong with the choice of alerts on network logs. */
export const checkLogAlertOptions = (options: GivenLogAlertOptions): Finding[] =>
  applyRules(logAlertRules, options);
