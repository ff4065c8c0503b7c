import { csvReader } from "./csv.ts";
import { fieldsOf, numberOf, type Fields } from "./fields.ts";
import { flowOfHubble } from "./hubble.ts";
import type { FlowRecord } from "./record.ts";
import { flowOfRow, isTableRow } from "./table.ts";
import { valueReader } from "./values.ts";

/** What is done with what is read. Lines are counted from 1. */
export interface FlowSink {
  flow(record: FlowRecord, line: number): void;
  /** A line that is none of the formats, and why. */
  broken(line: number, message: string): void;
  /** Flows that Hubble itself says it lost. */
  lost?(count: number): void;
}

/** Takes the lines of one file, in their order, without their ends. */
export interface FlowReader {
  line(text: string, number: number): void;
  /** Says what is not ended. */
  end(): void;
}

/** The most characters of a value that goes over several lines: an answer of the query service has 100 MB at most, a record some KB. */
const LONGEST = 64_000_000;
const LONGEST_CSV_ROW = 1_000_000;

type Take = (value: unknown, line: number) => void;

/**
 * Reads flows as Hubble and the table ContainerNetworkLogs write them: a JSON object a line (`hubble observe -o json`, a node's
 * events.log), a JSON list or objects over several lines, the answer of the query service, or comma-separated values with a
 * header. The first line decides. Broken lines are told and skipped.
 */
export function flowReader(sink: FlowSink): FlowReader {
  let reader: FlowReader | undefined;
  const take = takeInto(sink);
  return {
    line(text, number) {
      if (reader === undefined) {
        if (text.trim() === "") return;
        reader = formatOf(text)(sink, take);
      }
      reader.line(text, number);
    },
    end() {
      reader?.end();
    },
  };
}

type Format = (sink: FlowSink, take: Take) => FlowReader;

function formatOf(first: string): Format {
  if (/^\s*(\[|\{\s*$|\{\s*"tables")/.test(first)) return documents;
  const isHeader = !first.includes("{") && headerOf(first).includes("Verdict");
  return isHeader ? csv : lines;
}

const parsed = (text: string, line: number, sink: FlowSink, take: Take): void => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    sink.broken(line, "is no JSON");
    return;
  }
  take(value, line);
};

const lines: Format = (sink, take) => ({
  line(text, number) {
    if (text !== "" && text.trim() !== "") parsed(text, number, sink, take);
  },
  end() {},
});

const documents: Format = (sink, take) => {
  const values = valueReader(
    LONGEST,
    (text, line) => {
      parsed(text, line, sink, take);
    },
    (line) => {
      sink.broken(line, `begins a value of more than ${LONGEST / 1e6} MB, and nothing after it is read`);
    },
  );
  return {
    line: (text, number) => {
      values.line(text, number);
    },
    end() {
      if (values.open !== undefined) sink.broken(values.open, "begins a value that does not end");
    },
  };
};

const csv: Format = (sink) => {
  const rows = csvReader();
  let header: readonly string[] | undefined;
  let start = 0;
  return {
    line(text, number) {
      if (rows.pending === 0) start = number;
      if (rows.pending === 0 && text.trim() === "") return;
      const cells = rows.line(text);
      if (cells === undefined && rows.pending > LONGEST_CSV_ROW) {
        rows.reset();
        sink.broken(start, "opens a quote that is not closed");
      }
      if (cells === undefined) return;
      if (header === undefined) header = headerOf(text);
      else rowInto(sink, header, cells, start);
    },
    end() {
      if (rows.pending > 0) sink.broken(start, "opens a quote that is not closed");
    },
  };
};

/** Names of columns; the portal writes the zone behind that of the time. */
const headerOf = (line: string): string[] =>
  (csvReader().line(line.replace(/^\uFEFF/, "")) ?? []).map((cell) => cell.replace(/\[.*\]$/, "").trim());

function rowInto(sink: FlowSink, header: readonly string[], cells: readonly unknown[], line: number): void {
  if (cells.length !== header.length) {
    sink.broken(line, `has ${cells.length} columns, and the header ${header.length}`);
    return;
  }
  const flow = flowOfRow(Object.fromEntries(header.map((name, at) => [name, cells[at]])));
  if (flow === undefined) sink.broken(line, "has no verdict");
  else sink.flow(flow, line);
}

/** What carries no flow and is no fault: Hubble's word on its nodes and agents. */
const BESIDE = ["node_status", "agent_event", "debug_event"];

const takeInto =
  (sink: FlowSink): Take =>
  (value, line) => {
    const fields = fieldsOf(value);
    if (fields === undefined) {
      sink.broken(line, "is no object");
      return;
    }
    const flow = isTableRow(fields) ? flowOfRow(fields) : flowOfHubble(fields);
    if (flow !== undefined) sink.flow(flow, line);
    else if (Array.isArray(fields["tables"])) tablesInto(sink, fields["tables"], line);
    else if (fields["lost_events"] !== undefined)
      sink.lost?.(numberOf(fieldsOf(fields["lost_events"])?.["num_events_lost"]) ?? 1);
    else if (!BESIDE.some((key) => fields[key] !== undefined))
      sink.broken(line, "is neither a flow of Hubble nor a row of ContainerNetworkLogs");
  };

/** The answer of the query service: names of columns once, and rows as lists. */
function tablesInto(sink: FlowSink, tables: readonly unknown[], line: number): void {
  for (const table of tables) {
    const { columns, rows }: Fields = fieldsOf(table) ?? {};
    const header = (Array.isArray(columns) ? columns : []).map((column) => fieldsOf(column)?.["name"]);
    if (!Array.isArray(rows) || !header.includes("Verdict")) {
      sink.broken(line, "holds a table without the column Verdict");
      continue;
    }
    for (const row of rows) rowInto(sink, header.map(String), Array.isArray(row) ? row : [], line);
  }
}
