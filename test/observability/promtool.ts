import { spawnSync } from "node:child_process";
import { mkdtempSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Labels of a series, a sample or an alert. */
export type Labels = Readonly<Record<string, string>>;

/** A series as tables write it: metric, labels, and values in promtool's notation, one a minute. */
export type Series = readonly [metric: string, labels: Labels, values: string];

/** Labels as PromQL writes them. */
export const braces = (labels: Labels): string =>
  `{${Object.entries(labels)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(", ")}}`;

/** Series that no rule may read: the same under another scrape job and of another container, with values that would be seen, or the same. */
const decoy =
  (large: boolean) =>
  ([metric, labels, values]: Series): Series => [
    metric,
    { ...labels, job: "decoy", ...(labels["container"] === undefined ? {} : { container: "decoy" }) },
    large ? "1000+1000x10" : values,
  ];

/** Input of a test: the series and, unless there are to be none, a decoy for each that has a job. */
export const inputs = (series: readonly Series[], decoys: "large" | "same" | "none") => {
  const withJob = decoys === "none" ? [] : series.filter(([, { job }]) => job !== undefined);
  return [...series, ...withJob.map(decoy(decoys === "large"))].map(([metric, labels, values]) => ({
    series: metric + braces(labels),
    values,
  }));
};

/** Whether promtool (Prometheus, Debian's package `prometheus`) can be run here. */
export const hasPromtool = spawnSync("promtool", ["--version"]).status === 0;
if (!hasPromtool)
  process.stderr.write(
    "promtool is not on the PATH, so what the rules compute is not tested (Debian: package prometheus).\n",
  );

/** What promtool says of files in a folder of its own; JSON is YAML. */
export function promtool(
  command: "check" | "test",
  names: readonly string[],
  files: Readonly<Record<string, unknown>>,
): { code: number | null; out: string } {
  const folder = mkdtempSync(join(tmpdir(), "promtool-"));
  try {
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(folder, name), JSON.stringify(content));
    // Faults go to one stream and the files they are in to the other: together they make sense.
    const both = openSync(join(folder, "out"), "w");
    const { status } = spawnSync("promtool", [command, "rules", ...names], {
      cwd: folder,
      stdio: ["ignore", both, both],
    });
    closeSync(both);
    return { code: status, out: readFileSync(join(folder, "out"), "utf8") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What promtool found fault with: expressions that were asked for, and names of alerts. */
export const faults = (out: string): Set<string> =>
  new Set([
    ...Array.from(out.matchAll(/^ *expr: ("(?:[^"\\]|\\.)*"), time: /gm), ([, expr = ""]) =>
      String(JSON.parse(expr)),
    ),
    ...Array.from(out.matchAll(/^ *alertname: *(\w+), time: /gm), ([, name = ""]) => name),
  ]);
