import { readdirSync, readFileSync } from "node:fs";
import * as pulumi from "@pulumi/pulumi";
import { parse } from "yaml";
import { Cluster, Refused, type ClusterArgs } from "../../index.ts";
import {
  record,
  type RecordedResource,
  type Recording,
  type RecordOptions,
  type Secret,
} from "../../testing/index.ts";

export const COMPONENT = "acns:index:Cluster";
export const BASE_PROVIDER = "pulumi:providers:azure-native";
export const PLAIN_CLUSTER = "azure-native:containerservice:ManagedCluster";

/** The package of the module in one API version, by the provider's name of the version: v20260101. */
export const packageOf = (tag: string): string => `azure-native_containerservice_${tag}`;

/** The token of a type of the module; without a version azure-native's own. */
export const tokenOf = (type: string, tag?: string): string =>
  `${tag === undefined ? "azure-native" : packageOf(tag)}:containerservice:${type}`;

/** What went wrong, as text: errors of Pulumi hold resources, and a report that walks through them comes to no end. */
export const messagesOf = (recording: Recording): string[] => recording.errors.map(({ message }) => message);

/** Records a program that is expected to succeed. */
export async function recorded(program: () => unknown, options?: RecordOptions): Promise<Recording> {
  const recording = await record(program, options);
  const messages = messagesOf(recording);
  if (messages.length > 0) throw new Error(`the program failed: ${messages.join("\n")}`);
  return recording;
}

export interface MadeCluster {
  readonly recording: Recording;
  readonly cluster: Cluster;
  /** What the managed cluster is made from. */
  readonly body: Body;
}

/** Inputs as far as tests look into them. */
export type Body = Record<string, unknown> & {
  readonly networkProfile: Record<string, unknown>;
  readonly agentPoolProfiles: readonly Record<string, unknown>[];
};

/** Records one cluster, named shop unless said otherwise, that is expected to be accepted. */
export async function madeCluster(
  args: ClusterArgs = {},
  options: RecordOptions & { name?: string } = {},
): Promise<MadeCluster> {
  let cluster: Cluster | undefined;
  const { name = "shop", ...others } = options;
  const recording = await recorded(() => {
    cluster = new Cluster(name, args);
  }, others);
  if (cluster === undefined) throw new Error("no cluster was made");
  return { recording, cluster, body: bodyOf(recording) };
}

/** Records a cluster that is expected to be refused, and returns the refusal with all that was recorded. */
export async function refusedCluster(
  args: unknown,
  options?: RecordOptions,
): Promise<{ refused: Refused; recording: Recording }> {
  const recording = await record(() => {
    new Cluster("shop", args as ClusterArgs);
  }, options);
  return { refused: refusalOf(recording), recording };
}

/** The one error of a recording, which has to be a refusal. */
export function refusalOf(recording: Recording): Refused {
  const [first, ...others] = recording.errors;
  if (!(first instanceof Refused) || others.length > 0)
    throw new Error(`not refused once: ${recording.errors.map(String).join("; ")}`);
  return first;
}

/** The resource of a type of the module, whichever API version it is in. */
export const ofModule = (recording: Recording, type: string): RecordedResource[] =>
  recording.resources.filter((resource) => resource.type.endsWith(`:containerservice:${type}`));

/** Inputs of the only cluster of a recording. */
export function bodyOf(recording: Recording): Body {
  const [cluster, ...others] = ofModule(recording, "ManagedCluster");
  if (cluster === undefined || others.length > 0) throw new Error("there is not one cluster");
  return cluster.inputs as Body;
}

/** The resource with this name, whatever its type. */
export function named(recording: Recording, name: string): RecordedResource {
  const found = recording.resources.filter((resource) => resource.name === name);
  if (found[0] === undefined || found.length > 1)
    throw new Error(`${found.length} resources are named ${name}`);
  return found[0];
}

/** Providers that were made for packages of the module. */
export const moduleProviders = (recording: Recording): RecordedResource[] =>
  recording.resources.filter(({ type }) => type.startsWith(`${BASE_PROVIDER}_containerservice_`));

/** Every urn by which the engine would find a resource again: its own, and those of its aliases. */
export function reachableBy(resource: RecordedResource): Set<string> {
  const [start = "", stack = "", types = "", own = ""] = splitUrn(resource.urn);
  const before = types.split("$").slice(0, -1);
  const urns = resource.aliases.map((alias) => {
    if (typeof alias === "string") return alias;
    const { name = own, type = resource.type, parent, noParent } = alias;
    const parents = parent === undefined ? before : splitUrn(parent)[2]!.split("$");
    return [start, stack, [...(noParent === true ? [] : parents), type].join("$"), name].join("::");
  });
  return new Set([resource.urn, ...urns]);
}

/** A urn as its four parts: start with the stack, project, types, name. */
function splitUrn(urn: string): string[] {
  const [start = "", project = "", types = "", ...name] = urn.split("::");
  return [start, project, types, name.join("::")];
}

/** A stack of the project with its config as Pulumi hands it over: text for all. */
export interface Stack {
  readonly name: string;
  readonly config: Record<string, string>;
  /** The values as they are written, by key without namespace. */
  readonly written: Record<string, unknown>;
}

/** Every stack that comes with the project. */
export function stacks(): Stack[] {
  const folder = new URL("../../stacks/", import.meta.url);
  return readdirSync(folder).flatMap((file) => {
    const name = /^Pulumi\.(\w+)\.yaml$/.exec(file)?.[1];
    if (name === undefined) return [];
    const { config } = parse(readFileSync(new URL(file, folder), "utf8")) as {
      config: Record<string, unknown>;
    };
    const written = Object.entries(config).flatMap(([key, value]) =>
      key.startsWith("acns:") ? [[key.slice("acns:".length), value] as const] : [],
    );
    return [{ name, config: asConfig(config), written: Object.fromEntries(written) }];
  });
}

/** Values of a config file as a program gets them: texts as they are, all else as JSON. */
export const asConfig = (values: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );

/** A resource of a made-up package, whose id and outputs are not known in a preview. */
export class Thing extends pulumi.CustomResource {
  declare readonly computed: pulumi.Output<string>;

  constructor(name: string, opts?: pulumi.CustomResourceOptions) {
    super("made:up:Thing", name, { computed: undefined }, opts);
  }
}

export const isSecret = (value: unknown): value is Secret => String(value) === "[secret]";

const group =
  "/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/net/providers/Microsoft.Network";

/** Resource ids of a network that exists. */
export const EXISTING = {
  nodes: `${group}/virtualNetworks/hub/subnets/nodes`,
  pods: `${group}/virtualNetworks/hub/subnets/pods`,
  apiServer: `${group}/virtualNetworks/hub/subnets/api-server`,
  routes: `${group}/routeTables/out`,
  dnsZone: `${group}/privateDnsZones/privatelink.westeurope.azmk8s.io`,
  identity:
    "/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/net/providers/Microsoft.ManagedIdentity/userAssignedIdentities/aks",
  principal: "99999999-1111-2222-3333-444444444444",
} as const;
