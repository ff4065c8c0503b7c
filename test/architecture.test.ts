import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readSources } from "../scripts/architecture/imports.ts";
import { violations } from "../scripts/architecture/rules.ts";
import manifest from "../package.json" with { type: "json" };

const root = fileURLToPath(new URL("..", import.meta.url));
const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

test("no import breaks the rule of who may import what", () => {
  const sources = readSources(root);
  expect(sources.length).toBeGreaterThan(100);
  expect(violations(sources, dependencies)).toEqual([]);
});
