import type {
  CidrRule,
  CiliumRule,
  Entity,
  FqdnSelector,
  HttpRule,
  IcmpField,
  PortProtocol,
  PortRule,
  ServiceSelector,
} from "../../../model/manifest/cilium.ts";
import type {
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicy,
} from "../../../model/manifest/kubernetes.ts";
import type { Policy } from "../../../model/manifest/manifest.ts";
import type { LabelRequirement, LabelSelector } from "../../../model/manifest/meta.ts";
import type { Direction } from "../../../model/world.ts";
import type { Chance } from "./chance.ts";

/** What random policies may hold. */
export interface Taste {
  readonly requests: boolean;
  readonly serverNames: boolean;
  readonly authentication: boolean;
  readonly requires: boolean;
}

export const EVERYTHING: Taste = {
  requests: true,
  serverNames: true,
  authentication: true,
  requires: true,
};

export const NAMESPACES = ["a", "b"];
export const KEYS = ["app", "tier", "team"];
export const VALUES = ["x", "y", ""];
export const NAMES = [
  ...["api.x.io", "x.io", "a.b.x.io", "sub1.x.io", "foo-x.io", "www.example.com", "API.X.IO"],
];
const PATTERNS = [
  ...["*", "*.x.io", "*x.io", "sub*.x.io", "**.x.io", "a.*.x.io", "*.*.x.io", "**", "a**.x.io", "*.X.io"],
];
const RANGES = [
  ...["0.0.0.0/0", "10.0.0.0/8", "10.1.0.0/16", "10.1.2.0/24", "10.1.2.3/32", "192.168.0.0/16", "8.8.8.8/32"],
];
export const ADDRESSES = ["10.1.2.3", "10.1.3.4", "10.200.0.1", "8.8.8.8", "192.168.5.5", "1.1.1.1"];
const ENTITIES: readonly Entity[] = [
  ...(["all", "world", "cluster", "host", "remote-node", "kube-apiserver", "ingress"] as const),
  ...(["init", "health", "unmanaged", "none"] as const),
];
const PREFIXES = ["", "", "k8s:", "any:", "container:"];
const PORTS = ["80", "443", "8080", "53", "0", "http", "web", "HTTP", "1000"];

function requirement(draw: Chance, keys: readonly string[], values: readonly string[]): LabelRequirement {
  const operator = draw.of(["In", "NotIn", "Exists", "DoesNotExist"] as const);
  const key = draw.of(keys);
  if (operator === "Exists" || operator === "DoesNotExist") return { key, operator };
  return { key, operator, values: [...new Set(draw.some(2, () => draw.of(values)))] };
}

const own = (draw: Chance, prefixed: boolean): LabelSelector => {
  const prefix = prefixed ? draw.of(PREFIXES) : "";
  const keys = KEYS.map((key) => `${prefix}${key}`);
  const labels = draw.is(0.7) ? [[draw.of(keys), draw.of(VALUES)] as const] : [];
  return {
    ...(draw.is(0.8) ? { matchLabels: Object.fromEntries(labels) } : {}),
    ...(draw.is(0.3) ? { matchExpressions: [requirement(draw, keys, VALUES)] } : {}),
  };
};

/** Keys that tell where a peer is, with the values they have. */
const PLACES: readonly (readonly [string, readonly string[]])[] = [
  ["io.kubernetes.pod.namespace", NAMESPACES],
  ["k8s:io.kubernetes.pod.namespace", NAMESPACES],
  ["io.cilium.k8s.namespace.labels.env", ["prod", "dev"]],
  ["io.cilium.k8s.policy.cluster", ["default", "other"]],
  ["io.cilium.k8s.policy.serviceaccount", ["default", "robot"]],
];

function peerSelector(draw: Chance): LabelSelector {
  if (draw.is(0.25)) return {};
  const { matchLabels, matchExpressions = [] } = own(draw, true);
  if (draw.is(0.08)) return { matchLabels: { [`reserved:${draw.of(ENTITIES)}`]: "" } };
  if (!draw.is(0.35)) return { ...(matchLabels === undefined ? {} : { matchLabels }), matchExpressions };
  const [key, values] = draw.of(PLACES);
  return draw.is(0.5)
    ? { matchLabels: { ...matchLabels, [key]: draw.of(values) }, matchExpressions }
    : { matchExpressions: [...matchExpressions, requirement(draw, [key], values)] };
}

export const domain = (draw: Chance): FqdnSelector =>
  draw.is(0.5) ? { matchName: draw.of(NAMES) } : { matchPattern: draw.of(PATTERNS) };

