import type { LeftOut, PartCost, Span } from "../../model/cost.ts";
import type {
  CostReport,
  Priced,
  StoredLogs,
  StoredSeries,
  Suggestion,
} from "../../observability/flows/cost.ts";
import type { FilesRead } from "../flows/read.ts";
import { counted, inputLines } from "../flows/text.ts";

/** What is printed: the report, and what was read for it. */
export interface Printed {
  readonly environment: string;
  readonly report: CostReport;
  readonly files?: FilesRead;
}

type Flows = NonNullable<CostReport["flows"]>;

/** A report as a person reads it. */
export function costText({ environment, report, files }: Printed): string {
  const { estimate, flows } = report;
  return [
    section(`Cost of ${environment} a month, estimated`, [
      ...estimate.parts.map(partText),
      ...(estimate.leftOut.length === 0 ? [] : ["  left out:", ...estimate.leftOut.map(leftOutText)]),
    ]),
    ...(flows === undefined ? [] : flowSections(flows)),
    ...(files === undefined ? [] : [section("Input", inputLines(files))]),
  ]
    .filter((text) => text !== "")
    .join("\n\n");
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : [title, ...lines].join("\n");

const number = (value: number, digits = 0): string =>
  value.toLocaleString("en-US", { maximumFractionDigits: digits });
const dollars = (value: number): string =>
  value.toLocaleString("en-US", { style: "currency", currency: "USD" });
const span = ({ from, to }: Span, show: (value: number) => string): string =>
  from === to ? show(from) : `${show(from)} to ${show(to)}`;

function partText({ part, usd, amount, unit, price }: PartCost): string {
  const of = unit === "month" ? "" : ` for ${span(amount, (value) => number(value, 3))}`;
  return `  ${part}: ${span(usd, dollars)}${of} at ${dollars(price.usd)} per ${unit} (${price.source}, ${price.date})`;
}

const leftOutText = ({ part, missing }: LeftOut): string =>
  `    ${part}${missing.length === 0 ? "" : `: give ${missing.join(" and ")}`}`;

function flowSections(flows: Flows): string[] {
  const { seconds, nodes, dropped, before, after, suggestions, droppedHidden } = flows;
  const seen = `${counted(flows.flows, "flow")}, ${number(dropped)} of them dropped`;
  const of = nodes === 0 ? "" : `, from ${counted(nodes, "node")}`;
  const over =
    seconds === undefined
      ? "  they span less than 30 seconds, which says nothing of a month"
      : `  seen in ${number(seconds)} s; a month is taken to go on like that${nodes === 0 ? "" : ", for these nodes"}`;
  return [
    section("Logs of flows", [
      `  ${seen}${of}`,
      over,
      ...logsText(before),
      ...logsText(after),
      ...(after.rows === 0
        ? ["    nothing is stored: no ContainerNetworkLog includes any of these flows"]
        : []),
      ...(droppedHidden > 0 && after.rows > 0
        ? [`    these filters hide ${number(droppedHidden)} dropped flows`]
        : []),
    ]),
    section("Metrics of flows", seriesText(flows)),
    section("Suggested filters: less is stored, no drop is hidden", suggestions.flatMap(suggestionText)),
  ];
}

function logsText({
  name,
  flows,
  uncertain,
  rows,
  rowsMonth,
  gbMonth,
  analytics,
  basic,
}: StoredLogs): string[] {
  const month =
    rowsMonth === undefined || gbMonth === undefined
      ? ""
      : `; a month ${number(rowsMonth)} rows, ${number(gbMonth, 3)} GB`;
  const unsure = uncertain === 0 ? "" : ` (${number(uncertain)} of them perhaps)`;
  return [
    `  ${name}: ${counted(flows, "flow")}${unsure} in ${counted(rows, "row")} of 30 seconds${month}`,
    ...(rows === 0
      ? []
      : [`    plan Analytics: ${pricedText(analytics)}`, `    plan Basic: ${pricedText(basic)}`]),
  ];
}

const pricedText = (priced: Priced): string =>
  "missing" in priced
    ? `left out: give ${priced.missing.join(" and ")}`
    : `${dollars(priced.usdMonth)} a month at ${dollars(priced.price.usd)} (${priced.price.source}, ${priced.price.date})`;

function seriesText({ series = [], samples }: Flows): string[] {
  if (samples === undefined)
    return ["  left out: series are counted in single flows, which this input has none of"];
  return [
    ...series.map(seriesLine),
    `  samples of what is stored by default: ${number(samples.millionsMonth, 3)} million a month, ${pricedText(samples.cost)}`,
  ];
}

function seriesLine({ name, seen, kept, storedByDefault, atLeast }: StoredSeries): string {
  const note = storedByDefault ? "" : " (managed Prometheus drops it by default)";
  return `  ${name}: ${atLeast ? "at least " : ""}${number(kept)} series kept, ${number(seen - kept)} dropped${note}`;
}

function suggestionText({ logs, hides, seriesHidden }: Suggestion): string[] {
  return [
    ...logsText(logs),
    `    hides ${number(hides.flows)} of all flows${seriesHidden === undefined ? "" : ` and, used for metrics as well, ${number(seriesHidden)} series`}; most of them:`,
    ...hides.most.map(({ what, flows }) => `      ${number(flows)} ${what}`),
  ];
}
