import { readDocuments, type SourceDocument } from "../files/manifests.ts";
import { promiseRules } from "../checks/promises.ts";
import { everyRule } from "../checks/rules.ts";
import { checkSet, setRules, type Member, type SetKind } from "../checks/set.ts";
import type { CiliumRelease } from "../model/cilium.ts";
import { finding, type Finding } from "../model/faults.ts";
import type { Manifest } from "../model/manifest/manifest.ts";
import { applyOverrides, overrideFaults } from "../model/overrides.ts";
import { PolicyFaults, type ManifestSource } from "../policies/index.ts";
import type { Findings } from "./findings.ts";
import type { NamespaceSettings, Place, Sources } from "./manifest-args.ts";

/** Objects that are ready to be sent, where no finding is an error. */
export interface Gathered {
  readonly manifests: readonly Manifest[];
  readonly findings: Findings;
}

/** Rules that can be lowered: without what the others are about, an object would be lost, or replace another one. */
const LOWERABLE = [...everyRule, setRules.one, ...Object.values(promiseRules)].map(({ id }) => id);

interface Read {
  readonly members: Member[];
  readonly findings: Finding[];
}

/**
 * Reads objects from builders and files, and checks all of them together: what is wrong with one hides nothing of the others.
 *
 * @param kinds - the kinds that the component is for
 * @param namespaces - namespaces that are made beside them
 */
export function gather<M extends Manifest>(
  { manifests = [], files = [], rules = {}, ...place }: Place & Sources<M>,
  kinds: readonly SetKind[],
  namespaces: Readonly<Record<string, NamespaceSettings>> = {},
): Gathered {
  const enforcement = place.enforcement ?? place.cluster?.enforcement;
  const built = fromBuilders(manifests, enforcement?.release);
  const read = fromFiles(typeof files === "string" ? [files] : files);
  const members = [...built.members, ...read.members];
  const beside = Object.entries(namespaces).map(([name, { labels = {} }]) => ({
    apiVersion: "v1",
    kind: "Namespace",
    metadata: { name, labels },
  }));
  const found = checkSet(members, kinds, enforcement, beside);
  const all = [...built.findings, ...read.findings, ...found, ...overrideFaults(rules, LOWERABLE)];
  return { manifests: members.map(({ value }) => value as Manifest), findings: applyOverrides(all, rules) };
}

function fromBuilders(
  sources: readonly (ManifestSource | Manifest)[],
  cilium: CiliumRelease | undefined,
): Read {
  const target = cilium === undefined ? {} : { cilium };
  const members: Member[] = [];
  const findings: Finding[] = [];
  for (const source of sources) {
    try {
      const value = "toManifest" in source ? source.toManifest(target) : source;
      members.push({ label: nameOf(value), value });
    } catch (error) {
      if (!(error instanceof PolicyFaults)) throw error;
      findings.push(...error.findings);
    }
  }
  return { members, findings };
}

const nameOf = ({ kind, metadata: { namespace, name } }: Manifest): string =>
  `${kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`;

function fromFiles(paths: readonly string[]): Read {
  const { documents, faults } = readDocuments(paths);
  return {
    members: documents.map((document) => ({ label: placeOf(document), value: document.value })),
    findings: faults.map(({ file, line, message }) =>
      finding(setRules.unreadable, { path: line === undefined ? file : `${file}:${line}`, reason: message }),
    ),
  };
}

const placeOf = ({ file, locate }: SourceDocument): string => `${file}:${locate([]).line}`;
