import { AVAILABLE_MEMORY, BUSY_CPU, node, promql } from "./promql.ts";
import type { RecordingRule } from "./rules.ts";

/** How many CPUs each node has: what is left when their modes are folded is one series a CPU. */
const CPUS = promql`count without (cpu) (sum without (mode) (${node("node_cpu_seconds_total")}))`;

/** A counter's growth a second on every network interface but loopback, together. */
const network = (metric: string): string =>
  promql`sum without (device) (rate(${node(metric, 'device!="lo"')}[5m]))`;

/** Eleven series on nodes, as node-exporter sees them (names: NodeRecordingRulesRuleGroup of Azure/prometheus-collector). */
export const NODE_RULES: readonly RecordingRule[] = [
  {
    record: "instance:node_num_cpu:sum",
    meaning: "How many CPUs a node has.",
    expression: CPUS,
  },
  {
    record: "instance:node_cpu_utilisation:rate5m",
    meaning: "Share of its CPU time in which a node worked, mean over its CPUs and the last five minutes.",
    expression: promql`avg without (cpu) (sum without (mode) (rate(${BUSY_CPU}[5m])))`,
  },
  {
    record: "instance:node_load1_per_cpu:ratio",
    meaning: "Load of a node over one minute, for each of its CPUs.",
    expression: promql`${node("node_load1")} / ${CPUS}`,
  },
  {
    record: "instance:node_memory_utilisation:ratio",
    meaning: "Share of a node's memory that it cannot give away.",
    expression: promql`
      (${node("node_memory_MemTotal_bytes")} - ${AVAILABLE_MEMORY}) / ${node("node_memory_MemTotal_bytes")}`,
  },
  {
    record: "instance:node_vmstat_pgmajfault:rate5m",
    meaning: "Page faults a second for which a node had to read a disk.",
    expression: promql`rate(${node("node_vmstat_pgmajfault")}[5m])`,
  },
  {
    record: "instance_device:node_disk_io_time_seconds:rate5m",
    meaning: "Share of time in which a disk was busy.",
    expression: promql`rate(${node("node_disk_io_time_seconds_total", 'device!=""')}[5m])`,
  },
  {
    record: "instance_device:node_disk_io_time_weighted_seconds:rate5m",
    meaning: "Mean length of a disk's queue.",
    expression: promql`rate(${node("node_disk_io_time_weighted_seconds_total", 'device!=""')}[5m])`,
  },
  {
    record: "instance:node_network_receive_bytes_excluding_lo:rate5m",
    meaning: "Bytes a second that a node received, without loopback.",
    expression: network("node_network_receive_bytes_total"),
  },
  {
    record: "instance:node_network_transmit_bytes_excluding_lo:rate5m",
    meaning: "Bytes a second that a node sent, without loopback.",
    expression: network("node_network_transmit_bytes_total"),
  },
  {
    record: "instance:node_network_receive_drop_excluding_lo:rate5m",
    meaning: "Packets a second that a node dropped while receiving, without loopback.",
    expression: network("node_network_receive_drop_total"),
  },
  {
    record: "instance:node_network_transmit_drop_excluding_lo:rate5m",
    meaning: "Packets a second that a node dropped while sending, without loopback.",
    expression: network("node_network_transmit_drop_total"),
  },
];
