import type { Value } from "../value.ts";
import type { ApiServer, Entra, Identity } from "./access.ts";
import type { Network } from "./network.ts";
import type { NodePool, OsSku } from "./nodepool.ts";
import type { Maintenance, Upgrades } from "./upgrades.ts";

/** Everything that decides an AKS cluster with Advanced Container Networking Services (ACNS). All keys are optional. */
export interface ClusterSettings {
  /**
   * Name of the cluster in Azure: 1 to 63 letters, digits, hyphens and underscores, letter or digit at both ends.
   * @default the name of the component
   */
  clusterName?: string;
  /**
   * Azure region.
   * @default the provider's `azure-native:location`
   * @example "westeurope"
   */
  location?: Value<string>;
  /**
   * Resource group: one that this component makes, or one that exists.
   * @default a new one, named after the cluster with the ending -rg
   * @example { kind: "existing", name: "shop-prod" }
   */
  resourceGroup?: ResourceGroup;
  /**
   * Name of the second resource group, in which AKS keeps nodes and load balancers.
   * @default left to the service: MC_group_cluster_region
   */
  nodeResourceGroup?: string;
  /**
   * Kubernetes version, as text: "1.34" or "1.34.2".
   * @default left to the service: its default of the day
   */
  kubernetesVersion?: string;
  /**
   * Who runs the cluster's fittings: you (Base) or AKS (Automatic).
   * @default "Base"
   */
  sku?: "Base" | "Automatic";
  /**
   * Pricing tier of the control plane.
   * @default "Standard"; "Premium" where the support plan needs it
   */
  tier?: "Free" | "Standard" | "Premium";
  /**
   * Support plan; AKSLongTermSupport needs the tier Premium.
   * @default "KubernetesOfficial"
   */
  supportPlan?: "KubernetesOfficial" | "AKSLongTermSupport";
  /**
   * Version of the Azure API to speak; everything that is asked for must be known to it.
   * @default the oldest one that knows everything that is asked for
   * @example "2026-05-01"
   */
  apiVersion?: string;
  /**
   * How pods and nodes get addresses and leave the cluster.
   * @default { mode: "overlay" }
   */
  network?: Network;
  /**
   * ACNS observability: Hubble on Cilium, Retina on the dataplane `azure`.
   * @default true
   */
  observability?: boolean;
  /**
   * ACNS security: which policies are enforced, and whether traffic between nodes is encrypted.
   * @default { policies: "FQDN", encryption: "None" }; with the dataplane `azure` policies None
   * @example { policies: "L7", encryption: "WireGuard" }
   */
  security?: Security;
  /**
   * ACNS acceleration: eBPF host routing (BpfVeth) or none.
   * @default "None"
   */
  acceleration?: "None" | "BpfVeth";
  /**
   * Node pools; at least one has the mode System.
   * @default one pool `system` of three Standard_D4s_v5 nodes with Azure Linux
   */
  nodePools?: NodePool[];
  /**
   * Node auto-provisioning: AKS chooses VM sizes as pods come.
   * @default { mode: "Manual" }, with the sku Automatic { mode: "Auto" }
   */
  nodeProvisioning?: NodeProvisioning;
  /**
   * Identity of the control plane: AKS makes one (systemAssigned), or a managed identity of yours, or one that this component makes.
   * @default systemAssigned with a managed virtual network; with an own network or an own private DNS zone a new userAssigned one
   */
  identity?: Identity;
  /**
   * Sign-in with Microsoft Entra ID.
   * @default off; with the sku Automatic on
   * @example { adminGroupObjectIds: ["11111111-2222-3333-4444-555555555555"] }
   */
  entra?: Entra;
  /**
   * Whether certificates that bypass Entra ID are issued; off needs `entra`.
   * @default on without `entra`, off with it
   */
  localAccounts?: boolean;
  /**
   * Who reaches the API server.
   * @default { access: "public" }
   */
  apiServer?: ApiServer;
  /**
   * Issues tokens that Entra ID trusts; needed for workload identity.
   * @default true
   */
  oidcIssuer?: boolean;
  /**
   * Lets pods sign in to Azure by federation; needs `oidcIssuer`.
   * @default true while the OIDC issuer is on
   */
  workloadIdentity?: boolean;
  /**
   * Automatic upgrades.
   * @default { cluster: "none", nodeOs: "NodeImage" }; with the sku Automatic they are the service's
   */
  upgrades?: Upgrades;
  /**
   * When upgrades may happen.
   * @default any time
   */
  maintenance?: Maintenance;
  /**
   * LocalDNS: a DNS cache on every node.
   * @default left to the service; with the sku Automatic on
   */
  localDns?: "Disabled" | "Preferred" | "Required";
  /**
   * Istio: the add-on that AKS manages, or your own installation (said here so that conflicts are found; nothing is installed).
   * @default none
   * @example { kind: "managed", ingressGateways: ["External"] }
   */
  istio?: Istio;
  /**
   * Tags on every Azure resource of the cluster.
   * @default none
   * @example { team: "platform" }
   */
  tags?: Record<string, Value<string>>;
  /**
   * Load that you expect, checked against what ACNS is documented to carry; never sent.
   * @default nothing is assumed
   * @example { requestsPerSecondPerNode: 2000 }
   */
  expected?: Expected;
  /**
   * Preview features that are registered in the subscription; said here, for only Azure knows.
   * @default none
   * @example ["AdvancedNetworkingmTLSPreview"]
   */
  registeredFeatures?: string[];
  /**
   * Rules to lower to a warning or to silence, by id; each with the reason, which the finding then carries.
   * @default none
   * @example { ACNS011: { severity: "off", reason: "FIPS is not required here" } }
   */
  rules?: Record<string, { severity: "warning" | "off"; reason: string }>;
}

