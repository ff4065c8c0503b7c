import type { ClusterEnforcement } from "../model/enforcement.ts";
import { finding, type Finding, type Rule } from "../model/faults.ts";
import type { Manifest } from "../model/manifest/manifest.ts";
import { check, type CheckOptions } from "./check.ts";
import { isFields } from "../model/document.ts";
import { factsOf } from "./given/given.ts";
import { kindOf } from "../model/refused/refusals.ts";

const KUBERNETES = "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/";

/** Rules on a set as a whole: what its documents cannot break one by one. */
export const setRules = {
  kind: {
    id: "OBJ001",
    severity: "error",
    title: "A set holds the kinds that it is for.",
    remedy: "Give it to the component that is for its kind, or to the Kubernetes provider.",
    docs: KUBERNETES,
  },
  twice: {
    id: "OBJ002",
    severity: "error",
    title: "No two objects of a set have one kind, namespace and name.",
    remedy: "Rename one of them: the second would replace the first without a word.",
    docs: KUBERNETES,
  },
  one: {
    id: "OBJ003",
    severity: "error",
    title: "A cluster has one ContainerNetworkMetric.",
    remedy: "Put the filters of all of them into one.",
    docs: "https://learn.microsoft.com/azure/aks/how-to-configure-container-network-metrics-filtering",
  },
  unreadable: {
    id: "OBJ004",
    severity: "error",
    title: "Files of a set can be read.",
    remedy: "Correct the file, or leave it out.",
    docs: "https://yaml.org/spec/1.2.2/",
  },
} as const satisfies Record<string, Rule<never>>;

/** Only a warning among files, which are not sent together: here OBJ002 says the same as an error. */
const REPEATED = "POL010";

/** A document of a set, and how findings name it: a file with its line, or the place in a list. */
export interface Member {
  readonly label: string;
  readonly value: unknown;
}

/** A kind that sets are made of. */
export type SetKind = Manifest["kind"];

/**
 * Says everything that is wrong with a set of objects that will be sent together, each finding with the object that it is about.
 *
 * @param kinds - the kinds that the set is for
 * @param enforcement - what their cluster enforces; undefined where it is not known
 * @param beside - documents that the set is judged with and that are not part of it: namespaces, workloads
 */
export function checkSet(
  members: readonly Member[],
  kinds: readonly SetKind[],
  enforcement: ClusterEnforcement | undefined,
  beside: readonly unknown[] = [],
): Finding[] {
  const foreign = members.flatMap(({ label, value }) => {
    const kind = kindOf(value);
    if (kind !== undefined && kinds.includes(kind)) return [];
    const reason = `${kindName(value)} is none of ${kinds.join(", ")}`;
    return [finding(setRules.kind, { path: label, reason })];
  });
  const values = [...members.map(({ value }) => value), ...beside];
  const found = check(values, optionsOf(enforcement)).filter(({ rule }) => rule !== REPEATED);
  const own = found.map(({ document, path, ...rest }) => {
    const label = members[document]?.label ?? "";
    return { ...rest, path: [label, path].filter((part) => part !== "").join(": ") };
  });
  return [...foreign, ...twice(members), ...own];
}

/** What a check is told of a cluster that enforces this. */
function optionsOf(enforcement: ClusterEnforcement | undefined): CheckOptions {
  if (enforcement === undefined) return {};
  const { release } = enforcement;
  return { ...(release === undefined ? {} : { release }), cluster: factsOf("the cluster", enforcement) };
}

const kindName = (value: unknown): string =>
  isFields(value) && typeof value["kind"] === "string" ? `the kind ${value["kind"]}` : "what has no kind";

/** Objects that would replace each other, and metric filters beyond the one that counts. */
function* twice(members: readonly Member[]): Generator<Finding> {
  const first = new Map<string, string>();
  let metric: string | undefined;
  for (const { label, value } of members) {
    const kind = kindOf(value);
    if (kind === undefined || !isFields(value) || !isFields(value["metadata"])) continue;
    const { name, namespace = "default" } = value["metadata"];
    const key = [kind, kind.endsWith("NetworkPolicy") ? namespace : "", name].join(" ");
    const other = first.get(key);
    if (other !== undefined)
      yield finding(setRules.twice, {
        path: label,
        reason: `it has the kind, namespace and name of ${other}`,
      });
    else if (kind === "ContainerNetworkMetric" && metric !== undefined)
      yield finding(setRules.one, { path: label, reason: `${metric} is there, too` });
    first.set(key, label);
    if (kind === "ContainerNetworkMetric") metric ??= label;
  }
}
