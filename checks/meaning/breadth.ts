import type { Entry } from "../../simulator/rules/entry.ts";
import { textIn, type Fields } from "../../model/document.ts";
import { entriesIn, type GivenRule } from "../given/given.ts";
import { regexFault } from "../../model/regex.ts";
import type { EntryView } from "../../model/refused/cilium/view.ts";

const LANGUAGE = "https://docs.cilium.io/en/stable/security/policy/language/";

/** Keys that identities leave out by default, by their beginnings; `io.kubernetes.pod.namespace` they keep. */
const LEFT_OUT = [
  ...["io.kubernetes.", "kubernetes.io/", "beta.kubernetes.io/", "k8s.io/"],
  ...[
    "statefulset.kubernetes.io/pod-name",
    "apps.kubernetes.io/pod-index",
    "batch.kubernetes.io/job-completion-index",
  ],
  ...[
    "batch.kubernetes.io/controller-uid",
    "pod-template-hash",
    "pod-template-generation",
    "controller-revision-hash",
  ],
  ...["controller-uid", "annotation.", "etcd_node"],
];

/** Whether pods' identities lack a label by Cilium's default filter. */
function isLeftOut(key: string): boolean {
  const own = key.replace(/^(k8s|any):/, "");
  return !own.startsWith("io.kubernetes.pod.namespace") && LEFT_OUT.some((start) => own.startsWith(start));
}

/** Peers that are everyone, or everyone outside. */
function broadPeers({ value, direction }: EntryView): { key: string; what: string }[] {
  const side = direction === "ingress" ? "from" : "to";
  const inList = (key: string, wanted: readonly string[]) => {
    const list = value[key];
    const found = Array.isArray(list) ? wanted.find((item) => list.includes(item)) : undefined;
    return found === undefined ? [] : [{ key, what: found }];
  };
  return [...inList(`${side}Entities`, ["all", "world"]), ...inList(`${side}CIDR`, ["0.0.0.0/0", "::/0"])];
}

/** Rules on what is wider or narrower than it looks. */
export const breadthRules: readonly GivenRule[] = [
  {
    id: "POL020",
    severity: "warning",
    title: "An entry that allows everyone, or the whole world, names the ports.",
    remedy: "Name the peers by domain, range or labels, or at least the ports.",
    docs: LANGUAGE,
    *check({ policies }) {
      for (const entry of entriesIn(policies).filter(({ deny, value }) => !deny && !limited(value)))
        for (const { key, what } of broadPeers(entry))
          yield {
            document: entry.document,
            path: `${entry.path}.${key}`,
            reason: `${what} is allowed on every port`,
          };
    },
  },
  {
    id: "POL021",
    severity: "warning",
    title: "Selectors name labels that identities have: Cilium leaves some out by default.",
    remedy: "Select by a label of your own.",
    docs: "https://docs.cilium.io/en/stable/operations/performance/scalability/identity-relevant-labels/",
    *check({ policies }) {
      for (const { document, view, value, kind } of policies)
        for (const { key, path } of view !== undefined || kind === "NetworkPolicy"
          ? selectorKeys(value["spec"] ?? value["specs"], value["spec"] === undefined ? "specs" : "spec")
          : [])
          if (isLeftOut(key))
            yield { document, path, reason: `Cilium leaves ${key} out of identities: it is never there` };
    },
  },
  {
    id: "POL022",
    severity: "warning",
    title:
      "The host of an HTTP rule is a regular expression that RE2 reads: Cilium takes any text, and Envoy then refuses it.",
    remedy: "Correct the expression.",
    docs: "https://github.com/google/re2/wiki/Syntax",
    *check({ policies }) {
      for (const { document, view } of policies)
        for (const { value, path } of (view?.portRules ?? []).flatMap(({ l7 }) => l7.http)) {
          const fault = regexFault(textIn(value, "host") ?? "");
          if (fault !== undefined) yield { document, path: `${path}.host`, reason: fault };
        }
    },
  },
  {
    id: "POL023",
    severity: "warning",
    title:
      "Expressions of HTTP rules match the whole path, with its query, and the whole method: there is no need to anchor them, and a prefix needs .* after it.",
    remedy: "Write the expression for the whole text: /api/.* for everything below /api/.",
    docs: `${LANGUAGE}#http`,
    *check({ policies }) {
      for (const { document, view } of policies)
        for (const { value, path } of (view?.portRules ?? []).flatMap(({ l7 }) => l7.http)) {
          const [own, method] = [textIn(value, "path") ?? "", textIn(value, "method") ?? ""];
          if (/^\^\/[^$]*[^$*]$/.test(own))
            yield {
              document,
              path: `${path}.path`,
              reason: `${own} matches no longer path: the expression is for all of it`,
            };
          else if (own !== "" && /^[a-z0-9]/i.test(own))
            yield { document, path: `${path}.path`, reason: `${own} begins with no slash, and paths do` };
          if (/^[a-z]+$/.test(method))
            yield {
              document,
              path: `${path}.method`,
              reason: `${method} is in lower case, and methods are not`,
            };
        }
    },
  },
  {
    id: "POL024",
    severity: "warning",
    title: "DNS over TCP is allowed beside UDP: large answers come over TCP.",
    remedy: "Write protocol: ANY, or a second port with TCP.",
    docs: `${LANGUAGE}#dns-policy-and-ip-discovery`,
    *check({ policies }) {
      for (const { document, view } of policies)
        for (const { l7, ports } of view?.portRules ?? []) {
          const on53 = ports.filter(({ value }) => textIn(value, "port") === "53");
          const [first] = on53;
          if (
            l7.dns.length > 0 &&
            first !== undefined &&
            on53.every(({ value }) => textIn(value, "protocol") === "UDP")
          )
            yield { document, path: `${first.path}.protocol`, reason: "DNS is allowed over UDP alone" };
        }
    },
  },
  {
    id: "POL025",
    severity: "warning",
    title: "Every entry adds something: one that another entry of the same rule covers can go.",
    remedy: "Remove the entry.",
    docs: LANGUAGE,
    *check({ policies }) {
      for (const { document, rules } of policies)
        for (const { entries } of rules)
          for (const { entry, by } of covered(entries))
            yield { document, path: entry.ref.path, reason: `${by.ref.path} allows or denies all of it` };
    },
  },
];

