import { keptRequest } from "./key.ts";
import type { FlowEnd, FlowRecord } from "./record.ts";

/**
 * Bytes for which a row of the aggregation is billed: those of the texts of its columns. Names of columns and what the service
 * adds to every table are free, but for the workspace's id. What an export says itself wins.
 * Source: https://learn.microsoft.com/azure/azure-monitor/logs/cost-logs#data-size-calculation
 */
export function rowBytes(record: FlowRecord): number {
  const { billedBytes, verdict, dropReason, isReply, source, destination, node } = record;
  if (billedBytes !== undefined) return billedBytes;
  const { ipVersion, encrypted, transport, l7 } = record;
  const address = { ipVersion, ...(encrypted ? { encrypted } : {}) };
  const layer4 =
    transport === undefined ? {} : { [transport.protocol]: { destination_port: transport.destinationPort } };
  const texts = [verdict, dropReason, node, isReply === undefined ? "" : String(isReply), COUNTS];
  return (
    FIXED +
    sum(texts) +
    sum([address, layer4, l7 === undefined ? {} : keptRequest(l7)].map((value) => JSON.stringify(value))) +
    endBytes(source) +
    endBytes(destination)
  );
}

/** A time, two ids: of the row and of the workspace. */
const FIXED = 28 + 36 + 36;
/** Three numbers of a digit or two. */
const COUNTS = "0000";

const endBytes = ({ identity, cluster, namespace, workloads }: FlowEnd): number =>
  sum([identity?.toString(), cluster, namespace, workloads === undefined ? "" : JSON.stringify(workloads)]);

const sum = (texts: readonly (string | undefined)[]): number =>
  texts.reduce((bytes, text) => bytes + (text?.length ?? 0), 0);
