import type { ContainerNetworkLog, ContainerNetworkMetric } from "../../model/manifest/acns.ts";
import { aggregator, WINDOW_SECONDS } from "./aggregate.ts";
import { logKeeper, metricCounter } from "./evaluate.ts";
import { endName, sidesOf } from "./ends.ts";
import { flowsOf, type FlowRecord } from "./record.ts";
import { bitsOf, seriesCounter, type SeriesCount } from "./series.ts";
import { rowBytes } from "./size.ts";

/** Filters that are compared with others. */
export interface Choice {
  readonly name: string;
  /** Absent for everything, as one filter that includes anything has it. */
  readonly logs?: readonly ContainerNetworkLog[];
  /** Absent for a cluster that counts everything. */
  readonly metric?: ContainerNetworkMetric;
}

/** Flows that filters hide, by whom and what they are. */
export interface Hidden {
  readonly what: string;
  readonly flows: number;
}

/** What filters leave of the flows. */
export interface Kept {
  readonly name: string;
  /** Flows that are stored, and those of which a record does not tell: they count as stored. */
  readonly flows: number;
  readonly uncertain: number;
  /** Rows after the aggregation. */
  readonly rows: number;
  readonly bytes: number;
  readonly droppedHidden: number;
  /** What is hidden most, the most first. */
  readonly hidden: readonly Hidden[];
}

/** What was seen, and what each choice leaves of it. */
export interface Measured {
  readonly flows: number;
  readonly dropped: number;
  /** Seconds from the first flow to the last; absent where there are not two windows' worth of them. */
  readonly seconds?: number;
  readonly nodes: number;
  readonly choices: readonly Kept[];
  /** Absent where no record says what pods count: rows of the aggregation and profiles. */
  readonly series?: readonly SeriesCount[];
}

/** The most groups of hidden flows that are told apart, by choice. */
const MOST_GROUPS = 5_000;
const SHOWN = 5;

interface Tally {
  flows: number;
  uncertain: number;
  rows: number;
  bytes: number;
  droppedHidden: number;
  readonly hidden: Map<string, number>;
}

/** Measures flows one after the other, holding no more than the open rows and the series. */
export class Measurement {
  readonly #choices: readonly Choice[];
  readonly #keeps: readonly ((record: FlowRecord) => boolean | undefined)[];
  readonly #tallies: readonly Tally[];
  readonly #series;
  readonly #rows;
  readonly #nodes = new Set<string>();
  #flows = 0;
  #dropped = 0;
  #seriesSeen = false;
  #first = Infinity;
  #last = -Infinity;
  #seconds: number | undefined;

  /** @param choices - 30 at most */
  constructor(choices: readonly Choice[]) {
    this.#choices = choices;
    this.#keeps = choices.map(({ logs }) => (logs === undefined ? () => true : logKeeper(logs)));
    this.#tallies = choices.map(() => ({
      flows: 0,
      uncertain: 0,
      rows: 0,
      bytes: 0,
      droppedHidden: 0,
      hidden: new Map<string, number>(),
    }));
    this.#series = seriesCounter(choices.map(({ metric }) => metricCounter(metric)));
    this.#rows = aggregator(({ kept, tags }) => {
      this.#addRows(kept, tags, 1);
    });
  }

  /** Counts a record of a file. */
  add(record: FlowRecord): void {
    this.#rows.add(record, this.#addFlows(record, flowsOf(record)));
    this.#series.add(record);
    if (!record.aggregated) this.#seriesSeen = true;
    const { time, node } = record;
    if (node !== undefined && this.#nodes.size < MOST_GROUPS) this.#nodes.add(node);
    if (time === undefined) return;
    if (time < this.#first) this.#first = time;
    if (time > this.#last) this.#last = time;
  }

  /** Counts what a profile says of a kind of flows: how many a second, and how many rows they make in a window at most. */
  addRate(record: FlowRecord, perSecond: number, rowsPerWindow: number): void {
    const flows = perSecond * WINDOW_SECONDS;
    this.#seconds = WINDOW_SECONDS;
    this.#addRows(record, this.#addFlows(record, flows), Math.min(flows, rowsPerWindow));
  }

  #addFlows(record: FlowRecord, flows: number): number {
    this.#flows += flows;
    const isDropped = record.verdict === "DROPPED";
    if (isDropped) this.#dropped += flows;
    const answers = this.#keeps.map((keeps) => keeps(record));
    this.#tallies.forEach((tally, at) => {
      const answer = answers[at];
      if (answer !== false) tally.flows += flows;
      if (answer === undefined) tally.uncertain += flows;
      if (answer !== false) return;
      if (isDropped) tally.droppedHidden += flows;
      const what = nameOf(record);
      const before = tally.hidden.get(what);
      if (before !== undefined || tally.hidden.size < MOST_GROUPS)
        tally.hidden.set(what, (before ?? 0) + flows);
    });
    return bitsOf(answers, (answer) => answer !== false);
  }

  #addRows(record: FlowRecord, tags: number, rows: number): void {
    const bytes = rowBytes(record);
    this.#tallies.forEach((tally, at) => {
      if ((tags & (1 << at)) === 0) return;
      tally.rows += rows;
      tally.bytes += rows * bytes;
    });
  }

  /** Ends the measurement. */
  end(): Measured {
    this.#rows.end();
    const span = (this.#last - this.#first) / 1000;
    const seconds = this.#seconds ?? (span >= WINDOW_SECONDS ? span : undefined);
    return {
      flows: this.#flows,
      dropped: this.#dropped,
      nodes: this.#nodes.size,
      ...(seconds === undefined ? {} : { seconds }),
      choices: this.#choices.map(({ name }, at) => keptBy(name, this.#tallies[at])),
      ...(this.#seriesSeen ? { series: this.#series.counts() } : {}),
    };
  }
}

function keptBy(name: string, tally: Tally | undefined): Kept {
  const { hidden = new Map<string, number>(), ...rest } = tally ?? {};
  const most = [...hidden].sort(([, one], [, other]) => other - one).slice(0, SHOWN);
  return {
    flows: 0,
    uncertain: 0,
    rows: 0,
    bytes: 0,
    droppedHidden: 0,
    ...rest,
    name,
    hidden: most.map(([what, flows]) => ({ what, flows })),
  };
}

/** What a flow is to a person: who, with whom, and what about. */
function nameOf(record: FlowRecord): string {
  const { client, server, port } = sidesOf(record);
  const { verdict, transport, l7 } = record;
  const protocol = l7?.dns !== undefined ? "DNS" : l7?.http !== undefined ? "HTTP" : transport?.protocol;
  const about = [protocol, port].filter((part) => part !== undefined).join(" ");
  return `${endName(client)} → ${endName(server)}${about === "" ? "" : ` ${about}`}, ${verdict.toLowerCase()}`;
}
