import fc from "fast-check";
import { expect, test } from "vitest";
import { contains, overlap, parseAddress, parseCidr, type Cidr } from "../../model/cidr.ts";
import { checkCluster } from "../../model/cluster/check.ts";
import { hasOwnDnsZone, nodeImages, planCluster, type ClusterPlan } from "../../model/cluster/plan.ts";
import type { ClusterSettings } from "../../model/cluster/settings.ts";
import { everySetting, planOf } from "./bodies.ts";

const all = everySetting();
const cidr = (text: string | undefined): Cidr => parseCidr(text ?? "")!;

/** Settings and what is planned where they leave it out. */
const defaults: [string, ClusterSettings, Partial<ClusterPlan>][] = [
  [
    "nothing",
    {},
    {
      clusterName: "shop",
      tier: "Standard",
      dataplane: "cilium",
      mode: "overlay",
      families: ["IPv4"],
      podCidrs: ["10.244.0.0/16"],
      serviceCidrs: ["10.0.0.0/16"],
      dnsServiceIp: "10.0.0.10",
      outboundType: "loadBalancer",
      identity: { kind: "systemAssigned" },
      localAccounts: true,
      oidcIssuer: true,
      workloadIdentity: true,
      entra: false,
      azureRbac: false,
      autoProvisioning: false,
      istio: "none",
    },
  ],
  ["Entra ID", { entra: {} }, { entra: true, azureRbac: true, localAccounts: false }],
  ["long-term support", { supportPlan: "AKSLongTermSupport" }, { tier: "Premium" }],
  ["no issuer", { oidcIssuer: false }, { workloadIdentity: false }],
  [
    "the dataplane azure",
    { network: { mode: "overlay", dataplane: "azure" } },
    {
      acns: {
        enabled: true,
        observability: true,
        policies: "None",
        encryption: "None",
        acceleration: "None",
      },
    },
  ],
  [
    "encryption alone",
    { security: { encryption: "WireGuard" } },
    {
      acns: {
        enabled: true,
        observability: true,
        policies: "FQDN",
        encryption: "WireGuard",
        acceleration: "None",
      },
    },
  ],
  [
    "the sku Automatic",
    { sku: "Automatic" },
    {
      automatic: true,
      autoProvisioning: true,
      entra: true,
      azureRbac: true,
      localAccounts: false,
      outboundType: "managedNATGateway",
    },
  ],
  [
    "the sku Automatic in an own network",
    { sku: "Automatic", network: { mode: "overlay", virtualNetwork: { kind: "new" } } },
    { outboundType: "loadBalancer", identity: { kind: "userAssigned" } },
  ],
  [
    "pod subnets",
    { network: { mode: "podSubnet" } },
    { podAllocation: "DynamicIndividual", podCidrs: [], identity: { kind: "userAssigned" } },
  ],
  ["an Istio of one's own", { istio: { kind: "selfManaged" } }, { istio: "sidecar" }],
];

test.each(defaults)("%s: the defaults are those of the documentation", (_, settings, expected) => {
  expect(planOf(settings)).toMatchObject(expected);
});

test("what is said in full is planned as what is left out", () => {
  const said: ClusterSettings = {
    clusterName: "shop",
    tier: "Standard",
    network: { mode: "overlay", ipFamilies: ["IPv4"], podCidrs: ["10.244.0.0/16"] },
    observability: true,
    security: { policies: "FQDN", encryption: "None" },
    acceleration: "None",
    identity: { kind: "systemAssigned" },
    localAccounts: true,
    nodePools: [{ name: "system", mode: "System", osSku: "AzureLinux" }],
  };
  const { asked: _said, ...one } = planOf(said);
  const { asked: _nothing, ...other } = planOf({});
  expect(one).toEqual(other);
});

test("planning leaves the settings as they are, and is the same each time", () => {
  const before = structuredClone(all);
  for (const [title, settings] of all) expect(planOf(settings), title).toEqual(planOf(settings));
  expect(all).toEqual(before);
});

test("the DNS service is the tenth address of whatever range the services have", () => {
  const range = fc.tuple(fc.ipV4(), fc.integer({ min: 8, max: 28 }));
  fc.assert(
    fc.property(range, ([address, prefix]) => {
      const serviceCidrs = [`${address}/${prefix}`];
      const plan = planOf({ network: { mode: "overlay", serviceCidrs } });
      const own = cidr(serviceCidrs[0]);
      expect(parseAddress(plan.dnsServiceIp ?? "")).toEqual({ family: "IPv4", value: own.first + 10n });
    }),
  );
});

