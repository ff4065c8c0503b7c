import type { ConnectionData, ConnectionsData, EndData } from "../../simulator/connections/data.ts";
import { conditionWords, endNames } from "../../simulator/connections/words.ts";
import { csvRow } from "../escape.ts";

const HEAD = ["from", "to", "protocol", "first", "last", "egress", "ingress", "unknown"];

/** A row each for a range of ports between two ends; what is everything has no protocol and no ports. */
export function* toCsv({ ends, connections }: ConnectionsData): Generator<string> {
  const names = ends.map((_, place) => csvRow([endField(ends, place)]));
  yield csvRow(HEAD);
  for (const connection of connections) {
    const both = `${names[connection.from] ?? ""},${names[connection.to] ?? ""}`;
    for (const row of rowsOf(connection)) yield `${both},${csvRow(row)}`;
  }
}

/** All names of an end in one field. */
export const endField = (ends: readonly EndData[], place: number): string => {
  const end = ends[place];
  return end === undefined ? "" : endNames(end).join(" ");
};

/** What passes between two ends, a row each. */
function rowsOf(connection: ConnectionData): (string | number)[][] {
  if ("unknown" in connection) return [["", "", "", "", "", connection.unknown]];
  if (connection.everything) return [["any", "", "", "", "", ""]];
  return connection.ports.map(({ protocol, first, last, egress, ingress }) => [
    ...[protocol, first, last],
    ...[conditionWords(egress === undefined ? {} : { egress })],
    ...[conditionWords(ingress === undefined ? {} : { ingress }), ""],
  ]);
}
