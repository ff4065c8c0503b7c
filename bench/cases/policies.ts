import { isDeepStrictEqual } from "node:util";
import { parseAllDocuments } from "yaml";
import { join } from "node:path";
import { child } from "../environment.ts";
import { root } from "../built.ts";
import { alternate, measure, type Program } from "../measure.ts";
import { atMost, figures, type Section } from "../table.ts";

const COUNT = 10_000;
const RUNS = 5;

const env = (): Record<string, string> => ({ POLICIES: String(COUNT) });
const OURS: Program = { args: [child("policies")], env };
const CDK8S: Program = { args: [join(root, "bench/raw/policies.ts")], env };

/** The specs of a few policies; the order of the types means nothing. */
async function specs(program: Program): Promise<unknown[]> {
  const { output } = await measure({ ...program, env: () => ({ POLICIES: "20", SHOW: "1" }) });
  const { yaml } = JSON.parse(output) as { yaml: string };
  return parseAllDocuments(yaml).map((document) => {
    const { metadata, spec } = (
      document as { toJS(): { metadata: object; spec: { policyTypes: string[] } } }
    ).toJS();
    return { metadata, spec: { ...spec, policyTypes: [...spec.policyTypes].sort() } };
  });
}

/** What the builders cost beside those that most people use. Throws where both do not make the same policies. */
export async function policiesCase(): Promise<Section> {
  if (!isDeepStrictEqual(await specs(OURS), await specs(CDK8S)))
    throw new Error("the policies of bench/raw/policies.ts are not those of bench/children/policies.ts");
  const { ours, cdk8s } = await alternate({ ours: OURS, cdk8s: CDK8S }, { counted: RUNS, warmUp: true });
  const [wall, ...others] = figures("", ours, cdk8s);
  return {
    title: `${COUNT.toLocaleString("en")} Kubernetes network policies built and written as YAML: builders / cdk8s-plus`,
    notes: [
      `The same policies, compared one by one with twenty first; ${RUNS} counted runs of whole processes.`,
      "Ours also checks every policy, which cdk8s-plus does not; both write with the same YAML library.",
    ],
    rows: [
      ...(wall === undefined ? [] : [atMost(1, wall)]),
      ...others,
      { what: "policies built", unit: "/s", ours: ours.printed("built"), against: cdk8s.printed("built") },
      {
        what: "policies written",
        unit: "/s",
        ours: ours.printed("rendered"),
        against: cdk8s.printed("rendered"),
      },
    ],
  };
}
