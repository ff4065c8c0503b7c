import { CRDS, type Schema, type SchemaSet } from "../crds/schema.ts";
import { OTHERS } from "../crds/kubernetes.ts";
import { RELEASES, type CiliumRelease } from "../cilium.ts";
import { applyRules, finding, type Finding, type Rule } from "../faults.ts";
import { KINDS } from "../manifest/manifest.ts";
import { shown } from "../shown.ts";
import { isFields, type Fields } from "../document.ts";
import { acnsRefusals, filtersOf } from "./acns.ts";
import { l7ContentRefusals, l7PlaceRefusals } from "./cilium/l7.ts";
import { redirectRefusals, redirectViewOf } from "./cilium/local-redirect.ts";
import { peerRefusals } from "./cilium/peers.ts";
import { portRefusals } from "./cilium/ports.ts";
import { selectorRefusals } from "./cilium/selectors.ts";
import { viewOf } from "./cilium/view.ts";
import { metadataFaults, metadataRules } from "./metadata.ts";
import { networkPolicyRefusals, networkPolicyViewOf } from "./network-policy.ts";
import { agentsOf, type AgentOptions, type Agents } from "./options.ts";
import { ready, type Node } from "./schema.ts";
import { isTooLarge } from "./size.ts";
import { structureFaults, structureRules } from "./structure.ts";

/** A kind that is checked. */
export type Kind = keyof typeof KINDS;

/** Rules on what a document claims to be. */
const KIND_RULES = {
  version: {
    id: "K8S005",
    severity: "error",
    title: "A kind is given in an API version in which the server has it.",
    remedy: "Correct apiVersion.",
    docs: "https://kubernetes.io/docs/reference/using-api/",
  },
  document: {
    id: "K8S006",
    severity: "error",
    title: "A document is an object.",
    remedy: "Give apiVersion, kind, metadata and spec.",
    docs: "https://kubernetes.io/docs/concepts/overview/working-with-objects/",
  },
  size: {
    id: "K8S008",
    severity: "error",
    title: "An object takes at most 3 MB: the server reads no more of a request.",
    remedy: "Split the policy.",
    docs: "https://kubernetes.io/docs/reference/using-api/",
  },
} as const satisfies Record<string, Rule<never>>;

const ciliumRefusals = [
  ...peerRefusals,
  ...selectorRefusals,
  ...portRefusals,
  ...l7PlaceRefusals,
  ...l7ContentRefusals,
];

/** Every rule by which a document is refused, in the order of their ids. */
export const refusalRules: readonly Omit<Rule<never>, "check">[] = [
  ...structureRules,
  ...metadataRules,
  ...Object.values(KIND_RULES),
  ...ciliumRefusals,
  ...redirectRefusals,
  ...networkPolicyRefusals,
  ...acnsRefusals,
];

const NODES = new Map<SchemaSet, Map<string, Node>>();