function cidrRule(draw: Chance): CidrRule {
  if (draw.is(0.2))
    return {
      cidrGroupRef: draw.of(["saas", "own", "nope"]),
      ...(draw.is(0.3) ? { except: ["10.1.2.0/24"] } : {}),
    };
  if (draw.is(0.1)) return { cidrGroupSelector: { matchLabels: { kind: draw.of(["saas", "own"]) } } };
  return draw.of<CidrRule>([
    { cidr: "0.0.0.0/0", except: ["10.0.0.0/8"] },
    { cidr: "10.0.0.0/8", except: ["10.1.0.0/16", "10.1.2.0/24"] },
    { cidr: "10.1.0.0/16" },
    { cidr: "0.0.0.0/0" },
    { cidr: "10.0.0.0/8", except: ["10.1.2.3/32"] },
  ]);
}

function service(draw: Chance): ServiceSelector {
  const place = draw.is(0.5) ? { namespace: draw.of(NAMESPACES) } : {};
  if (draw.is(0.6)) return { k8sService: { serviceName: draw.of(["s1", "s2", "nope"]), ...place } };
  return { k8sServiceSelector: { selector: { matchLabels: { svc: draw.of(["one", "two"]) } }, ...place } };
}

function httpRule(draw: Chance): HttpRule {
  return {
    ...(draw.is(0.6) ? { path: draw.of(["/a", "/a.*", "/.*", "^/b$", "/(a|b)/[0-9]+"]) } : {}),
    ...(draw.is(0.5) ? { method: draw.of(["GET", "GET|POST", "P.*"]) } : {}),
    ...(draw.is(0.2) ? { host: draw.of(["x\\.io", ".*"]) } : {}),
    ...(draw.is(0.2) ? { headers: [draw.of(["X-A", "X-A: 1", "x-a 1"])] } : {}),
  };
}

type RequestKind = "http" | "dns" | "sni" | "none" | "empty";

function requestKind(draw: Chance, direction: Direction, deny: boolean, taste: Taste): RequestKind {
  if (deny || !taste.requests || !draw.is(0.4)) return "none";
  const kinds: RequestKind[] = ["http", "http", "empty"];
  if (taste.serverNames) kinds.push("sni");
  if (direction === "egress") kinds.push("dns", "dns");
  return draw.of(kinds);
}

const PORTS_OF: Readonly<Record<RequestKind, readonly string[]>> = {
  http: ["80", "8080", "http", "443"],
  dns: ["53"],
  sni: ["80", "443", "http"],
  none: PORTS,
  empty: PORTS,
};

function protocolOf(draw: Chance, kind: RequestKind): Pick<PortProtocol, "protocol"> {
  if (kind === "http" || kind === "sni") return { protocol: "TCP" };
  if (!draw.is(0.8)) return {};
  return { protocol: draw.of(kind === "dns" ? ["UDP", "TCP", "ANY"] : ["TCP", "TCP", "UDP", "SCTP", "ANY"]) };
}

function portRule(draw: Chance, direction: Direction, deny: boolean, taste: Taste): PortRule {
  const kind = requestKind(draw, direction, deny, taste);
  const port = (): PortProtocol => ({
    port: draw.of(PORTS_OF[kind]),
    ...protocolOf(draw, kind),
    ...(kind !== "dns" && draw.is(0.2) ? { endPort: draw.of([8080, 9000, 65535, 443, 60]) } : {}),
  });
  const ports = draw.is(0.05) ? [] : draw.some(2, port);
  switch (kind) {
    case "none":
      return { ports };
    case "empty":
      return { ports, rules: { http: [] } };
    case "http":
      return { ports, rules: { http: draw.some(2, () => httpRule(draw)) } };
    case "dns":
      return {
        ports: ports.length === 0 ? [port()] : ports,
        rules: { dns: draw.some(2, () => domain(draw)) },
      };
    case "sni":
      return { ports, serverNames: [draw.of(["x.io", "www.x.io"])] };
  }
}

const icmpField = (draw: Chance): IcmpField =>
  draw.is(0.3)
    ? { type: draw.of(["EchoRequest", "TimeExceeded"]), family: draw.of(["IPv4", "IPv6"] as const) }
    : { type: draw.of([8, 0, 3, 128]), ...(draw.is(0.4) ? { family: "IPv6" } : {}) };

type Fields = Record<string, unknown>;

function peersOf(draw: Chance, direction: Direction, deny: boolean): Fields {
  const side = direction === "ingress" ? "from" : "to";
  const kinds = ["Endpoints", "Endpoints", "Endpoints", "Entities", "Entities", "CIDR", "CIDRSet", "", ""];
  if (direction === "egress" && !deny) kinds.push("FQDNs", "FQDNs", "Services");
  const kind = draw.of(kinds);
  const list = (item: () => unknown): unknown[] => (draw.is(0.07) ? [] : draw.some(2, item));
  const items: Readonly<Record<string, () => unknown>> = {
    Endpoints: () => peerSelector(draw),
    Entities: () => draw.of(ENTITIES),
    CIDR: () => draw.of(RANGES),
    CIDRSet: () => cidrRule(draw),
    FQDNs: () => domain(draw),
    Services: () => service(draw),
  };
  const item = items[kind];
  const named: Fields = item === undefined ? {} : { [`${side}${kind}`]: list(item) };
  return draw.is(0.05) ? { [`${side}${draw.of(["Endpoints", "CIDR", "Entities"])}`]: [], ...named } : named;
}

