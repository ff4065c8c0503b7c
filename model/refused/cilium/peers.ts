import { contains, parseCidr } from "../../cidr.ts";
import { releaseAtLeast } from "../../cilium.ts";
import { fieldIn, listIn, objectsIn, textIn, textsIn, type Fields, type Placed } from "../../document.ts";
import { SECTION_KEYS, type CiliumRefusal, type EntryView } from "./view.ts";

const DOCS = "https://docs.cilium.io/en/stable/security/policy/language/#layer-3-policies";

const FROM = ["fromEndpoints", "fromEntities", "fromCIDR", "fromCIDRSet", "fromNodes", "fromGroups"];
const TO = [
  "toEndpoints",
  "toEntities",
  "toCIDR",
  "toCIDRSet",
  "toNodes",
  "toGroups",
  "toServices",
  "toFQDNs",
];

/** The lists of peers of which an entry may fill one. */
export const peerKeys = ({ direction }: EntryView): readonly string[] =>
  direction === "ingress" ? FROM : TO;

/** Rules on what a policy holds, and on its peers. */
export const peerRefusals: readonly CiliumRefusal[] = [
  {
    id: "CNP001",
    severity: "error",
    title: "A policy has a spec or specs.",
    remedy: "Give spec: a subject and what it may do.",
    docs: DOCS,
    *check({ value }) {
      if (fieldIn(value, "spec") === undefined && fieldIn(value, "specs") === undefined)
        yield { path: "spec", reason: "neither spec nor specs is given" };
    },
  },
  {
    id: "CNP002",
    severity: "error",
    title: "Nodes are the subject of clusterwide policies only.",
    remedy: "Make it a CiliumClusterwideNetworkPolicy, or select pods with endpointSelector.",
    docs: "https://docs.cilium.io/en/stable/security/policy/language/#host-policies",
    *check({ namespaced, rules }) {
      if (!namespaced) return;
      for (const { path, host } of rules)
        if (host)
          yield { path: `${path}.nodeSelector`, reason: "a policy of a namespace cannot select nodes" };
    },
  },
  {
    id: "CNP003",
    severity: "error",
    title:
      "A rule says something: at least one of its lists of entries is not empty (Cilium 1.18 and later).",
    remedy: "For a default deny write one empty entry: ingress: [{}].",
    docs: DOCS,
    *check({ agents, rules }) {
      if (!releaseAtLeast(agents.release, "1.18")) return;
      for (const { value, path } of rules) {
        const given = SECTION_KEYS.filter((key) => Array.isArray(fieldIn(value, key)));
        if (given.length > 0 && given.every((key) => listIn(value, key).length === 0))
          yield {
            path,
            reason: `${given.join(" and ")} ${given.length === 1 ? "is" : "are"} empty, and nothing else is said`,
          };
      }
    },
  },
  {
    id: "CNP008",
    severity: "error",
    title: "A label of a rule has a key.",
    remedy: "Give the label a key, or remove it.",
    docs: DOCS,
    *check({ rules }) {
      for (const rule of rules)
        for (const { value, path } of objectsIn(rule.value, "labels", rule.path))
          if (textIn(value, "key") === "") yield { path: `${path}.key`, reason: "the key is empty" };
    },
  },
  {
    id: "CNP004",
    severity: "error",
    title: "An entry names its peers in one way: only one of its lists of peers is filled.",
    remedy: "Write one entry for each: entries are alternatives.",
    docs: DOCS,
    *check({ entries }) {
      for (const entry of entries) {
        const [first, ...others] = peerKeys(entry).filter((key) => listIn(entry.value, key).length > 0);
        for (const other of others)
          yield { path: `${entry.path}.${other}`, reason: `${first ?? ""} and ${other} stand in one entry` };
      }
    },
  },
  {
    id: "CNP005",
    severity: "error",
    title:
      "Peers are nodes by their labels only where the agents know these (enable-node-selector-labels, which AKS leaves off).",
    remedy: "Name nodes by the entities host and remote-node.",
    docs: "https://docs.cilium.io/en/stable/security/policy/language/#node-based",
    *check({ agents, entries }) {
      if (agents.nodeSelectors) return;
      for (const { value, path } of entries)
        for (const key of ["fromNodes", "toNodes"])
          if (listIn(value, key).length > 0)
            yield { path: `${path}.${key}`, reason: `${key} needs agents that know the labels of nodes` };
    },
  },
  {
    id: "CNP006",
    severity: "error",
    title: "toServices stands without ports before Cilium 1.18.",
    remedy: "Remove toPorts, or select the pods of the service with toEndpoints.",
    docs: "https://docs.cilium.io/en/stable/security/policy/language/#services-based",
    *check({ agents, entries }) {
      if (releaseAtLeast(agents.release, "1.18")) return;
      for (const { value, path } of entries)
        if (listIn(value, "toServices").length > 0 && listIn(value, "toPorts").length > 0)
          yield {
            path: `${path}.toPorts`,
            reason: `Cilium ${agents.release} refuses toServices with toPorts`,
          };
    },
  },
  {
    id: "CNP007",
    severity: "error",
    title:
      "Exceptions lie within their range: same family, not outside of it (and not wider, from Cilium 1.20 on).",
    remedy: "Correct the exception, or remove it.",
    docs: "https://docs.cilium.io/en/stable/security/policy/language/#ip-cidr-based",
    *check({ agents, entries }) {
      const strict = releaseAtLeast(agents.release, "1.20");
      for (const set of entries.flatMap(rangesOf)) {
        const cidr = textIn(set.value, "cidr") ?? "";
        for (const { value, path } of textsIn(set.value, "except", set.path))
          if (outside(cidr, value, strict)) yield { path, reason: `${value} does not lie within ${cidr}` };
      }
    },
  },
];

/** The ranges of an entry; groups are not looked into. */
const rangesOf = ({ value, path }: EntryView): Placed<Fields>[] =>
  ["fromCIDRSet", "toCIDRSet"]
    .flatMap((key) => objectsIn(value, key, path))
    .filter((set) =>
      ["cidrGroupRef", "cidrGroupSelector"].every((key) => fieldIn(set.value, key) === undefined),
    );

/** Whether an exception is no part of its range; before 1.20 Cilium looks at its address alone. */
function outside(range: string, exception: string, strict: boolean): boolean {
  const [outer, inner] = [parseCidr(range), parseCidr(exception)];
  if (outer === undefined || inner === undefined) return false;
  if (strict) return !contains(outer, inner);
  const address = parseCidr(`${exception.split("/", 1)[0] ?? ""}/${inner.family === "IPv4" ? 32 : 128}`);
  return address === undefined || !contains(outer, address);
}
