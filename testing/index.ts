export { record } from "./record.ts";
export { stackConfig } from "./project.ts";
export { resolve, resolveDetails, type ResolvedOutput } from "./resolve.ts";
export { mask, reveal, Secret, UNKNOWN, type Unknown } from "./values.ts";
export type {
  InvokeAnswer,
  RecordedAlias,
  RecordedLog,
  RecordedPackage,
  RecordedResource,
  RecordedResourceOptions,
  Recording,
  RecordOptions,
  Unanswered,
} from "./recording.ts";
export { connectionLines, type ConnectionOptions } from "./connections.ts";
export {
  networkMatchers,
  stackWorld,
  type MatcherResult,
  type StackWorldOptions,
  type Subject,
} from "./network.ts";
