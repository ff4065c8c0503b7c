import { distance } from "fastest-levenshtein";
import { finding, type Finding } from "../model/faults.ts";
import { KINDS } from "../model/manifest/manifest.ts";
import { shown } from "../model/shown.ts";
import { isFields } from "../model/document.ts";
import { lay, type ClusterFacts, type Given } from "./given/given.ts";
import { agentsOf, type AgentOptions } from "../model/refused/options.ts";
import { kindOf, refusals } from "../model/refused/refusals.ts";
import { isTooLarge } from "../model/refused/size.ts";
import { aksRules, kindRule, meaningRules } from "./rules.ts";
import { silence } from "./silencing.ts";

/** What a check is told beside the documents. */
export interface CheckOptions extends AgentOptions {
  /**
   * The cluster that the policies are for.
   * @default unknown: what only its settings decide is not judged
   */
  readonly cluster?: ClusterFacts;
}

/** A finding, and the place of its document in what was given. */
export interface DocumentFinding extends Finding {
  readonly document: number;
}

/**
 * Says everything that is wrong with the policies among documents, or that carries a risk. Errors are what a server or an agent
 * refuses, or what certainly has no effect. An annotation `acns-check/<rule>: <reason>` silences a rule for its object. Documents of other kinds are what the policies are about: workloads, namespaces.
 */
export function check(values: readonly unknown[], options: CheckOptions = {}): DocumentFinding[] {
  const refused = values.flatMap((value, document) => {
    const found = kindOf(value) === undefined ? misspelled(value) : refusals(value, options);
    return found.map((own) => ({ ...own, document }));
  });
  const given = lay(
    values.map((value) => (isTooLarge(value) ? undefined : value)),
    {
      agents: agentsOf(options),
      cluster: options.cluster,
      refused: new Set(refused.map(({ document }) => document)),
    },
  );
  return silenceAll(values, [...refused, ...meanings(given, refused)]);
}

/** Findings by the order of the documents, with what annotations silence. */
function silenceAll(values: readonly unknown[], findings: readonly DocumentFinding[]): DocumentFinding[] {
  const byDocument = new Map<number, DocumentFinding[]>();
  for (const found of findings) {
    const own = byDocument.get(found.document) ?? [];
    own.push(found);
    byDocument.set(found.document, own);
  }
  return values.flatMap((value, document) => {
    if (kindOf(value) === undefined) return byDocument.get(document) ?? [];
    return silence(value, byDocument.get(document) ?? []).map((found) => ({ ...found, document }));
  });
}

/** What policies come to. Nothing is said again of a place that is refused. */
function meanings(given: Given, refused: readonly DocumentFinding[]): DocumentFinding[] {
  const told = new Set(refused.map(({ document, path }) => `${document} ${path}`));
  const found = [...aksRules, ...meaningRules].flatMap((rule) =>
    Array.from(rule.check(given), ({ document, ...breach }) => ({ ...finding(rule, breach), document })),
  );
  return found.filter(({ document, path }) => !told.has(`${document} ${path}`));
}

/** Groups whose kinds are known here. */
const GROUPS = ["cilium.io", "acn.azure.com", "networking.k8s.io"];

/** A kind that is one letter or two from one that is known, in its group. */
function misspelled(value: unknown): Finding[] {
  if (!isFields(value)) return [];
  const { kind, apiVersion } = value;
  if (typeof kind !== "string" || typeof apiVersion !== "string" || kind.length > 60) return [];
  if (!GROUPS.includes(apiVersion.split("/", 1)[0] ?? "")) return [];
  const near = Object.keys(KINDS).find((name) => distance(name.toLowerCase(), kind.toLowerCase()) <= 2);
  if (near === undefined) return [];
  return [
    finding(kindRule, { path: "kind", reason: `there is no kind ${shown(kind)}`, remedy: `Write ${near}.` }),
  ];
}
