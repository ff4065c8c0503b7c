import type { Against, ConnectionChange, ResourceChange } from "../../report/data.ts";
import type { Line } from "../../simulator/connections/lines.ts";
import { endsWords } from "../../simulator/connections/words.ts";
import { diff } from "../../simulator/diff/diff.ts";
import { changeLines, uncertainLines } from "../../simulator/diff/words.ts";
import type { Collected } from "./collect.ts";
import type { Source } from "./sources.ts";

/** In what a report's targets differ from another one. */
export async function against(name: string, before: Collected, after: Collected): Promise<Against> {
  const resources = await resourceChanges(before, after);
  const hasWorkloads = [before, after].every(({ world }) => world.pods.length > 0);
  return { name, resources, ...(hasWorkloads ? { connections: connectionChanges(before, after) } : {}) };
}

/** What is lost comes first: it is what breaks. */
function connectionChanges(before: Collected, after: Collected): ConnectionChange[] {
  const found = diff(before.world, after.world);
  const turned = (change: "lost" | "gained"): ConnectionChange[] =>
    changeLines(found, change).map((line) => ({ ...lineOf(line), change, because: line.because }));
  const uncertain = uncertainLines(found).map((line) => ({
    ...lineOf(line),
    change: "uncertain" as const,
    because: "",
  }));
  return [...turned("lost"), ...turned("gained"), ...uncertain];
}

const lineOf = ({ from, to, text }: Line) => ({ from: endsWords(from), to: endsWords(to), words: text });

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
