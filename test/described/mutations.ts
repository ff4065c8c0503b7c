import type { ClusterSettings } from "../../model/cluster/settings.ts";
import type { InvalidSettings } from "./cases.ts";

type Path = readonly (string | number)[];

interface Place {
  readonly path: Path;
  readonly value: unknown;
  readonly settings: ClusterSettings;
}

/** Objects whose keys are the user's own. */
const openMaps = ["tags", "rules", "nodePools[].labels"];

/** Keys that an object cannot be without. */
const required = [
  "network.mode",
  "network.virtualNetwork.kind",
  "network.virtualNetwork.nodeSubnetId",
  "resourceGroup.kind",
  "identity.kind",
  "istio.kind",
  "apiServer.access",
  "nodeProvisioning.mode",
  "nodePools[].name",
  "nodePools[].autoscaling.min",
  "nodePools[].autoscaling.max",
  ...["releases", "clusterUpgrade", "nodeOsUpgrade"].flatMap((window) =>
    ["schedule", "schedule.kind", "startTime", "durationHours"].map((key) => `maintenance.${window}.${key}`),
  ),
  "maintenance.clusterUpgrade.notAllowedDates[].start",
  "maintenance.clusterUpgrade.notAllowedDates[].end",
];

/** Rules that say more of a place than "wrong type". */
const alsoRight: Readonly<Record<string, string>> = {
  kubernetesVersion: "AKS017",
  "network.ipFamilies": "ACNS031",
  "network.ipFamilies[]": "ACNS031",
};

const nameOf = (path: Path): string =>
  path
    .map((key) => (typeof key === "number" ? "[]" : `.${key}`))
    .join("")
    .slice(1);

/** Wrong values for the place of a right one: every other type that a file can hold. */
function wrongFor(value: unknown): unknown[] {
  const all: unknown[] = ["text", 5, true, null, ["text"], { text: "text" }];
  const typeOf = (other: unknown) => (Array.isArray(other) ? "list" : other === null ? "null" : typeof other);
  return all.filter((other) => typeOf(other) !== typeOf(value));
}

/** Every place in the settings, each as often as there are kinds of object around it. */
function placesIn(value: unknown, settings: ClusterSettings, path: Path = []): Place[] {
  const inner = Array.isArray(value)
    ? value.flatMap((item, at) => placesIn(item, settings, [...path, at]))
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, item]) => placesIn(item, settings, [...path, key]))
      : [];
  return path.length === 0 ? inner : [{ path, value, settings }, ...inner];
}

/** A copy with one place changed; an undefined value takes the key away. */
function changed(settings: ClusterSettings, path: Path, value: unknown): unknown {
  const copy: unknown = structuredClone(settings);
  const holder = path.slice(0, -1).reduce((object, key) => (object as Record<string, unknown>)[key], copy);
  const key = path.at(-1)!;
  if (value === undefined) delete (holder as Record<string, unknown>)[key];
  else (holder as Record<string, unknown>)[key] = value;
  return copy;
}

/** The first of the settings that has each place, by the name of the place. */
function places(all: readonly ClusterSettings[]): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const settings of all) {
    for (const place of placesIn(settings, settings)) {
      const name = nameOf(place.path);
      if (!found.has(name)) found.set(name, place);
    }
  }
  return found;
}

/** Every place of the valid settings with a value of every wrong type. */
export function wronglyTyped(all: readonly ClusterSettings[]): InvalidSettings[] {
  return [...places(all)].flatMap(([name, { path, value, settings }]) =>
    wrongFor(value).map((wrong) => ({
      title: `${name} is ${JSON.stringify(wrong)}`,
      rule: ["SET002", ...(name.startsWith("rules") ? ["SET005"] : []), ...[alsoRight[name] ?? []].flat()],
      settings: changed(settings, path, wrong),
    })),
  );
}

/** Every object of the valid settings with a key that no object has. */
export function withUnknownKey(all: readonly ClusterSettings[]): InvalidSettings[] {
  return [...places(all)]
    .filter(
      ([name, { value }]) => typeof value === "object" && !Array.isArray(value) && !openMaps.includes(name),
    )
    .map(([name, { path, settings }]) => ({
      title: `${name}.colour is unknown`,
      rule: "SET001",
      settings: changed(settings, [...path, "colour"], "blue"),
    }));
}

/** Every required key of the valid settings taken away. */
export function withoutRequiredKey(all: readonly ClusterSettings[]): InvalidSettings[] {
  return [...places(all)]
    .filter(([name]) => required.includes(name))
    .map(([name, { path, settings }]) => ({
      title: `${name} is missing`,
      rule: "SET003",
      settings: changed(settings, path, undefined),
    }));
}

/** Required keys that no valid settings have, so that nothing could be taken away. */
export function requiredUnseen(all: readonly ClusterSettings[]): string[] {
  const seen = places(all);
  return required.filter((name) => !seen.has(name));
}