function entry(draw: Chance, direction: Direction, deny: boolean, taste: Taste): Fields {
  const side = direction === "ingress" ? "from" : "to";
  const fields = peersOf(draw, direction, deny);
  if (taste.requires && draw.is(0.04)) fields[`${side}Requires`] = [peerSelector(draw)];
  const about = draw.below(100);
  if (about < 55)
    fields["toPorts"] = draw.is(0.05) ? [] : draw.some(2, () => portRule(draw, direction, deny, taste));
  else if (about < 65) fields["icmps"] = [{ fields: draw.some(2, () => icmpField(draw)) }];
  if (taste.authentication && !deny && draw.is(0.1))
    fields["authentication"] = { mode: draw.of(["disabled", "required", "test-always-fail"]) };
  return fields;
}

const LISTS = [
  ["ingress", "ingress", false, 0.6],
  ["egress", "egress", false, 0.6],
  ["ingressDeny", "ingress", true, 0.2],
  ["egressDeny", "egress", true, 0.2],
] as const;

function rule(draw: Chance, clusterwide: boolean, taste: Taste): CiliumRule {
  const fields: Fields = { endpointSelector: draw.is(0.4) ? {} : own(draw, true) };
  if (clusterwide && draw.is(0.1))
    fields["endpointSelector"] = {
      matchLabels: { [`reserved:${draw.of(["init", "health", "ingress"])}`]: "" },
    };
  for (const [name, direction, deny, probability] of LISTS)
    if (draw.is(probability)) fields[name] = draw.some(2, () => entry(draw, direction, deny, taste));
  if (!LISTS.some(([name]) => name in fields)) fields["ingress"] = [entry(draw, "ingress", false, taste)];
  if (draw.is(0.2))
    fields["enableDefaultDeny"] = draw.of([
      { ingress: false },
      { egress: false },
      { ingress: false, egress: true },
    ]);
  return fields;
}

function networkPeer(draw: Chance): NetworkPolicyPeer {
  const namespaceSelector: LabelSelector = draw.is(0.3)
    ? {}
    : { matchLabels: { env: draw.of(["prod", "dev"]) } };
  return draw.of<() => NetworkPolicyPeer>([
    () => ({ podSelector: own(draw, false) }),
    () => ({ namespaceSelector }),
    () => ({ podSelector: own(draw, false), namespaceSelector }),
    () => ({ ipBlock: { cidr: "10.0.0.0/8", except: ["10.1.0.0/16"] } }),
    () => ({ ipBlock: { cidr: draw.of(["0.0.0.0/0", "10.1.0.0/16"]) } }),
  ])();
}

function networkPort(draw: Chance): NetworkPolicyPort {
  const port = draw.of([80, 443, 8080, 53, "http", "web"]);
  return {
    ...(draw.is(0.7) ? { protocol: draw.of(["TCP", "UDP", "SCTP"] as const) } : {}),
    ...(draw.is(0.85) ? { port } : {}),
    ...(typeof port === "number" && draw.is(0.15) ? { port, endPort: port + draw.below(9000) } : {}),
  };
}

function networkSpec(draw: Chance): NetworkPolicy["spec"] {
  const ports = () => (draw.is(0.6) ? { ports: draw.some(2, () => networkPort(draw)) } : {});
  const peers = () => (draw.is(0.8) ? draw.some(2, () => networkPeer(draw)) : []);
  return {
    podSelector: draw.is(0.4) ? {} : own(draw, false),
    ...(draw.is(0.6) ? { ingress: draw.some(2, () => ({ from: peers(), ...ports() })) } : {}),
    ...(draw.is(0.5) ? { egress: draw.some(2, () => ({ to: peers(), ...ports() })) } : {}),
    ...(draw.is(0.5)
      ? {
          policyTypes: draw.of([["Ingress"], ["Egress"], ["Ingress", "Egress"]] as (
            "Ingress" | "Egress"
          )[][]),
        }
      : {}),
  };
}

/** A policy of any kind. */
export function randomPolicy(draw: Chance, name: string, taste: Taste): Policy {
  const metadata = { name, namespace: draw.of(NAMESPACES) };
  if (draw.is(0.3))
    return { apiVersion: "networking.k8s.io/v1", kind: "NetworkPolicy", metadata, spec: networkSpec(draw) };
  const clusterwide = draw.is(0.25);
  const body = draw.is(0.85)
    ? { spec: rule(draw, clusterwide, taste) }
    : { specs: draw.some(2, () => rule(draw, clusterwide, taste)) };
  return clusterwide
    ? { apiVersion: "cilium.io/v2", kind: "CiliumClusterwideNetworkPolicy", metadata: { name }, ...body }
    : { apiVersion: "cilium.io/v2", kind: "CiliumNetworkPolicy", metadata, ...body };
}
