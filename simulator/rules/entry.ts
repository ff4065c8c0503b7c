import type { HttpRule, FqdnSelector, KafkaRule } from "../../model/manifest/cilium.ts";
import type { Direction, EntryRef } from "../../model/world.ts";
import type { Requirement, Requirements } from "../selector/requirements.ts";
import type { Selector } from "../selector/selector.ts";

// What policies come to, whichever kind they are: independent entries, each with peers and ports.

export type FilterProtocol = "ALL" | "TCP" | "UDP" | "SCTP" | "ICMP" | "ICMPv6" | "OTHER";

/** The ports of an entry that have the same rules. Port 0 is every port, a name stands for the port that a container gave it. */
export interface PortSpec {
  readonly protocol: FilterProtocol;
  readonly port: number;
  /** Last port of a range; 0, or not beyond the first, for a single port. */
  readonly endPort: number;
  readonly name?: string;
}

export type AuthenticationMode = "disabled" | "required" | "test-always-fail";

/** What the proxy is to look at, in the order in which one kind of redirect goes before another. */
export type ParserKind = "http" | "kafka" | "l7" | "tls" | "dns" | "crd";

/** Conditions on what is said over a connection. */
export interface Conditions {
  readonly parser?: ParserKind;
  readonly http: readonly HttpRule[];
  readonly kafka: readonly KafkaRule[];
  readonly dns: readonly FqdnSelector[];
  /** Protocol and rules of a key-value parser. */
  readonly l7proto?: string;
  readonly l7: readonly unknown[];
  readonly serverNames: readonly string[];
  readonly terminatingTls?: string;
  readonly originatingTls?: string;
  /** Name of an Envoy listener with its priority: 1 goes before everything, 126 after. */
  readonly listener?: { readonly name: string; readonly priority: number };
}

export interface Filter {
  readonly spec: PortSpec;
  readonly conditions?: Conditions;
}

/** One element of `ingress`, `egress`, `ingressDeny` or `egressDeny`. */
export interface Entry {
  readonly ref: EntryRef;
  readonly direction: Direction;
  readonly deny: boolean;
  readonly defaultDeny: boolean;
  /** Whom it is about; nobody if empty. */
  readonly peers: readonly Selector[];
  /** Whether the peers are endpoints by their labels, which demands of other entries bind. */
  readonly bound: boolean;
  /** What it is about; nothing if empty. */
  readonly filters: readonly Filter[];
  readonly authentication?: AuthenticationMode;
  /** Demands on the peers of every entry beside it. */
  readonly requires: readonly Requirement[];
}

/** One rule of a policy: whom it is for, and its entries. */
export interface Rule {
  readonly subject: Requirements;
  /** Selects the hosts of nodes, and no endpoint. */
  readonly forNodes: boolean;
  /** Absent for clusterwide policies. */
  readonly namespace?: string;
  readonly entries: readonly Entry[];
}

/** What could not be understood: nothing certain can be said of those whom the policy may select. */
export interface Unsupported {
  readonly ref: Omit<EntryRef, "rule">;
  readonly reason: string;
}

export const EVERYTHING: Filter = { spec: { protocol: "ALL", port: 0, endPort: 0 } };
