import type { Against, ResourceChange } from "../../report/data.ts";
import type { Collected } from "./collect.ts";
import type { Source } from "./sources.ts";

/** In what a report's targets differ from another one. */
export async function against(name: string, before: Collected, after: Collected): Promise<Against> {
  return { name, resources: await resourceChanges(before, after), connections: [] };
}

/** Two stacks differ in their resources and their inputs, everything else in its objects. */
async function resourceChanges(before: Collected, after: Collected): Promise<ResourceChange[]> {
  const files = objectChanges(
    before.sources.filter((source) => before.stack?.objects.includes(source) !== true),
    after.sources.filter((source) => after.stack?.objects.includes(source) !== true),
  );
  if (before.stack === undefined || after.stack === undefined) return files;
  const { stackChanges } = await import("./stack.ts");
  return [...stackChanges(before.stack, after.stack), ...files];
}

/** Objects by kind, namespace and name, as a cluster tells them apart. */
function objectsOf(sources: readonly Source[]): ReadonlyMap<string, string> {
  return new Map(
    sources.map(({ value }) => {
      const { kind, metadata } = value as {
        kind?: unknown;
        metadata?: { name?: unknown; namespace?: unknown } | null;
      };
      const place = [metadata?.namespace, metadata?.name].filter((part) => typeof part === "string");
      return [`${String(kind)} ${place.join("/")}`, JSON.stringify(value)];
    }),
  );
}

function objectChanges(before: readonly Source[], after: readonly Source[]): ResourceChange[] {
  const [old, now] = [objectsOf(before), objectsOf(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  return names.flatMap((resource): ResourceChange[] => {
    if (old.get(resource) === now.get(resource)) return [];
    const change = !old.has(resource) ? "added" : now.has(resource) ? "changed" : "removed";
    return [{ change, resource }];
  });
}
