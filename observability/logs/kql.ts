import { TABLE } from "./schema.ts";

/** A pipeline over the table of network logs, one operator a line; no query has a time filter of its own, for the plan Basic takes the span from outside. */
export const logs = (...operators: readonly string[]): string =>
  [TABLE, ...operators.map((operator) => `| ${operator}`)].join("\n");

/** A text as Kusto writes it. */
export const text = (value: string): string => JSON.stringify(value);

/** A list of texts as Kusto writes it. */
export const list = (values: readonly string[]): string => `(${values.map(text).join(", ")})`;

/**
 * How many flows a row stands for. Rows are aggregates; a counter that is missing is null, and would make the sum null. A row
 * without any counter is one flow.
 */
export const FLOWS =
  "extend Flows = max_of(1, coalesce(IngressFlowCount, 0) + coalesce(EgressFlowCount, 0) + coalesce(UnknownDirectionFlowCount, 0))";

/** The best name that a row has for one side: the pod, which aggregation drops; the workload, which only the side that reports has; the identity. */
const named = (side: "Source" | "Destination"): string =>
  `${side} = strcat(${side}Namespace, "/", case(isnotempty(${side}PodName), ${side}PodName, ` +
  `isnotempty(${side}Workloads[0].name), tostring(${side}Workloads[0].name), strcat("identity ", tostring(${side}Identity))))`;

/** Both sides by their best names. */
export const SIDES = `extend ${named("Source")}, ${named("Destination")}`;

/** The port that a flow goes to, whatever the protocol. */
export const PORT =
  "extend Port = coalesce(toint(Layer4.TCP.destination_port), toint(Layer4.UDP.destination_port))";

/** Flows that were dropped. */
export const DROPPED = 'where Verdict == "DROPPED"';

/** Queries of DNS, and their answers: an answer goes to the client's port, and is known by what it says. */
export const DNS = "where Port == 53 or isnotnull(Layer7.dns)";

/** Share of drops in percent, from counts of both. */
export const RATE = "extend DropRate = round(100.0 * Dropped / Total, 2)";

/** Forwarded TCP between namespaces whose pods mutual TLS takes in, that was not seen as encrypted. */
export const plaintext = (namespaces: readonly string[]): string =>
  `where SourceNamespace in ${list(namespaces)} and DestinationNamespace in ${list(namespaces)} ` +
  'and Verdict == "FORWARDED" and isnotnull(Layer4.TCP) and coalesce(tobool(IP.encrypted), false) == false';
