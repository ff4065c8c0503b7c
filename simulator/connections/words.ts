import type { FqdnSelector, HttpRule, KafkaRule } from "../../model/manifest/cilium.ts";
import { rangeNames } from "./ranges.ts";
import type { EndData, PortData, TrafficData } from "./data.ts";
import { lastOf, PROTOCOLS, type Alternative, type Limit } from "./traffic.ts";

/** Names of one end, each of which could be on a list of its own: "shop/web", "entity:host", "10.0.0.0/8", "fqdn:*.x.io". */
export function endNames(end: EndData): readonly string[] {
  switch (end.kind) {
    case "pods":
      return end.pods;
    case "entity":
      return [`entity:${end.entity}`];
    case "addresses":
      return rangeNames(end.ranges);
    case "domain":
      return [`fqdn:${domainWords(end.domain)}`];
  }
}

/** The most pods, and the most ranges, that words name. */
const MOST = 5;

const some = (names: readonly string[]): string[] =>
  names.length > MOST ? [`${names.slice(0, MOST).join(", ")} and ${names.length - MOST} more`] : [...names];

/** Several ends in words: some pods and ranges, every entity and domain. */
export function endsWords(ends: readonly EndData[]): string {
  const names = (...kinds: readonly EndData["kind"][]): string[] =>
    ends.filter(({ kind }) => kinds.includes(kind)).flatMap(endNames);
  return [...some(names("pods")), ...names("entity"), ...some(names("addresses")), ...names("domain")].join(
    ", ",
  );
}

const domainWords = ({ matchName, matchPattern }: FqdnSelector): string => matchName ?? matchPattern ?? "";

const portWords = ({ first, last }: PortData): string => (first === last ? `${first}` : `${first}-${last}`);

function httpWords({ method, path, host, headers = [], headerMatches = [] }: HttpRule): string {
  const parts = [method, `${host ?? ""}${path ?? ""}`].filter((part) => part !== undefined && part !== "");
  const more = [...headers, ...headerMatches.map(({ name }) => name)];
  const words = [...parts, ...(more.length === 0 ? [] : [`with ${more.join(" and ")}`])];
  return words.length === 0 ? "any request" : words.join(" ");
}

const kafkaWords = ({ role, apiKey, topic }: KafkaRule): string =>
  [role ?? apiKey ?? "any request", ...(topic === undefined ? [] : [`of ${topic}`])].join(" ");

function alternativeWords({ http, kafka, serverNames, other }: Alternative): string {
  const rules = [
    ...http.map(httpWords),
    ...kafka.map(kafkaWords),
    ...(other ? ["a protocol of its own"] : []),
  ];
  const named = serverNames.length === 0 ? [] : [`TLS to ${serverNames.join(" or ")}`];
  return [...named, ...(rules.length === 0 ? [] : [rules.join(" or ")])].join(", ");
}

const limitWords = (limit: Limit): string =>
  limit.proxy === "dns"
    ? `names ${limit.names.map(domainWords).join(" or ")}`
    : limit.alternatives.map(alternativeWords).join(" or ");

/** What both proxies ask of requests: "GET /items; and names *.x.io"; empty where they ask nothing. */
export function conditionWords({ egress, ingress }: Pick<PortData, "egress" | "ingress">): string {
  const limits = [egress, ingress].flatMap((limit) => limit ?? []);
  return [...new Set(limits.map(limitWords))].join("; and ");
}

/** What passes, in words: "TCP 80, 443; UDP 53 (names *.x.io)". */
export function trafficWords(traffic: TrafficData): string {
  if ("unknown" in traffic) return `unknown: ${traffic.unknown}`;
  return traffic.everything ? "everything" : portsWords(traffic.ports, conditionWords);
}

/** Ports in words, each with what is said of it in brackets. */
export function portsWords<Port extends PortData>(
  ports: readonly Port[],
  remark: (port: Port) => string,
): string {
  const parts = PROTOCOLS.flatMap((protocol) => {
    const own = ports.filter((port) => port.protocol === protocol);
    return own.length === 0
      ? []
      : [`${protocol} ${own.map((port) => remarked(port, remark(port))).join(", ")}`];
  });
  return parts.join("; ");
}

const isWhole = ({ protocol, first, last }: PortData): boolean => first === 0 && last === lastOf(protocol);

function remarked(port: PortData, remark: string): string {
  const words = isWhole(port) ? "any" : portWords(port);
  return remark === "" ? words : `${words} (${remark})`;
}
