import { expect, test } from "vitest";
import { acns, inFolder } from "./acns.ts";

const SUITE = `id: one
namespaces: { a: {} }
pods: [{ name: x, namespace: a, labels: {} }]
policies: [{ file: gone.yaml }, "kind: ["]
flow: { from: { pod: a/x }, to: { pod: a/y }, port: 80, protocol: TCP }
expect: allowed
`;

test("faults of suites, of their policies and of their ids are told at once", async () => {
  await inFolder({ "suite.yaml": `${SUITE}---\n${SUITE}` }, async (cwd) => {
    const { code, out, err } = await acns(["test", "suite.yaml", "--format", "json"], { cwd });
    expect(code).toBe(2);
    const { faults } = JSON.parse(out) as { faults: readonly string[] };
    expect(faults.map((line) => /^suite\.yaml:\d+:\d+: (?:SUITE\d+|the text)/.exec(line)?.[0])).toEqual([
      "suite.yaml:5:35: SUITE004",
      "suite.yaml:4:12: SUITE004",
      "suite.yaml:4:33: the text",
      "suite.yaml:12:35: SUITE004",
      "suite.yaml:11:12: SUITE004",
      "suite.yaml:11:33: the text",
      "suite.yaml:8:1: SUITE005",
    ]);
    expect(err).not.toContain("    at ");
  });
});
