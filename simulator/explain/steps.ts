import type { Decision, Direction, Flow, Side, World } from "../../model/world.ts";
import type { NamedVerdict } from "../name.ts";
import { endWords, entryWords, flowWords, sideWords } from "../words.ts";
import { entryMeaning, someOf } from "./describe.ts";
import { fitsOf, isMet, type Fit } from "./fits.ts";
import { endsAt, spotOf, valueAt, type Ends } from "./place.ts";
import { DIRECTIONS, type Answer, type Part, type Question } from "./question.ts";
import { whoLines } from "./who.ts";

/** One step of an explanation: what is looked at, and what is found, a sentence each. */
export interface Step {
  readonly title: string;
  /** What one direction, or the question for a name, comes to; absent where nothing is decided. */
  readonly verdict?: Decision;
  readonly lines: readonly string[];
}

/** How a line goes on that tells why a rule does not fit. */
export const NOT_MET = "not this flow:";

/** The most rules that do not fit of which one step tells why. */
const MOST = 6;

/** Everything that decided an answer, in the order in which it is decided. */
export function stepsOf(world: World, { flow }: Question, found: Answer): Step[] {
  const who = { title: "Who is who", lines: whoLines(world, flow) };
  const asked = found.parts.slice(0, -1);
  const connection = found.parts.slice(-1);
  const names = found.named === undefined ? [] : [dnsStep(flow, found.named, found.unseen.length > 0)];
  // Of several servers that answer alike, one tells it.
  const shown = asked.filter(({ verdict }) => verdict.verdict !== "allowed").slice(0, 1);
  return [
    who,
    ...names,
    ...[...shown, ...connection].flatMap((part) =>
      DIRECTIONS.map((direction) => directionStep(world, part, direction, part.flow === flow)),
    ),
  ];
}

function dnsStep({ from }: Flow, named: NamedVerdict, unseen: boolean): Step {
  const { queries, resolved, learned, reason } = named;
  const [last] = queries.slice(-1);
  const own = queries.filter(({ name }) => name === last?.name);
  const searched = new Set(queries.filter(({ name }) => name !== last?.name).map(({ name }) => name));
  const lines = [
    ...(reason === undefined ? [] : [reason]),
    ...(searched.size === 0
      ? []
      : [
          `The resolver tries the name in ${searched.size} search domains, too; only the answer for the name itself counts here`,
        ]),
    ...own.map(
      ({ name, server, verdict }) =>
        `${endWords(from)} asks ${endWords(server)} for ${name}: ${verdict.verdict}`,
    ),
  ];
  const seen = learned
    ? "A DNS rule lets Cilium's DNS proxy see the answer: rules on domains know the address"
    : "No DNS rule sees the answer: rules on domains do not know the address, and it counts as any of the world";
  return {
    title: `The name: ${resolved}`,
    verdict: resolved,
    lines: [...lines, ...(resolved === "allowed" || unseen ? [seen] : [])],
  };
}

function directionStep(world: World, { flow, verdict }: Part, direction: Direction, isWhole: boolean): Step {
  const side = verdict[direction];
  const own = direction === "egress" ? flow.from : flow.to;
  const what =
    direction === "egress" ? `Leaving ${endWords(own)} (egress)` : `Entering ${endWords(own)} (ingress)`;
  const title = isWhole ? what : `${what}, for ${flowWords(flow)}`;
  const ends = endsAt(world, flow, direction);
  const lines = ends === undefined ? [] : sideLines(ends, side, direction, flow);
  // Where no policy is asked, one sentence says it all.
  const simple = SIMPLE[side.cause];
  return {
    title: `${title}: ${side.verdict}`,
    verdict: side.verdict,
    lines: simple === undefined ? [...lines, sideWords(direction, side)] : [simple],
  };
}

const SIMPLE: Readonly<Partial<Record<Side["cause"], string>>> = {
  unmanaged: "Policies are enforced at pods; here they are not",
  "enforcement-off": "Enforcement is off in this cluster",
  "no-policy": "No policy selects it in this direction, so that default deny is off and everything passes",
};

function sideLines(ends: Ends, side: Side, direction: Direction, flow: Flow): string[] {
  if (side.cause === "unsupported" || SIMPLE[side.cause] !== undefined) return [];
  const policy = ends.prepared.policyOf(ends.me.identity)[direction];
  const fits = fitsOf(ends, direction, flow);
  return [
    defaultLine(fits, policy.defaultDeny, ends.prepared.world),
    ...ruleLines(fits, ends.prepared.world, direction),
  ];
}

function defaultLine(fits: readonly Fit[], defaultDeny: boolean, { enforcement }: World): string {
  if (fits.length === 0)
    return enforcement === "always"
      ? "Policies are enforced at every endpoint of this cluster, and none selects it in this direction: nothing passes"
      : "Until its labels are known nothing passes, unless a policy allows it";
  const names = [
    ...new Set(
      fits.map(
        ({ ref: { kind, namespace, name } }) =>
          `${kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`,
      ),
    ),
  ];
  const selected = `Selected in this direction by ${someOf(names)}`;
  return defaultDeny
    ? `${selected}: default deny is on, only what a rule allows passes`
    : `${selected}: none of them turns default deny on, all passes that no rule denies`;
}

/** The rules that are met first, denials before allowances; then the first of the others, with what they miss. */
function ruleLines(fits: readonly Fit[], world: World, direction: Direction): string[] {
  const met = fits.filter(isMet);
  const [denying, allowing] = [met.filter(({ entry }) => entry.deny), met.filter(({ entry }) => !entry.deny)];
  const missed = fits.filter((fit) => !isMet(fit) && fit.entry.filters.length > 0);
  // What nearly fits says most.
  const nearest = [...missed].sort(
    (a, b) => Number(b.peers) + Number(b.ports) - Number(a.peers) - Number(a.ports),
  );
  const shown = nearest.slice(0, MOST);
  const rest = missed.length - shown.length;
  return [
    ...[...denying, ...allowing].slice(0, 2 * MOST).map((fit) => ruleLine(fit, world, direction)),
    ...shown.map((fit) => ruleLine(fit, world, direction)),
    ...(rest > 0 ? [`${rest} more rules are not about this flow`] : []),
  ];
}

function ruleLine(fit: Fit, world: World, direction: Direction): string {
  const { ref, entry, misses } = fit;
  const spot = spotOf(world, ref);
  const meaning =
    spot === undefined ? "" : ` ${entryMeaning(valueAt(spot.policy, spot.keys), direction, ref.kind)}`;
  const verb = entry.deny ? "denies" : "allows";
  const start = `${entryWords(ref)} ${verb}${meaning}`;
  if (!isMet(fit)) return `${start}; ${NOT_MET} ${misses.join(", and ")}`;
  if (fit.request === true) return `${start}; this flow is among it`;
  return `${start}; the connection is among it, the request is not: ${misses.join(", and ")}`;
}
