import type { Policy } from "../../model/manifest/manifest.ts";
import type { Direction } from "../../model/world.ts";
import { CLUSTER_KEY, NAMESPACE_KEY, NAMESPACE_LABELS_KEY } from "../selector/labels.ts";

// Entries of policies in words. They are read as they are written; what has another shape was refused before.

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value ?? null);

/** The most items of a list that one line names. */
const MOST = 4;

/** A list in words: "a, b and 3 more". */
export function someOf(words: readonly string[], joint = ", "): string {
  const rest = words.length - MOST;
  return rest > 0 ? `${words.slice(0, MOST).join(joint)} and ${rest} more` : words.join(joint);
}

/** A key without its source. */
const bare = (key: string): string => key.replace(/^(k8s|any|reserved):/, "");

function labelWords(key: string, value: string): string {
  const name = bare(key);
  if (name === NAMESPACE_KEY) return `namespace ${value}`;
  if (name === CLUSTER_KEY) return `cluster ${value}`;
  if (name.startsWith(`${NAMESPACE_LABELS_KEY}.`))
    return `namespace label ${name.slice(NAMESPACE_LABELS_KEY.length + 1)}=${value}`;
  if (key.startsWith("reserved:")) return `the entity ${name}`;
  return `${name}=${value}`;
}

function demandWords(item: unknown): string {
  const { key, operator, values } = fieldsOf(item);
  const name = bare(textOf(key));
  const list = listOf(values).map(textOf).join(", ");
  switch (operator) {
    case "In":
      return `${name} in (${list})`;
    case "NotIn":
      return `${name} not in (${list})`;
    case "Exists":
      return `${name} present`;
    default:
      return `${name} absent`;
  }
}

/** A selector in words: "app=web, namespace shop"; empty where it demands nothing. */
export function selectorWords(selector: unknown): string {
  const { matchLabels, matchExpressions } = fieldsOf(selector);
  return [
    ...Object.entries(fieldsOf(matchLabels)).map(([key, value]) => labelWords(key, textOf(value))),
    ...listOf(matchExpressions).map(demandWords),
  ].join(", ");
}

const podWords = (selector: unknown): string => {
  const words = selectorWords(selector);
  return words === "" ? "pods of any labels" : words.startsWith("the entity") ? words : `pods with ${words}`;
};

function cidrWords(item: unknown): string {
  const { cidr, cidrGroupRef, cidrGroupSelector, except } = fieldsOf(item);
  const whole =
    cidr === undefined
      ? cidrGroupRef === undefined
        ? `the groups of ranges with ${selectorWords(cidrGroupSelector)}`
        : `the group of ranges ${textOf(cidrGroupRef)}`
      : textOf(cidr);
  const without = listOf(except).map(textOf);
  return without.length === 0 ? whole : `${whole} except ${someOf(without)}`;
}

const domainWords = (item: unknown): string => {
  const { matchName, matchPattern } = fieldsOf(item);
  return textOf(matchName ?? matchPattern);
};

function serviceWords(item: unknown): string {
  const { k8sService, k8sServiceSelector } = fieldsOf(item);
  if (k8sService === undefined)
    return `services with ${selectorWords(fieldsOf(k8sServiceSelector)["selector"])}`;
  const { serviceName, namespace } = fieldsOf(k8sService);
  return `the service ${namespace === undefined ? "" : `${textOf(namespace)}/`}${textOf(serviceName)}`;
}

/** How each list of peers is told, by its name without the side. */
const PEERS: Readonly<Record<string, (item: unknown) => string>> = {
  Endpoints: podWords,
  Entities: (item) => `the entity ${textOf(item)}`,
  CIDR: textOf,
  CIDRSet: cidrWords,
  FQDNs: (item) => `the name ${domainWords(item)}`,
  Services: serviceWords,
  Nodes: (item) => `nodes with ${selectorWords(item)}`,
};

function networkPeerWords(item: unknown): string {
  const { podSelector, namespaceSelector, ipBlock } = fieldsOf(item);
  if (ipBlock !== undefined) return cidrWords(ipBlock);
  if (namespaceSelector === undefined) return podWords(podSelector);
  const namespaces = selectorWords(namespaceSelector);
  const place = namespaces === "" ? "of any namespace" : `of namespaces with ${namespaces}`;
  return `${podWords(podSelector)} ${place}`;
}

