import type { Estimate } from "../model/cost.ts";
import type { Severity } from "../model/faults.ts";

// What a report tells, as plain data: texts as they are shown, numbers as they are counted.

/** Everything that one report tells. */
export interface ReportData {
  /** What the report is about: "acns/prod", "manifests". */
  readonly title: string;
  /** What was read, in a line. */
  readonly about: string;
  /** Whether something is refused, and nothing would be created. */
  readonly refused: boolean;
  readonly findings: readonly ReportFinding[];
  readonly resources: readonly ReportResource[];
  /** Absent where there is neither a workload nor a policy. */
  readonly connectivity?: Connectivity;
  /** Absent for manifests: they have no nodes to count. */
  readonly cost?: Estimate;
  readonly against?: Against;
  /** What is not known or not in force, one sentence each. */
  readonly notes: readonly string[];
}

/** A finding, with its place in a file where it has one. */
export interface ReportFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly reason: string;
  readonly remedy: string;
  /** Page of the rule's source. */
  readonly docs?: string;
  /** Why the rule was lowered or silenced. */
  readonly lowered?: string;
  /** "policies/shop.yaml:12:5". */
  readonly place?: string;
}

/** A resource of a stack, or an object of a manifest. */
export interface ReportResource {
  /** "azure-native:resources:ResourceGroup", or a kind: "Deployment". */
  readonly type: string;
  readonly name: string;
  /** How many parents it has. */
  readonly depth: number;
  /** What becomes of it ("create", "read", "import"), or the file that it stands in. */
  readonly where: string;
}

/** A node of the graph: a workload, or what is outside of the cluster or beneath it. */
export interface Party {
  readonly name: string;
  /** "Deployment", "Pod" …; for other than workloads "addresses", "domain", "entity", and "world": every address that nobody names. */
  readonly kind: string;
  /** Place in the list of namespaces; absent for what is no workload. */
  readonly namespace?: number;
  /** How many pods it stands for. */
  readonly pods: number;
  /** Place of its end: parties of one end are treated alike by every policy. */
  readonly end: number;
}

/** How policies select: the same for many ends. Empty for what no policy is enforced at. */
export interface Selection {
  readonly policies: readonly string[];
  /** What is the case where no rule allows a connection. */
  readonly ingress: string;
  readonly egress: string;
}

/** Whom policies treat alike, and how. */
export interface End {
  /** Place in the list of selections. */
  readonly selection: number;
  /** Place in the list of rows. */
  readonly row: number;
}

/** What decides one direction: in words, and the rules by their places. */
export interface Deciding {
  readonly words: string;
  readonly rules: readonly number[];
}

/** Ports that pass for the same reasons. */
export interface FlowPart {
  readonly words: string;
  /** Places in the list of what decides. */
  readonly egress: number;
  readonly ingress: number;
}

/** How much a connection is held to: nothing, ports, requests or names, or nobody knows. */
export type Hold = "everything" | "ports" | "requests" | "unknown";

/** What passes between two ends, and why; the same for many pairs of ends. */
export interface Flow {
  readonly words: string;
  readonly hold: Hold;
  readonly parts: readonly FlowPart[];
}

/** A rule of a policy, with its source. */
export interface RuleSource {
  /** "CiliumNetworkPolicy shop/api". */
  readonly policy: string;
  /** "spec.ingress[0]". */
  readonly path: string;
  /** File and line; absent where nobody knows. */
  readonly place?: string;
  /** The rule as YAML. */
  readonly yaml: string;
}

/** Who may say what to whom. */
export interface Connectivity {
  readonly namespaces: readonly string[];
  readonly parties: readonly Party[];
  readonly ends: readonly End[];
  readonly selections: readonly Selection[];
  readonly flows: readonly Flow[];
  readonly decisions: readonly Deciding[];
  readonly rules: readonly RuleSource[];
  /**
   * To whom an end may connect, the same for many ends. Three numbers a run: the first target, how many there are, and the place
   * of what passes in the list of flows.
   */
  readonly rows: readonly (readonly number[])[];
}

/** What stands open to the outside. */
export interface Exposure {
  /** Who may connect to workloads from outside of the cluster. */
  readonly inwards: readonly Reach[];
  /** Where workloads may connect to outside of it. */
  readonly outwards: readonly Reach[];
  /** Workloads that no policy selects. */
  readonly unselected: readonly string[];
}

/** Workloads to or from which the same passes. */
export interface Reach {
  readonly workloads: readonly string[];
  /** Whom outside: "any other address", "203.0.113.0/24", "*.github.com". */
  readonly peers: readonly string[];
  /** Whether every address that nobody names is among them. */
  readonly isWorld: boolean;
  readonly words: string;
}

/** What differs from another environment or folder. */
export interface Against {
  readonly name: string;
  readonly resources: readonly ResourceChange[];
  readonly connections: readonly ConnectionChange[];
}

/** A resource, or one input of it, that stands on one side only or differs. */
export interface ResourceChange {
  readonly change: "added" | "removed" | "changed";
  readonly resource: string;
  readonly path?: string;
  readonly before?: string;
  readonly after?: string;
}

/** What passes between two ends, before and after; empty for nothing. */
export interface ConnectionChange {
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
}
