import type { Cause, Diagnosis } from "../../checks/diagnosis/diagnose.ts";
import { printable } from "../../model/printable.ts";
import type { FilesRead } from "../flows/read.ts";
import { stringify } from "yaml";
import type { FlowEnd, FlowRecord } from "../../observability/flows/record.ts";

/** What is printed: the diagnosis, and what was read for it. */
export interface Printed {
  readonly diagnosis: Diagnosis;
  readonly files: FilesRead;
}

export const number = (value: number): string => value.toLocaleString("en-US");
export const counted = (count: number, one: string): string =>
  `${number(count)} ${count === 1 ? one : `${one}s`}`;

/** The most causes of one rule that are written for people; JSON has all. */
const MOST = 5;
/** The most reasons of drops that are written for people. */
const MOST_REASONS = 10;

/** Causes to be written, and how many more there are of each rule. */
export function chosen(causes: readonly Cause[]): { causes: Cause[]; more: [rule: string, count: number][] } {
  const counts = new Map<string, number>();
  const written = causes.filter(({ rule }) => {
    const before = counts.get(rule) ?? 0;
    counts.set(rule, before + 1);
    return before < MOST;
  });
  const more = [...counts].flatMap(([rule, count]): [string, number][] =>
    count > MOST ? [[rule, count - MOST]] : [],
  );
  return { causes: written, more };
}

/** How much there was, and how much of it was dropped. */
export function summary({ causes, flows, dropped }: Diagnosis): string {
  const notes = causes.filter(({ severity }) => severity === "note").length;
  const wrong = causes.length - notes;
  const found = [
    wrong === 0 ? "No cause" : counted(wrong, "cause"),
    ...(notes === 0 ? [] : [counted(notes, "note")]),
  ].join(" and ");
  return `${found} found in ${counted(flows, "flow")}, ${number(dropped)} of them dropped.`;
}

/** What becomes of flows that no cause explains, each with the first of them. */
export function unexplainedLines({ unexplained }: Diagnosis): string[] {
  const left = unexplained.reduce((sum, { flows }) => sum + flows, 0);
  if (left === 0) return [];
  return [
    `No cause explains ${left === 1 ? "a drop" : `${number(left)} drops`}:`,
    ...unexplained
      .slice(0, MOST_REASONS)
      .flatMap(({ reason, advice, flows, example }) => [
        `  ${number(flows)} ${reason === "" ? "without a reason" : reason}${advice === undefined ? "" : `: ${advice}`}`,
        `    first: ${recordText(example)}`,
      ]),
    ...(unexplained.length > MOST_REASONS
      ? [`  and for ${unexplained.length - MOST_REASONS} other reasons; --format json has all of them`]
      : []),
  ];
}

/** What the causes leave out. */
export const remarks = ({ overflow }: Diagnosis): string[] =>
  overflow === 0
    ? []
    : [
        `${counted(overflow, "flow")} differed too much from each other to be told apart: causes may be missing.`,
      ];

const time = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** How many flows show a cause, and when. */
export function evidenceText({ evidence: { flows, first, last } }: Cause): string {
  const when =
    first === undefined || last === undefined
      ? ""
      : first === last
        ? `, at ${time(first)}`
        : `, ${time(first)} to ${time(last)}`;
  return `${counted(flows, "flow")}${when}`;
}

/** A record in a line: when, where, what became of it, who and what about. */
export function recordText({
  time: at,
  node,
  verdict,
  dropReason,
  direction,
  source,
  destination,
  transport,
  l7,
}: FlowRecord): string {
  const { sourcePort, destinationPort, protocol } = transport ?? {};
  const { dns, http } = l7 ?? {};
  return [
    at === undefined ? undefined : time(at),
    node,
    direction?.toLowerCase(),
    dropReason === undefined ? verdict : `${verdict} (${dropReason})`,
    `${endText(source, sourcePort)} → ${endText(destination, destinationPort)}`,
    protocol,
    ...(dns === undefined
      ? []
      : ["DNS", dns.query, dns.rcode === undefined ? undefined : `code ${dns.rcode}`]),
    ...(http === undefined ? [] : ["HTTP", http.code, http.method, http.url]),
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

function endText({ namespace, pod, workloads, labels, identity, names, ip }: FlowEnd, port?: number): string {
  const name = pod ?? workloads?.[0]?.name;
  const own = namespace === undefined ? undefined : name === undefined ? namespace : `${namespace}/${name}`;
  const reserved = labels?.find((label) => label.startsWith("reserved:"));
  const who = own ?? names?.[0] ?? reserved ?? (identity === undefined ? undefined : `identity ${identity}`);
  const place = ip === undefined ? "" : ip.includes(":") ? `[${ip}]` : ip;
  const where = `${place}${port === undefined ? "" : `:${port}`}`;
  return who === undefined ? (where === "" ? "unknown" : where) : where === "" ? who : `${who} (${where})`;
}

/** The change of a remedy as lines of YAML; texts that YAML 1.1 would take for something else are in quotes, for kubectl reads that. */
export const changeLines = (value: object): string[] =>
  stringify(value, { compat: "yaml-1.1", lineWidth: 0, aliasDuplicateObjects: false })
    .trimEnd()
    .split("\n")
    .map(printable);
