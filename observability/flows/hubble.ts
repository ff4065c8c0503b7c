import { enumOf, fieldsOf, numberOf, textOf, textsOf, timeOf, type Fields } from "./fields.ts";
import { set, type Draft } from "./draft.ts";
import type {
  FlowCounts,
  FlowDns,
  FlowEnd,
  FlowHttp,
  FlowPolicies,
  FlowPolicy,
  FlowRecord,
  FlowRequest,
  FlowTransport,
  Workload,
} from "./record.ts";

// Hubble's JSON: `hubble observe -o json`, and the lines of events.log on a node. Defaults are absent, 64-bit numbers are texts.
// Source: https://github.com/cilium/cilium/blob/v1.18.5/api/v1/flow/flow.proto

/** A flow of Hubble, with or without its envelope; undefined for what is none. */
export function flowOfHubble(envelope: Fields): FlowRecord | undefined {
  const flow = fieldsOf(envelope["flow"]) ?? envelope;
  const verdict = enumOf(flow["verdict"]);
  if (verdict === undefined) return undefined;
  const counted = countsIn(flow);
  const type = textOf(flow["Type"]);
  const address = fieldsOf(flow["IP"]) ?? NOTHING;
  const direction = textOf(flow["traffic_direction"]);
  const record: Draft<FlowRecord> = {
    verdict,
    source: endOf(flow["source"], address["source"], flow["source_names"]),
    destination: endOf(flow["destination"], address["destination"], flow["destination_names"]),
    encrypted: address["encrypted"] === true,
    counts: counted ?? oneFlow(direction),
    aggregated: counted !== undefined || type === undefined,
  };
  set(record, "time", timeOf(flow["time"] ?? envelope["time"]));
  set(record, "node", nodeOf(flow["node_name"] ?? envelope["node_name"]));
  set(record, "dropReason", reasonOf(flow));
  if (typeof flow["is_reply"] === "boolean") record.isReply = flow["is_reply"];
  set(record, "transport", transportOf(flow["l4"]));
  set(record, "ipVersion", textOf(address["ipVersion"]));
  set(record, "l7", requestOf(flow["l7"]));
  set(record, "type", type);
  set(record, "direction", direction);
  set(record, "event", eventOf(flow["event_type"]));
  set(record, "policies", policiesOf(flow));
  return record;
}

const NOTHING: Fields = {};

/** Numbers of the reasons that policies give. Source: https://github.com/cilium/cilium/blob/v1.18.5/api/v1/flow/flow.proto */
const REASONS: Readonly<Record<number, string | undefined>> = {
  133: "POLICY_DENIED",
  181: "POLICY_DENY",
  189: "AUTH_REQUIRED",
};

/** The name of a drop's reason: that of its number, where old writers or masks of fields leave the name out. */
function reasonOf(flow: Fields): string | undefined {
  const number = numberOf(flow["drop_reason"]) ?? 0;
  return enumOf(flow["drop_reason_desc"]) ?? REASONS[number] ?? (number === 0 ? undefined : String(number));
}

const part = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, V>);

/** Counted by the direction of its connection. */
export function oneFlow(direction: string | undefined): FlowCounts {
  if (direction === "INGRESS") return INGRESS;
  return direction === "EGRESS" ? EGRESS : UNKNOWN;
}

const INGRESS: FlowCounts = { ingress: 1, egress: 0, unknown: 0 };
const EGRESS: FlowCounts = { ingress: 0, egress: 1, unknown: 0 };
const UNKNOWN: FlowCounts = { ingress: 0, egress: 0, unknown: 1 };

/** Upstream counts in `aggregate`, the agents of AKS read `extensions`; which of them a row has is published nowhere. */
function countsIn(flow: Fields): FlowCounts | undefined {
  const holder = fieldsOf(flow["aggregate"]) ?? fieldsOf(flow["extensions"]);
  if (holder === undefined) return undefined;
  return countsOf(
    holder["ingress_flow_count"],
    holder["egress_flow_count"],
    holder["unknown_direction_flow_count"],
  );
}

/** Undefined where none of the three is there; one that is missing beside others is 0. */
export function countsOf(ingress: unknown, egress: unknown, unknown: unknown): FlowCounts | undefined {
  const [one, other, third] = [numberOf(ingress), numberOf(egress), numberOf(unknown)];
  if (one === undefined && other === undefined && third === undefined) return undefined;
  return { ingress: one ?? 0, egress: other ?? 0, unknown: third ?? 0 };
}

/** `cluster/node`, or the node alone. */
export function nodeOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : text.slice(text.indexOf("/") + 1);
}

