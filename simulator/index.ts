export {
  createWorld,
  type NodeInput,
  type PodInput,
  type ServiceInput,
  type WorldInput,
} from "./world/build.ts";
export { worldOfManifests, type ManifestWorldInput } from "./world/manifests.ts";
export { verdict } from "./verdict.ts";
export { explain, explainForName, type Explanation } from "./explain/explain.ts";
export type { Edit, Operation, PolicyName } from "./explain/edit.ts";
export type { NamedFlow } from "./explain/question.ts";
export { applyEdits } from "./explain/edit.ts";
export type { Proposal } from "./explain/search.ts";
export type { Step } from "./explain/steps.ts";
export {
  safeOrder,
  type Checked,
  type Example,
  type OrderLimits,
  type OrderStep,
  type SafeOrder,
} from "./order/order.ts";
export type { Changed, ObjectName } from "./order/chain.ts";
export { creationOrder, type Creation } from "./order/first.ts";
export { verdictForName, type NamedVerdict, type Query } from "./name.ts";
export { connections, type Connection, type Connections } from "./connections/connections.ts";
export {
  connectionsData,
  type ConnectionData,
  type ConnectionsData,
  type EndData,
  type PortData,
  type TrafficData,
} from "./connections/data.ts";
export type { ConnectionEnd } from "./connections/ends.ts";
export type { Alternative, Limit, Segment, Traffic } from "./connections/traffic.ts";
export { diff, type Because, type Change, type Diff, type Uncertain } from "./diff/diff.ts";
export type { DecidingPolicy } from "./diff/blame.ts";
export type { ChangedPort } from "./diff/difference.ts";
export type { Conditions } from "./diff/limits.ts";
export type { ChangedPolicy, PolicyFate } from "./diff/policies.ts";
export { exposure, type Exposure, type WorkloadExposure } from "./exposure/exposure.ts";
export type { Reach } from "./exposure/reach.ts";
export { unseen, type UnseenPod, type UnseenReach } from "./exposure/unseen.ts";
export { endWords, entryWords, flowWords, sideWords, verdictWords } from "./words.ts";
export type {
  Cause,
  Decision,
  Direction,
  Endpoint,
  Enforcement,
  EntryRef,
  Flow,
  HttpRequest,
  KafkaRequest,
  Labels,
  NamedPort,
  Protocol,
  ReservedEntity,
  Side,
  TransportProtocol,
  Verdict,
  World,
  WorldNode,
  WorldPod,
  WorldService,
} from "../model/world.ts";
