import { isAnswer, workloadName, reservedNames, sidesOf } from "../../observability/flows/ends.ts";
import type { FlowEnd, FlowPolicy, FlowRecord } from "../../observability/flows/record.ts";
import type { Direction } from "../../model/world.ts";
import { evidenceOf, together, type Evidence } from "./evidence.ts";
import { plainName } from "./names.ts";

/** What flows show, before anybody asks why. */
export type SymptomKind =
  /** A policy dropped packets. */
  | "denied"
  /** A policy let packets through, and is named. */
  | "allowed"
  /** WireGuard's own packets were dropped; what it encrypts left its node. */
  | "wireguard"
  | "encrypted"
  /** The DNS proxy refused a question; a server said that there is no such name; a question was let through; one was answered. */
  | "name-refused"
  | "name-missing"
  | "name-known"
  | "name-resolved"
  /** The HTTP proxy refused a request; it let one through; an answer said 403; an answer said something else. */
  | "request-refused"
  | "request"
  | "forbidden"
  | "answer"
  /** Pods of which exactly one is enrolled talked to each other. */
  | "plaintext"
  /** Anything else, where the policies make it matter who talks to whom. */
  | "talk";

/** Flows that are alike: who, with whom, about what. */
export interface Symptom {
  readonly kind: SymptomKind;
  readonly client: FlowEnd;
  readonly server: FlowEnd;
  readonly port?: number;
  readonly protocol?: string;
  /** The side that refused. */
  readonly direction?: Direction;
  /** Name of the reason of a drop. */
  readonly reason?: string;
  /** The name that was asked for, without the dot at its end; absent in rows of the aggregation. */
  readonly name?: string;
  /** The policy that let it through: `CiliumNetworkPolicy shop/api`. */
  readonly policy?: string;
  readonly method?: string;
  /** Without the query. */
  readonly path?: string;
  readonly evidence: Evidence;
}

/** The ends of a symptom as one text. */
export const pairOf = ({ client, server }: Pick<Symptom, "client" | "server">): string =>
  `${endKey(client)} ${endKey(server)}`;

/** Who an end is, for flows of several of its pods and of several nodes. */
export function endKey(end: FlowEnd): string {
  const { namespace, identity, names, ip } = end;
  if (namespace !== undefined) return `${namespace}/${workloadName(end) ?? `#${identity ?? ""}`}`;
  return names?.[0] ?? ip ?? reservedNames(end)[0] ?? `#${identity ?? ""}`;
}

/** The most symptoms of each kind that are told apart; a file may name addresses and domains without end. */
const MOST = 5_000;

const POLICY_REASONS = ["POLICY_DENIED", "POLICY_DENY", "AUTH_REQUIRED"];
const WIREGUARD = 51_871;
/** The event in which a policy says what it decided. */
const POLICY_VERDICT = 5;

/** What is looked for beyond what every cluster has. */
export interface Interest {
  /** Whether a namespace is enrolled in mutual TLS, where that is known; undefined lets labels of the flows decide. */
  readonly enrolled: (namespace: string, labels: readonly string[] | undefined) => boolean;
  /** Whether mutual TLS is on for certain, so that pods of which none is enrolled count as well. */
  readonly mtls: boolean;
  /** Whether to keep who talks to whom. */
  readonly talk: boolean;
}

/** Collects symptoms one record after the other; what comes out does not depend on their order. */
export class Symptoms {
  readonly #interest: Interest;
  readonly #found = new Map<SymptomKind, Map<string, Symptom>>();
  readonly #names = new Map<string, string>();
  /** Flows that were too many to be told apart. */
  overflow = 0;
  /** Whether anything encrypted is more than the first packet of a connection. */
  answered = false;

  constructor(interest: Interest) {
    this.#interest = interest;
  }

