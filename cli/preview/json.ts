import { addressPlan } from "../../model/cluster/addresses.ts";
import { mask } from "../../testing/index.ts";
import type { Difference } from "./difference.ts";
import { estimateOf } from "./estimate.ts";
import type { Outcome } from "./run.ts";

/** An outcome as data. Secrets stand as "[secret]", what only a cloud knows as "[unknown]". */
export function toJson(
  outcome: Outcome | string,
  index: number,
  differing: readonly Difference[] | undefined,
) {
  if (typeof outcome === "string") return { index, ...unreadableJson(outcome) };
  const { recording, findings, refused, failure, encrypted, clusters, project, stack } = outcome;
  return {
    index,
    project,
    stack,
    refused,
    ...(failure === undefined ? {} : { failure: failure.message }),
    resources: recording.resources.map(({ urn, type, name, parent, dependsOn, inputs, options }) => ({
      urn,
      type,
      name,
      parent: parent ?? null,
      dependsOn,
      ...(options.importId === undefined ? {} : { importId: options.importId }),
      inputs: mask(inputs),
    })),
    findings,
    clusters: clusters.map(({ name, apiVersion, plan }) => ({
      name,
      apiVersion,
      addresses: addressPlan(plan),
    })),
    estimate: estimateOf(outcome),
    outputs: mask(recording.outputs),
    unanswered: recording.unanswered.map(({ kind, name }) => ({ kind, name })),
    encrypted,
    ...(differing === undefined ? {} : { differences: differing }),
  };
}

/** What stands in the place of an outcome where the input could not be read. */
export const unreadableJson = (message: string) => ({
  refused: true,
  unreadable: message,
  resources: [],
  findings: [],
});
