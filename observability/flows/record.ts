// What a record of Hubble or of the table ContainerNetworkLogs says, in one shape. What a record leaves out is absent here.

/** One end of a flow. */
export interface FlowEnd {
  /** Number of the security identity. */
  readonly identity?: number;
  readonly cluster?: string;
  /** Absent for nodes and for what is outside the cluster. */
  readonly namespace?: string;
  readonly pod?: string;
  /** As Cilium writes them, with their source: `k8s:app=shop`. */
  readonly labels?: readonly string[];
  /** Known only where the end is on the node that reports. */
  readonly workloads?: readonly Workload[];
  readonly ip?: string;
  /** Domains that the DNS proxy learnt for the address. */
  readonly names?: readonly string[];
}

export interface Workload {
  readonly name: string;
  readonly kind: string;
}

/** Layer 4: its protocol as Hubble names it (TCP, UDP, SCTP, ICMPv4, ICMPv6, …), and ports where it has them. */
export interface FlowTransport {
  readonly protocol: string;
  readonly sourcePort?: number;
  readonly destinationPort?: number;
  /** TCP flags that are set: SYN, ACK, FIN, RST, PSH, … */
  readonly flags?: readonly string[];
}

/** A DNS message. A record without a code says NOERROR where it is an answer. */
export interface FlowDns {
  readonly query?: string;
  /** Number of the response code. */
  readonly rcode?: number;
  readonly qtypes?: readonly string[];
  readonly rrtypes?: readonly string[];
  readonly ips?: readonly string[];
}

/** An HTTP request or its answer; the answer alone has a code. */
export interface FlowHttp {
  readonly code?: number;
  readonly method?: string;
  readonly url?: string;
  readonly protocol?: string;
}

/** Layer 7. Rows that were aggregated may hold `dns` or `http` without anything in them. */
export interface FlowRequest {
  /** REQUEST, RESPONSE or SAMPLE; absent where the record was aggregated. */
  readonly type?: string;
  readonly dns?: FlowDns;
  readonly http?: FlowHttp;
  readonly kafka?: boolean;
}

/** How many flows a record stands for, by the direction of the connection. */
export interface FlowCounts {
  readonly ingress: number;
  readonly egress: number;
  readonly unknown: number;
}

/** A policy that a verdict names. */
export interface FlowPolicy {
  readonly name: string;
  readonly namespace?: string;
  readonly kind?: string;
}

/** Policies that a verdict names, by what they did. */
export interface FlowPolicies {
  readonly egressAllowedBy?: readonly FlowPolicy[];
  readonly ingressAllowedBy?: readonly FlowPolicy[];
  readonly egressDeniedBy?: readonly FlowPolicy[];
  readonly ingressDeniedBy?: readonly FlowPolicy[];
}

/** A flow, or a row that stands for several. */
export interface FlowRecord {
  /** Milliseconds since 1970; for an aggregated row the first of its flows. */
  readonly time?: number;
  /** Name of the node, without the cluster. */
  readonly node?: string;
  /** FORWARDED, DROPPED, REDIRECTED, AUDIT, ERROR, TRACED or TRANSLATED. */
  readonly verdict: string;
  /** Name of the reason, such as POLICY_DENIED; absent for denials of DNS and HTTP requests. */
  readonly dropReason?: string;
  /** Absent where nobody knows, as for drops. */
  readonly isReply?: boolean;
  readonly source: FlowEnd;
  readonly destination: FlowEnd;
  readonly transport?: FlowTransport;
  readonly ipVersion?: string;
  readonly encrypted: boolean;
  readonly l7?: FlowRequest;
  /** L3_L4, L7 or SOCK; absent where the record was aggregated. */
  readonly type?: string;
  /** INGRESS or EGRESS: that of the connection, for its replies too. */
  readonly direction?: string;
  /** What observed it: 1 a drop, 4 a trace, 5 a verdict of a policy, 7 a socket, 129 layer 7. */
  readonly event?: { readonly type: number; readonly subType: number };
  readonly policies?: FlowPolicies;
  readonly counts: FlowCounts;
  /** Whether it is a row of the 30-second aggregation, which keeps neither pods nor addresses, labels or types. */
  readonly aggregated: boolean;
  /** Bytes that the service itself counted for the row, where the export says so. */
  readonly billedBytes?: number;
}

/** The flows that a record stands for. */
export const flowsOf = ({ counts }: FlowRecord): number => counts.ingress + counts.egress + counts.unknown;
