import * as enums from "@pulumi/azure-native/types/enums/containerservice/index.js";
import { expect, test } from "vitest";
import { PROPERTIES, VALUES } from "../../model/cluster/apiversions.ts";
import { bodiesOf, everySetting, sentOf } from "./bodies.ts";
import { typedAt } from "./typed.ts";

// azure-native's types are those of 2025-09-01: a second witness for the oldest rows, and against the later ones.
const rows = [...PROPERTIES];
const OLDEST = "2025-09-01";

test.each(rows.filter(([, { since }]) => since === OLDEST).map(([property]) => property))(
  "%s is in the types of azure-native",
  (property) => {
    expect(typedAt(property)).toBeDefined();
  },
);

test.each(rows.filter(([, { since }]) => since !== OLDEST).map(([property]) => property))(
  "%s came later than the types of azure-native",
  (property) => {
    expect(typedAt(property)).toBeUndefined();
    const parent = property.split(".").slice(0, 2).join(".");
    expect(typedAt(parent)).toBeDefined();
  },
);

test("every property of a pool is one of a pool by itself too, but for its name", () => {
  const start = "agentPoolProfiles[].";
  const properties = rows.flatMap(([path]) => (path.startsWith(start) ? [path.slice(start.length)] : []));
  expect(properties.length).toBeGreaterThan(20);
  expect(properties.filter((property) => typedAt(property, "AgentPool") === undefined)).toEqual(["name"]);
});

test("the types are read closely enough to miss what is not there", () => {
  for (const property of ["networkProfile.madeUp", "madeUp", "agentPoolProfiles[].name.madeUp"])
    expect(typedAt(property)).toBeUndefined();
  expect(typedAt("agentPoolProfiles[].osSKU")).toEqual({ of: undefined, values: "OSSKU" });
  expect(typedAt("networkProfile.advancedNetworking")?.of).toBe("AdvancedNetworkingArgs");
});

/** Every text that is sent where azure-native has an enumeration, by property. */
function sentValues(): Map<string, Set<string>> {
  const sent = new Map<string, Set<string>>();
  for (const [, settings] of everySetting()) {
    for (const [path, value] of sentOf(bodiesOf(settings))) {
      if (typeof value !== "string" || typedAt(path)?.values === undefined) continue;
      sent.set(path, (sent.get(path) ?? new Set()).add(value));
    }
  }
  return sent;
}

test("values that azure-native's enumerations do not have are in the table of later values", () => {
  const sent = sentValues();
  expect(sent.size).toBeGreaterThan(20);
  const later = [...sent].flatMap(([path, values]) => {
    const name = typedAt(path)?.values ?? "";
    const allowed = Object.values((enums as Record<string, object>)[name] ?? {}) as string[];
    expect(allowed, path).not.toEqual([]);
    return [...values].filter((value) => !allowed.includes(value)).map((value) => `${path}=${value}`);
  });
  expect(later.toSorted()).toEqual(
    [...VALUES.keys()].filter((value) => !value.includes("transitEncryption")).toSorted(),
  );
});
