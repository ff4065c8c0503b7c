import type { ConnectionData, ConnectionsData, EndData } from "../../simulator/connections/data.ts";
import { conditionWords, endNames } from "../../simulator/connections/words.ts";
import { csvTable } from "../escape.ts";

const HEAD = ["from", "to", "protocol", "first", "last", "egress", "ingress", "unknown"];

/** A row each for a range of ports between two ends; what is everything has no protocol and no ports. */
export const toCsv = ({ ends, connections }: ConnectionsData): string =>
  csvTable([HEAD, ...connections.flatMap((connection) => rowsOf(connection, ends))]);

/** All names of an end in one field. */
export const endField = (ends: readonly EndData[], place: number): string => {
  const end = ends[place];
  return end === undefined ? "" : endNames(end).join(" ");
};

function rowsOf(connection: ConnectionData, ends: readonly EndData[]): (string | number)[][] {
  const both = [endField(ends, connection.from), endField(ends, connection.to)];
  if ("unknown" in connection) return [[...both, "", "", "", "", "", connection.unknown]];
  if (connection.everything) return [[...both, "any", "", "", "", "", ""]];
  return connection.ports.map(({ protocol, first, last, egress, ingress }) => [
    ...[...both, protocol, first, last],
    ...[conditionWords(egress === undefined ? {} : { egress })],
    ...[conditionWords(ingress === undefined ? {} : { ingress }), ""],
  ]);
}
