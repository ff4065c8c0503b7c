import * as pulumi from "@pulumi/pulumi";
import type { Manifest, Policy } from "../model/manifest/manifest.ts";
import type { CiliumCIDRGroup, CiliumLocalRedirectPolicy } from "../model/manifest/cilium.ts";
import { DEFAULT_RELEASE, type CiliumRelease } from "../model/cilium.ts";
import { creationOrder } from "../simulator/order/first.ts";
import { brokenPromises, type Promises } from "../checks/promises.ts";
import { hasErrors } from "../model/faults.ts";
import { applyOverrides } from "../model/overrides.ts";
import type { Labels } from "../model/world.ts";
import { createWorld, type WorldInput } from "../simulator/world/build.ts";
import { asCidrGroup, asPolicy } from "../simulator/world/sort.ts";
import { refuse, warn, type Findings } from "./findings.ts";
import type { NamespaceSettings, ObjectTransforms, Place, Sources } from "./manifest-args.ts";
import { gather } from "./manifests.ts";
import { namespace, object, type ObjectOwner } from "./objects.ts";

/** What a set of policies may hold. */
export type PolicyManifest = Policy | CiliumCIDRGroup | CiliumLocalRedirectPolicy;

const KINDS: readonly PolicyManifest["kind"][] = [
  "CiliumNetworkPolicy",
  "CiliumClusterwideNetworkPolicy",
  "CiliumCIDRGroup",
  "CiliumLocalRedirectPolicy",
  "NetworkPolicy",
];

/** Flows that have to be allowed or denied, and the pods and nodes that they are between. */
export interface PolicyPromises extends Promises {
  /** Pods, services and nodes; namespaces of the set are there, and the policies of the set are the only ones. */
  readonly world: Pick<WorldInput, "namespaces" | "pods" | "services" | "nodes">;
}

/** Policies, the namespaces they are for, and where all of it goes. */
export interface PolicySetArgs extends Place, Sources<PolicyManifest> {
  /**
   * Namespaces to make first, by name; policies in them wait for them.
   * @default none: they are there
   * @example { shop: { labels: { team: "shop" }, mtls: true } }
   */
  namespaces?: Readonly<Record<string, NamespaceSettings>>;
  /**
   * What the policies have to do, judged before anything is sent.
   * @default none
   * @example
   * {
   *   world: { pods: [{ name: "web", namespace: "shop", labels: { app: "web" } }] },
   *   allowed: [{ from: { entity: "world" }, to: { pod: "shop/web" }, port: 8080, protocol: "TCP" }],
   *   denied: [{ from: { pod: "shop/web" }, to: { entity: "world" }, port: 443, protocol: "TCP" }],
   * }
   */
  promises?: PolicyPromises;
  /**
   * Changes objects before they are made.
   * @default none
   */
  transform?: ObjectTransforms;
}

/**
 * Policies of a cluster, checked as a whole before the first is sent: what a server or an agent would refuse, what the cluster's
 * ACNS level does not enforce, what two policies of one name would do to each other, and the promises that they would break.
 *
 * @example
 * ```ts
 * import * as acns from "pulumi-acns";
 * import { peer, policy, port, preset } from "pulumi-acns/policies";
 *
 * const shop = new acns.Cluster("shop", { kubernetesVersion: "1.34", security: { policies: "L7" } });
 * new acns.PolicySet("shop-policies", {
 *   cluster: shop,
 *   namespaces: { shop: {} },
 *   manifests: [
 *     preset.zeroTrust("shop"),
 *     preset.allowDns("shop"),
 *     policy.cilium("web", { namespace: "shop" }).on({ app: "web" }).allowFrom(peer.world(), port.tcp(8080)),
 *   ],
 * });
 * ```
 *
 * Objects wait for each other where order decides what passes meanwhile: a policy that turns default deny on waits for those that
 * allow what it does not, and policies wait for the groups of ranges that they name. Where order does not matter, or cannot help,
 * nothing waits. Updates in place keep this order. Pulumi deletes after it has created and updated everything, what waits before
 * what it waits for: default deny goes before the policies that allow. `safeOrder` and `acns order` judge a change as a whole.
 *
 * Throws `Refused`, a `pulumi.ResourceError`, with every fault of all policies at once. Warnings go to Pulumi's log.
 *
 * Cost: none beside ACNS itself.
 */
export class PolicySet extends pulumi.ComponentResource {
  /** The policies as they are sent, in the order in which they were given. */
  readonly manifests: readonly Manifest[];
  /** Warnings, and what was silenced. */
  readonly findings: Findings;
  /** The namespaces that are made here, by name. */
  readonly namespaces: Readonly<Record<string, pulumi.CustomResource>>;

  constructor(name: string, args: PolicySetArgs, opts: pulumi.ComponentResourceOptions = {}) {
    const { manifests, findings: found } = gather(args, KINDS, args.namespaces);
    const findings = [...found, ...(hasErrors(found) ? [] : broken(args, manifests))];
    refuse(`PolicySet "${name}"`, findings, opts.parent);
    super("acns:index:PolicySet", name, {}, opts);
    const owner: ObjectOwner = { name, parent: this, transforms: args.transform ?? {}, place: args };
    this.namespaces = Object.fromEntries(
      Object.entries(args.namespaces ?? {}).map(([each, settings]) => [
        each,
        namespace(owner, each, settings),
      ]),
    );
    this.manifests = manifests;
    this.create(owner, releaseOf(args));
    this.findings = findings;
    warn(findings, this);
    this.registerOutputs({});
  }

  /** Makes every object after those that it waits for. */
  private create(owner: ObjectOwner, release: CiliumRelease): void {
    const made = new Map<number, pulumi.Resource>();
    for (const { index, needs } of creationOrder(this.manifests, release)) {
      const manifest = this.manifests[index];
      if (manifest === undefined) continue;
      const others = needs.flatMap((need) => made.get(need) ?? []);
      made.set(index, object(owner, manifest, [...this.placeOf(manifest), ...others]));
    }
  }

  /** The namespace of a policy, where it is made here. */
  private placeOf({ metadata: { namespace = "default" } }: Manifest): pulumi.Resource[] {
    const made = Object.hasOwn(this.namespaces, namespace) ? this.namespaces[namespace] : undefined;
    return made === undefined ? [] : [made];
  }
}

/** What the cluster runs, or the newest where nobody says. */
const releaseOf = ({ enforcement, cluster }: PolicySetArgs): CiliumRelease =>
  (enforcement ?? cluster?.enforcement)?.release ?? DEFAULT_RELEASE;

/** The promises that the policies of the set break, in the world that is given with them. */
function broken(args: PolicySetArgs, manifests: readonly Manifest[]): Findings {
  const { promises, namespaces = {}, rules = {} } = args;
  if (promises === undefined) return [];
  const own = Object.entries(namespaces).map(([name, { labels = {} }]) => [name, labels]);
  const world = createWorld({
    ...promises.world,
    release: releaseOf(args),
    namespaces: { ...(Object.fromEntries(own) as Record<string, Labels>), ...promises.world.namespaces },
    policies: manifests.flatMap((manifest) => asPolicy(manifest) ?? []),
    cidrGroups: manifests.flatMap((manifest) => asCidrGroup(manifest) ?? []),
  });
  return applyOverrides(brokenPromises(world, promises), rules);
}
