import type { Runs, Spread } from "./measure.ts";

export type Unit = "s" | "ms" | "MB" | "/s";

/** What is aimed at: in words, and whether it was reached. */
export interface Goal {
  readonly text: string;
  readonly met: boolean;
}

/** One comparison: the medians of counted runs, each with its spread. */
export interface Row {
  readonly what: string;
  readonly unit: Unit;
  readonly ours: Spread;
  readonly against?: Spread;
  readonly goal?: Goal;
}

/** Rows that are about one question, and what exactly was run for them. */
export interface Section {
  readonly title: string;
  readonly notes: readonly string[];
  readonly rows: readonly Row[];
}

/** Ours divided by the other, by the medians. */
export const ratio = ({ ours, against }: Pick<Row, "ours" | "against">): number | undefined =>
  against === undefined ? undefined : ours.median / against.median;

/** The three figures of a process, beside those of another. */
export const figures = (of: string, ours: Runs, against: Runs): Omit<Row, "goal">[] => [
  { what: `wall${of}`, unit: "s", ours: ours.wall, against: against.wall },
  { what: `processor${of}`, unit: "s", ours: ours.processor, against: against.processor },
  { what: `memory${of}`, unit: "MB", ours: ours.memory, against: against.memory },
];

/** A row whose ratio should not be above a figure. */
export function atMost(limit: number, row: Omit<Row, "goal">): Row {
  return { ...row, goal: { text: `ratio <= ${limit}`, met: (ratio(row) ?? Number.NaN) <= limit } };
}

/** A row that should be below a figure of its own unit. */
export function below(limit: number, row: Omit<Row, "goal">): Row {
  return { ...row, goal: { text: `< ${limit} ${row.unit}`, met: row.ours.median < limit } };
}

/** A row that should not be above the other by more than so many seconds. */
export function atMostMore(seconds: number, row: Omit<Row, "goal">): Row {
  const more = row.ours.median - (row.against?.median ?? Number.NaN);
  const text = `<= ${Math.round(seconds * 1000)} ms more; is ${Math.round(more * 1000)} ms more`;
  return { ...row, goal: { text, met: more <= seconds } };
}

const FORMATS: Record<Unit, (figure: number) => string> = {
  s: (figure) => figure.toFixed(3),
  ms: (figure) => (figure * 1000).toFixed(1),
  MB: (figure) => figure.toFixed(0),
  "/s": (figure) => figure.toFixed(0),
};

function figure(spread: Spread | undefined, unit: Unit): string {
  if (spread === undefined) return "-";
  const [median, min, max] = [spread.median, spread.min, spread.max].map(FORMATS[unit]);
  return `${median} ${unit} (${min}-${max})`;
}

const HEAD = ["what", "ours", "against", "ratio", "goal", "met"];

const cells = (row: Row): string[] => [
  row.what,
  figure(row.ours, row.unit),
  figure(row.against, row.unit),
  ratio(row)?.toFixed(2) ?? "-",
  row.goal?.text ?? "-",
  row.goal === undefined ? "-" : row.goal.met ? "yes" : "no, missed",
];

/** All sections as one aligned table, each below its title and notes. */
export function table(sections: readonly Section[]): string {
  const all = [HEAD, ...sections.flatMap(({ rows }) => rows.map(cells))];
  const widths = HEAD.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  const aligned = (line: readonly string[]): string =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  const parts = sections.map(({ title, notes, rows }) =>
    [title, ...notes.map((note) => `  ${note}`), ...rows.map((row) => aligned(cells(row)))].join("\n"),
  );
  return [aligned(HEAD), ...parts].join("\n\n");
}

/** The same as data; times in seconds, memory in MB. */
export function asData(sections: readonly Section[]) {
  return sections.map(({ title, notes, rows }) => ({
    title,
    notes,
    rows: rows.map((row) => ({ ...row, unit: row.unit === "ms" ? "s" : row.unit, ratio: ratio(row) })),
  }));
}
