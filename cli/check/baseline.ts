import { writeFileSync } from "node:fs";
import { readObject } from "../../files/project.ts";
import { Unreadable } from "../../files/read.ts";
import type { Located, Report } from "./report.ts";

/** What tells a finding again after its file has changed: lines may move, what it is about stays. */
type Key = readonly [file: string, rule: string, path: string];

const keyOf = ({ file, rule, path }: Located): Key => [file, rule, path];

/** Writes what is wrong today, so that later only what is new is told. */
export function writeBaseline(file: string, { findings }: Report): void {
  const known = findings.filter(({ severity }) => severity !== "silenced").map(keyOf);
  const rows = known.map((key) => `    ${JSON.stringify(key)}`).join(",\n");
  writeFileSync(file, `{\n  "version": 1,\n  "findings": [${rows === "" ? "" : `\n${rows}\n  `}]\n}\n`);
}

/** The report without what a baseline knows; each of its entries stands for one finding. Throws `Unreadable`. */
export function withoutKnown(report: Report, file: string): Report {
  const left = new Map<string, number>();
  for (const key of readKeys(file)) left.set(key, (left.get(key) ?? 0) + 1);
  const findings = report.findings.filter((finding) => {
    const key = JSON.stringify(keyOf(finding));
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count < 1;
  });
  return { ...report, findings, known: report.findings.length - findings.length };
}

function readKeys(file: string): string[] {
  const { version, findings } = readObject(file);
  if (version !== 1 || !Array.isArray(findings))
    throw new Unreadable(`${file} is no baseline: acns check --write-baseline makes one`);
  return findings.map((key: unknown) => JSON.stringify(key));
}
