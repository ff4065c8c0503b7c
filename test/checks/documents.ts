import type { CiliumRelease } from "../../model/cilium.ts";
import { refusals } from "../../model/refused/refusals.ts";
import type { AgentOptions } from "../../model/refused/options.ts";

export type Fields = Record<string, unknown>;

/** A CiliumNetworkPolicy with this spec. */
export const cnp = (spec: unknown): Fields => ({
  apiVersion: "cilium.io/v2",
  kind: "CiliumNetworkPolicy",
  metadata: { name: "test", namespace: "shop" },
  spec,
});

/** A clusterwide policy with this spec. */
export const ccnp = (spec: unknown): Fields => ({
  apiVersion: "cilium.io/v2",
  kind: "CiliumClusterwideNetworkPolicy",
  metadata: { name: "test" },
  spec,
});

export const knp = (spec: unknown): Fields => ({
  apiVersion: "networking.k8s.io/v1",
  kind: "NetworkPolicy",
  metadata: { name: "test", namespace: "shop" },
  spec,
});

export const ingress = (...entries: unknown[]): Fields => cnp({ endpointSelector: {}, ingress: entries });
export const egress = (...entries: unknown[]): Fields => cnp({ endpointSelector: {}, egress: entries });

/** An egress entry to these ports. */
export const ports = (...items: unknown[]): Fields => egress({ toPorts: [{ ports: items }] });

/** An egress entry with one item of toPorts. */
export const portRule = (item: Fields): Fields => egress({ toPorts: [item] });

/** HTTP rules on port 80. */
export const http = (...rules: unknown[]): Fields =>
  portRule({ ports: [{ port: "80", protocol: "TCP" }], rules: { http: rules } });

/** Ids of the rules by which a document is refused, with the paths. */
export const refusedBy = (value: unknown, options: AgentOptions = {}): string[] =>
  refusals(value, options).map(({ rule, path }) => `${rule} ${path}`);

/** A statement of when a document is refused, with one on either side. */
export interface Statement {
  readonly says: string;
  readonly accepted: Fields;
  readonly refused: Fields;
  /** The finding: rule and path. */
  readonly by: string;
  readonly release?: CiliumRelease;
  readonly options?: AgentOptions;
}
