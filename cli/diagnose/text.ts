import type { Cause } from "../../checks/diagnosis/diagnose.ts";
import { inputLines } from "../flows/text.ts";
import { printable } from "../../model/printable.ts";
import {
  changeLines,
  chosen,
  evidenceText,
  recordText,
  remarks,
  summary,
  unexplainedLines,
  type Printed,
} from "./printed.ts";

/** A diagnosis as a person reads it at a terminal. */
export function diagnosisText({ diagnosis, files }: Printed): string {
  const { causes, more } = chosen(diagnosis.causes);
  const input = inputLines(files).map(printable);
  return [
    summary(diagnosis),
    ...causes.map(causeText),
    ...more.map(([rule, count]) => `${rule}: ${count} more; --format json has all of them.`),
    ...blockOf(unexplainedLines(diagnosis).map(printable)),
    ...remarks(diagnosis).map(printable),
    ...blockOf(input.length === 0 ? [] : ["Input", ...input]),
  ].join("\n\n");
}

const blockOf = (lines: readonly string[]): string[] => (lines.length === 0 ? [] : [lines.join("\n")]);

function causeText(cause: Cause): string {
  const { rule, severity, reason, remedy, evidence, change } = cause;
  return [
    printable(`${severity} ${rule}: ${reason}`),
    `    seen: ${evidenceText(cause)}`,
    `    first: ${printable(recordText(evidence.example))}`,
    `    ${remedy}`,
    ...(change === undefined
      ? []
      : [`    ${change.what}:`, ...changeLines(change.value).map((line) => `      ${line}`)]),
  ].join("\n");
}
