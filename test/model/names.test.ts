import fc from "fast-check";
import { expect, test } from "vitest";
import {
  configurationName,
  logsEndpointName,
  logsRuleName,
  metricsName,
} from "../../model/monitoring/names.ts";

const region = fc.constantFrom("westeurope", "germanywestcentral", "southafricanorth", "West US 2");
const cluster = fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])$/);

const kinds = [
  ["metrics", metricsName, 44],
  ["configuration", configurationName, 44],
  ["logs endpoint", logsEndpointName, 43],
  ["logs rule", logsRuleName, 64],
] as const;

test.each(kinds)("every cluster's %s name is legal", (_kind, make, longest) => {
  fc.assert(
    fc.property(region, cluster, (where, name) => {
      const made = make(where, name);
      expect(made).toMatch(/^[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]$/);
      expect(made.length).toBeLessThanOrEqual(longest);
      expect(make(where, name)).toBe(made);
    }),
  );
});

test.each(kinds)("two clusters never share a %s name, however they begin or are spelt", (_kind, make) => {
  fc.assert(
    fc.property(region, cluster, cluster, (where, one, other) => {
      const long = `${"a".repeat(40)}${one}`.slice(0, 63);
      const alike = [one, other, `${`${one}_`.slice(0, 62)}x`, long, `${long.slice(0, 62)}y`];
      const names = [...new Set(alike)];
      expect(new Set(names.map((name) => make(where, name))).size).toBe(names.length);
    }),
  );
});

test("a name that fits stays as people know it", () => {
  expect(metricsName("West Europe", "shop")).toBe("MSProm-westeurope-shop");
  expect(logsRuleName("westeurope", "shop")).toBe("MSCI-westeurope-shop");
  expect(metricsName("westeurope", "shop_a")).not.toBe(metricsName("westeurope", "shopa"));
});
