import type { World } from "../../model/world.ts";
import { flowsOf, type FlowRecord } from "../../observability/flows/record.ts";
import { whyUnresolved } from "./asked.ts";
import { caseOf, placeKey, type Case, type Cause, type DiagnosedCluster, type Suspicion } from "./cause.ts";
import { whyPlaintext, whyUnencrypted, whyUnenforced, whyUnselected } from "./cluster.ts";
import { whyDenied } from "./denied.ts";
import { together } from "./evidence.ts";
import { groupsOf, sortedBy } from "./groups.ts";
import { Known } from "./known.ts";
import { whyForbidden } from "./requests.ts";
import { diagnosisRules } from "./rules.ts";
import { endKey, Symptoms } from "./symptoms.ts";

export type { Cause, Change, DiagnosedCluster } from "./cause.ts";

/** What is known beside the flows. */
export interface Beside {
  /**
   * Policies in the order in which they are applied, and workloads and namespaces with them.
   * @default none: causes are those that flows alone prove
   */
  readonly world?: World;
  /** @default not known: nothing is said of its level */
  readonly cluster?: DiagnosedCluster;
}

/** Flows that were dropped for a reason that no cause explains. */
export interface Unexplained {
  readonly reason: string;
  readonly flows: number;
}

/** What flows show to be wrong. */
export interface Diagnosis {
  /** What weighs most first. */
  readonly causes: readonly Cause[];
  readonly flows: number;
  readonly dropped: number;
  /** Dropped for what is no cause here, such as full tables of connections. */
  readonly unexplained: readonly Unexplained[];
  /** Flows that were too many and too different to be told apart: causes may be missing. */
  readonly overflow: number;
}

const ENROLLED = "io.cilium/mtls-enabled";
const ENROLLED_LABEL = `k8s:io.cilium.k8s.namespace.labels.${ENROLLED}=true`;

/** Seeks the causes of what does not work in flows, one record after the other. */
export class Diagnoser {
  readonly #beside: Beside;
  readonly #symptoms: Symptoms;
  #flows = 0;
  #dropped = 0;
  readonly #unexplained = new Map<string, number>();

  constructor(beside: Beside = {}) {
    this.#beside = beside;
    const { world, cluster } = beside;
    this.#symptoms = new Symptoms({
      enrolled: this.#enrolled,
      mtls: cluster?.mtls === true,
      talk:
        world !== undefined &&
        ((cluster !== undefined && cluster.level !== "L7") ||
          world.pods.some(({ hostNetwork }) => hostNetwork)),
    });
  }

  readonly #enrolled = (namespace: string, labels?: readonly string[]): boolean =>
    labels?.includes(ENROLLED_LABEL) === true ||
    this.#beside.world?.namespaces[namespace]?.[ENROLLED] === "true";

  /** Takes a record of a file. */
  add(record: FlowRecord): void {
    const flows = flowsOf(record);
    this.#flows += flows;
    if (record.verdict === "DROPPED") this.#dropped += flows;
    if (!this.#symptoms.add(record)) {
      const reason = record.dropReason ?? "without a reason";
      this.#unexplained.set(reason, (this.#unexplained.get(reason) ?? 0) + flows);
    }
  }

  /** Ends the diagnosis. */
  end(): Diagnosis {
    const whole = this.#whole();
    const unenforced = whyUnenforced(whole);
    const places = new Set(unenforced.map(({ place }) => place));
    const denied = whole.symptoms
      .of("denied")
      .filter((symptom) => !places.has(placeKey(symptom)))
      .map((symptom) => ({ symptom, why: whyDenied(symptom, whole) }));
    const left = denied.flatMap(({ symptom: { reason = "", evidence }, why }) =>
      why === undefined ? [{ reason: `${reason}, by which side is not said`, flows: evidence.flows }] : [],
    );
    return {
      causes: merged([
        ...unenforced.map(({ suspicion }) => suspicion),
        ...denied.flatMap(({ why }) => why ?? []),
        ...whyUnresolved(whole),
        ...whyForbidden(whole),
        ...whyPlaintext(whole, this.#enrolled),
        ...whyUnselected(whole),
        ...whyUnencrypted(whole),
      ]),
      flows: this.#flows,
      dropped: this.#dropped,
      unexplained: counted([
        ...[...this.#unexplained].map(([reason, flows]) => ({ reason, flows })),
        ...left,
      ]),
      overflow: whole.symptoms.overflow,
    };
  }

  #whole(): Case {
    const { world, cluster } = this.#beside;
    const symptoms = this.#symptoms;
    const facts = cluster === undefined ? {} : { cluster };
    if (world === undefined) return caseOf(symptoms, facts);
    const ends = symptoms
      .of("denied", "name-refused", "request-refused", "talk")
      .flatMap(({ client, server }) => [client, server]);
    // An end is what the first record of it says: the first by its text, not by when it came.
    const known = new Known(
      world,
      sortedBy(ends, (end) => [endKey(end), JSON.stringify(end)]),
    );
    return caseOf(symptoms, { ...facts, known });
  }
}

/** Reasons with the flows of all that have them, the most first. */
function counted(all: readonly Unexplained[]): Unexplained[] {
  const sums = [...groupsOf(all, ({ reason }) => reason)].map(([reason, group]) => ({
    reason,
    flows: group.reduce((sum, { flows }) => sum + flows, 0),
  }));
  return sortedBy(sums, ({ reason, flows }) => [-flows, reason]);
}

/** One cause for each rule and group, with the evidence of all: its words are those of the flows that came first. */
function merged(suspicions: readonly Suspicion[]): Cause[] {
  const groups = groupsOf(suspicions, ({ rule, group }) => `${rule}\n${group}`);
  const causes = [...groups.values()].flatMap((group): Cause[] => {
    const [first, ...others] = sortedBy(group, ({ evidence, reason }) => [
      evidence.first ?? Infinity,
      reason,
    ]);
    if (first === undefined) return [];
    const { id, severity, title, remedy, docs } = diagnosisRules[first.rule];
    const change = [first, ...others].find((one) => one.change !== undefined)?.change;
    return [
      {
        ...{ rule: id, severity, title, reason: first.reason, remedy, docs },
        evidence: others.reduce((all, { evidence }) => together(all, evidence), first.evidence),
        ...(change === undefined ? {} : { change }),
      },
    ];
  });
  return sortedBy(causes, ({ severity, evidence, rule, reason }) => [
    severity,
    -evidence.flows,
    rule,
    reason,
  ]);
}