const limited = (entry: Fields): boolean =>
  ["toPorts", "icmps"].some((key) => Array.isArray(entry[key]) && entry[key].length > 0);

/** Entries that another one covers. Of two that say the same the later is told. */
function covered(entries: readonly Entry[]): { entry: Entry; by: Entry }[] {
  if (entries.length > 200) return [];
  return entries.flatMap((entry, at) => {
    const by = entries.find(
      (other, index) =>
        index !== at &&
        other.ref.path !== entry.ref.path &&
        coversEntry(other, entry) &&
        (index < at || !coversEntry(entry, other)),
    );
    return by === undefined ? [] : [{ entry, by }];
  });
}

/** Whether the first entry allows or denies everything that the second one does, as far as equal peers and ports tell. */
function coversEntry(one: Entry, other: Entry): boolean {
  if (one.direction !== other.direction || one.deny !== other.deny || other.peers.length === 0) return false;
  if (one.authentication !== other.authentication || one.requires.length + other.requires.length > 0)
    return false;
  const peers = new Set(one.peers);
  const everyPeer =
    one.peers.some(({ wildcard }) => wildcard) || other.peers.every((peer) => peers.has(peer));
  if (!everyPeer || other.filters.length === 0) return false;
  const all = one.filters.some(({ spec, conditions }) => spec.protocol === "ALL" && conditions === undefined);
  const own = new Set(one.filters.map((filter) => JSON.stringify(filter)));
  return all
    ? other.filters.every(({ conditions }) => conditions === undefined)
    : other.filters.every((filter) => own.has(JSON.stringify(filter)));
}

/** Keys of every selector below a value, with their places. */
function selectorKeys(value: unknown, path: string): { key: string; path: string }[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, at) => selectorKeys(item, `${path}[${at}]`));
  return Object.entries(value as Fields).flatMap(([key, own]) => {
    if (key === "namespaceSelector" || key === "cidrGroupSelector" || key === "labels") return [];
    if (key === "matchLabels" && typeof own === "object" && own !== null)
      return Object.keys(own).map((label) => ({
        key: label,
        path: `${path}.matchLabels[${JSON.stringify(label)}]`,
      }));
    if (key === "matchExpressions" && Array.isArray(own))
      return own.flatMap((item: unknown, at) => {
        const label = typeof item === "object" && item !== null ? textIn(item as Fields, "key") : undefined;
        return label === undefined ? [] : [{ key: label, path: `${path}.matchExpressions[${at}].key` }];
      });
    return selectorKeys(own, `${path}.${key}`);
  });
}
