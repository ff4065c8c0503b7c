import { refusals } from "../../model/refused/refusals.ts";
import { DEFAULT_RELEASE, releaseOf, type CiliumRelease } from "../../model/cilium.ts";
import { KINDS } from "../../model/manifest/manifest.ts";
import type { World } from "../../model/world.ts";
import { connections } from "../../simulator/connections/connections.ts";
import { connectionsData, type ConnectionsData } from "../../simulator/connections/data.ts";
import { linesIn } from "../../simulator/connections/lines.ts";
import { diff, type Diff } from "../../simulator/diff/diff.ts";
import { exposure, type Exposure } from "../../simulator/exposure/exposure.ts";
import { worldOfManifests } from "../../simulator/world/manifests.ts";
import { containsUnknown, mask } from "../../testing/values.ts";
import type { RecordedResource } from "../../testing/index.ts";
import { exposureText } from "../connections/exposure.ts";
import { lineText } from "../connections/text.ts";
import { toText } from "../diff/text.ts";
import { printable } from "../../model/printable.ts";
import type { Outcome } from "./run.ts";

/** What the policies of a stack leave of the network of one cluster. */
export interface Connectivity {
  /** Name of the provider of the cluster. */
  readonly provider: string;
  readonly world: World;
  /** Policies that are not in force, or not known before they are deployed, one line each. */
  readonly leftOut: readonly string[];
}

/** The same as data. */
export interface ConnectivityData extends ConnectionsData {
  readonly provider: string;
  readonly leftOut: readonly string[];
  readonly exposure: Exposure;
}

interface Manifest {
  readonly kind?: unknown;
  readonly metadata?: { readonly name?: unknown; readonly namespace?: unknown };
}

/** A resource as a manifest. Secrets stand as "[secret]": what is printed of a network has none. */
function manifestOf({ name, inputs }: RecordedResource): Manifest {
  const masked = mask(inputs) as Manifest;
  return { ...masked, metadata: { name, ...masked.metadata } };
}

/** Why a policy does not count; undefined where it does, and for what is no policy. */
function leftOutFor(resource: RecordedResource, release: CiliumRelease): string | undefined {
  const manifest = manifestOf(resource);
  const { kind, metadata } = manifest;
  if (typeof kind !== "string" || !Object.hasOwn(KINDS, kind)) return undefined;
  const named = `${kind} ${String(metadata?.name)}`;
  if (containsUnknown(resource.inputs)) return `${named}: a part of it is known only after the deployment`;
  const found = refusals(manifest, { release }).find(({ severity }) => severity === "error");
  return found === undefined ? undefined : `${named}: refused by ${found.rule}: ${found.reason}`;
}

/** What Cilium runs in the cluster of a stack; the default where it has several clusters, or does not say. */
function releaseIn({ clusters }: Outcome): CiliumRelease {
  const [only, ...others] = clusters;
  const version = others.length > 0 ? undefined : only?.plan.asked.kubernetesVersion;
  return (typeof version === "string" ? releaseOf(version) : undefined) ?? DEFAULT_RELEASE;
}

/** The network of each cluster that a stack has Kubernetes resources in, told apart by their providers. */
export function connectivityOf(outcome: Outcome): Connectivity[] {
  const release = releaseIn(outcome);
  const byProvider = new Map<string, RecordedResource[]>();
  for (const resource of outcome.recording.resources) {
    if (!resource.type.startsWith("kubernetes:") || !resource.custom) continue;
    const provider = resource.provider?.split("::").at(-1) ?? "default";
    byProvider.set(provider, [...(byProvider.get(provider) ?? []), resource]);
  }
  return [...byProvider].map(([provider, resources]) => {
    const judged = resources.map((resource) => ({ resource, reason: leftOutFor(resource, release) }));
    const accepted = judged.filter(({ reason }) => reason === undefined);
    const manifests = accepted.map(({ resource }) => manifestOf(resource));
    const leftOut = judged.flatMap(({ reason }) => reason ?? []);
    return { provider, world: worldOfManifests(manifests, { release }), leftOut };
  });
}

export const connectivityData = (found: readonly Connectivity[]): ConnectivityData[] =>
  found.map(({ world, ...rest }) => ({ ...rest, exposure: exposure(world), ...connectionsData(world) }));

const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, "    ");

const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;

/** What has to do with the world, and with `verbose` every connection. */
export function connectivityText(found: readonly Connectivity[], verbose: boolean): string {
  return found.map((own) => sectionOf(own, verbose, found.length > 1)).join("\n\n");
}

function sectionOf({ provider, world, leftOut }: Connectivity, verbose: boolean, isOneOf: boolean): string {
  const where = isOneOf ? ` (${provider})` : "";
  const [pods, policies] = [world.pods.length, world.policies.length];
  const without =
    leftOut.length === 0 ? [] : [["Left out:", ...leftOut.map((line) => printable(`  ${line}`))].join("\n")];
  if (pods === 0)
    return [
      `Network${where}: ${counted(policies, "policy", "policies")}, and no workload of the stack's own that they would let anything pass to`,
      ...without.map(indent),
    ].join("\n");
  const title = `Network${where}: what ${counted(policies, "policy lets", "policies let")} pass of the stack's own ${counted(pods, "workload", "workloads")}`;
  const parts = [
    exposureText(exposure(world)),
    ...(verbose
      ? [["All connections:", ...linesIn(connections(world)).map((line) => `  ${lineText(line)}`)].join("\n")]
      : []),
    ...without,
  ];
  return `${title}${verbose ? "" : " (--verbose lists all connections)"}:\n${indent(parts.join("\n\n"))}`;
}

/** Connections that change from one stack to another; undefined unless both have one cluster with a network. */
export function connectivityChange(
  before: readonly Connectivity[],
  after: readonly Connectivity[],
): Diff | undefined {
  const [own, other] = [before[0], after[0]];
  if (before.length !== 1 || after.length !== 1 || own === undefined || other === undefined) return undefined;
  return diff(own.world, other.world);
}

export const changeText = (other: string, change: Diff): string =>
  `Connections that change from ${other}:\n${indent(toText(change))}`;
