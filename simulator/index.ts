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
export { applyEdits } from "./explain/edit.ts";
export type { Proposal } from "./explain/search.ts";
export type { Step } from "./explain/steps.ts";
export { safeOrder, type Checked, type Example, type OrderStep, type SafeOrder } from "./order/order.ts";
export type { Changed, ObjectName } from "./order/chain.ts";
export { creationOrder, type Creation } from "./order/first.ts";
export { verdictForName, type NamedVerdict, type Query } from "./name.ts";
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
