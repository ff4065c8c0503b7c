import { fieldsOf, numberOf, textOf, textsOf, timeOf, type Fields } from "./fields.ts";
import {
  countsOf,
  eventOf,
  nodeOf,
  oneFlow,
  policiesOf,
  requestOf,
  transportOf,
  workloadsOf,
} from "./hubble.ts";
import type { FlowEnd, FlowRecord } from "./record.ts";

// A row of the table ContainerNetworkLogs, as any export has it: members may be text that holds JSON, and "None" is no value.
// Source: https://learn.microsoft.com/azure/azure-monitor/reference/tables/containernetworklogs

/** Whether an object is a row of the table: it has columns that Hubble's JSON does not know. */
export const isTableRow = (value: Fields): boolean =>
  value["Verdict"] !== undefined &&
  (value["TimeGenerated"] !== undefined ||
    value["SourceIdentity"] !== undefined ||
    value["Layer4"] !== undefined);

/** The flow of a row; undefined for one without a verdict. */
export function flowOfRow(row: Fields): FlowRecord | undefined {
  const verdict = said(row["Verdict"]);
  if (verdict === undefined) return undefined;
  const address = dynamic(row["IP"]);
  const more = dynamic(row["AdditionalFlowData"]);
  const [type, direction] = [said(row["FlowType"]), said(row["TrafficDirection"])];
  const counted = countsOf(row["IngressFlowCount"], row["EgressFlowCount"], row["UnknownDirectionFlowCount"]);
  const optional = {
    time: timeOf(row["TimeGenerated"]),
    node: nodeOf(said(row["NodeName"])),
    dropReason: said(row["DropReason"]),
    isReply: truth(row["Reply"]),
    transport: transportOf(dynamic(row["Layer4"])),
    ipVersion: textOf(address?.["ipVersion"]),
    l7: requestOf(dynamic(row["Layer7"])),
    type,
    direction,
    event: eventOf(dynamic(row["EventType"])),
    policies: policiesIn(row["Policies"]),
    billedBytes: numberOf(row["_BilledSize"]),
  };
  return {
    ...(present(optional) as Partial<FlowRecord>),
    verdict,
    source: endOf(row, "Source", address?.["source"], more?.["SourceLabels"]),
    destination: endOf(row, "Destination", address?.["destination"], more?.["DestinationLabels"]),
    encrypted: truth(address?.["encrypted"]) === true,
    counts: counted ?? oneFlow(direction),
    aggregated: counted !== undefined || type === undefined,
  };
}

const present = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function endOf(row: Fields, side: "Source" | "Destination", ip: unknown, labels: unknown): FlowEnd {
  return present({
    identity: numberOf(row[`${side}Identity`]),
    cluster: said(row[`${side}ClusterName`]),
    namespace: said(row[`${side}Namespace`]),
    pod: said(row[`${side}PodName`]),
    labels: textsOf(dynamic(labels, Array.isArray)),
    workloads: workloadsOf(dynamic(row[`${side}Workloads`], Array.isArray)),
    ip: textOf(ip),
  });
}

/** The command line writes null as "None". */
const said = (value: unknown): string | undefined => (value === "None" ? undefined : textOf(value));

function truth(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  const text = typeof value === "string" ? value.toLowerCase() : value;
  if (text === "true" || text === 1 || text === "1") return true;
  return text === "false" || text === 0 || text === "0" ? false : undefined;
}

/** A dynamic value: as it is, or as the JSON text that most exports write. */
function dynamic(value: unknown): Fields | undefined;
function dynamic(value: unknown, is: (value: unknown) => boolean): unknown;
function dynamic(value: unknown, is: (value: unknown) => boolean = isFields): unknown {
  if (typeof value !== "string") return is(value) ? value : undefined;
  if (!/^\s*[[{]/.test(value)) return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return is(parsed) ? parsed : undefined;
  } catch {
    // Text that is no JSON, such as what a cell cut off: the column is as good as empty.
    return undefined;
  }
}

const isFields = (value: unknown): boolean => fieldsOf(value) !== undefined;

/** The members are lists, each written as JSON text of its own. */
function policiesIn(value: unknown): FlowRecord["policies"] {
  const members = dynamic(value);
  if (members === undefined) return undefined;
  const named = Object.entries(members).map(([key, list]) => [
    key.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase(),
    dynamic(list, Array.isArray),
  ]);
  return policiesOf(Object.fromEntries(named) as Fields);
}
