import { mask, type RecordedResource } from "../../testing/index.ts";
import type { Outcome } from "./run.ts";

/** One place in which two previews differ. */
export interface Difference {
  /** Type and name of the resource. */
  readonly resource: string;
  /** Path of the input; undefined where the whole resource stands on one side only. */
  readonly path?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Resources and inputs in which a second preview differs from a first. Names of stacks are left out of account. */
export function differences(before: Outcome, after: Outcome): readonly Difference[] {
  const [left, right] = [byPlace(before), byPlace(after)];
  const places = [...new Set([...left.keys(), ...right.keys()])].sort();
  return places.flatMap((place): Difference[] => {
    const [one, other] = [left.get(place), right.get(place)];
    if (one === undefined) return [{ resource: place, after: true }];
    if (other === undefined) return [{ resource: place, before: true }];
    return inputsDiffer(place, one, other);
  });
}

/** Resources by type and name, without version of the API and name of the stack, which differ without meaning. */
function byPlace({ recording, stack }: Outcome): Map<string, Record<string, unknown>> {
  const neutral = (text: string) => text.replaceAll(`acns-${stack}`, "acns-*");
  const entry = (resource: RecordedResource): [string, Record<string, unknown>] => [
    `${resource.type.replace(/_containerservice_v\w+?(?=:|$)/, "")} ${neutral(resource.name).replace(/_containerservice_v\w+/, "")}`,
    JSON.parse(neutral(JSON.stringify(mask(resource.inputs)))) as Record<string, unknown>,
  ];
  return new Map(recording.resources.filter(({ custom }) => custom).map(entry));
}

function inputsDiffer(resource: string, before: unknown, after: unknown, path = ""): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isNested(before) || !isNested(after) || Array.isArray(before) !== Array.isArray(after)) {
    return [
      {
        resource,
        path,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ];
  }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const below = (key: string) =>
    Array.isArray(before) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
  return keys.flatMap((key) => inputsDiffer(resource, before[key], after[key], below(key)));
}

const isNested = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
