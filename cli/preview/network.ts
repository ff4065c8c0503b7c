import type { Outcome } from "./run.ts";

/** Kinds that have a part in what a network lets pass: policies, and whatever makes pods. */
const KINDS =
  /^kubernetes:.*:(CiliumNetworkPolicy|CiliumClusterwideNetworkPolicy|NetworkPolicy|Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|ReplicationController|Job|CronJob)$/;

/** Whether a stack has policies or workloads: only then is it worth loading what answers for its network. */
export const hasNetwork = ({ recording, refused }: Outcome): boolean =>
  !refused && recording.resources.some(({ type }) => KINDS.test(type));
