import { formatReadFault } from "../../../files/manifests.ts";
import type { Located, Report, Texts } from "../report.ts";

/** The most that is shown of a line. */
const WIDTH = 100;

/** Findings as a person reads them: place, what is wrong, the line itself, what to do; and a summary. */
export function reportText(report: Report, texts: Texts): string {
  const { findings, faults } = report;
  const lines = linesIn(texts);
  const shown = findings.filter(({ severity }) => severity !== "silenced");
  return [
    ...faults.map((fault) => `cannot read: ${formatReadFault(fault)}`),
    ...shown.map((finding) => findingText(finding, lines)),
    summary(report),
  ].join("\n\n");
}

/** Lines of the files by number, split at the first question. */
function linesIn(texts: Texts): (file: string, line: number) => string | undefined {
  const split = new Map<string, readonly string[]>();
  return (file, line) => {
    const lines = split.get(file) ?? texts(file)?.split("\n") ?? [];
    split.set(file, lines);
    return lines[line - 1];
  };
}

function findingText(finding: Located, lineAt: (file: string, line: number) => string | undefined): string {
  const { file, line, column, severity, rule, path, reason, remedy } = finding;
  const place = `${file === "-" ? "standard input" : file}:${line}:${column}`;
  const head = `${place}: ${severity} ${rule}${path === "" ? "" : ` ${path}`}: ${reason}`;
  const text = lineAt(file, line);
  const excerpt = text === undefined ? [] : excerptOf(text, line, column);
  return [head, ...excerpt, `    ${remedy}`].join("\n");
}

/** The line with a mark below the column; of a long line the part around it. */
function excerptOf(text: string, line: number, column: number): string[] {
  const from = column > WIDTH - 10 ? column - WIDTH / 2 : 0;
  const part = text
    .slice(from, from + WIDTH)
    .replaceAll("\t", " ")
    .trimEnd();
  const margin = `    ${line} | `;
  return [
    `${margin}${part}`,
    `${" ".repeat(margin.length - 2)}| ${" ".repeat(Math.max(0, column - 1 - from))}^`,
  ];
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

function summary({ findings, faults, checked, others, known = 0, fixed = 0 }: Report): string {
  const of = (severity: Located["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  const ignored = [...others].map(([kind, count]) => `${count} ${kind}`);
  return [
    `${counted(checked.length, "policy", "policies")} checked: ${counted(of("error"), "error")}, ${counted(of("warning"), "warning")}`,
    ...(of("silenced") > 0 ? [`, ${of("silenced")} silenced`] : []),
    ...(known > 0 ? [`, ${known} known`] : []),
    ...(fixed > 0 ? [`, ${fixed} fixed`] : []),
    ...(faults.length > 0 ? [`, ${counted(faults.length, "input")} not read`] : []),
    ...(ignored.length > 0 ? [`. Other kinds: ${ignored.join(", ")}`] : []),
    ".",
  ].join("");
}
