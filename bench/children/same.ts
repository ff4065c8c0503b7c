/** Says on standard output in what the recordings of two programs differ, as JSON: the comparison is fair where they do not. */
import { isDeepStrictEqual } from "node:util";
import { mask, record, type RecordedResource } from "../../testing/index.ts";
import { load } from "./program.ts";

/** What our components register of themselves; all else has to be the same. */
const OURS = "acns:index:";

/** Below their components two groups of ours have one name; a program without components has to give them two. */
const RENAMED: Readonly<Record<string, string>> = {
  "acns:index:Monitoring$azure-native:resources:ResourceGroup::acns-staging-group":
    "azure-native:resources:ResourceGroup::acns-staging-monitoring-group",
};

const [one = "", other = "", config = "{}"] = process.argv.slice(2);

/** As in `pulumi up`, where no value is unknown: names and ids that are made from other resources are compared, too. */
async function registrations(file: string): Promise<Map<string, unknown>> {
  const answer = { kubeconfigs: [{ name: "admin", value: Buffer.from("kubeconfig").toString("base64") }] };
  const { error, resources, outputs } = await record(await load(file), {
    project: "acns",
    stack: "staging",
    config: JSON.parse(config) as Record<string, string>,
    preview: false,
    outputs: ({ urn }) => ({ id: `id of ${short(urn)}`, name: short(urn).split("::")[1] }),
    invokes: { "azure-native:containerservice:listManagedClusterAdminCredentials": answer },
  });
  if (error !== undefined) throw error;
  const made = resources.filter(({ type }) => !type.startsWith(OURS));
  const facts = made.map((resource) => [short(resource.urn), factsOf(resource)] as const);
  if (new Set(facts.map(([name]) => name)).size < facts.length)
    throw new Error("resources share type and name");
  return new Map<string, unknown>([...facts, ["outputs of the program", shortened(outputs)]]);
}

/** Type and name of a urn: the types of the parents, which are ours, are left out. */
function short(urn: string): string {
  const typed = urn.split("::").slice(2).join("::");
  const [types = "", ...name] = (RENAMED[typed] ?? typed).split("::");
  return [types.split("$").at(-1), ...name].join("::");
}

/** Data in which every urn is short and every secret says that it is one. */
function shortened(value: unknown): unknown {
  const text = JSON.stringify(mask(value) ?? null, (_key, item: unknown) =>
    typeof item === "string" && item.startsWith("urn:") ? short(item) : item,
  );
  return JSON.parse(text);
}

function factsOf({ inputs, provider, package: pkg, dependsOn, options, version }: RecordedResource) {
  return {
    inputs: shortened(inputs),
    provider: shortened(provider),
    package: pkg,
    version,
    dependsOn: dependsOn.map(short).sort(),
    options: shortened(options),
  };
}

const [ours, raw] = [await registrations(one), await registrations(other)];
const names = [...new Set([...ours.keys(), ...raw.keys()])];
const differing = names.filter((name) => !isDeepStrictEqual(ours.get(name), raw.get(name)));
const differences = differing.map((name) => ({ name, ours: ours.get(name), raw: raw.get(name) }));
console.log(JSON.stringify({ resources: raw.size - 1, differences }));
