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

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;" };

/** A text of somebody else within Markdown: none of its signs means anything, and it stays in its line. */
const plain = (text: string): string =>
  printable(text)
    .replace(/[&<>@]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\\`*_[\]|~#!]/g, "\\$&")
    // Addresses of pages are made links by themselves.
    .replace(/(https?):\/\//gi, "$1:&#8203;//");

/** A diagnosis for a comment or an issue. */
export function diagnosisMarkdown({ diagnosis, files }: Printed): string {
  const { causes, more } = chosen(diagnosis.causes);
  const input = inputLines(files);
  return [
    `**${summary(diagnosis)}**`,
    ...causes.map(causeMarkdown),
    ...more.map(([rule, count]) => `${rule}: ${count} more.`),
    ...listed(unexplainedLines(diagnosis)),
    ...remarks(diagnosis).map(plain),
    ...listed(input.length === 0 ? [] : ["Input:", ...input]),
  ].join("\n\n");
}

/** A first line, and the others as a list under it. */
function listed([first, ...others]: readonly string[]): string[] {
  if (first === undefined) return [];
  return [[plain(first), "", ...others.map((line) => `- ${plain(line.trim())}`)].join("\n")];
}

function causeMarkdown(cause: Cause): string {
  const { rule, severity, reason, remedy, evidence, change } = cause;
  return [
    `### ${rule}: ${plain(reason)}`,
    `${severity}; ${evidenceText(cause)}. ${plain(remedy)}`,
    fenced("", [recordText(evidence.example)].map(printable)),
    ...(change === undefined
      ? []
      : [
          `${plain(change.what[0]?.toUpperCase() ?? "")}${plain(change.what.slice(1))}:`,
          fenced("yaml", changeLines(change.value)),
        ]),
  ].join("\n\n");
}

/** A block that nothing in it can end. */
function fenced(language: string, lines: readonly string[]): string {
  const longest = Math.max(
    2,
    ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map(({ length }) => length)),
  );
  const fence = "`".repeat(longest + 1);
  return [`${fence}${language}`, ...lines, fence].join("\n");
}
