import { everyRule } from "../../../checks/rules.ts";
import manifest from "../../../package.json" with { type: "json" };
import type { Located, Report } from "../report.ts";
import { UNREADABLE } from "./json.ts";

const LEVELS = { error: "error", warning: "warning", silenced: "note" } as const;

const place = (file: string, line: number, column: number) => [
  {
    physicalLocation: {
      artifactLocation: { uri: file === "-" ? "stdin" : encodeURI(file.replaceAll("\\", "/")) },
      region: { startLine: line, startColumn: column },
    },
  },
];

/** Findings as a SARIF log, which code scanning reads. Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export function sarifLog({ findings, faults }: Report): string {
  const used = new Set(findings.map(({ rule }) => rule));
  const rules = everyRule
    .filter(({ id }) => used.has(id))
    .map(({ id, title, remedy, docs }) => ({
      id,
      shortDescription: { text: title },
      help: { text: remedy },
      // It has to be absolute, and a page that comes with the package has no address of its own.
      ...(URL.canParse(docs) ? { helpUri: docs } : {}),
    }));
  const unreadable = {
    id: UNREADABLE.id,
    shortDescription: { text: UNREADABLE.title },
    help: { text: UNREADABLE.remedy },
  };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "acns check",
            version: manifest.version,
            rules: [...rules, ...(faults.length > 0 ? [unreadable] : [])],
          },
        },
        results: [
          ...faults.map(({ file, line = 1, column = 1, message }) => ({
            ruleId: UNREADABLE.id,
            level: "error",
            message: { text: message },
            locations: place(file, line, column),
          })),
          ...findings.map(result),
        ],
      },
    ],
  };
  return JSON.stringify(log, undefined, 2);
}

const result = ({ rule, severity, path, reason, remedy, file, line, column, lowered }: Located) => ({
  ruleId: rule,
  level: LEVELS[severity],
  message: { text: `${path === "" ? "" : `${path}: `}${reason}. ${remedy}` },
  locations: place(file, line, column),
  ...(severity === "silenced" ? { suppressions: [{ kind: "inSource", justification: lowered ?? "" }] } : {}),
});
