import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../built.ts";
import { child, type Environment } from "../environment.ts";
import { alternate, type Program } from "../measure.ts";
import { policyFile } from "../policies.ts";
import { atMost, type Section } from "../table.ts";

const POLICIES = 10_000;

/** How fast policies are checked, beside the parsing of the same YAML alone. */
export async function policyCheckCase({ built }: Environment): Promise<Section> {
  const folder = built.folder();
  const file = join(folder, "policies.yaml");
  writeFileSync(file, policyFile(POLICIES));
  const times = { counted: 3, warmUp: true };
  const command: Program = {
    args: [join(root, "cli/acns.ts"), "check", file, "--format", "json"],
    cwd: root,
  };
  const { check, parse } = await alternate(
    { check: command, parse: { args: [child("parse"), file] } },
    times,
  );
  const { inside } = await alternate({ inside: { args: [child("policycheck"), file] } }, times);
  return {
    title: `Policies: ${POLICIES} of them checked, and their YAML parsed`,
    notes: [
      "The policies are of five shapes, without a fault. Parsing is the same YAML through the package yaml, to plain values.",
    ],
    rows: [
      atMost(3, { what: "acns check / parsing alone", unit: "s", ours: check.wall, against: parse.wall }),
      { what: "the check alone, without reading", unit: "s", ours: inside.printed("check") },
      { what: "the reading with positions", unit: "s", ours: inside.printed("read") },
      { what: "memory: check / parsing", unit: "MB", ours: check.memory, against: parse.memory },
    ],
  };
}
