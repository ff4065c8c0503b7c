import type { Explanation } from "../../simulator/explain/explain.ts";
import type { Proposal } from "../../simulator/explain/search.ts";
import type { Refused } from "../refused.ts";

const offered = ({ world: _, ...proposal }: Proposal): Omit<Proposal, "world"> => proposal;

/** An explanation as data; changes without the worlds that they lead to. */
export function toJson({ change, alternatives, ...found }: Explanation, refused: readonly Refused[]): string {
  return JSON.stringify(
    {
      ...found,
      ...(change === undefined ? {} : { change: offered(change) }),
      alternatives: alternatives.map(offered),
      refused,
    },
    undefined,
    2,
  );
}
