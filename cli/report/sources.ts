import { stringify } from "yaml";
import type { SourceDocument } from "../../files/manifests.ts";
import { keysOfPath } from "../../model/path.ts";
import type { EntryRef } from "../../model/world.ts";
import type { RuleSource } from "../../report/data.ts";
import { nameOf } from "../../simulator/prepare.ts";
import { asPolicy } from "../../simulator/world/sort.ts";

/** A document, and where it was read: a file and line, or the resource of a stack. */
export interface Source extends Omit<SourceDocument, "locate"> {
  place(keys: readonly (string | number)[]): string;
}

/** A document of a file. */
export const fromFile = ({ locate, ...document }: SourceDocument): Source => ({
  ...document,
  place: (keys) => `${document.file === "-" ? "standard input" : document.file}:${locate(keys).line}`,
});

/** The most lines of a rule that a report shows. */
const MOST_LINES = 60;

const keyOf = ({ kind, namespace, name }: Pick<EntryRef, "kind" | "namespace" | "name">): string =>
  `${kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`;

/** Finds the source of rules among documents. Of namesakes the first that has the path is taken. */
export function ruleSources(sources: readonly Source[]): (ref: EntryRef) => RuleSource {
  const byName = new Map<string, Source[]>();
  for (const source of sources) {
    const policy = asPolicy(source.value);
    if (policy === undefined) continue;
    const key = keyOf(nameOf(policy));
    byName.set(key, [...(byName.get(key) ?? []), source]);
  }
  return (ref) => {
    const policy = keyOf(ref);
    const keys = keysOfPath(ref.path);
    for (const source of byName.get(policy) ?? []) {
      const value = valueAt(source.value, keys);
      if (value !== undefined)
        return { policy, path: ref.path, place: source.place(keys), yaml: excerpt(value) };
    }
    return { policy, path: ref.path, yaml: "" };
  };
}

const valueAt = (value: unknown, keys: readonly (string | number)[]): unknown =>
  keys.reduce<unknown>(
    (owner, key) =>
      typeof owner === "object" && owner !== null && Object.hasOwn(owner, key)
        ? (owner as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );

function excerpt(value: unknown): string {
  const lines = stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd().split("\n");
  if (lines.length <= MOST_LINES) return lines.join("\n");
  return [...lines.slice(0, MOST_LINES), `# and ${lines.length - MOST_LINES} lines more`].join("\n");
}
