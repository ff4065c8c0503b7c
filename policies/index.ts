export { cidrGroup, localRedirect, logFilters, metricFilters, policy } from "./policy.ts";
export { preset, type IngressControllerOptions, type ScrapingOptions } from "./presets.ts";
export { label, type Criterion, type Labels, type Requirement } from "./selector.ts";
export { peer } from "./peer.ts";
export type {
  AnyPeer,
  CidrGroupPeer,
  CidrPeer,
  DeniedPeer,
  EntitiesPeer,
  FqdnPeer,
  FromPeer,
  KubernetesPeer,
  PodsNamespace,
  PodsPeer,
  ServicePeer,
  ToPeer,
} from "./peer.ts";
export { authentication, icmp, port } from "./port.ts";
export type {
  Authentication,
  Clause,
  DnsPorts,
  IcmpV4Name,
  IcmpV6Name,
  Icmp,
  PlainClause,
  PlainPorts,
  Ports,
  PortValue,
  TcpPorts,
} from "./port.ts";
export { http, kafka, type GrpcCall, type HttpConditions, type Path } from "./request.ts";
export type { Resolver, ResolverOptions } from "./domain.ts";
export type { OneOrMore, RuleSettings } from "./rule.ts";
export type { Direction } from "./entry.ts";
export type { CiliumKind, CiliumPolicy, ClusterwideSubject, DnsOptions, PolicySubject } from "./cilium.ts";
export type { KubernetesPolicy, KubernetesSubject } from "./kubernetes.ts";
export type { CidrGroup, LocalRedirect, RedirectBackend, RedirectFrontend, RedirectPort } from "./groups.ts";
export { filterPreset, SYSTEM_NAMESPACES, type ChosenPods } from "./filterpresets.ts";
export { flow, type FlowMatch, type LogFilters, type Metric, type MetricFilters } from "./filters.ts";
export { manifestsOf, PolicyFaults } from "./faults.ts";
export type { ManifestSource, Named, NamedClusterwide, Target } from "./manifest.ts";
export type { CiliumRelease } from "../model/cilium.ts";
export type { Manifest, Policy } from "../model/manifest/manifest.ts";
export type {
  CiliumCIDRGroup,
  CiliumClusterwideNetworkPolicy,
  CiliumLocalRedirectPolicy,
  CiliumNetworkPolicy,
  CiliumRule,
  EgressDenyEntry,
  EgressEntry,
  Entity,
  FqdnSelector,
  HeaderMatch,
  HttpRule,
  IcmpField,
  IngressDenyEntry,
  IngressEntry,
  KafkaRule,
  L7Rules,
  ExtendedProtocolName,
  PortProtocol,
  PortProtocolName,
  SecretRef,
  ServiceSelector,
} from "../model/manifest/cilium.ts";
export type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from "../model/manifest/kubernetes.ts";
export type {
  ContainerNetworkLog,
  ContainerNetworkMetric,
  FlowEndpoint,
  FlowFilter,
} from "../model/manifest/acns.ts";
export type { LabelRequirement, LabelSelector, Meta } from "../model/manifest/meta.ts";
