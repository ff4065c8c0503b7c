import { refusals } from "../model/refused/refusals.ts";
import type { CiliumRelease } from "../model/cilium.ts";
import { formatFinding, hasErrors } from "../model/faults.ts";
import { KINDS } from "../model/manifest/manifest.ts";
import type { Decision, Flow, World } from "../model/world.ts";
import { prepare } from "../simulator/prepare.ts";
import { verdict } from "../simulator/verdict.ts";
import { flowWords, verdictWords } from "../simulator/words.ts";
import { worldOfManifests } from "../simulator/world/manifests.ts";
import { differingConnections, type ConnectionOptions } from "./connections.ts";
import type { Recording } from "./recording.ts";
import { reveal } from "./values.ts";

/** How the world of a recorded stack is read. */
export interface StackWorldOptions {
  /**
   * Release of Cilium whose semantics hold.
   * @default what the newest Kubernetes on AKS runs
   */
  readonly release?: CiliumRelease;
  /**
   * Manifests of what the stack does not make: workloads and namespaces of others, policies that are there.
   * @default none
   */
  readonly beside?: readonly unknown[];
}

/**
 * The world that the Kubernetes resources of a recorded stack describe: its workloads, services, namespaces and policies.
 *
 * Throws an error that names every policy which a server or an agent would refuse.
 *
 * @example
 * ```ts
 * import { record, stackWorld } from "pulumi-acns/testing";
 *
 * const stack = await record(() => import("./index.ts"));
 * export const world = stackWorld(stack);
 * ```
 */
export function stackWorld({ resources }: Recording, options: StackWorldOptions = {}): World {
  const { release, beside = [] } = options;
  const own = resources
    .filter(({ type }) => type.startsWith("kubernetes:"))
    .map(({ inputs }) => reveal(inputs));
  const values = [...own, ...beside];
  const chosen = release === undefined ? {} : { release };
  const refused = values.flatMap((value) => refusedBy(value, chosen));
  if (refused.length > 0) throw new Error(`policies of the stack are refused:\n${refused.join("\n")}`);
  return worldOfManifests(values, chosen);
}

function refusedBy(value: unknown, options: { release?: CiliumRelease }): string[] {
  const { kind, metadata } = value as { kind?: unknown; metadata?: { name?: unknown } };
  if (typeof kind !== "string" || !Object.hasOwn(KINDS, kind)) return [];
  const findings = refusals(value, options);
  if (!hasErrors(findings)) return [];
  return findings.map((finding) => `${kind} ${String(metadata?.name)}: ${formatFinding(finding)}`);
}

/** What a matcher answers, in the form that vitest and jest share. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** A world, or a stack that describes one. */
export type Subject = World | Recording;

const worldOf = (subject: Subject): World => ("resources" in subject ? stackWorld(subject) : subject);

function decides(subject: Subject, flow: Flow, wanted: Decision): MatcherResult {
  const world = worldOf(subject);
  const { parties } = prepare(world);
  for (const end of [parties.resolve(flow.from, flow.to), parties.resolve(flow.to, flow.from)]) {
    if ("missing" in end) throw new Error(end.missing);
  }
  const found = verdict(world, flow);
  return {
    pass: found.verdict === wanted,
    message: () => `${flowWords(flow)} is ${found.verdict}: ${verdictWords(found)}`,
  };
}

function hasConnections(
  subject: Subject,
  expected: string | readonly string[],
  options?: ConnectionOptions,
): MatcherResult {
  const world = worldOf(subject);
  const differing = differingConnections(world, expected, options);
  return {
    pass: differing.length === 0,
    message: () =>
      differing.length === 0
        ? "the world has these connections, and no others"
        : `connections differ (- is missing, + is not expected):\n${differing.join("\n")}`,
  };
}

/**
 * Matchers for worlds and recorded stacks: `toAllow` and `toDeny` a flow; what nobody can tell is neither. `toHaveConnections` says all
 * that may pass, in lines as `connectionLines` gives them. A flow between ends that the world does not have is an error of the test.
 *
 * @example
 * ```ts
 * import "pulumi-acns/testing/vitest"; // or, with another runner, expect.extend(networkMatchers)
 * import { expect, test } from "vitest";
 * import { record, stackWorld } from "pulumi-acns/testing";
 *
 * test("nobody but the web reaches the API", async () => {
 *   const world = stackWorld(await record(() => import("./index.ts")));
 *   const toApi = { to: { pod: "shop/api" }, port: 8080, protocol: "TCP" } as const;
 *   expect(world).toAllow({ from: { pod: "shop/web" }, ...toApi });
 *   expect(world).toDeny({ from: { entity: "world" }, ...toApi });
 *   expect(world).toHaveConnections(["shop/web -> shop/api: TCP 8080"], { outside: false });
 * });
 * ```
 */
export const networkMatchers = {
  toAllow: (subject: Subject, flow: Flow): MatcherResult => decides(subject, flow, "allowed"),
  toDeny: (subject: Subject, flow: Flow): MatcherResult => decides(subject, flow, "denied"),
  toHaveConnections: hasConnections,
};
