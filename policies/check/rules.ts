import type { Breach, Rule } from "../../model/faults.ts";

const CILIUM = "https://docs.cilium.io/en/stable/security/policy/language/";
const KUBERNETES = "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/";
const LABELS = "https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/";
const METRICS = "https://learn.microsoft.com/azure/aks/how-to-configure-container-network-metrics-filtering";

const row = (id: string, title: string, remedy: string, docs = CILIUM) => ({
  id,
  severity: "error" as const,
  title,
  remedy,
  docs,
});

/** What builders refuse: values that no API server or agent takes, and verbs that would not do what they say. */
export const RULES = {
  BLD001: row(
    "BLD001",
    "Names are names of Kubernetes objects.",
    "Use lower-case letters, digits, - and ., with a letter or digit at both ends; at most 253 of them, in a namespace 63 and no dot.",
    KUBERNETES,
  ),
  BLD002: row(
    "BLD002",
    "Labels and selectors are what Kubernetes takes.",
    "A key is a name of at most 63 letters, digits, -, _ and ., with a DNS prefix and a slash before it if need be; a value is such a name or empty.",
    LABELS,
  ),
  BLD003: row(
    "BLD003",
    "Everything is selected in words only.",
    "Name labels, or use the verb that says all.",
  ),
  BLD004: row(
    "BLD004",
    "Ports are numbers, names or ranges.",
    "Give a port from 1 to 65535, or a name of at most 15 letters, digits and single hyphens.",
  ),
  BLD005: row(
    "BLD005",
    "Ranges of addresses have a prefix length, and exceptions lie within them.",
    "Write it with a prefix length: 10.0.0.0/8, or 192.0.2.7/32 for one address.",
  ),
  BLD006: row(
    "BLD006",
    "Domains are names, or patterns with * in them.",
    "Use letters, digits, -, _ and . without empty labels, at most 255 of them.",
  ),
  BLD007: row(
    "BLD007",
    "Requests are looked at on ports that carry them.",
    "Put HTTP and Kafka on single TCP ports, DNS on single ports of UDP and TCP on the way out, and ICMP apart from ports.",
  ),
  BLD008: row("BLD008", "Ports have requests of one kind.", "Give each kind of request ports of its own."),
  BLD009: row(
    "BLD009",
    "Requests of HTTP are described by regular expressions (RE2) and headers.",
    "Correct the expression, or give the path as a text, which is quoted.",
  ),
  BLD010: row(
    "BLD010",
    "Deny rules know neither domains nor requests.",
    "Deny ranges or entities, or allow less.",
  ),
  BLD011: row(
    "BLD011",
    "An entry has peers of one kind.",
    "Make an entry of each; entries are alternatives.",
  ),
  BLD012: row(
    "BLD012",
    "What is asked for exists in the cluster's release of Cilium.",
    "Leave it out, or say for which release the manifest is made.",
  ),
  BLD013: row("BLD013", "A verb says something.", "Name what is meant."),
  BLD014: row(
    "BLD014",
    "A rule allows, denies or closes something.",
    "Add a verb: allowFrom, allowTo, denyFrom, denyTo or defaultDeny.",
  ),
  BLD015: row("BLD015", "No verb takes back what another one says.", "Keep one of them."),
  BLD016: row("BLD016", "Lists stay within what Cilium takes.", "Give at most 40 in one list."),
  BLD017: row(
    "BLD017",
    "Messages of ICMP are types of their family.",
    "Give a number from 0 to 255, or a name of the family's.",
  ),
  BLD018: row(
    "BLD018",
    "Requests of Kafka are written as Cilium reads them.",
    "Give a role or an API key, and a topic of letters, digits, ., _ and -.",
  ),
  BLD019: row(
    "BLD019",
    "Filters of metrics and logs are such as Azure takes.",
    "Follow the reason.",
    METRICS,
  ),
  BLD020: row("BLD020", "Closed sets of values stay closed.", "Choose one of the known values."),
} satisfies Record<string, Omit<Rule<never>, "check">>;

/** Something that is wrong, by the rule that it breaks. */
export type Fault = Breach & { readonly rule: keyof typeof RULES };

export type Faults = Generator<Fault>;
