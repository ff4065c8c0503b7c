import type { Refused } from "./load.ts";
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
export function refusedText({ suite, kind, namespace, name, file, line, reasons }: Refused): string {
  const whole = namespace === undefined ? name : `${namespace}/${name}`;
  const because = reasons.map(
    ({ rule, path, reason }) => `${rule}${path === "" ? "" : ` ${path}`}: ${reason}`,
  );
  return `${file}:${line}: ${suite}: ${kind} ${whole} is refused and not in force: ${because.join("; ")}`;
}
