import type { Labels, Series } from "./promtool.ts";

const node = (instance: string, cluster = "shop"): Labels => ({
  cluster,
  instance,
  microsoft_resourceid: `/clusters/${cluster}`,
  job: "node",
});

const ONE = node("node-1");
const TWO = node("node-2");
/** A node of another cluster, which no sum over the first may contain. */
const FAR = node("node-9", "far");

/** Ten minutes of a counter that grows by a mean in each, and by something else in the last: a rate over five minutes and one by the last two values differ. */
export const uneven = (mean: number, last = mean): string => {
  const before = (4 * mean - last) / 3;
  const end = [7, 8, 9].map((minute) => 6 * mean + (minute - 6) * before);
  return `0+${mean}x6 ${[...end, 10 * mean].join(" ")}`;
};

/** Seconds of a CPU's modes in a minute, all of them and the last. */
const cpu = (of: Labels, number: string, modes: Readonly<Record<string, [number, number?]>>): Series[] =>
  Object.entries(modes).map(([mode, seconds]) => [
    "node_cpu_seconds_total",
    { ...of, cpu: number, mode },
    uneven(...seconds),
  ]);

const gauges = (of: Labels, values: Readonly<Record<string, number>>): Series[] =>
  Object.entries(values).map(([metric, value]) => [metric, of, `${value}x10`]);

const onDevice = (metric: string, device: string, mean: number, last?: number): Series => [
  `node_${metric}_total`,
  { ...ONE, ...(device === "" ? {} : { device }) },
  uneven(mean, last),
];

/** Ten minutes of three nodes. */
export const NODES: readonly Series[] = [
  // Works 15 of 60 seconds, and 45 of 60.
  ...cpu(ONE, "0", { idle: [30, 7.5], iowait: [7.5], steal: [7.5], user: [15, 37.5] }),
  ...cpu(ONE, "1", { idle: [15], user: [30, 7.5], system: [15, 37.5] }),
  // Works 45 of 60 seconds, and all the time.
  ...cpu(TWO, "0", { idle: [15], user: [45] }),
  ...cpu(TWO, "1", { idle: [0], user: [60] }),
  // Works 15 of 60 seconds, and 52.5 in the last minute.
  ...cpu(FAR, "0", { idle: [45, 7.5], user: [15, 52.5] }),
  ...gauges(ONE, {
    node_load1: 3,
    node_memory_MemTotal_bytes: 8000,
    node_memory_MemAvailable_bytes: 2000,
    node_memory_MemFree_bytes: 500,
    node_memory_Buffers_bytes: 100,
    node_memory_Cached_bytes: 300,
    node_memory_Slab_bytes: 100,
  }),
  // An old kernel, which does not say what is available.
  ...gauges(TWO, {
    node_load1: 0.5,
    node_memory_MemTotal_bytes: 4000,
    node_memory_MemFree_bytes: 2000,
    node_memory_Buffers_bytes: 400,
    node_memory_Cached_bytes: 500,
    node_memory_Slab_bytes: 100,
  }),
  ...gauges(FAR, { node_memory_MemAvailable_bytes: 77 }),
  ["node_vmstat_pgmajfault", ONE, uneven(120, 0)],
  onDevice("disk_io_time_seconds", "sda", 30, 60),
  onDevice("disk_io_time_seconds", "", 60),
  onDevice("disk_io_time_weighted_seconds", "sda", 90, 30),
  onDevice("disk_io_time_weighted_seconds", "", 60),
  ...["receive", "transmit"].flatMap((direction) => [
    onDevice(`network_${direction}_bytes`, "eth0", 600, 0),
    onDevice(`network_${direction}_bytes`, "eth1", 300, 0),
    onDevice(`network_${direction}_bytes`, "lo", 6000),
    onDevice(`network_${direction}_drop`, "eth0", 60, 180),
    onDevice(`network_${direction}_drop`, "eth1", 30, 60),
    onDevice(`network_${direction}_drop`, "lo", 600),
  ]),
];

/** A sample: its labels beside the record's name, and its value. */
export type Sample = readonly [labels: Labels, value: number];

/** What a recorded series is after ten minutes: every sample of it. */
export type Recorded = readonly [record: string, samples: readonly Sample[], labels?: Labels];

const { job: _, ...UX_ONE } = ONE;
const { job: __, ...UX_TWO } = TWO;
const { job: ___, ...UX_FAR } = FAR;

/** Samples of the three nodes, worked out by hand. */
export const NODES_RECORDED: readonly Recorded[] = [
  [
    "instance:node_num_cpu:sum",
    [
      [ONE, 2],
      [TWO, 2],
      [FAR, 1],
    ],
  ],
  [
    "instance:node_cpu_utilisation:rate5m",
    [
      [ONE, (0.25 + 0.75) / 2],
      [TWO, (0.75 + 1) / 2],
      [FAR, 0.25],
    ],
  ],
  [
    "instance:node_load1_per_cpu:ratio",
    [
      [ONE, 3 / 2],
      [TWO, 0.5 / 2],
    ],
  ],
  [
    "instance:node_memory_utilisation:ratio",
    [
      [ONE, (8000 - 2000) / 8000],
      [TWO, (4000 - (2000 + 400 + 500 + 100)) / 4000],
    ],
  ],
  ["instance:node_vmstat_pgmajfault:rate5m", [[ONE, 120 / 60]]],
  ["instance_device:node_disk_io_time_seconds:rate5m", [[{ ...ONE, device: "sda" }, 30 / 60]]],
  ["instance_device:node_disk_io_time_weighted_seconds:rate5m", [[{ ...ONE, device: "sda" }, 90 / 60]]],
  ["instance:node_network_receive_bytes_excluding_lo:rate5m", [[ONE, (600 + 300) / 60]]],
  ["instance:node_network_transmit_bytes_excluding_lo:rate5m", [[ONE, (600 + 300) / 60]]],
  ["instance:node_network_receive_drop_excluding_lo:rate5m", [[ONE, (60 + 30) / 60]]],
  ["instance:node_network_transmit_drop_excluding_lo:rate5m", [[ONE, (60 + 30) / 60]]],
  [
    ":node_memory_MemAvailable_bytes:sum",
    [
      [{ cluster: "shop" }, 2000 + 3000],
      [{ cluster: "far" }, 77],
    ],
  ],
  [
    "cluster:node_cpu:ratio_rate5m",
    [
      [{ cluster: "shop" }, (0.25 + 0.75 + 0.75 + 1) / 4],
      [{ cluster: "far" }, 0.25],
    ],
  ],
  [
    "ux:node_cpu_usage:sum_irate",
    [
      // Waiting for a disk and time that was lent are not idle.
      [UX_ONE, (60 - 7.5) / 60 + 0.75],
      [UX_TWO, 0.75 + 1],
      [UX_FAR, 52.5 / 60],
    ],
  ],
  [
    "ux:node_memory_usage:sum",
    [
      [UX_ONE, 8000 - 500 - 100 - 300],
      [UX_TWO, 4000 - 2000 - 400 - 500],
    ],
  ],
  ["ux:node_network_receive_drop_total:sum_irate", [[UX_ONE, (180 + 60) / 60]]],
  ["ux:node_network_transmit_drop_total:sum_irate", [[UX_ONE, (180 + 60) / 60]]],
];
