import * as pulumi from "@pulumi/pulumi";
import type { Manifest, Policy } from "../model/manifest/manifest.ts";
import type { CiliumCIDRGroup, CiliumLocalRedirectPolicy } from "../model/manifest/cilium.ts";
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

/** Policies, the namespaces they are for, and where all of it goes. */
export interface PolicySetArgs extends Place, Sources<PolicyManifest> {
  /**
   * Namespaces to make first, by name; policies in them wait for them.
   * @default none: they are there
   * @example { shop: { labels: { team: "shop" }, mtls: true } }
   */
  namespaces?: Readonly<Record<string, NamespaceSettings>>;
  /**
   * Changes objects before they are made.
   * @default none
   */
  transform?: ObjectTransforms;
}

/**
 * Policies of a cluster, checked as a whole before the first is sent: what a server or an agent would refuse, what the cluster's
 * ACNS level does not enforce, and what two policies of one name would do to each other.
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
    const { manifests, findings } = gather(args, KINDS, args.namespaces);
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
    for (const manifest of manifests) object(owner, manifest, this.waitsFor(manifest));
    this.findings = findings;
    warn(findings, this);
    this.registerOutputs({});
  }

  /** The namespace of a policy, where it is made here. */
  private waitsFor({ metadata: { namespace = "default" } }: Manifest): pulumi.Resource[] {
    const made = Object.hasOwn(this.namespaces, namespace) ? this.namespaces[namespace] : undefined;
    return made === undefined ? [] : [made];
  }
}
