import type {
  HttpRule,
  IcmpRule,
  IngressEntry,
  KafkaRule,
  PortProtocol,
  PortRule,
} from "../../model/manifest/cilium.ts";
import { authentication, icmp, port, type Clause, type PortValue, type TcpPorts } from "../port.ts";
import { http, kafka, type HttpConditions, type Path } from "../request.ts";
import { call, firstThat, literal, method, same, type Expression } from "./expression.ts";

/** What an entry says beside its peers, in code; undefined where no verb says it. */
export function clausesOf({
  toPorts = [],
  icmps = [],
  authentication: proof,
}: IngressEntry): readonly Expression<Clause>[] | undefined {
  const all: readonly (Expression<Clause> | undefined)[] = [
    ...toPorts.flatMap((rule): readonly (Expression<Clause> | undefined)[] => portsOf(rule) ?? [undefined]),
    ...icmps.map(icmpOf),
    ...(proof === undefined ? [] : [call("authentication", authentication, literal(proof.mode))]),
  ];
  return all.includes(undefined) ? undefined : (all as readonly Expression<Clause>[]);
}

const VERBS = { TCP: "tcp", UDP: "udp", SCTP: "sctp", ANY: "anyProtocol" } as const;

function portsOf(rule: PortRule): readonly Expression<Clause>[] | undefined {
  const { ports = [], rules, serverNames } = rule;
  const groups = groupsOf(ports);
  if (groups === undefined || groups.length === 0) return undefined;
  const plain = groups.map(({ protocol, values }) => plainPorts(protocol, values));
  if (rules === undefined && serverNames === undefined) return plain;
  const dns = (rules?.dns ?? []).map(({ matchName, matchPattern }) =>
    literal(matchName ?? matchPattern ?? ""),
  );
  if (dns.length > 0) return [call("port.dns", port.dns, ...dns)];
  const [only] = groups;
  if (groups.length > 1 || only?.protocol !== "TCP") return undefined;
  const requests = requestsOn(tcpPorts(only.values), rule);
  return requests === undefined ? undefined : [requests];
}

interface Group {
  readonly protocol: keyof typeof VERBS;
  readonly values: PortValue[];
}

/** Ports of one protocol that stand together; undefined where a port or protocol has no verb. */
function groupsOf(ports: readonly PortProtocol[]): Group[] | undefined {
  const groups: Group[] = [];
  for (const { port: text, endPort, protocol } of ports) {
    if (protocol === undefined || text === undefined || !Object.hasOwn(VERBS, protocol)) return undefined;
    const value: PortValue = endPort === undefined ? numberOr(text) : { from: Number(text), to: endPort };
    const last = groups.at(-1);
    if (last?.protocol === protocol) last.values.push(value);
    else groups.push({ protocol: protocol as keyof typeof VERBS, values: [value] });
  }
  return groups;
}

const numberOr = (text: string): number | string => (String(Number(text)) === text ? Number(text) : text);

const ALL = { TCP: "allTcp", UDP: "allUdp", SCTP: "allSctp" } as const;

function plainPorts(protocol: keyof typeof VERBS, values: readonly PortValue[]): Expression<Clause> {
  if (values.length === 1 && values[0] === 0 && protocol !== "ANY")
    return call(`port.${ALL[protocol]}`, port[ALL[protocol]]);
  const verb: (first: PortValue, ...more: PortValue[]) => Clause = port[VERBS[protocol]];
  return call(`port.${VERBS[protocol]}`, verb, ...(values.map((value) => literal(value)) as Values));
}

type Values = [Expression<PortValue>, ...Expression<PortValue>[]];

const tcpPorts = (values: readonly PortValue[]): Expression<TcpPorts> =>
  call("port.tcp", port.tcp, ...(values.map((value) => literal(value)) as Values));

function requestsOn(
  ports: Expression<TcpPorts>,
  { rules, serverNames }: PortRule,
): Expression<Clause> | undefined {
  const { http: requests, kafka: records } = rules ?? {};
  type List<T> = [T, ...T[]];
  if (requests !== undefined && requests.length > 0)
    return method(
      ports,
      "http",
      (on, ...list: HttpRule[]) => on.http(...(list as List<HttpRule>)),
      requests.map(requestOf),
      "",
    );
  if (records !== undefined && records.length > 0)
    return method(
      ports,
      "kafka",
      (on, ...list: KafkaRule[]) => on.kafka(...(list as List<KafkaRule>)),
      records.map(recordOf),
      "",
    );
  if (rules === undefined && serverNames !== undefined && serverNames.length > 0)
    return method(
      ports,
      "tls",
      (on, ...list: string[]) => on.tls(...(list as List<string>)),
      serverNames.map((name) => literal(name)),
      "",
    );
  return undefined;
}

const METHODS = ["get", "head", "post", "put", "patch", "delete", "options", "any"] as const;

/** A request by its verb, else as it is written. */
function requestOf(rule: HttpRule): Expression<HttpRule> {
  const name = METHODS.find((one) => one.toUpperCase() === (rule.method ?? "ANY"));
  if (name === undefined) return literal(rule);
  const { method: _, path, headerMatches, ...conditions } = rule;
  if (headerMatches !== undefined) return literal(rule);
  const more = Object.keys(conditions).length === 0 ? [] : [literal<HttpConditions>(conditions)];
  if (path === undefined) return more.length === 0 ? call(`http.${name}`, http[name]) : literal(rule);
  const candidates = pathsOf(path).map((written) =>
    call(`http.${name}`, http[name], literal(written), ...more),
  );
  return firstThat(candidates, (value) => same(value, rule)) ?? literal(rule);
}

/** The ways to say a path: the text it may be the quotation of, the beginning, the expression itself. */
function pathsOf(path: string): Path[] {
  const unquoted = path.replace(/\\([\\^$.*+?()[\]{}|])/g, "$1");
  return [unquoted, { prefix: unquoted.replace(/\.\*$/, "") }, { pattern: path }];
}

function recordOf(rule: KafkaRule): Expression<KafkaRule> {
  const { role, topic, ...more } = rule;
  if (role === undefined || topic === undefined) return literal(rule);
  const rest = Object.keys(more).length === 0 ? [] : [literal(more)];
  const written = call(`kafka.${role}`, kafka[role], literal(topic), ...rest);
  return same(written.value, rule) && Object.keys(more).every((key) => key === "clientID")
    ? written
    : literal(rule);
}

function icmpOf({ fields = [] }: IcmpRule): Expression<Clause> | undefined {
  const ping = call("icmp.ping", icmp.ping);
  if (same(ping.value.fields, fields)) return ping;
  const family = fields[0]?.family;
  if (family === undefined || fields.some((field) => field.family !== family)) return undefined;
  const types = fields.map(({ type }) => literal(type));
  if (types.some(({ value }) => typeof value === "string" && /^\d/.test(value))) return undefined;
  const verb = family === "IPv4" ? "v4" : "v6";
  return call(`icmp.${verb}`, icmp[verb] as (...list: (string | number)[]) => Clause, ...types);
}