function endOf(value: unknown, ip: unknown, names: unknown): FlowEnd {
  const fields = fieldsOf(value) ?? NOTHING;
  const end: Draft<FlowEnd> = {};
  set(end, "identity", numberOf(fields["identity"]));
  set(end, "cluster", textOf(fields["cluster_name"]));
  set(end, "namespace", textOf(fields["namespace"]));
  set(end, "pod", textOf(fields["pod_name"]));
  set(end, "labels", textsOf(fields["labels"]));
  set(end, "workloads", workloadsOf(fields["workloads"]));
  set(end, "ip", textOf(ip));
  set(end, "names", textsOf(names));
  return end;
}

export function workloadsOf(value: unknown): readonly Workload[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.flatMap((item) => {
    const fields = fieldsOf(item);
    const name = textOf(fields?.["name"]);
    return name === undefined ? [] : [{ name, kind: textOf(fields?.["kind"]) ?? "" }];
  });
}

/** The one protocol of layer 4; rows that were aggregated may have an empty object. */
export function transportOf(value: unknown): FlowTransport | undefined {
  const layer = fieldsOf(value);
  for (const protocol in layer) {
    const fields = fieldsOf(layer[protocol]);
    if (fields === undefined) continue;
    const transport: Draft<FlowTransport> = { protocol };
    set(transport, "sourcePort", numberOf(fields["source_port"]));
    set(transport, "destinationPort", numberOf(fields["destination_port"]));
    const flags = fieldsOf(fields["flags"]);
    if (flags !== undefined) transport.flags = Object.keys(flags).filter((flag) => flags[flag] === true);
    return transport;
  }
  return undefined;
}

/** Undefined for an object that says nothing of a request, as rows that were aggregated have it beside layer 4. */
export function requestOf(value: unknown): FlowRequest | undefined {
  const layer = fieldsOf(value);
  if (layer === undefined) return undefined;
  const [dns, http] = [fieldsOf(layer["dns"]), fieldsOf(layer["http"])];
  const kafka = fieldsOf(layer["kafka"]) !== undefined;
  if (dns === undefined && http === undefined && !kafka) return undefined;
  return {
    ...part("type", textOf(layer["type"])),
    ...(dns === undefined ? {} : { dns: dnsOf(dns) }),
    ...(http === undefined ? {} : { http: httpOf(http) }),
    ...(kafka ? { kafka } : {}),
  };
}

const dnsOf = (dns: Fields): FlowDns => ({
  ...part("query", textOf(dns["query"])),
  ...part("rcode", numberOf(dns["rcode"])),
  ...part("qtypes", textsOf(dns["qtypes"])),
  ...part("rrtypes", textsOf(dns["rrtypes"])),
  ...part("ips", textsOf(dns["ips"])),
});

const httpOf = (http: Fields): FlowHttp => ({
  ...part("code", numberOf(http["code"])),
  ...part("method", textOf(http["method"])),
  ...part("url", textOf(http["url"])),
  ...part("protocol", textOf(http["protocol"])),
});

export function eventOf(value: unknown): FlowRecord["event"] {
  const event = fieldsOf(value);
  const type = numberOf(event?.["type"]);
  return type === undefined ? undefined : { type, subType: numberOf(event?.["sub_type"]) ?? 0 };
}

const POLICIES = {
  egressAllowedBy: "egress_allowed_by",
  ingressAllowedBy: "ingress_allowed_by",
  egressDeniedBy: "egress_denied_by",
  ingressDeniedBy: "ingress_denied_by",
} as const satisfies Record<keyof FlowPolicies, string>;

const POLICY_KEYS = Object.entries(POLICIES) as [keyof FlowPolicies, string][];

/** Policies under the names of Hubble; the table writes each list as JSON text. */
export function policiesOf(flow: Fields): FlowPolicies | undefined {
  let found: Partial<Record<keyof FlowPolicies, readonly FlowPolicy[]>> | undefined;
  for (const [key, name] of POLICY_KEYS) {
    const list = flow[name];
    if (!Array.isArray(list) || list.length === 0) continue;
    found ??= {};
    found[key] = list.flatMap(policyOf);
  }
  return found;
}

function policyOf(value: unknown): FlowPolicy[] {
  const policy = fieldsOf(value);
  const name = textOf(policy?.["name"]);
  if (name === undefined) return [];
  return [
    { name, ...part("namespace", textOf(policy?.["namespace"])), ...part("kind", textOf(policy?.["kind"])) },
  ];
}
