import type { RefusedInSuite } from "./load.ts";
import type { Result } from "./run.ts";

/** The results as data; with what could not be read, where that is why there are none. */
export function toJson(
  results: readonly Result[],
  refused: readonly RefusedInSuite[],
  faults: readonly string[],
): string {
  const passed = results.filter(({ pass }) => pass).length;
  return JSON.stringify(
    {
      passed,
      failed: results.length - passed,
      results: results.map(({ id, expect, got, pass, egress, ingress, reason }) => ({
        ...{ id, expect, got, pass, egress, ingress, reason },
      })),
      refused,
      ...(faults.length === 0 ? {} : { faults }),
    },
    undefined,
    2,
  );
}
