import { refusals } from "../model/refused/refusals.ts";
import type { SourceDocument } from "../files/manifests.ts";
import type { CiliumRelease } from "../model/cilium.ts";
import type { Finding } from "../model/faults.ts";
import { printable } from "../model/printable.ts";

/** A policy that a server or an agent refuses: it is not in force. */
export interface Refused {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  /** Where it was read. */
  readonly file: string;
  readonly line: number;
  readonly reasons: readonly Pick<Finding, "rule" | "path" | "reason">[];
}

/** Fields that nobody knows are dropped by the server, which then takes the rest. */
const DROPPED = "CRD001";

/** Why a policy is not in force; undefined where it is. */
export function refusalOf(document: SourceDocument, release: CiliumRelease): Refused | undefined {
  const found = refusals(document.value, { release }).filter(
    ({ rule, severity }) => severity === "error" && rule !== DROPPED,
  );
  if (found.length === 0) return undefined;
  const value = document.value as { kind?: unknown; metadata?: { name?: unknown; namespace?: unknown } };
  const { name, namespace } = value.metadata ?? {};
  return {
    kind: String(value.kind),
    ...(typeof namespace === "string" ? { namespace } : {}),
    name: typeof name === "string" ? name : "",
    file: document.file,
    line: document.locate([]).line,
    reasons: found.map(({ rule, path, reason }) => ({ rule, path, reason })),
  };
}

/** One line a policy that is not in force. */
export function refusedWords({ kind, namespace, name, reasons }: Refused): string {
  const whole = namespace === undefined ? name : `${namespace}/${name}`;
  const because = reasons.map(
    ({ rule, path, reason }) => `${rule}${path === "" ? "" : ` ${path}`}: ${reason}`,
  );
  return printable(`${kind} ${whole} is refused and not in force: ${because.join("; ")}`);
}
