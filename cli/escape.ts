// Names in manifests are anybody's: what they are made to look like must not become markup, formulas or commands of a terminal.

/** Control characters, and those that turn or hide text. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** A text of which everything can be seen: what cannot stands as its code, `\u001b`. */
export const visible = (text: string): string =>
  text.replaceAll(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/**
 * A text as code in a table of Markdown: nothing in it is markup, a mention or a link. Backticks inside are fenced by more of them,
 * and a pipe is escaped as GitHub's tables want it, in code too.
 * Source: https://github.github.com/gfm/#tables-extension-
 */
export function markdownCode(text: string): string {
  if (text === "") return "";
  const shown = visible(text).replaceAll("|", "\\|");
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
 * A table as CSV, every field in quotes. What a spreadsheet would take for a formula gets an apostrophe before it.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
export const csvTable = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.map(csvField).join(",")).join("\n");

function csvField(value: string | number): string {
  if (typeof value === "number") return String(value);
  const shown = visible(value);
  const safe = /^\s*[=+\-@|%]/.test(shown) ? `'${shown}` : shown;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** A text in the quotes of Graphviz. */
export const dotText = (lines: readonly string[]): string =>
  `"${lines.map((line) => visible(line).replaceAll("\\", "\\\\").replaceAll('"', '\\"')).join("\\n")}"`;

/** A text in the quotes of Mermaid: every sign that could end it, or be markup, stands as its number. */
export const mermaidText = (lines: readonly string[]): string =>
  `"${lines.map((line) => visible(line).replaceAll(/[^\w ./:,()-]/gu, (sign) => `#${sign.codePointAt(0)};`)).join("<br/>")}"`;
