import type * as pulumi from "@pulumi/pulumi";
import {
  chooseVersion,
  isApiVersion,
  propertiesOf,
  type Said,
  type VersionChoice,
} from "../model/cluster/apiversions.ts";
import {
  clusterBody,
  firstPool,
  maintenanceBody,
  MAINTENANCE_NAMES,
  otherPools,
  poolBody,
  saidBy,
  type BodyRefs,
} from "../model/cluster/body.ts";
import { checkBody } from "../model/cluster/check.ts";
import type { ClusterPlan } from "../model/cluster/plan.ts";
import type { Maintenance } from "../model/cluster/upgrades.ts";
import type { AgentPoolArgs, MaintenanceConfigurationArgs, ManagedClusterArgs } from "./azure.ts";
import { AgentPool, MaintenanceConfiguration, ManagedCluster } from "./containerservice.ts";
import { prepare, type Context, type Prepared } from "./context.ts";
import { refuse, type Findings } from "./findings.ts";
import { asInput } from "./value.ts";

type Refs = BodyRefs<pulumi.Input<string>>;

/** The resources of the containerservice API that make up one cluster. */
export interface Aks {
  readonly cluster: ManagedCluster;
  /** Pools beside the one that comes with the cluster, by name. */
  readonly agentPools: Readonly<Record<string, AgentPool>>;
  readonly choice: VersionChoice;
  readonly findings: Findings;
}

/**
 * The cluster, its pools and its maintenance windows, all in the API version that knows everything that any of them says:
 * so each is prepared, with the user's hatches, before the first is made.
 */
export function aks(
  context: Context,
  resourceGroupName: pulumi.Input<string>,
  refs: Refs,
  roles: pulumi.Resource[],
): Aks {
  const { plan } = context;
  const target = { resourceGroupName, resourceName: plan.clusterName };
  const cluster = prepareCluster(context, target, refs, roles);
  const pools = preparePools(context, target, refs);
  const windows = prepareWindows(context, target);
  const planned = saidBy(plan);
  const said = {
    managedCluster: propertiesOf(sent(cluster.args)),
    agentPool: propertiesOf({ agentPoolProfiles: pools.map(({ args }) => sent(args)) }),
    maintenanceConfiguration: propertiesOf({
      maintenanceConfigurations: windows.map(({ args }) => sent(args)),
    }),
  };
  const choice = choose(plan, [...planned, ...Object.values(said).flat()]);
  const findings = checkBody({ body: sent(cluster.args), planned, said, choice }, plan.asked.rules ?? {});
  refuse(`Cluster "${context.name}"`, findings, context.parent);

  const made = new ManagedCluster(cluster.name, choice.version, cluster.args, cluster.opts);
  const agentPools = pools.map(({ name, args, opts }, index) => {
    const pool = new AgentPool(name, choice.version, below(made, target, args), goesWith(made, opts));
    return [otherPools(plan)[index]?.name ?? name, pool] as const;
  });
  for (const { name, args, opts } of windows) {
    new MaintenanceConfiguration(name, choice.version, below(made, target, args), goesWith(made, opts));
  }
  return { cluster: made, agentPools: Object.fromEntries(agentPools), choice, findings };
}

interface Target {
  readonly resourceGroupName: pulumi.Input<string>;
  readonly resourceName: string;
}

/** The version that the user chose, or the oldest one that knows all that is said. */
function choose(plan: ClusterPlan, said: readonly Said[]): VersionChoice {
  const choice = chooseVersion(said);
  const { apiVersion } = plan.asked;
  return apiVersion !== undefined && isApiVersion(apiVersion)
    ? { ...choice, version: apiVersion, because: [] }
    : choice;
}

/** Arguments as the body that is sent: without what becomes the address of the request. */
function sent(args: object): Record<string, unknown> {
  const address = ["resourceGroupName", "resourceName", "agentPoolName", "configName"];
  return Object.fromEntries(Object.entries(args).filter(([key]) => !address.includes(key)));
}

/** Arguments that take the cluster's name from the cluster itself, unless a hatch gave another: Pulumi then knows the order. */
function below<Args extends { resourceName: pulumi.Input<string> }>(
  cluster: ManagedCluster,
  target: Target,
  args: Args,
): Args {
  return args.resourceName === target.resourceName ? { ...args, resourceName: cluster.name } : args;
}

/** Options of what Azure deletes with the cluster. */
const goesWith = (
  cluster: ManagedCluster,
  opts: pulumi.CustomResourceOptions,
): pulumi.CustomResourceOptions => ({ deletedWith: cluster, ...opts });

function prepareCluster(
  context: Context,
  target: Target,
  refs: Refs,
  roles: pulumi.Resource[],
): Prepared<ManagedClusterArgs> {
  const { plan, transforms } = context;
  const scales = firstPool(plan).some(({ autoscaling }) => autoscaling !== undefined);
  return prepare<ManagedClusterArgs>(
    context,
    "cluster",
    transforms.managedCluster,
    { ...target, ...clusterBody(plan, refs, asInput) },
    {
      dependsOn: roles,
      // The autoscaler moves the count; an update must not move it back.
      ...(scales ? { ignoreChanges: ["agentPoolProfiles[0].count"] } : {}),
    },
  );
}

function preparePools(context: Context, target: Target, refs: Refs): Prepared<AgentPoolArgs>[] {
  const { plan, transforms } = context;
  return otherPools(plan).map((pool) =>
    prepare<AgentPoolArgs>(
      context,
      `pool-${pool.name}`,
      transforms.agentPool,
      { ...target, agentPoolName: pool.name, ...poolBody(plan, pool, refs, asInput) },
      pool.autoscaling === undefined ? {} : { ignoreChanges: ["count"] },
    ),
  );
}

/** The windows in which AKS may work, by the names that AKS knows them by. */
function prepareWindows(context: Context, target: Target): Prepared<MaintenanceConfigurationArgs>[] {
  const windows = context.plan.asked.maintenance ?? {};
  const keys = Object.keys(MAINTENANCE_NAMES) as (keyof Maintenance)[];
  return keys.flatMap((key) => {
    const configName = MAINTENANCE_NAMES[key];
    const window = windows[key];
    if (window === undefined) return [];
    return prepare<MaintenanceConfigurationArgs>(
      context,
      `maintenance-${configName.toLowerCase()}`,
      context.transforms.maintenanceConfiguration,
      { ...target, configName, ...maintenanceBody(window) },
    );
  });
}
