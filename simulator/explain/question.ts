import type { Decision, Direction, Endpoint, Flow, Side, Verdict, World } from "../../model/world.ts";
import { verdictForName, type NamedVerdict } from "../name.ts";
import { verdict } from "../verdict.ts";

/** A flow from a pod to a name. */
export type NamedFlow = Flow & {
  readonly from: { readonly pod: string };
  readonly to: { readonly fqdn: string };
};

/** Whether a pod asks for a name before it connects. */
export const isForName = (flow: Flow): flow is NamedFlow => "pod" in flow.from && "fqdn" in flow.to;

/** What is asked: a flow, with the question for its name before it or without. */
export interface Question {
  readonly flow: Flow;
  /** Whether the name is asked for first; else it was learned already. */
  readonly asksName: boolean;
}

/** One connection that is part of an answer. */
export interface Part {
  readonly flow: Flow;
  readonly verdict: Verdict;
}

/** The answer to a question, with the connections that make it. */
export interface Answer {
  readonly verdict: Decision;
  /** The questions for the name itself, one for each server, and then the connection. */
  readonly parts: readonly Part[];
  /** Of a name that was asked for. */
  readonly named?: NamedVerdict;
  /** Servers whose answers no DNS rule sees, where the connection would need that. */
  readonly unseen: readonly Endpoint[];
}

/** Answers a question. */
export function answer(world: World, { flow, asksName }: Question): Answer {
  if (!asksName || !isForName(flow)) {
    const found = verdict(world, flow);
    return { verdict: found.verdict, parts: [{ flow, verdict: found }], unseen: [] };
  }
  const named = verdictForName(world, flow);
  const own = named.queries.filter(({ name }) => name.replace(/\.$/, "") === plainName(flow.to.fqdn));
  const asked = own.map(({ name, server, verdict: found }): Part => ({
    flow: { from: flow.from, to: server, port: 53, protocol: "UDP", dns: { query: name } },
    verdict: found,
  }));
  const target: Flow = named.learned ? flow : { ...flow, to: { entity: "world" } };
  const needsName = !named.learned && named.connection.verdict !== "allowed";
  const seen = asked.some((part) => part.verdict.egress.proxy === "dns");
  return {
    verdict: named.verdict,
    parts: [...asked, { flow: target, verdict: named.connection }],
    named,
    unseen: needsName && !seen && named.resolved === "allowed" ? own.map(({ server }) => server) : [],
  };
}

/** A name in lower case, without the dot at its end. */
export const plainName = (name: string): string => name.toLowerCase().replace(/\.$/, "");

/** One direction of a connection. */
export interface Point {
  readonly flow: Flow;
  readonly direction: Direction;
  readonly side: Side;
}

export const DIRECTIONS: readonly Direction[] = ["egress", "ingress"];

/** Every direction of every connection of an answer. */
export const pointsOf = ({ parts }: Answer): Point[] =>
  parts.flatMap(({ flow, verdict: found }) =>
    DIRECTIONS.map((direction) => ({ flow, direction, side: found[direction] })),
  );

/** How far a direction is from letting a flow pass: denials stand before whatever allows, connections before requests. */
function distance({ verdict: decision, cause, entries }: Side): number {
  if (decision === "allowed") return 0;
  if (decision === "unknown") return 1000;
  if (cause === "deny") return 10 * entries.length + 5;
  return cause === "authentication" ? 4 : cause === "default-deny" ? 3 : 1;
}

/** How far an answer is from "allowed"; 0 where it is. */
export function farFromAllowed(found: Answer): number {
  if (found.verdict === "allowed") return 0;
  const sides = pointsOf(found).reduce((sum, { side }) => sum + distance(side), 0);
  return 1 + sides + (found.unseen.length > 0 ? 5 : 0);
}

/** How far a direction of an answer is from "denied"; 0 where the answer is, and without a limit where it is not known. */
export function farFromDenied(found: Answer, at: number): number {
  if (found.verdict === "denied") return 0;
  if (found.verdict === "unknown") return Infinity;
  const side = pointsOf(found)[at]?.side;
  return 1 + (side?.cause === "allow" ? side.entries.length : 1000);
}
