import type { FlowEnd, FlowRecord } from "./record.ts";

/** The name of whoever an end belongs to: its workload, or what its pod's name says of it. */
export function workloadName({ workloads, pod, labels }: FlowEnd): string | undefined {
  const [own] = workloads ?? [];
  if (own !== undefined || pod === undefined) return own?.name;
  const ordinal = /-\d+$/.exec(pod)?.[0];
  // A number alone may belong to the name of a workload; that of a StatefulSet is a label, too.
  if (
    ordinal !== undefined &&
    labels?.includes(`k8s:apps.kubernetes.io/pod-index=${ordinal.slice(1)}`) === true
  )
    return pod.slice(0, -ordinal.length);
  return pod.replace(/(-[a-f0-9]{6,10})?-[a-z0-9]{5}$/, "");
}

/** The reserved identity of an end: world, host, remote-node, … */
export const reservedNames = ({ labels }: FlowEnd): readonly string[] =>
  (labels ?? []).flatMap((label) => (label.startsWith("reserved:") ? label.slice("reserved:".length) : []));

/** An end as a person calls it: `shop/web`, `world`, `identity 9`. */
export function endName(end: FlowEnd): string {
  const { namespace, identity } = end;
  const name = workloadName(end);
  if (namespace !== undefined) return name === undefined ? namespace : `${namespace}/${name}`;
  return reservedNames(end)[0] ?? (identity === undefined ? "unknown" : `identity ${identity}`);
}

/** Who began the connection that a record belongs to, and with whom; the port is the server's. */
export interface Sides {
  readonly client: FlowEnd;
  readonly server: FlowEnd;
  readonly port?: number;
}

/** Whether a record goes back to whoever began: it says so, or it is the answer to a request. */
export const isAnswer = ({ isReply, l7 }: FlowRecord): boolean =>
  isReply ?? (l7?.type === "RESPONSE" || l7?.http?.code !== undefined);

/** Replies are told as the connection that they belong to. Of a reply that was aggregated nobody knows the server's port. */
export function sidesOf(record: FlowRecord): Sides {
  const { source, destination, transport } = record;
  const isReply = isAnswer(record);
  const port = isReply ? transport?.sourcePort : transport?.destinationPort;
  const sides = isReply ? { client: destination, server: source } : { client: source, server: destination };
  return port === undefined ? sides : { ...sides, port };
}
