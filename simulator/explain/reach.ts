import type { Decision, Endpoint, Flow, World } from "../../model/world.ts";
import { prepare } from "../prepare.ts";
import { answer, plainName } from "./question.ts";

/** The most pods between which other connections are compared. */
const MOST_PODS = 16;

const podOf = (end: Endpoint): string | undefined => ("pod" in end ? end.pod : undefined);

/** Pods that stand for the others: the ends of a flow, then one of each identity. */
function somePods(world: World, flow: Flow): Endpoint[] {
  const { parties } = prepare(world);
  const ends = [podOf(flow.from), podOf(flow.to)].flatMap((name) => name ?? []);
  const seen = new Set<string>();
  const found: string[] = [...ends];
  // A mate with the same labels is another one all the same: one of each, beside the ends themselves.
  for (const { pod, identity } of parties.pods) {
    if (pod === undefined || pod.hostNetwork || found.length >= MOST_PODS) continue;
    const name = `${pod.namespace}/${pod.name}`;
    const key = `${identity.index} ${JSON.stringify(pod.labels)}`;
    if (seen.has(key) || found.includes(name)) continue;
    seen.add(key);
    found.push(name);
  }
  return [...new Set(found)].map((pod) => ({ pod }));
}

/** Ends outside of pods: what widens a policy too far usually reaches one of these. */
const OUTSIDE: readonly Endpoint[] = [
  { ip: "203.0.113.77" },
  { entity: "world" },
  { fqdn: "other.example" },
  { entity: "host" },
  { entity: "remote-node" },
  { entity: "kube-apiserver" },
];

/** Addresses beside one, near and farther away: wide ranges hold them all. */
function neighboursOf(end: Endpoint): Endpoint[] {
  if (!("ip" in end)) return [];
  const mark = end.ip.includes(":") ? ":" : ".";
  const parts = end.ip.split(mark);
  return [1, 2, 3].flatMap((back) => {
    const at = parts.length - back;
    const value = Number(parts[at]);
    if (parts[at] === "" || !Number.isInteger(value)) return [];
    return [{ ip: parts.with(at, String(value % 2 === 0 ? value + 1 : value - 1)).join(mark) }];
  });
}

/** Names of domains that policies name, the first of them. */
const domainsOf = (world: World): Endpoint[] =>
  prepare(world)
    .selectors.list.flatMap(({ domain }) => (domain?.matchName === undefined ? [] : [domain.matchName]))
    .slice(0, 4)
    .map((fqdn) => ({ fqdn: plainName(fqdn) }));

const requestOf = ({ http, dns, tls, kafka }: Flow) => http ?? dns ?? tls ?? kafka;

/** A port beside another one. */
const beside = (port: number): number => (port === 65535 ? port - 1 : port + 1);

/** What is said between two ends beside what a flow asks: its port without its request and with another one, other ports and protocols. */
function kindsOf({ from: _, to: __, ...asked }: Flow): Omit<Flow, "from" | "to">[] {
  const { port, protocol } = asked;
  const isTcp = protocol === "TCP";
  return [
    asked,
    { port, protocol, ...(isTcp ? { http: { method: "PUT", path: "/other/path" } } : {}) },
    { port: beside(port % 256), protocol },
    { port: 61234, protocol: "TCP" },
    { port, protocol: isTcp ? "UDP" : "TCP" },
    { port: 8, protocol: "ICMP" },
    { port: 53, protocol: "UDP", dns: { query: "other.example" } },
  ];
}

/** Other flows of a world, by which it is measured how much a change changes beside the flow that was asked about. */
export function othersOf(world: World, flow: Flow): Flow[] {
  const pods = somePods(world, flow);
  const ends = [flow.from, flow.to].filter((end) => !("pod" in end));
  const outside = [...ends, ...ends.flatMap(neighboursOf), ...domainsOf(world), ...OUTSIDE];
  const pairs = pods.flatMap((pod) => [
    ...pods.filter((other) => other !== pod).map((other) => [pod, other] as const),
    ...outside.flatMap((end) => [[pod, end] as const, [end, pod] as const]),
  ]);
  const asked = JSON.stringify([flow.from, flow.to]);
  const kinds = kindsOf(flow);
  // A flow without a request is the connection, whatever is said over it.
  const itself = requestOf(flow) === undefined ? 2 : 1;
  return pairs.flatMap(([from, to]) => {
    const own = JSON.stringify([from, to]) === asked ? kinds.slice(itself) : kinds;
    return own.map((kind) => ({ from, to, ...kind }));
  });
}

/** Answers to flows, in their order; with the question for a name before the connection to it, where names are asked for. */
export const decisionsOf = (world: World, flows: readonly Flow[], asksName: boolean): Decision[] =>
  flows.map((flow) => answer(world, { flow, asksName }).verdict);
