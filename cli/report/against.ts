import type { Against, ResourceChange } from "../../report/data.ts";
import { differences } from "../preview/difference.ts";
import type { Collected } from "./collect.ts";

/** In what a report's targets differ from another one. */
export function against(name: string, before: Collected, after: Collected): Against {
  return { name, resources: resourceChanges(before, after), connections: [] };
}

/** The longest text of an input that is shown. */
const LONGEST = 400;

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

/** Two stacks differ in their resources and their inputs, manifests in their objects. */
function resourceChanges(before: Collected, after: Collected): ResourceChange[] {
  if (before.outcome === undefined || after.outcome === undefined) return [];
  return differences(before.outcome, after.outcome).map(({ resource, path, before: old, after: now }) => ({
    change: path !== undefined ? "changed" : now === undefined ? "removed" : "added",
    resource,
    ...(path === undefined ? {} : { path }),
    ...(path === undefined || old === undefined ? {} : { before: shown(old) }),
    ...(path === undefined || now === undefined ? {} : { after: shown(now) }),
  }));
}
