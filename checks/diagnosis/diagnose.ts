import type { World } from "../../model/world.ts";
import { flowsOf, type FlowRecord } from "../../observability/flows/record.ts";
import { whyUnresolved } from "./asked.ts";
import { caseOf, placeKey, type Case, type Cause, type DiagnosedCluster, type Suspicion } from "./cause.ts";
import { whyPlaintext, whyUnencrypted, whyUnenforced, whyUnselected } from "./cluster.ts";
import { whyDenied } from "./denied.ts";
import { adviceOn } from "./drops.ts";
import { evidenceOf, together, type Evidence } from "./evidence.ts";
import { groupsOf, sortedBy } from "../../model/groups.ts";
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
  /** Its name as Hubble writes it. */
  readonly reason: string;
  /** What it means and what to do, where that is known. */
  readonly advice?: string;
  readonly flows: number;
  /** The first of them. */
  readonly example: FlowRecord;
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

/** The most reasons of drops that are told apart: Cilium has some hundred, a file may hold any. */
const MOST_REASONS = 1_000;

const ENROLLED = "io.cilium/mtls-enabled";
const ENROLLED_LABEL = `k8s:io.cilium.k8s.namespace.labels.${ENROLLED}=true`;

/** Seeks the causes of what does not work in flows, one record after the other. */
export class Diagnoser {
  readonly #beside: Beside;
  readonly #symptoms: Symptoms;
  #flows = 0;
  #dropped = 0;
  readonly #unexplained = new Map<string, Evidence>();

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
    if (!this.#symptoms.add(record)) this.#addUnexplained(record, flows);
  }

  #addUnexplained(record: FlowRecord, flows: number): void {
    const reason = record.dropReason ?? "";
    const [before, own] = [this.#unexplained.get(reason), evidenceOf(record)];
    if (before === undefined && this.#unexplained.size === MOST_REASONS) this.#symptoms.overflow += flows;
    else this.#unexplained.set(reason, before === undefined ? own : together(before, own));
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
    const left = denied.flatMap(({ symptom: { reason = "", evidence }, why }): [string, Evidence][] =>
      why === undefined ? [[reason, evidence]] : [],
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
      unexplained: unexplained([...this.#unexplained, ...left]),
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
function unexplained(all: readonly [reason: string, evidence: Evidence][]): Unexplained[] {
  const sums = [...groupsOf(all, ([reason]) => reason)].flatMap(([reason, [first, ...others]]) => {
    if (first === undefined) return [];
    const { flows, example } = others.reduce((sum, [, one]) => together(sum, one), first[1]);
    const advice = adviceOn(reason);
    return [{ reason, ...(advice === undefined ? {} : { advice }), flows, example }];
  });
  return sortedBy(sums, ({ reason, flows }) => [-flows, reason]);
}

const WEIGHT = { error: 0, warning: 1, note: 2 };

/** One cause for each rule and group, with the evidence of all: its words are those of the flows that came first. */
function merged(suspicions: readonly Suspicion[]): Cause[] {
  const groups = groupsOf(suspicions, ({ rule, group }) => `${rule}\n${group}`);
  const causes = [...groups.values()].flatMap((group): Cause[] => {
    const [first, ...others] = sortedBy(group, ({ evidence, reason }) => [
      evidence.first ?? Infinity,
      reason,
    ]);
    if (first === undefined) return [];
    const { id, title, remedy, docs, ...rule } = diagnosisRules[first.rule];
    const severity = group.every(({ harmless }) => harmless === true) ? "note" : rule.severity;
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
    WEIGHT[severity],
    -evidence.flows,
    rule,
    reason,
  ]);
}

/** Whether anything does not work: a cause that is more than a note, or a drop that no cause explains. */
export const isAnythingWrong = ({ causes, unexplained: drops }: Diagnosis): boolean =>
  drops.length > 0 || causes.some(({ severity }) => severity !== "note");
