export {
  createWorld,
  type NodeInput,
  type PodInput,
  type ServiceInput,
  type WorldInput,
} from "./world/build.ts";
export { worldOfManifests, type ManifestWorldInput } from "./world/manifests.ts";
export { verdict } from "./verdict.ts";
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
