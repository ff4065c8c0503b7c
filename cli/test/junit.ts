import type { Result } from "./run.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** A text as XML 1.0 has it; signs that XML cannot hold become a question mark. */
const escape = (text: string): string =>
  text
    .replaceAll(/[&<>"\n\t]/g, (sign) => ENTITIES[sign] ?? sign)
    // eslint-disable-next-line no-control-regex -- these are what XML cannot hold
    .replaceAll(/[\u0000-\u001f\ufffe\uffff]/g, "?");

/** The results as JUnit writes them, one testsuite a suite. */
export function toJunit(results: readonly Result[]): string {
  const suites = new Map<string, Result[]>();
  for (const result of results) {
    const key = `${result.file} ${result.suite}`;
    suites.set(key, [...(suites.get(key) ?? []), result]);
  }
  const failures = (list: readonly Result[]): number => list.filter(({ pass }) => !pass).length;
  const cases = (list: readonly Result[]): string[] =>
    list.map(({ id, suite, expect, got, pass, reason }) => {
      const start = `    <testcase classname="${escape(suite)}" name="${escape(id)}"`;
      if (pass) return `${start}/>`;
      const message = escape(`expected ${expect}, got ${got}`);
      return `${start}><failure message="${message}">${escape(reason)}</failure></testcase>`;
    });
  const bodies = [...suites.values()].map((list) => {
    const name = escape(list[0]?.suite ?? "");
    return [
      `  <testsuite name="${name}" tests="${list.length}" failures="${failures(list)}">`,
      ...cases(list),
      "  </testsuite>",
    ].join("\n");
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites tests="${results.length}" failures="${failures(results)}">`,
    ...bodies,
    "</testsuites>",
  ].join("\n");
}
