import type { Decision, Verdict } from "../../model/world.ts";
import type { ExpectedFlow } from "../../simulator/suite/flow.ts";
import { verdict } from "../../simulator/verdict.ts";
import { sideWords, verdictWords } from "../../simulator/words.ts";
import type { LoadedSuite } from "./load.ts";

/** What came of one flow. */
export interface Result {
  /** Of the suite, or of the suite and the flow: "pets-dns/a". */
  readonly id: string;
  readonly expect: Decision;
  readonly got: Decision;
  readonly pass: boolean;
  readonly egress: Decision;
  readonly ingress: Decision;
  /** What decided, in a line. */
  readonly reason: string;
  readonly suite: string;
  readonly file: string;
  /** What the suite says of itself. */
  readonly why?: string;
}

/** Runs every flow of a suite. */
export function runSuite({ suite, file, world }: LoadedSuite): Result[] {
  return suite.flows.map((expected) => {
    const found = verdict(world, expected.flow);
    const wrong = mismatches(expected, found);
    return {
      id: expected.id === undefined ? suite.id : `${suite.id}/${expected.id}`,
      expect: expected.expect,
      got: found.verdict,
      pass: wrong.length === 0,
      egress: found.egress.verdict,
      ingress: found.ingress.verdict,
      reason: found.verdict === expected.expect && wrong.length > 0 ? wrong.join("; ") : verdictWords(found),
      suite: suite.id,
      file,
      ...(suite.why === undefined ? {} : { why: suite.why }),
    };
  });
}

/** What is not as expected: the whole, or a direction. */
function mismatches(expected: ExpectedFlow, found: Verdict): string[] {
  const wrong = found.verdict === expected.expect ? [] : [verdictWords(found)];
  for (const direction of ["egress", "ingress"] as const) {
    const wanted = expected[direction];
    if (wanted !== undefined && found[direction].verdict !== wanted)
      wrong.push(`${direction} expected ${wanted}: ${sideWords(direction, found[direction])}`);
  }
  return wrong;
}