  /** Takes a record. False for one that was dropped for what is no symptom. */
  add(record: FlowRecord): boolean {
    const { verdict, l7 } = record;
    if (this.#interest.talk && !isAnswer(record)) this.#keep(record, { kind: "talk", ...placeOf(record) });
    if (l7?.dns !== undefined) this.#addName(record);
    else if (l7?.http !== undefined) return this.#addRequest(record);
    else if (verdict === "DROPPED") return this.#addDrop(record);
    else this.#addPassed(record);
    return true;
  }

  of(...kinds: readonly SymptomKind[]): Symptom[] {
    return kinds.flatMap((kind) => [...(this.#found.get(kind)?.values() ?? [])]);
  }

  /** The name by which an end learned an address, as far as answers show it. */
  nameOf = (client: FlowEnd, address: string): string | undefined =>
    this.#names.get(`${endKey(client)} ${address}`);

  #addDrop(record: FlowRecord): boolean {
    const { dropReason = "" } = record;
    if (isWireGuard(record)) this.#keep(record, { kind: "wireguard", reason: dropReason });
    else if (POLICY_REASONS.includes(dropReason))
      this.#keep(record, { kind: "denied", reason: dropReason, ...placeOf(record), ...directionOf(record) });
    else return false;
    return true;
  }

  #addName(record: FlowRecord): void {
    const { verdict, l7 } = record;
    const isReply = isAnswer(record);
    const { query, rcode = 0 } = l7?.dns ?? {};
    const name = query === undefined ? {} : { name: plainName(query) };
    if (verdict === "DROPPED") this.#keep(record, { kind: "name-refused", ...name });
    else if (verdict !== "FORWARDED") return;
    else if (!isReply) this.#keep(record, { kind: "name-known", ...name });
    else if (rcode === 3) this.#keep(record, { kind: "name-missing", ...name });
    else if (rcode === 0) {
      this.#keep(record, { kind: "name-resolved", ...name });
      this.#learn(record);
    }
  }

  #learn(record: FlowRecord): void {
    const { query, ips = [] } = record.l7?.dns ?? {};
    if (query === undefined) return;
    const client = endKey(sidesOf(record).client);
    for (const ip of ips) {
      const [key, name] = [`${client} ${ip}`, plainName(query)];
      const before = this.#names.get(key);
      // Of several names of one address the same one is taken, whichever came first.
      if (before === undefined ? this.#names.size < MOST : name < before) this.#names.set(key, name);
    }
  }

  #addRequest(record: FlowRecord): boolean {
    const { verdict, l7 } = record;
    const { method, url, code } = l7?.http ?? {};
    const about = {
      ...(method === undefined ? {} : { method }),
      ...(url === undefined ? {} : { path: pathOf(url) }),
    };
    // Replies that were aggregated do not say the server's port.
    const { port } = sidesOf(record);
    const place = port === undefined || record.aggregated ? {} : { port, protocol: "TCP" };
    const isReply = isAnswer(record);
    const isDropped = verdict === "DROPPED";
    if (isReply && isDropped) return false;
    if (isReply) this.#keep(record, { kind: code === 403 ? "forbidden" : "answer", ...about, ...place });
    else if (!isDropped) this.#keep(record, { kind: "request", ...about, ...place });
    else this.#keep(record, { kind: "request-refused", ...about, ...place, ...directionOf(record) });
    return true;
  }

  #addPassed(record: FlowRecord): void {
    if (record.event?.type === POLICY_VERDICT && record.policies !== undefined) this.#addAllowed(record);
    if (record.transport?.protocol !== "TCP") return;
    if (record.encrypted) this.#addEncrypted(record);
    else if (record.isReply !== true) this.#addPlaintext(record);
  }

  #addAllowed(record: FlowRecord): void {
    const { ingressAllowedBy = [], egressAllowedBy = [] } = record.policies ?? {};
    const place = placeOf(record);
    for (const policy of ingressAllowedBy)
      this.#keep(record, { kind: "allowed", direction: "ingress", policy: policyName(policy), ...place });
    for (const policy of egressAllowedBy)
      this.#keep(record, { kind: "allowed", direction: "egress", policy: policyName(policy), ...place });
  }

  #addEncrypted(record: FlowRecord): void {
    const { flags = [] } = record.transport ?? {};
    // The first packet of a connection has SYN alone; any other one follows an answer, or is one.
    if (flags.length !== 1 || flags[0] !== "SYN" || record.direction === "INGRESS") this.answered = true;
    else if (!this.answered) this.#keep(record, { kind: "encrypted", ...placeOf(record) });
  }

  #addPlaintext(record: FlowRecord): void {
    const { source, destination } = record;
    const { enrolled, mtls } = this.#interest;
    if (source.namespace === undefined || destination.namespace === undefined) return;
    const from = enrolled(source.namespace, source.labels);
    const to = enrolled(destination.namespace, destination.labels);
    if (from !== to || (mtls && !from)) this.#keep(record, { kind: "plaintext", ...placeOf(record) });
  }

  #keep(record: FlowRecord, about: Omit<Symptom, "client" | "server" | "evidence">): void {
    const { client, server } = sidesOf(record);
    const { kind, port, protocol, direction, reason, name, policy, method, path } = about;
    const key = [
      pairOf({ client, server }),
      port,
      protocol,
      direction,
      reason,
      name,
      policy,
      method,
      path,
    ].join("\n");
    let found = this.#found.get(kind);
    if (found === undefined) this.#found.set(kind, (found = new Map<string, Symptom>()));
    const before = found.get(key);
    const own = evidenceOf(record);
    if (before === undefined && found.size === MOST) {
      this.overflow += own.flows;
      return;
    }
    const evidence = before === undefined ? own : together(before.evidence, own);
    const sides = sidesOf(evidence.example);
    found.set(key, { ...about, client: sides.client, server: sides.server, evidence });
  }
}

/** WireGuard's own packets: from node to node. Clients and services of pods may have the same number. */
const isWireGuard = ({ transport, source, destination }: FlowRecord): boolean =>
  transport?.protocol === "UDP" &&
  transport.destinationPort === WIREGUARD &&
  source.namespace === undefined &&
  destination.namespace === undefined;

function placeOf(record: FlowRecord): Pick<Symptom, "port" | "protocol"> {
  const { port } = sidesOf(record);
  const protocol = record.transport?.protocol;
  return { ...(port === undefined ? {} : { port }), ...(protocol === undefined ? {} : { protocol }) };
}

/** The side that refused, by what the record says of it: its direction, or for a row what it counted. */
function directionOf({ direction, aggregated, counts }: FlowRecord): Pick<Symptom, "direction"> {
  if (direction === "INGRESS" || direction === "EGRESS")
    return { direction: direction === "INGRESS" ? "ingress" : "egress" };
  if (!aggregated || counts.ingress > 0 === counts.egress > 0) return {};
  return { direction: counts.ingress > 0 ? "ingress" : "egress" };
}

/** A policy with its kind and its namespace. */
export const policyName = ({ kind, namespace, name }: FlowPolicy): string =>
  [kind, namespace === undefined ? name : `${namespace}/${name}`]
    .filter((part) => part !== undefined)
    .join(" ");

/** The path of a URL, which Hubble writes with or without the host. */
function pathOf(url: string): string {
  const path = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)/i.exec(url)?.[1];
  return path === undefined || path === "" ? "/" : path;
}
