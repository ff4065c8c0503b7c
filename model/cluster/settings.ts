import type { Value } from "../value.ts";
import type { Network } from "./network.ts";
import type { NodePool, OsSku } from "./nodepool.ts";

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

/**
 * Identity of the control plane; with your own, `principalId` lets this component assign the roles it needs.
 * @discriminator kind
 */
export type Identity =
  { kind: "systemAssigned" } | { kind: "userAssigned"; id?: Value<string>; principalId?: Value<string> };

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

/** Sign-in with Microsoft Entra ID. */
export interface Entra {
  /**
   * Object ids of the groups that administer the cluster.
   * @default none: with Azure RBAC nobody gets in until a role is assigned
   */
  adminGroupObjectIds?: Value<string>[];
  /**
   * Authorises requests to Kubernetes by Azure role assignments.
   * @default true
   */
  azureRbac?: boolean;
  /**
   * Tenant of the groups.
   * @default the tenant of the subscription
   */
  tenantId?: Value<string>;
}

/**
 * Who reaches the API server.
 * @discriminator access
 */
export type ApiServer = PublicApiServer | PrivateApiServer;

/** An API server with a public address. */
export interface PublicApiServer {
  access: "public";
  /**
   * Addresses or ranges that may reach it, at most 200.
   * @default everyone may
   * @example ["203.0.113.0/24"]
   */
  authorizedIpRanges?: string[];
  /**
   * Puts the API server into a subnet of the virtual network.
   * @default false
   */
  vnetIntegration?: boolean;
}

/** An API server with a private address only. */
export interface PrivateApiServer {
  access: "private";
  /**
   * Private DNS zone: made by AKS (`system`), none, or the resource id of yours.
   * @default "system"
   */
  privateDnsZone?: Value<string>;
  /**
   * Publishes the private address under a public name too.
   * @default false
   */
  publicFqdn?: boolean;
  /**
   * Puts the API server into a subnet of the virtual network.
   * @default false
   */
  vnetIntegration?: boolean;
}

/** Automatic upgrades, by the service's names of the channels. */
export interface Upgrades {
  /**
   * Channel for the Kubernetes version.
   * @default "none"
   */
  cluster?: "none" | "patch" | "stable" | "rapid" | "node-image";
  /**
   * Channel for the operating system of the nodes.
   * @default "NodeImage"
   */
  nodeOs?: "None" | "Unmanaged" | "SecurityPatch" | "NodeImage";
}

/** Windows in which AKS may work on the cluster. */
export interface Maintenance {
  /**
   * For AKS's own releases (the configuration named default is the weekly one).
   * @default any time
   */
  releases?: MaintenanceWindow;
  /**
   * For automatic upgrades of the Kubernetes version.
   * @default any time
   */
  clusterUpgrade?: MaintenanceWindow;
  /**
   * For automatic upgrades of the nodes' operating system.
   * @default any time
   */
  nodeOsUpgrade?: MaintenanceWindow;
}

/** A window that comes back. */
export interface MaintenanceWindow {
  /** How often: exactly one kind of schedule. */
  schedule: Schedule;
  /** Start of the window, hours and minutes on a 24-hour clock: "22:00". */
  startTime: string;
  /** Length in hours, 4 to 24. @asType integer */
  durationHours: number;
  /**
   * Offset from UTC: "+02:00".
   * @default "+00:00"
   */
  utcOffset?: string;
  /**
   * First day on which the window counts: "2027-01-15".
   * @default at once
   */
  startDate?: string;
  /**
   * Days without maintenance, both ends included.
   * @default none
   * @example [{ start: "2026-12-20", end: "2027-01-03" }]
   */
  notAllowedDates?: { start: string; end: string }[];
}

/**
 * A whole number.
 * @asType integer
 */
export type Count = number;

/** Days of the week, by the service's names. */
export type WeekDay = "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";

/**
 * How often a maintenance window comes back.
 * @discriminator kind
 */
export type Schedule =
  | { kind: "daily"; intervalDays: Count }
  | { kind: "weekly"; intervalWeeks: Count; dayOfWeek: WeekDay }
  | { kind: "absoluteMonthly"; intervalMonths: Count; dayOfMonth: Count }
  | {
      kind: "relativeMonthly";
      intervalMonths: Count;
      dayOfWeek: WeekDay;
      weekIndex: "First" | "Second" | "Third" | "Fourth" | "Last";
    };

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
