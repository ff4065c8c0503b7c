import { allBut, exclude } from "./dimensions.ts";
import type { Dimension, LevelOf } from "./dimensions.ts";
import type { Exclusion } from "./pairwise.ts";

const confidential = { system: ["Standard_DC4as_v5"], user: ["Standard_EC8ads_v5"] } as const;
const before135OrUnsaid = [
  "absent",
  "1.28",
  "1.29",
  "1.30.5",
  "1.31",
  "1.32",
  "1.33",
  "1.34",
  "1.34.2",
] as const;
const ubuntuOfTheVersion = ["absent", "Ubuntu"] as const;

/** Combinations that the tables of levels can name, but that have nothing to be put in. */
const needs = <On extends Dimension>(dimension: Dimension, on: On, without: LevelOf<On>[]): Exclusion => ({
  rules: [],
  why: `${dimension} has nothing to be said of`,
  when: { [dimension]: allBut(dimension, "absent"), [on]: without },
});

const nowhere: Exclusion[] = [
  ...(
    [
      "systemOsSku",
      "systemVmSize",
      "systemCount",
      "systemAutoscaling",
      "systemZones",
      "systemMaxPods",
      "systemFips",
      "systemRuntime",
      "systemTaints",
      "systemMaxSurge",
      "userPool",
      "gatewayPool",
    ] as const
  ).map((dimension) => needs(dimension, "systemPool", ["absent"])),
  ...(
    [
      "userOsSku",
      "userVmSize",
      "userCount",
      "userAutoscaling",
      "userZones",
      "userLabels",
      "userTaints",
      "userMaxPods",
      "userSpot",
      "userFips",
      "userRuntime",
      "userDisk",
      "userMaxSurge",
      "userEncryptionAtHost",
    ] as const
  ).map((dimension) => needs(dimension, "userPool", ["absent"])),
  needs("virtualNetworkRanges", "virtualNetwork", ["absent", "managed"]),
];

/** What the documentation says nothing of, or says in a way that settings alone do not decide: neither valid nor invalid here. */
const undecided: Exclusion[] = [
  ...(["system", "user"] as const).map((pool) =>
    exclude([], "which Ubuntu a confidential VM gets before 1.35 is not said", {
      [`${pool}VmSize`]: confidential[pool],
      [`${pool}OsSku`]: ubuntuOfTheVersion,
      kubernetesVersion: before135OrUnsaid,
    }),
  ),
  exclude([], "which Ubuntu the version of the day brings is not known beforehand", {
    acceleration: ["BpfVeth"],
    systemPool: ["given"],
    systemOsSku: ubuntuOfTheVersion,
    kubernetesVersion: ["absent"],
  }),
  exclude([], "which Ubuntu the version of the day brings is not known beforehand", {
    acceleration: ["BpfVeth"],
    userPool: ["linux", "linuxSaid"],
    userOsSku: ubuntuOfTheVersion,
    kubernetesVersion: ["absent"],
  }),
  exclude([], "which Ubuntu the version of the day brings is not known beforehand", {
    acceleration: ["BpfVeth"],
    nodeProvisioning: ["Auto"],
    nodeClassOsSku: ubuntuOfTheVersion,
    kubernetesVersion: ["absent"],
  }),
  exclude([], "which Ubuntu the version of the day brings is not known beforehand", {
    acceleration: ["BpfVeth"],
    sku: ["Automatic"],
    nodeProvisioning: ["absent"],
    kubernetesVersion: ["absent"],
  }),
  exclude([], "a NAT gateway of yours may be of the newer kind that has IPv6", {
    ipFamilies: ["dual"],
    outboundType: ["userAssignedNATGateway"],
  }),
  exclude([], "fewer nodes are expected than the pools have", {
    policies: ["L7"],
    expectedNodes: ["few"],
    userCount: ["thousand"],
  }),
  exclude([], "whether the pools' own numbers of nodes go with an expected number of pods is not said", {
    policies: ["L7"],
    expectedNodes: ["absent"],
    expectedPods: ["limit", "above"],
    userCount: ["thousand"],
  }),
  exclude([], "which numbers of pods the pools have depends on more than one setting here", {
    policies: ["L7"],
    expectedNodes: ["absent"],
    userCount: ["thousand"],
    userMaxPods: ["absent", "thirty"],
  }),
  exclude([], "the pools' own largest numbers may stand in for the figure that is missing", {
    policies: ["L7"],
    expectedNodes: ["many"],
    expectedPods: ["absent"],
  }),
  exclude([], "whether an expected number of nodes counts for the room of the ranges is not said", {
    expectedNodes: ["many"],
    mode: ["overlay"],
    podCidrs: allBut("podCidrs", "large"),
  }),
  exclude([], "whether an expected number of nodes counts for the room of the ranges is not said", {
    expectedNodes: ["many"],
    mode: ["absent", "nodeSubnet"],
  }),
  exclude([], "whether an expected number of nodes counts for the room of the ranges is not said", {
    expectedNodes: ["many"],
    podAllocation: ["StaticBlock"],
  }),
  exclude([], "how many addresses AKS gives the subnet of its own network is not said", {
    mode: ["nodeSubnet"],
    virtualNetwork: ["absent", "managed"],
    userCount: ["thousand"],
    userMaxPods: ["most"],
  }),
  exclude([], "a thousand nodes and five are a close fit that other pools would break", {
    podAllocation: ["StaticBlock"],
    userCount: ["thousand"],
    userMaxPods: ["absent", "most"],
    userMaxSurge: ["five"],
  }),
  exclude([], "30 nodes and one are 31: a close fit that other pools would break", {
    podCidrs: ["small"],
    systemAutoscaling: ["wide"],
    systemMaxSurge: ["one"],
  }),
  exclude([], "what a mode of provisioning other than Auto does with its own keys is not said", {
    nodeProvisioning: ["Manual"],
    defaultNodePools: ["None", "Auto"],
  }),
  exclude([], "what a mode of provisioning other than Auto does with its own keys is not said", {
    nodeProvisioning: ["Manual"],
    nodeClassOsSku: allBut("nodeClassOsSku", "absent"),
  }),
  exclude([], "an API server with neither a zone nor a public name has no name at all", {
    privateDnsZone: ["none"],
    publicFqdn: ["absent", "off"],
  }),
  exclude([], "whether AKS Automatic accepts its own channels said aloud is not said", {
    sku: ["Automatic"],
    clusterChannel: ["stable"],
  }),
  exclude([], "whether AKS Automatic accepts its own channels said aloud is not said", {
    sku: ["Automatic"],
    nodeOsChannel: ["NodeImage"],
  }),
  exclude([], "whether AKS Automatic goes out by a load balancer or a NAT gateway unless told is not said", {
    sku: ["Automatic"],
    outboundType: ["absent"],
    outboundIpCount: ["hundred"],
  }),
  exclude([], "the cluster's channel node-image is the node channel NodeImage", {
    clusterChannel: ["node-image"],
    nodeOsChannel: ["None", "Unmanaged", "SecurityPatch"],
  }),
  exclude([], "spot pools are upgraded without added nodes", {
    userSpot: ["on", "onDemandPrice", "ownPrice"],
    userMaxSurge: ["five", "third"],
  }),
  exclude([], "an ephemeral disk needs a size with room for it", {
    userDisk: ["ephemeral"],
    userVmSize: allBut("userVmSize", "Standard_D8ds_v5"),
  }),
];

/** Combinations that are left out of every comparison. */
export const openExclusions: readonly Exclusion[] = [...nowhere, ...undecided];