/** The schema of a kind in one version, made ready at its first use; undefined where the server has none. */
function nodeOf(set: SchemaSet, kind: Kind, apiVersion: string): Node | undefined {
  const known = NODES.get(set) ?? new Map<string, Node>();
  NODES.set(set, known);
  const name = `${apiVersion} ${kind}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const versions = set.kinds[kind] ?? {};
  const schema = Object.hasOwn(versions, apiVersion) ? versions[apiVersion] : undefined;
  if (schema === undefined) return undefined;
  // What every object has is checked apart, and what the server writes not at all.
  const everyone = {
    apiVersion: { type: "string" as const },
    kind: { type: "string" as const },
    metadata: {},
  };
  const status: Record<string, Schema> = kind === "NetworkPolicy" ? {} : { status: {} };
  const root =
    schema.$ref === undefined ? schema : (set.$defs[schema.$ref.replace("#/$defs/", "")] ?? schema);
  const node = ready({ ...root, properties: { ...everyone, ...status, ...root.properties } }, set);
  known.set(name, node);
  return node;
}

/**
 * The kind of a document, if it is one that is checked. A NetworkPolicy of another product (Calico's) is none; Cilium's and
 * ACNS's names are their own, whatever version a document gives.
 */
export function kindOf(value: unknown): Kind | undefined {
  if (!isFields(value)) return undefined;
  const { kind, apiVersion } = value;
  if (typeof kind !== "string" || !Object.hasOwn(KINDS, kind)) return undefined;
  const group = typeof apiVersion === "string" ? apiVersion.split("/", 1)[0] : undefined;
  if (kind === "NetworkPolicy" && group?.includes(".") === true && group !== "networking.k8s.io")
    return undefined;
  return kind as Kind;
}

/** The most that is said of one document: whoever has corrected that much asks again. */
const MOST_FINDINGS = 1000;

const NO_KIND = `the kind is none of ${Object.keys(KINDS).join(", ")}`;

/**
 * Why a server or an agent would refuse a document, everything at once, each fault once: by the schema of its kind, strictly;
 * by what Kubernetes asks of names and labels; by Cilium's own validation. Nothing where it would be accepted. The stricter
 * of them counts. The value may be anything; a kind that is not checked is refused as such.
 */
export function refusals(value: unknown, options: AgentOptions = {}): Finding[] {
  const agents = agentsOf(options);
  const kind = kindOf(value);
  if (!isFields(value))
    return [finding(KIND_RULES.document, { path: "", reason: `${shown(value)} is no object` })];
  if (kind === undefined)
    return [
      finding(KIND_RULES.version, { path: "kind", reason: NO_KIND, remedy: "Give a kind that is checked." }),
    ];
  if (isTooLarge(value))
    return [finding(KIND_RULES.size, { path: "", reason: "the object takes more than 3 MB" })];
  const node = nodeFor(value, kind, agents.release);
  if (node === undefined)
    return [
      finding(KIND_RULES.version, unknownVersion(value, kind, agents.release)),
      ...metadataFaults(value, KINDS[kind].namespaced),
    ];
  const structural = dated(structureFaults(node, value, ""), value, kind, agents.release);
  const told = new Set(structural.map(({ path }) => path));
  const own = ownFaults(value, kind, agents).filter(({ path }) => !told.has(path));
  return [...metadataFaults(value, KINDS[kind].namespaced), ...structural, ...own].slice(0, MOST_FINDINGS);
}

const setOf = (kind: Kind, release: CiliumRelease): SchemaSet =>
  kind.startsWith("Cilium") ? CRDS[release] : OTHERS;

const nodeFor = (value: Fields, kind: Kind, release: CiliumRelease): Node | undefined =>
  typeof value["apiVersion"] === "string"
    ? nodeOf(setOf(kind, release), kind, value["apiVersion"])
    : undefined;

/** Faults that another release's schema may not have: of fields, of values of closed sets, of lists that have to be empty. */
const DATED = ["CRD001", "CRD004", "CRD006"];

/** Faults of a schema, with the releases of Cilium whose schemas take what is there, if any do. */
function dated(faults: readonly Finding[], value: Fields, kind: Kind, release: CiliumRelease): Finding[] {
  if (!kind.startsWith("Cilium") || !faults.some(({ rule }) => DATED.includes(rule))) return [...faults];
  const others = RELEASES.flatMap((other) => {
    const node = other === release ? undefined : nodeFor(value, kind, other);
    const own = node === undefined ? [] : structureFaults(node, value, "");
    // Of a value with that many faults not all are told.
    return node === undefined || own.length >= MOST_FINDINGS ? [] : { other, own };
  });
  return faults.map((fault) => {
    if (!DATED.includes(fault.rule)) return fault;
    const taking = others
      .filter(({ own }) => !own.some((one) => covers(one, fault)))
      .map(({ other }) => other);
    const [first, last] = [taking[0], taking.at(-1)];
    if (first === undefined || last === undefined) return fault;
    const releases = first === last ? first : `${first} to ${last}`;
    return { ...fault, reason: `${fault.reason}; Cilium ${releases} takes it, and this is ${release}` };
  });
}

/** Whether a fault is of the same value as another one, or of one around it that was not looked into. */
const covers = (fault: Finding, other: Finding): boolean =>
  fault.path === other.path || (fault.rule !== "CRD007" && other.path.startsWith(fault.path));

function unknownVersion({ apiVersion }: Fields, kind: Kind, release: CiliumRelease) {
  const versions = Object.keys(setOf(kind, release).kinds[kind] ?? {});
  const where = kind.startsWith("Cilium") ? ` with Cilium ${release}` : "";
  return {
    path: "apiVersion",
    reason: `there is no ${kind} in ${shown(apiVersion)}${where}`,
    remedy: `Write apiVersion: ${versions.join(" or ")}.`,
  };
}

function ownFaults(value: Fields, kind: Kind, agents: Agents): Finding[] {
  switch (kind) {
    case "CiliumNetworkPolicy":
    case "CiliumClusterwideNetworkPolicy":
      return applyRules(ciliumRefusals, viewOf(value, agents));
    case "CiliumLocalRedirectPolicy":
      return applyRules(redirectRefusals, redirectViewOf(value));
    case "NetworkPolicy":
      return applyRules(networkPolicyRefusals, networkPolicyViewOf(value, agents.release));
    case "ContainerNetworkLog":
    case "ContainerNetworkMetric":
      return applyRules(acnsRefusals, filtersOf(value, kind));
    case "CiliumCIDRGroup":
      return [];
  }
}
