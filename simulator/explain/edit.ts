import type { Policy } from "../../model/manifest/manifest.ts";
import type { EntryRef, Labels, World } from "../../model/world.ts";
import { nameOf } from "../prepare.ts";

/** One operation of a JSON patch. Source: RFC 6902. */
export interface Operation {
  readonly op: "add" | "replace" | "remove";
  /** A JSON pointer: `/spec/egress/0`; `-` is the place behind the last of a list. */
  readonly path: string;
  readonly value?: unknown;
}

/** A policy by its kind and name. */
export type PolicyName = Omit<EntryRef, "rule" | "path">;

/** One thing that is changed in a cluster. */
export type Edit =
  | { readonly action: "create"; readonly policy: PolicyName; readonly after: Policy }
  | {
      readonly action: "update";
      readonly policy: PolicyName;
      readonly after: Policy;
      /** What makes the policy that was there the one that is wanted. */
      readonly patch: readonly Operation[];
    }
  | { readonly action: "delete"; readonly policy: PolicyName }
  /** Labels that a pod gets beside its own. */
  | { readonly action: "label"; readonly pod: string; readonly labels: Labels };

type Node = Record<string, unknown> | unknown[];

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** The keys of a pointer. */
const keysOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

/** The pointer of keys. */
export const pointerOf = (keys: readonly (string | number)[]): string =>
  keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

function operate(root: unknown, { op, path, value }: Operation): void {
  const keys = keysOf(path);
  const last = keys.pop() ?? "";
  let node = root;
  for (const key of keys) node = isNode(node) ? (node as Record<string, unknown>)[key] : undefined;
  if (!isNode(node)) throw new RangeError(`${path} is not there`);
  if (!Array.isArray(node)) {
    if (op === "remove") Reflect.deleteProperty(node, last);
    else node[last] = structuredClone(value);
    return;
  }
  const at = last === "-" ? node.length : Number(last);
  const copies = op === "remove" ? [] : [structuredClone(value)];
  node.splice(at, op === "add" ? 0 : 1, ...copies);
}

/** A document after a patch. Throws a `RangeError` for a path that is not in it. */
export function patched<T>(document: T, patch: readonly Operation[]): T {
  const copy = structuredClone(document);
  for (const operation of patch) operate(copy, operation);
  return copy;
}

/** Whether a policy has a name. */
export function isNamed(policy: Policy, name: PolicyName): boolean {
  const own = nameOf(policy);
  return own.kind === name.kind && own.namespace === name.namespace && own.name === name.name;
}

/** An update of a policy by a patch. */
export const updateOf = (policy: Policy, patch: readonly Operation[]): Edit => ({
  action: "update",
  policy: nameOf(policy),
  after: patched(policy, patch),
  patch,
});

/** A new policy. */
export const creationOf = (after: Policy): Edit => ({ action: "create", policy: nameOf(after), after });

function applyEdit(world: World, edit: Edit): World {
  switch (edit.action) {
    case "create":
      return { ...world, policies: [...world.policies, edit.after] };
    case "update": {
      const changed = world.policies.map((each) => (isNamed(each, edit.policy) ? edit.after : each));
      return { ...world, policies: changed };
    }
    case "delete":
      return { ...world, policies: world.policies.filter((each) => !isNamed(each, edit.policy)) };
    case "label":
      return {
        ...world,
        pods: world.pods.map((pod) =>
          `${pod.namespace}/${pod.name}` === edit.pod
            ? { ...pod, labels: { ...pod.labels, ...edit.labels } }
            : pod,
        ),
      };
  }
}

/**
 * The world after changes.
 *
 * @param edits - in their order; policies that are updated or deleted are in the world
 */
export const applyEdits = (world: World, edits: readonly Edit[]): World => edits.reduce(applyEdit, world);

const isSame = (edit: Edit, other: Edit): boolean =>
  edit.action !== "label" &&
  other.action !== "label" &&
  edit.policy.kind === other.policy.kind &&
  edit.policy.namespace === other.policy.namespace &&
  edit.policy.name === other.policy.name;

function joined(first: Edit, second: Edit): Edit {
  if (second.action !== "update") return second;
  if (first.action === "create") return { ...first, after: second.after };
  if (first.action !== "update") return second;
  return { ...second, patch: [...first.patch, ...second.patch] };
}

/** Changes of the same policy as one. */
export function mergeEdits(edits: readonly Edit[]): Edit[] {
  const merged: Edit[] = [];
  for (const edit of edits) {
    const at = merged.findIndex((known) => isSame(known, edit));
    const known = merged[at];
    if (known === undefined) merged.push(edit);
    else if (known.action === "create" && edit.action === "delete") merged.splice(at, 1);
    else merged[at] = joined(known, edit);
  }
  return merged;
}