/** Whom an entry names; undefined where it names nobody in particular. */
function peersWords(entry: Fields, direction: Direction): string | undefined {
  const side = direction === "ingress" ? "from" : "to";
  const network = listOf(entry[side]);
  if (network.length > 0) return someOf(network.map(networkPeerWords), " or ");
  const named = Object.entries(PEERS).flatMap(([field, words]) => {
    const list = entry[`${side}${field}`];
    if (!Array.isArray(list)) return [];
    return list.length === 0 ? ["nobody (an empty list)"] : list.map(words);
  });
  return named.length === 0 ? undefined : someOf(named, " or ");
}

/** A port of an entry: "TCP 80-90", "every port of UDP". */
export function portWords(item: unknown): string {
  const { port, endPort, protocol } = fieldsOf(item);
  const name = protocol === undefined || protocol === "ANY" ? "" : `${textOf(protocol)} `;
  if (port === undefined || port === "0" || port === 0)
    return `every port${name === "" ? "" : ` of ${name.trim()}`}`;
  return `${name === "" ? "port " : name}${textOf(port)}${endPort === undefined ? "" : `-${textOf(endPort)}`}`;
}

function httpWords(rule: unknown): string {
  const { method, path, host, headers, headerMatches } = fieldsOf(rule);
  const request = [method, path].filter((part) => part !== undefined).map(textOf);
  const more = [
    ...(host === undefined ? [] : [`host ${textOf(host)}`]),
    ...listOf(headers).map((header) => `header ${textOf(header)}`),
    ...listOf(headerMatches).map((match) => `header ${textOf(fieldsOf(match)["name"])}`),
  ];
  return [request.length === 0 ? "any request" : request.join(" "), ...more].join(" with ");
}

/** The conditions on requests of an element of toPorts; undefined where it has none. */
function requestWords({ rules, serverNames }: Fields): string | undefined {
  const { http, dns, kafka, l7proto } = fieldsOf(rules);
  const words = [
    ...listOf(serverNames).map((name) => `TLS to ${textOf(name)}`),
    ...listOf(http).map(httpWords),
    ...listOf(dns).map((item) => `questions for ${domainWords(item)}`),
    ...(listOf(kafka).length > 0 ? ["some requests of Kafka"] : []),
    ...(l7proto === undefined ? [] : [`requests of ${textOf(l7proto)}`]),
  ];
  return words.length === 0 ? undefined : someOf(words, " or ");
}

function elementWords(element: unknown): string {
  const fields = fieldsOf(element);
  const ports = someOf(listOf(fields["ports"]).map(portWords));
  const requests = requestWords(fields);
  return `${ports === "" ? "no port" : ports}${requests === undefined ? "" : ` (${requests})`}`;
}

/** The ports and messages that an entry names; undefined where it names none. */
function portsWords(entry: Fields): string | undefined {
  const network = listOf(entry["ports"]).map(portWords);
  const messages = listOf(entry["icmps"]).flatMap((icmp) =>
    listOf(fieldsOf(icmp)["fields"]).map((field) => {
      const { type, family } = fieldsOf(field);
      return `ICMP${family === "IPv6" ? "v6" : ""} type ${textOf(type)}`;
    }),
  );
  const words = [...network, ...listOf(entry["toPorts"]).map(elementWords), ...messages];
  return words.length === 0 ? undefined : someOf(words, "; ");
}

/** What an entry of a policy is about: "pods with app=web on TCP 8080 (GET /cart)". */
export function entryMeaning(value: unknown, direction: Direction, kind: Policy["kind"]): string {
  const entry = fieldsOf(value);
  const peers = peersWords(entry, direction);
  const ports = portsWords(entry);
  // An empty rule of a NetworkPolicy is about everything, and one of Cilium's about nothing.
  if (peers === undefined && ports === undefined && kind !== "NetworkPolicy")
    return "nobody (it names neither peers nor ports)";
  return `${peers ?? "anybody"} on ${ports ?? "every port"}`;
}
