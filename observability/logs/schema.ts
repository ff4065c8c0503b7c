/** Types of columns, in Kusto's words. */
export type ColumnType = "string" | "int" | "long" | "real" | "bool" | "datetime" | "dynamic";

/** Name of the table of container network logs. */
export const TABLE = "ContainerNetworkLogs";

const endpoint = (side: "Source" | "Destination"): [string, ColumnType][] => [
  [`${side}Identity`, "int"],
  [`${side}ClusterName`, "string"],
  [`${side}Namespace`, "string"],
  [`${side}PodName`, "string"],
  [`${side}Workloads`, "dynamic"],
];

/** Columns of the table (Azure Monitor's reference of ContainerNetworkLogs), and the standard ones. */
export const COLUMNS: Readonly<Record<string, ColumnType>> = Object.fromEntries<ColumnType>([
  ["TimeGenerated", "datetime"],
  ["UUID", "string"],
  ["Verdict", "string"],
  ["DropReason", "string"],
  ["IP", "dynamic"],
  ["Layer4", "dynamic"],
  ["Layer7", "dynamic"],
  ...endpoint("Source"),
  ...endpoint("Destination"),
  ["FlowType", "string"],
  ["NodeName", "string"],
  ["Reply", "bool"],
  ["EventType", "dynamic"],
  ["Service", "dynamic"],
  ["TrafficDirection", "string"],
  ["TraceObservationPoint", "string"],
  ["IngressFlowCount", "int"],
  ["EgressFlowCount", "int"],
  ["UnknownDirectionFlowCount", "int"],
  ["Policies", "dynamic"],
  ["AdditionalFlowData", "dynamic"],
  ["TenantId", "string"],
  ["Type", "string"],
  ["SourceSystem", "string"],
  ["_ResourceId", "string"],
  ["_SubscriptionId", "string"],
  ["_BilledSize", "real"],
  ["_IsBillable", "string"],
]);
