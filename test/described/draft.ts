import type { PrivateApiServer, PublicApiServer } from "../../model/cluster/access.ts";
import type { ClusterSettings, Expected, NodeProvisioning, Security } from "../../model/cluster/settings.ts";
import type { Maintenance, Upgrades } from "../../model/cluster/upgrades.ts";
import type {
  Network,
  NodeSubnetNetwork,
  OverlayNetwork,
  PodSubnetNetwork,
} from "../../model/cluster/network.ts";
import type { NodePool } from "../../model/cluster/nodepool.ts";

type AnyNetwork = { mode: Network["mode"] } & Omit<OverlayNetwork, "mode"> &
  Omit<PodSubnetNetwork, "mode"> &
  Omit<NodeSubnetNetwork, "mode">;

type AnyApiServer = { access: "public" | "private" } & Omit<PublicApiServer, "access"> &
  Omit<PrivateApiServer, "access">;

/** Settings under construction: every part that several dimensions fill together. */
export interface Draft {
  readonly cluster: Partial<ClusterSettings>;
  readonly network: Partial<AnyNetwork>;
  readonly security: Partial<Security>;
  readonly nodeProvisioning: Partial<NodeProvisioning>;
  readonly apiServer: Partial<AnyApiServer>;
  readonly upgrades: Partial<Upgrades>;
  readonly maintenance: Partial<Maintenance>;
  readonly expected: Partial<Expected>;
  readonly system: Partial<NodePool>;
  readonly user: Partial<NodePool>;
  readonly gateway: Partial<NodePool>;
}

/** What one level of one dimension adds. */
export type Fragment = Partial<Draft>;

/** Dimensions by name, each with its levels by name; the first level is the plainest. */
export type Dimensions = Readonly<Record<string, Readonly<Record<string, Fragment>>>>;

/** Levels for the three states of a switch: not said, off, on. */
export const switchLevels = (set: (on: boolean) => Fragment): Record<"absent" | "off" | "on", Fragment> => ({
  absent: {},
  off: set(false),
  on: set(true),
});

/** Levels for a closed set of values, each named by itself, and for its absence. */
export function valueLevels<const Name extends string>(
  names: readonly Name[],
  set: (name: Name) => Fragment,
): Record<Name | "absent", Fragment> {
  return { absent: {}, ...Object.fromEntries(names.map((name) => [name, set(name)])) } as Record<
    Name | "absent",
    Fragment
  >;
}
