import type { Report } from "../report.ts";

/** Findings as a JSON array, and what could not be read among them. */
export function findingsJson({ findings, faults }: Report): string {
  const unread = faults.map(({ file, index = 0, line = 1, column = 1, message }) => ({
    file,
    document: index,
    line,
    column,
    path: "",
    rule: UNREADABLE.id,
    severity: "error",
    reason: message,
    remedy: UNREADABLE.remedy,
  }));
  const found = findings.map(
    ({ file, document, line, column, path, rule, severity, reason, remedy, lowered }) => ({
      file,
      document,
      line,
      column,
      path,
      rule,
      severity,
      reason,
      remedy,
      ...(lowered === undefined ? {} : { lowered }),
    }),
  );
  return JSON.stringify([...unread, ...found], undefined, 2);
}

/** What could not be read stands among the findings under this id. */
export const UNREADABLE = {
  id: "READ001",
  title: "An input can be read.",
  remedy: "Correct the text, or leave the file out.",
} as const;
