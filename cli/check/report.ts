import { check, type CheckOptions } from "../../checks/check.ts";
import { kindOf } from "../../model/refused/refusals.ts";
import type { Reading, ReadFault, SourceDocument } from "../../files/manifests.ts";
import type { Finding } from "../../model/faults.ts";
import { childPath, keysOfPath } from "../../model/path.ts";

/** A finding with its place in a file, counted from 1. */
export interface Located extends Finding {
  readonly file: string;
  /** Place of the document in its file, counted from 0. */
  readonly document: number;
  readonly line: number;
  readonly column: number;
}

/** The text of a file that was read, by the name that it was given under. */
export type Texts = (file: string) => string | undefined;

/** Everything that a check says. */
export interface Report {
  readonly findings: readonly Located[];
  readonly faults: readonly ReadFault[];
  /** The policies that were checked. */
  readonly checked: readonly SourceDocument[];
  /** How often each other kind was met; "nothing" for documents without one. */
  readonly others: ReadonlyMap<string, number>;
  /** How many findings a baseline knew, and how many were fixed. */
  readonly known?: number;
  readonly fixed?: number;
}

/** Checks what was read. Findings stand in the order of files and lines. */
export function report(reading: Reading, options: CheckOptions): Report {
  const { documents, faults } = reading;
  const findings = check(
    documents.map(({ value }) => value),
    options,
  ).flatMap((found) => {
    const source = documents[found.document];
    return source === undefined ? [] : [located(found, source)];
  });
  const checked = documents.filter(({ value }) => kindOf(value) !== undefined);
  return { findings: sorted(findings, documents), faults, checked, others: otherKinds(documents) };
}

/** A stack is not corrected where its description stands: that comes from a program. */
const isCorrected = ({ within }: SourceDocument): boolean => within === undefined || within[0] === "items";

function located(
  { document: _, fix, ...rest }: Finding & { document: number },
  source: SourceDocument,
): Located {
  const finding = fix === undefined || !isCorrected(source) ? rest : { ...rest, fix };
  const keys = keysOfPath(finding.path);
  const { line, column } = source.locate(keys);
  const path = [...(source.within ?? []), ...keys].reduce<string>(childPath, "");
  return { ...finding, path, file: source.file, document: source.index, line, column };
}

function sorted(findings: readonly Located[], documents: readonly SourceDocument[]): Located[] {
  const order = new Map<string, number>();
  for (const { file } of documents) if (!order.has(file)) order.set(file, order.size);
  const at = (file: string) => order.get(file) ?? 0;
  const place = ({ file, line, column }: Located) => [at(file), line, column];
  return findings.toSorted((one, other) => compare(place(one), place(other)));
}

function compare(one: readonly number[], other: readonly number[]): number {
  const steps = one.map((value, index) => value - (other[index] ?? 0));
  return steps.find((step) => step !== 0) ?? 0;
}

function otherKinds(documents: readonly SourceDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { value } of documents) {
    if (kindOf(value) !== undefined) continue;
    const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
    const name = typeof kind === "string" && kind !== "" ? kind : "no kind";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
