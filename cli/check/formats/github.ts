import type { Report } from "../report.ts";
import { UNREADABLE } from "./json.ts";

const escaped = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

interface Annotation {
  readonly level: "error" | "warning";
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly title: string;
  readonly message: string;
}

const line = ({ level, file, line, column, title, message }: Annotation): string =>
  `::${level} file=${property(file)},line=${line},col=${column},title=${property(title)}::${escaped(message)}`;

/** Findings as the commands that make annotations of a GitHub workflow. */
export function githubLines({ findings, faults }: Report): string {
  const unread = faults.map(({ file, line: at = 1, column = 1, message }) =>
    line({ level: "error", file, line: at, column, title: UNREADABLE.id, message }),
  );
  const found = findings.flatMap(({ severity, rule, path, reason, remedy, ...place }) =>
    severity === "silenced"
      ? []
      : line({
          level: severity,
          ...place,
          title: rule,
          message: `${path === "" ? "" : `${path}: `}${reason}. ${remedy}`,
        }),
  );
  return [...unread, ...found].join("\n");
}
