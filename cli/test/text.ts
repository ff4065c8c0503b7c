import { refusedWords } from "../refused.ts";
import type { RefusedInSuite } from "./load.ts";
import type { Result } from "./run.ts";

/** One line a failure, then the count. */
export function toText(results: readonly Result[]): string {
  const failed = results.filter(({ pass }) => !pass);
  const lines = failed.map(({ id, expect, got, reason, why }) => {
    const purpose = why === undefined ? "" : ` [${why.trim().replaceAll(/\s+/g, " ")}]`;
    return `${id}: expected ${expect}, got ${got}: ${reason}${purpose}`;
  });
  return [...lines, `${results.length - failed.length} passed, ${failed.length} failed`].join("\n");
}

/** One line a policy that is not in force. */
export const refusedText = (refused: RefusedInSuite): string =>
  `${refused.file}:${refused.line}: ${refused.suite}: ${refusedWords(refused)}`;
