import type { HttpRule, PortProtocol, PortRule } from "../../../model/manifest/cilium.ts";
import type { Flow, World } from "../../../model/world.ts";
import { endOf, type End } from "./ends.ts";
import { entriesOf, isName, type Entry } from "./entries.ts";

type Answer = "allowed" | "denied";

const TYPES: Readonly<Record<string, number>> = {
  "EchoRequest IPv4": 8,
  "EchoRequest IPv6": 128,
  "TimeExceeded IPv4": 11,
  "TimeExceeded IPv6": 3,
};

/** 7: whether a port of an entry is the flow's. */
function isPort(
  { port = "", endPort = 0, protocol = "ANY" }: PortProtocol,
  flow: Flow,
  target: End,
): boolean {
  if (protocol === "ANY" ? !["TCP", "UDP", "SCTP"].includes(flow.protocol) : protocol !== flow.protocol)
    return false;
  const named = /[a-z]/i.test(port);
  const first = named ? target.ports[`${port.toLowerCase()}/${flow.protocol}`] : Number(port);
  if (first === undefined) return false;
  if (first === 0 && (endPort === 0 || endPort === 65535)) return true;
  return flow.port >= first && flow.port <= Math.max(first, endPort);
}

const isMessage = (
  { type, family = "IPv4" }: { type: number | string; family?: string },
  flow: Flow,
): boolean => {
  const number = TYPES[`${type} ${family}`] ?? Number(type);
  return flow.protocol === (family === "IPv4" ? "ICMP" : "ICMPv6") && (number === 0 || number === flow.port);
};

/** The elements of an entry that a flow meets; one without limits where the entry has no ports. */
function terms(entry: Entry, flow: Flow, target: End): PortRule[] {
  const { ports, icmps } = entry;
  if (ports === undefined && icmps === undefined) return [{}];
  const met = (ports ?? []).filter((rule) => (rule.ports ?? []).some((port) => isPort(port, flow, target)));
  return [...met, ...(icmps ?? []).filter((icmp) => isMessage(icmp, flow)).map(() => ({}))];
}

function meets(entry: Entry, peer: End): boolean {
  if (entry.about !== undefined) return entry.about(peer);
  return entry.ports !== undefined || entry.icmps !== undefined;
}

const whole = (expression: string | undefined, text: string | undefined): boolean =>
  expression === undefined || new RegExp(`^(?:${expression})$`).test(text ?? "");

function isRequest({ path, method, host, headers = [] }: HttpRule, { http }: Flow): boolean {
  const isEmpty = [path, method, host].every((field) => field === undefined) && headers.length === 0;
  if (http === undefined) return isEmpty;
  const sent = new Map(
    Object.entries(http.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return (
    whole(path, http.path) &&
    whole(method, http.method) &&
    whole(host, http.host) &&
    headers.every((header) => {
      const [name = "", value] = header.split(" ");
      const found = sent.get(name.replace(/:$/, "").toLowerCase());
      return value === undefined ? found !== undefined : found === value;
    })
  );
}

const isLimited = ({ rules, serverNames }: PortRule): boolean =>
  (rules?.http ?? []).length > 0 || (rules?.dns ?? []).length > 0 || (serverNames ?? []).length > 0;

const isForEnvoy = ({ rules, serverNames }: PortRule): boolean =>
  (rules?.http ?? []).length > 0 || (serverNames ?? []).length > 0;

function accepts({ rules, serverNames }: PortRule, flow: Flow): boolean {
  if (serverNames !== undefined && !serverNames.includes(flow.tls?.sni ?? "")) return false;
  return (rules?.http ?? []).length === 0 || (rules?.http ?? []).some((rule) => isRequest(rule, flow));
}

/** 8.2: DNS rules are lifted by the same port only, as it is written. */
function dnsAnswer(hits: readonly PortRule[], flow: Flow): Answer | undefined {
  const ruled = hits.flatMap(({ rules, ports = [] }) =>
    (rules?.dns ?? []).length === 0 ? [] : ports.map(({ port }) => port),
  );
  if (ruled.length === 0) return undefined;
  const written = ({ port, endPort = 0, protocol = "ANY" }: PortProtocol): boolean =>
    ruled.includes(port) && endPort === 0 && (protocol === "ANY" || protocol === flow.protocol);
  const same = hits.filter(({ ports = [] }) => ports.some(written));
  const query = `${(flow.dns?.query ?? "").toLowerCase()}.`;
  const passes = same.some(
    ({ rules }) =>
      (rules?.dns ?? []).length === 0 ||
      (flow.dns !== undefined && (rules?.dns ?? []).some((rule) => isName(rule, query, true))),
  );
  return passes ? "allowed" : "denied";
}

function side(direction: "ingress" | "egress", world: World, me: End, peer: End, flow: Flow): Answer {
  const isInit = "reserved:init" in me.labels;
  if (world.enforcement === "never") return "allowed";
  const forced = isInit || world.enforcement === "always";
  const entries = world.policies
    .flatMap((policy) => entriesOf(policy, world))
    .filter((entry) => entry.direction === direction && entry.binds(me));
  if (entries.length === 0 && !forced) return "allowed";
  const target = direction === "ingress" ? me : peer;
  const met = (entry: Entry): PortRule[] => (meets(entry, peer) ? terms(entry, flow, target) : []);
  if (entries.some((entry) => entry.deny && met(entry).length > 0)) return "denied";
  if (direction === "ingress" && "reserved:host" in peer.labels) return "allowed";
  if (!forced && !entries.some(({ defaultDeny }) => defaultDeny)) return "allowed";
  const hits = entries.filter(({ deny }) => !deny).flatMap(met);
  if (hits.length === 0) return "denied";
  if (flow.http === undefined && flow.dns === undefined && flow.tls === undefined) return "allowed";
  const dns = dnsAnswer(hits, flow);
  if (dns !== undefined && !hits.some(isForEnvoy)) return dns;
  return hits.some((hit) => !isLimited(hit) || accepts(hit, flow)) ? "allowed" : "denied";
}

/** Section 14 of the description, word by word. */
export function naiveVerdict(world: World, flow: Flow): { egress: Answer; ingress: Answer } {
  const from = endOf(world, flow.from, flow.to);
  const to = endOf(world, flow.to, flow.from);
  return {
    egress: from.managed ? side("egress", world, from, to, flow) : "allowed",
    ingress: to.managed ? side("ingress", world, to, from, flow) : "allowed",
  };
}