/** The subnets of a new network whose address space alone is given. */
function subnetsIn(addressPrefixes: string[], mode: "overlay" | "podSubnet"): Cidr[] {
  const { virtualNetwork } = planOf({ network: { mode, virtualNetwork: { kind: "new", addressPrefixes } } });
  if (virtualNetwork.kind !== "new") throw new Error("no new network was planned");
  const { nodeSubnetPrefixes, podSubnetPrefix, apiServerSubnetPrefix } = virtualNetwork;
  return [...nodeSubnetPrefixes, podSubnetPrefix, apiServerSubnetPrefix].map(cidr);
}

test("subnets that nobody gave lie inside the network, apart from each other", () => {
  const space = fc.tuple(fc.ipV4(), fc.integer({ min: 8, max: 27 }));
  fc.assert(
    fc.property(space, ([address, prefix]) => {
      const outer = `${address}/${prefix}`;
      const subnets = subnetsIn([outer], "podSubnet");
      expect(subnets).toHaveLength(3);
      for (const [at, subnet] of subnets.entries()) {
        expect(contains(cidr(outer), subnet)).toBe(true);
        for (const other of subnets.slice(at + 1)) expect(overlap(subnet, other)).toBe(false);
      }
      const [nodes, pods] = subnets;
      expect([nodes?.prefix, pods?.prefix]).toEqual([prefix + 4, prefix + 2]);
    }),
  );
});

test("of an IPv6 space the nodes get a /64", () => {
  fc.assert(
    fc.property(fc.ipV6(), fc.integer({ min: 32, max: 64 }), (address, prefix) => {
      const outer = `${address}/${prefix}`;
      const [, six] = subnetsIn(["10.0.0.0/12", outer], "overlay");
      expect(six?.prefix).toBe(64);
      expect(contains(cidr(outer), six!)).toBe(true);
    }),
  );
});

test("a pool counts what it has, at most what its autoscaler may make", () => {
  const pool = fc.record(
    { mode: fc.constantFrom("System", "User", "Gateway" as const), count: fc.integer({ min: 0, max: 9 }) },
    { requiredKeys: [] },
  );
  const scaling = fc.option(fc.record({ min: fc.nat(5), max: fc.integer({ min: 5, max: 20 }) }));
  fc.assert(
    fc.property(fc.array(fc.tuple(pool, scaling), { minLength: 1, maxLength: 4 }), (pools) => {
      const nodePools = pools.map(([own, autoscaling], index) => ({
        ...own,
        name: `pool${index}`,
        ...(autoscaling === null ? {} : { autoscaling }),
      })) as NonNullable<ClusterSettings["nodePools"]>;
      const planned = planOf({ nodePools }).pools;
      for (const [index, each] of planned.entries()) {
        const { mode = "User", count, autoscaling } = nodePools[index]!;
        const usual = { System: 3, User: 1, Gateway: 2 }[mode];
        expect(each).toMatchObject({ index, mode, os: "Linux" });
        expect(each.count).toBe(count ?? autoscaling?.min ?? usual);
        expect(each.most).toBe(autoscaling?.max ?? each.count);
      }
    }),
  );
});

test("a DNS zone is one's own where it is neither system nor none", () => {
  const of = (privateDnsZone?: string) =>
    hasOwnDnsZone({
      apiServer: { access: "private", ...(privateDnsZone === undefined ? {} : { privateDnsZone }) },
    });
  expect([of(), of("system"), of("none"), of("/subscriptions/1/x")]).toEqual([false, false, false, true]);
  expect(hasOwnDnsZone({ apiServer: { access: "public" } })).toBe(false);
  expect(hasOwnDnsZone({})).toBe(false);
});

test("the images of auto-provisioned nodes are looked at as well", () => {
  const pools: NonNullable<ClusterSettings["nodePools"]> = [
    { name: "system", mode: "System", osSku: "AzureLinux", fips: true },
  ];
  const manual = nodeImages(planOf({ nodePools: pools }));
  expect(manual).toEqual([{ path: "nodePools[0].osSku", osSku: "AzureLinux", fips: true }]);
  const auto = nodeImages(planOf({ nodePools: pools, nodeProvisioning: { mode: "Auto" } }));
  expect(auto.slice(1)).toEqual([{ path: "nodeProvisioning.nodeClassOsSku", osSku: "Ubuntu", fips: false }]);
});

test("the default pool and network of every mode are valid by themselves", () => {
  const modes = ["overlay", "podSubnet", "nodeSubnet"] as const;
  for (const mode of modes) {
    for (const virtualNetwork of [undefined, { kind: "new" } as const]) {
      const network = virtualNetwork === undefined ? { mode } : { mode, virtualNetwork };
      const errors = checkCluster({ network }).filter(({ severity }) => severity === "error");
      expect(errors, `${mode} ${virtualNetwork?.kind ?? "default"}`).toEqual([]);
    }
  }
  expect(planCluster({}, "other").clusterName).toBe("other");
});
