import type { SourceDocument } from "../../../files/manifests.ts";
import { childPath } from "../../../model/path.ts";
import type { Located, Report } from "../report.ts";
import { UNREADABLE } from "./json.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
};

/** A text in an attribute or element. What XML cannot hold at all is left out. */
const escaped = (text: string): string =>
  text.replaceAll(/[^\t\n\r\u0020-\ufffd]/g, "").replaceAll(/[&<>"\n]/g, (sign) => ENTITIES[sign] ?? sign);

/** Findings as JUnit's XML: a suite a file, a case a policy, a failure where errors are. */
export function junitXml({ findings, faults, checked }: Report): string {
  const files = new Set([...checked, ...faults].map(({ file }) => file));
  const suites = Array.from(files, (file) => {
    const unread = faults.filter((fault) => fault.file === file);
    const own = checked.filter((document) => document.file === file);
    const cases = own.map((document) => testCase(document, findings));
    const failed = cases.filter(({ failures }) => failures > 0).length;
    const errors = unread.map(
      ({ message, line = 1 }) =>
        `    <testcase classname="${escaped(file)}" name="${UNREADABLE.id} line ${line}"><error message="${escaped(message)}"/></testcase>`,
    );
    const head = `  <testsuite name="${escaped(file)}" tests="${cases.length + unread.length}" failures="${failed}" errors="${unread.length}">`;
    return [head, ...errors, ...cases.map(({ xml }) => xml), "  </testsuite>"].join("\n");
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="acns check">',
    ...suites,
    "</testsuites>",
  ].join("\n");
}

function testCase(document: SourceDocument, findings: readonly Located[]): { xml: string; failures: number } {
  const own = findings.filter((finding) => isOf(finding, document));
  const failures = own
    .filter(({ severity }) => severity === "error")
    .map(
      (finding) =>
        `<failure type="${finding.rule}" message="${escaped(finding.reason)}">${escaped(lineOf(finding))}</failure>`,
    );
  const warnings = own.filter(({ severity }) => severity === "warning").map(lineOf);
  const out = warnings.length === 0 ? "" : `<system-out>${escaped(warnings.join("\n"))}</system-out>`;
  const start = `    <testcase classname="${escaped(document.file)}" name="${escaped(nameOf(document))}">`;
  return { xml: `${start}${failures.join("")}${out}</testcase>`, failures: failures.length };
}

function isOf({ file, document, path }: Located, { within = [], ...source }: SourceDocument): boolean {
  const place = within.reduce<string>(childPath, "");
  const isInside = place === "" || path === place || path.startsWith(`${place}.`);
  return file === source.file && document === source.index && isInside;
}

const lineOf = ({ file, line, column, severity, rule, path, reason, remedy }: Located): string =>
  `${file}:${line}:${column}: ${severity} ${rule} ${path}: ${reason}. ${remedy}`;

function nameOf({ value, index }: SourceDocument): string {
  const { kind, metadata } = value as {
    kind?: unknown;
    metadata?: { namespace?: unknown; name?: unknown } | null;
  };
  const parts = [metadata?.namespace, metadata?.name].filter((part) => typeof part === "string");
  return `${String(kind)} ${parts.length === 0 ? `document ${index}` : parts.join("/")}`;
}
