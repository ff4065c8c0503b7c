import { printable } from "../model/printable.ts";

// Names in manifests are anybody's: what they are made to look like must not become markup, formulas or commands of a terminal.

/**
 * A text as code in a table of Markdown: nothing in it is markup, a mention or a link. Backticks inside are fenced by more of them,
 * and a pipe is escaped as GitHub's tables want it, in code too.
 * Source: https://github.github.com/gfm/#tables-extension-
 */
export function markdownCode(text: string): string {
  if (text === "") return "";
  const shown = printable(text).replaceAll("|", "\\|");
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = longest > 0 ? " " : "";
  return `${fence}${space}${shown}${space}${fence}`;
}

/** A table of Markdown, each cell as code. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    `| ${head.join(" | ")} |`,
    `| ${head.map(() => "---").join(" | ")} |`,
    ...rows.map((row) => `| ${row.map(markdownCode).join(" | ")} |`),
  ].join("\n");

/**
 * A row of CSV, every field in quotes. What a spreadsheet would take for a formula gets an apostrophe before it.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
export const csvRow = (row: readonly (string | number)[]): string => row.map(csvField).join(",");

function csvField(value: string | number): string {
  if (typeof value === "number") return String(value);
  const shown = printable(value);
  const safe = /^\s*[=+\-@|%]/.test(shown) ? `'${shown}` : shown;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** A text in the quotes of Graphviz. */
export const dotText = (lines: readonly string[]): string =>
  `"${lines.map((line) => printable(line).replaceAll("\\", "\\\\").replaceAll('"', '\\"')).join("\\n")}"`;

/** A text in the quotes of Mermaid: every sign that could end it, or be markup, stands as its number. */
export const mermaidText = (lines: readonly string[]): string =>
  `"${lines.map((line) => printable(line).replaceAll(/[^\w ./:,()-]/gu, (sign) => `#${sign.codePointAt(0)};`)).join("<br/>")}"`;