/**
 * The resource group of the cluster.
 * @discriminator kind
 */
export type ResourceGroup = { kind: "new"; name?: string } | { kind: "existing"; name: Value<string> };

/** What ACNS enforces and encrypts. */
export interface Security {
  /**
   * Highest kind of policy that is enforced beyond Kubernetes' own; L7 contains FQDN.
   * @default "FQDN"; with the dataplane `azure` "None"
   */
  policies?: "None" | "FQDN" | "L7";
  /**
   * Encryption of pod traffic: between nodes (WireGuard) or between enrolled pods (mTLS, preview).
   * @default "None"
   */
  encryption?: "None" | "WireGuard" | "mTLS";
}

/** Node auto-provisioning. */
export interface NodeProvisioning {
  /** Auto lets AKS make nodes as pods come; Manual leaves it to the node pools. */
  mode: "Manual" | "Auto";
  /**
   * Whether AKS brings its own NodePool objects.
   * @default left to the service: "Auto"
   */
  defaultNodePools?: "None" | "Auto";
  /**
   * Image family of your node classes (AKSNodeClass), said here for the checks; nothing is sent.
   * @default "Ubuntu", as in a node class that says nothing
   */
  nodeClassOsSku?: Extract<OsSku, "Ubuntu" | "Ubuntu2204" | "Ubuntu2404" | "AzureLinux" | "AzureLinux3">;
}

/**
 * Istio in the cluster.
 * @discriminator kind
 */
export type Istio = ManagedIstio | SelfManagedIstio;

/** The Istio add-on that AKS manages. */
export interface ManagedIstio {
  kind: "managed";
  /**
   * Revisions of the control plane, one, or two while upgrading.
   * @default left to the service: its newest
   * @example ["asm-1-27"]
   */
  revisions?: string[];
  /**
   * Ingress gateways to run.
   * @default none
   */
  ingressGateways?: ("External" | "Internal")[];
}

/** An Istio installation of your own. */
export interface SelfManagedIstio {
  kind: "selfManaged";
  /**
   * How the mesh reaches the pods.
   * @default "sidecar"
   */
  dataplaneMode?: "sidecar" | "ambient";
}

/** Load that is expected; each figure is compared with a documented limit. */
export interface Expected {
  /**
   * Nodes at the peak.
   * @default the largest number that the pools allow
   * @asType integer
   */
  nodes?: number;
  /**
   * Pods at the peak.
   * @default the largest number that the pools allow
   * @asType integer
   */
  pods?: number;
  /**
   * HTTP requests per second and node that L7 policies see.
   * @default nothing is assumed
   * @asType integer
   */
  requestsPerSecondPerNode?: number;
  /**
   * Requests per second of a pod whose names FQDN policies follow.
   * @default nothing is assumed
   * @asType integer
   */
  fqdnRequestsPerSecond?: number;
  /**
   * Distinct sets of identity-relevant labels in the cluster.
   * @default nothing is assumed
   * @asType integer
   */
  identities?: number;
}
