import * as pulumi from "@pulumi/pulumi";
import type { Provider } from "@pulumi/kubernetes/provider.js";
import { ResourceGroup, type ResourceGroupArgs } from "@pulumi/azure-native/resources/resourceGroup.js";
import type { VersionChoice } from "../model/cluster/apiversions.ts";
import type { BodyRefs } from "../model/cluster/body.ts";
import { enforcementOf, type ClusterEnforcement } from "../model/enforcement.ts";
import { checkSettings } from "../model/cluster/check.ts";
import { aks } from "./aks.ts";
import type { ClusterArgs } from "./args.ts";
import type { AgentPool, ManagedCluster } from "./containerservice.ts";
import { child, placed, type Context } from "./context.ts";
import { refuse, warn, type Findings } from "./findings.ts";
import { assignRoles, clusterIdentity } from "./identity.ts";
import { kubeconfigOf, kubernetesProvider, type Reachable } from "./kubernetes.ts";
import type { Monitoring } from "./monitoring.ts";
import { clusterNetwork } from "./network.ts";
import type { ClusterReference } from "./reference.ts";
import { report } from "./report.ts";
import { asInput } from "./value.ts";
import { ClusterMonitoring } from "./wiring.ts";

/**
 * An AKS cluster with Advanced Container Networking Services, checked before anything is registered.
 *
 * @example
 * ```ts
 * import * as acns from "pulumi-acns";
 *
 * const shop = new acns.Cluster("shop", {
 *   kubernetesVersion: "1.34",
 *   network: { mode: "overlay" },
 *   security: { policies: "L7", encryption: "WireGuard" },
 *   acceleration: "BpfVeth",
 * });
 * export const issuer = shop.oidcIssuerUrl;
 * ```
 *
 * Throws `Refused`, a `pulumi.ResourceError`, with every fault of the settings at once. Warnings go to Pulumi's log.
 *
 * Cost: the nodes, the tier of the control plane, and ACNS itself, which is charged per node; `acns preview` estimates it.
 */
export class Cluster extends pulumi.ComponentResource implements ClusterReference {
  /** Resource id of the cluster. */
  readonly id: pulumi.Output<string>;
  /** Name of the cluster in Azure. */
  readonly clusterName: pulumi.Output<string>;
  /** Resource group of the cluster. */
  readonly resourceGroupName: pulumi.Output<string>;
  /** Resource group in which AKS keeps nodes and load balancers. */
  readonly nodeResourceGroup: pulumi.Output<string | undefined>;
  /** Issuer of the tokens that Entra ID trusts; undefined where the issuer is off. */
  readonly oidcIssuerUrl: pulumi.Output<string | undefined>;
  /** Object id of the kubelets' identity, for roles such as AcrPull. */
  readonly kubeletObjectId: pulumi.Output<string | undefined>;
  /** The version of the Azure API that the cluster is spoken to in, and why. */
  readonly apiVersion: VersionChoice;
  /** Warnings, and what was silenced, about the settings. */
  readonly findings: Findings;
  /** What the cluster does with policies and filters. */
  readonly enforcement: ClusterEnforcement;
  /** The managed cluster itself. */
  readonly managedCluster: ManagedCluster;
  /** The node pools beside the one that comes with the cluster, by name. */
  readonly agentPools: Readonly<Record<string, AgentPool>>;

  /** The wiring to what the cluster is seen by; undefined where it is given none. */
  readonly monitoring: ClusterMonitoring | undefined;

  private readonly reachable: Reachable;
  private readonly transforms: NonNullable<ClusterArgs["transform"]>;
  private madeKubeconfig: pulumi.Output<string> | undefined;
  private madeKubernetes: Provider | undefined;

