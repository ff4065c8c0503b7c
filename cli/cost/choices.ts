import { formatReadFault, readManifests } from "../../files/manifests.ts";
import { Unreadable } from "../../files/read.ts";
import type { ContainerNetworkLog, ContainerNetworkMetric } from "../../model/manifest/acns.ts";
import type { Manifest } from "../../model/manifest/manifest.ts";
import type { Choice } from "../../observability/flows/measure.ts";
import { filterPreset, manifestsOf } from "../../policies/index.ts";
import type { Shell } from "../shell.ts";

/** Everything, what the cluster has, and what may be suggested. Throws `PolicyFaults` for filters that ACNS would refuse. */
export function choicesOf(paths: readonly string[], shell: Shell): readonly Choice[] {
  const { logs, metrics } = filterPreset;
  return [
    { name: "everything" },
    ownFilters(paths, shell),
    {
      name: "filterPreset.logs.withoutSystemNamespaces",
      logs: [logs.withoutSystemNamespaces().toManifest()],
      metric: metrics.withoutSystemNamespaces().toManifest(),
    },
    {
      name: "filterPreset.logs.dropsOnly",
      logs: [logs.dropsOnly().toManifest()],
      metric: metrics.dropsOnly().toManifest(),
    },
  ];
}

const KINDS = ["ContainerNetworkLog", "ContainerNetworkMetric"];

function ownFilters(paths: readonly string[], shell: Shell): Choice {
  const { documents, faults } = readManifests(paths, { cwd: shell.cwd, read: (path) => shell.read(path) });
  if (faults.length > 0) throw new Unreadable(faults.map(formatReadFault).join("\n"));
  const found = documents.flatMap(({ value }) => {
    const { kind } = value as { kind?: unknown };
    return typeof kind === "string" && KINDS.includes(kind) ? [value as Manifest] : [];
  });
  const filters = manifestsOf(found);
  const metrics = filters.filter(({ kind }) => kind === "ContainerNetworkMetric") as ContainerNetworkMetric[];
  const [metric, second] = metrics;
  if (second !== undefined)
    throw new Unreadable(
      `a cluster has one ContainerNetworkMetric at most, and there are ${metrics.length}: ${metrics.map(({ metadata }) => metadata.name).join(", ")}`,
    );
  return {
    name: paths.length === 0 ? "no filters" : "the filters given",
    logs: filters.filter(({ kind }) => kind === "ContainerNetworkLog") as ContainerNetworkLog[],
    ...(metric === undefined ? {} : { metric }),
  };
}
