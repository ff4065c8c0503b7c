import type { Finding } from "../model/faults.ts";
import type { AgentOptions } from "./refused/options.ts";
import { kindOf, refusals } from "./refused/refusals.ts";

/** What a check is told beside the documents. */
export type CheckOptions = AgentOptions;

/** A finding, and the place of its document in what was given. */
export interface DocumentFinding extends Finding {
  readonly document: number;
}

/**
 * Says everything that is wrong with the policies among documents, or that carries a risk. Errors are what a server or an agent
 * refuses, or what certainly has no effect. Documents of other kinds are what the policies are about: workloads, namespaces.
 */
export function check(values: readonly unknown[], options: CheckOptions = {}): DocumentFinding[] {
  return values.flatMap((value, document) =>
    kindOf(value) === undefined ? [] : refusals(value, options).map((finding) => ({ ...finding, document })),
  );
}
