/** PromQL on one line: line breaks and indents of the source are for whoever reads it here. */
export const promql = (parts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  String.raw({ raw: parts }, ...values)
    .replaceAll(/\s+/g, " ")
    .replaceAll("( ", "(")
    .replaceAll(" )", ")")
    .trim();

/** A series of one scrape job; matchers come as they stand in PromQL, without braces. */
const series =
  (job: string) =>
  (metric: string, ...matchers: readonly string[]): string =>
    `${metric}{${[`job="${job}"`, ...matchers].join(", ")}}`;

/** A series of node-exporter, under the job that managed Prometheus gives it. */
export const node = series("node");
/** A series of cAdvisor. */
export const cadvisor = series("cadvisor");
/** A series of the kubelet itself. */
export const kubelet = series("kubelet");
/** A series of kube-state-metrics. */
export const state = series("kube-state-metrics");

/** Labels that name a pod. */
export const POD = "cluster, namespace, pod";

/** One of each group of equals, with the value 1: a pod that moved is on two nodes for some minutes, and would count twice. */
export const oneOf = (key: string, labels: string, info: string): string =>
  promql`topk by (${key}) (1, max by (${key}, ${labels}) (${info}))`;

/** Memory that a node can give without swapping; old kernels do not say it, so there it is what is free or can be freed. */
export const AVAILABLE_MEMORY = promql`(
  ${node("node_memory_MemAvailable_bytes")}
  or
  ${node("node_memory_MemFree_bytes")} + ${node("node_memory_Buffers_bytes")}
    + ${node("node_memory_Cached_bytes")} + ${node("node_memory_Slab_bytes")}
)`;

/** CPU time in which a node works: not idle, not waiting for a disk, not lent to another machine. */
export const BUSY_CPU = node("node_cpu_seconds_total", 'mode!~"idle|iowait|steal"');
