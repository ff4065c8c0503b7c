import type { Value } from "../value.ts";

/**
 * Identity of the control plane; with your own, `principalId` lets this component assign the roles it needs.
 * @discriminator kind
 */
export type Identity =
  { kind: "systemAssigned" } | { kind: "userAssigned"; id?: Value<string>; principalId?: Value<string> };

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
