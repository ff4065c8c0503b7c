import { DNS, DROPPED, FLOWS, logs, plaintext, PORT, RATE } from "./kql.ts";
import type { LogQueryOptions } from "./queries.ts";

/** Units of the thresholds, in words. */
export const LOG_UNITS = { flows: "flows", percent: "percent, 0 to 100", rows: "rows" } as const;

/** An alert on the logs of one cluster: what is looked for, and from where on it fires. */
export interface LogAlertRow {
  readonly name: string;
  /** When it fires, in one sentence. */
  readonly meaning: string;
  readonly unit: keyof typeof LOG_UNITS;
  /** At which number it is still quiet, or, where it fires below, at which it no longer fires. */
  readonly threshold: number;
  readonly fires: "above" | "below";
  /** Column that is measured; none where rows are counted. */
  readonly measure?: string;
  /** How the column is folded over the window. */
  readonly fold: "Total" | "Maximum" | "Count";
  /** Columns of which each combination fires by itself. */
  readonly dimensions: readonly string[];
  /** Azure's severity: 2 warns, 3 informs, 4 is verbose. */
  readonly severity: 2 | 3 | 4;
  /** The operators of the query on the rows of one cluster; none where the options do not ask for the alert. */
  readonly query: (options: LogQueryOptions) => readonly string[] | undefined;
}

const PAIR = ["SourceNamespace", "DestinationNamespace"] as const;

const TABLE = [
  {
    name: "LogIngestionStopped",
    meaning: "No network log of the cluster arrived for a quarter of an hour.",
    unit: "rows",
    threshold: 1,
    fires: "below",
    fold: "Count",
    dimensions: [],
    severity: 2,
    query: () => [],
  },
  {
    name: "LogDropRateHigh",
    meaning:
      "Of more than a hundred flows between two namespaces a larger share than the threshold was dropped.",
    unit: "percent",
    threshold: 20,
    fires: "above",
    measure: "DropRate",
    fold: "Maximum",
    dimensions: PAIR,
    severity: 3,
    query: () => [
      FLOWS,
      `summarize Total = sum(Flows), Dropped = sumif(Flows, Verdict == "DROPPED"), TimeGenerated = max(TimeGenerated) by ${PAIR.join(", ")}`,
      "where Total > 100",
      RATE,
    ],
  },
  {
    name: "LogDeniedSources",
    meaning: "Policies refused more flows of a namespace to another than the threshold.",
    unit: "flows",
    threshold: 500,
    fires: "above",
    measure: "Flows",
    fold: "Total",
    dimensions: PAIR,
    severity: 4,
    query: () => [DROPPED, 'where DropReason in ("POLICY_DENIED", "POLICY_DENY")', FLOWS],
  },
  {
    name: "LogDnsRefused",
    meaning: "Policies refused more DNS queries of a namespace than the threshold.",
    unit: "flows",
    threshold: 100,
    fires: "above",
    measure: "Flows",
    fold: "Total",
    dimensions: ["SourceNamespace"],
    severity: 4,
    query: () => [DROPPED, PORT, DNS, FLOWS],
  },
  {
    name: "LogHttpServerErrors",
    meaning: "Servers of a namespace answered more requests with 5xx than the threshold.",
    unit: "flows",
    threshold: 100,
    fires: "above",
    measure: "Flows",
    fold: "Total",
    // An answer comes from the server.
    dimensions: ["SourceNamespace"],
    severity: 3,
    query: () => ["where toint(Layer7.http.code) >= 500", FLOWS],
  },
  {
    name: "LogPlaintext",
    meaning: "TCP flows between enrolled namespaces were not seen as encrypted, more than the threshold.",
    unit: "flows",
    threshold: 0,
    fires: "above",
    measure: "Flows",
    fold: "Total",
    dimensions: PAIR,
    severity: 2,
    query: ({ mtlsNamespaces = [] }) =>
      mtlsNamespaces.length === 0 ? undefined : [plaintext(mtlsNamespaces), FLOWS],
  },
] as const satisfies readonly LogAlertRow[];

/** Name of an alert on network logs. */
export type LogAlertName = (typeof TABLE)[number]["name"];

/** The alerts on network logs, before thresholds are chosen. */
export const LOG_ALERTS: readonly (LogAlertRow & { readonly name: LogAlertName })[] = TABLE;

/** Which alerts on network logs are wanted, and from where on they fire. */
export interface LogAlertOptions extends LogQueryOptions {
  /** @default those of the table */
  readonly thresholds?: Partial<Record<LogAlertName, number>>;
  /** @default none */
  readonly off?: readonly LogAlertName[];
}

/** An alert as it is deployed for a cluster, in the words of a scheduled query rule. */
export interface LogAlert {
  readonly name: LogAlertName;
  readonly description: string;
  readonly severity: number;
  /** The page on it in the project, and in the package. */
  readonly runbook: string;
  /** The query on the rows of the cluster with an id. */
  readonly query: (clusterId: string) => string;
  readonly criterion: {
    readonly timeAggregation: string;
    readonly metricMeasureColumn?: string;
    readonly dimensions: { name: string; operator: string; values: string[] }[];
    readonly operator: string;
    readonly threshold: number;
  };
}

/** How far an alert looks back, and how often: what arrives is two to three minutes old. */
export const LOG_ALERT_TIMES = { windowSize: "PT15M", evaluationFrequency: "PT5M" } as const;

/** The alerts on network logs that are made, with their thresholds. */
export function logAlerts(options: LogAlertOptions = {}): LogAlert[] {
  const { thresholds = {}, off = [] } = options;
  return LOG_ALERTS.filter(({ name }) => !off.includes(name)).flatMap((row) => {
    const operators = row.query(options);
    if (operators === undefined) return [];
    return {
      name: row.name,
      description: row.meaning,
      severity: row.severity,
      runbook: `pulumi-acns/docs/runbooks/${row.name}.md`,
      query: (clusterId: string) => logs(`where _ResourceId =~ ${JSON.stringify(clusterId)}`, ...operators),
      criterion: {
        timeAggregation: row.fold,
        ...(row.measure === undefined ? {} : { metricMeasureColumn: row.measure }),
        dimensions: row.dimensions.map((name) => ({ name, operator: "Include", values: ["*"] })),
        operator: row.fires === "above" ? "GreaterThan" : "LessThan",
        threshold: thresholds[row.name] ?? row.threshold,
      },
    };
  });
}
