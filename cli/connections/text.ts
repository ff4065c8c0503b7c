import type { FqdnSelector, HttpRule, KafkaRule } from "../../model/manifest/cilium.ts";
import type { Connection } from "../../simulator/connections/connections.ts";
import type { ConnectionEnd } from "../../simulator/connections/ends.ts";
import {
  PROTOCOLS,
  type Alternative,
  type Limit,
  type Segment,
  type Traffic,
} from "../../simulator/connections/traffic.ts";

/** The most names of one end that a line shows. */
const MOST = 3;

const some = (names: readonly string[]): string => {
  const rest = names.length - MOST;
  return rest > 0 ? `${names.slice(0, MOST).join(", ")} and ${rest} more` : names.join(", ");
};

/** An end in words: its pods, entity, ranges or domain. */
export function endWords(end: ConnectionEnd): string {
  switch (end.kind) {
    case "pods":
      return some(end.pods);
    case "entity":
      return `entity:${end.entity}`;
    case "addresses":
      return some(end.ranges);
    case "domain":
      return `fqdn:${domainWords(end.domain)}`;
  }
}

const domainWords = ({ matchName, matchPattern }: FqdnSelector): string => matchName ?? matchPattern ?? "";

const portWords = ({ first, last }: Segment): string => (first === last ? `${first}` : `${first}-${last}`);

function httpWords({ method, path, host, headers = [], headerMatches = [] }: HttpRule): string {
  const parts = [method, `${host ?? ""}${path ?? ""}`].filter((part) => part !== undefined && part !== "");
  const more = [...headers, ...headerMatches.map(({ name }) => name)];
  return [...parts, ...(more.length === 0 ? [] : [`with ${more.join(" and ")}`])].join(" ");
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

function segmentWords(segment: Segment): string {
  const limits = [segment.egress, segment.ingress].flatMap((limit) => limit ?? []);
  const words = [...new Set(limits.map(limitWords))];
  return words.length === 0 ? portWords(segment) : `${portWords(segment)} (${words.join("; and ")})`;
}

/** What passes, in words: "TCP 80, 443; UDP 53 (names *.x.io)". */
export function trafficWords(traffic: Traffic): string {
  if (traffic.unknown !== undefined) return `unknown: ${traffic.unknown}`;
  if (traffic.isEverything) return "everything";
  const parts = PROTOCOLS.flatMap((protocol) => {
    const segments = traffic.segments[protocol];
    return segments.length === 0 ? [] : [`${protocol} ${protocolWords(protocol, segments)}`];
  });
  return parts.join("; ");
}

function protocolWords(protocol: string, segments: readonly Segment[]): string {
  const end = protocol.startsWith("ICMP") ? 255 : 65535;
  const [only] = segments;
  const whole = segments.length === 1 && only?.first === 0 && only.last === end;
  if (!whole) return segments.map(segmentWords).join(", ");
  return segmentWords(only).replace(portWords(only), "any");
}

/** One line for each source and what passes from it, with all to whom the same does. */
export function toText(list: readonly Connection[]): string {
  const lines = new Map<string, string[]>();
  for (const { from, to, traffic } of list) {
    const key = `${endWords(from)}\u0000${trafficWords(traffic)}`;
    lines.set(key, [...(lines.get(key) ?? []), endWords(to)]);
  }
  return [...lines]
    .map(([key, targets]) => {
      const [from = "", words = ""] = key.split("\u0000");
      return `${from} -> ${targets.join(", ")}: ${words}`;
    })
    .join("\n");
}