  constructor(name: string, args: ClusterArgs = {}, opts: pulumi.ComponentResourceOptions = {}) {
    const { transform = {}, monitoring, ...settings } = args;
    const { plan, findings } = checkSettings("ClusterSettings", settings, name, monitoring?.settings);
    refuse(`Cluster "${name}"`, findings, opts.parent);
    // The settings are the component's inputs, so that an export of the stack tells what was deployed.
    super("acns:index:Cluster", name, { settings }, opts);
    const context: Context = { name, parent: this, plan, transforms: transform };
    this.transforms = transform;
    this.enforcement = enforcementOf(plan);

    this.resourceGroupName = resourceGroup(context);
    const network = clusterNetwork(context, this.resourceGroupName);
    const identity = clusterIdentity(context, this.resourceGroupName);
    const roles = assignRoles(context, identity.principalId, network);
    const refs: BodyRefs<pulumi.Input<string>> = {
      ...placed(plan),
      ...network,
      ...(identity.id === undefined ? {} : { identityId: identity.id }),
      ...(monitoring?.logsWorkspace === undefined ? {} : { logsWorkspaceId: monitoring.logsWorkspace.id }),
    };
    const made = aks(context, this.resourceGroupName, refs, roles);
    this.managedCluster = made.cluster;
    this.agentPools = made.agentPools;
    this.apiVersion = made.choice;
    this.findings = [...findings, ...made.findings];
    if (plan.identity.kind === "systemAssigned") assignRoles(context, principalOf(made.cluster), network);

    this.id = made.cluster.id;
    this.clusterName = made.cluster.name;
    this.nodeResourceGroup = made.cluster.nodeResourceGroup;
    this.oidcIssuerUrl = onceMade(
      made.cluster,
      made.cluster.oidcIssuerProfile,
      (profile) => profile?.issuerURL,
    );
    this.kubeletObjectId = onceMade(
      made.cluster,
      made.cluster.identityProfile,
      (profile) => profile?.["kubeletidentity"]?.objectId,
    );
    this.reachable = {
      name,
      parent: this,
      resourceGroupName: this.resourceGroupName,
      clusterName: this.clusterName,
      localAccounts: plan.localAccounts,
    };
    this.monitoring = monitoring === undefined ? undefined : wire(context, this, monitoring);
    warn(this.findings, this);
    report({ name, plan, findings: this.findings, apiVersion: this.apiVersion });
    this.registerOutputs({
      id: this.id,
      clusterName: this.clusterName,
      resourceGroupName: this.resourceGroupName,
      oidcIssuerUrl: this.oidcIssuerUrl,
    });
  }

  /** The kubeconfig, a secret, read when first asked for; signs in by kubelogin where local accounts are off. */
  get kubeconfig(): pulumi.Output<string> {
    this.madeKubeconfig ??= kubeconfigOf(this.reachable);
    return this.madeKubeconfig;
  }

  /** A Kubernetes provider for the cluster, made when first asked for. A private API server must be reached from where Pulumi runs. */
  get kubernetes(): Provider {
    this.madeKubernetes ??= kubernetesProvider(
      this.reachable,
      this.id,
      this.kubeconfig,
      this.transforms.kubernetesProvider,
    );
    return this.madeKubernetes;
  }
}

/** The name of the resource group: of the one that exists, or of one that is made. */
function resourceGroup(context: Context): pulumi.Output<string> {
  const { plan, transforms } = context;
  const asked = plan.asked.resourceGroup ?? { kind: "new" as const };
  if (asked.kind === "existing") return pulumi.output(asInput(asked.name));
  const made = child<ResourceGroupArgs, ResourceGroup>(
    context,
    "group",
    transforms.resourceGroup,
    { resourceGroupName: asked.name ?? `${plan.clusterName}-rg`, ...placed(plan) },
    (name, args, opts) => new ResourceGroup(name, args, opts),
  );
  return made.name;
}

/** Part of what Azure answers: unknown until the cluster exists, though the preview knows what was sent of the same property. */
function onceMade<T, Part>(
  cluster: ManagedCluster,
  answer: pulumi.Output<T>,
  part: (value: T) => Part,
): pulumi.Output<Part> {
  return pulumi.all([cluster.id, answer]).apply(([, value]) => part(value as T));
}

const principalOf = (cluster: ManagedCluster): pulumi.Output<string> =>
  onceMade(cluster, cluster.identity, (identity) => identity?.principalId ?? "");

/** The wiring of the cluster to what it is seen by; its switches are set in its body. */
function wire({ name, plan }: Context, cluster: Cluster, monitoring: Monitoring): ClusterMonitoring {
  const { location } = plan.asked;
  const args = { monitoring, cluster, privateCluster: plan.privateCluster, switchesSet: true };
  const placed = location === undefined ? {} : { location: asInput(location) };
  return new ClusterMonitoring(`${name}-monitoring`, { ...args, ...placed }, { parent: cluster });
}
