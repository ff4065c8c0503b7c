import { conditionWords, portsWords } from "../connections/words.ts";
import { linesOf, type Line, type Row } from "../connections/lines.ts";
import type { DecidingPolicy } from "./blame.ts";
import type { Change, Diff } from "./diff.ts";
import type { ChangedPort } from "./difference.ts";
import { keyOfPolicy, type ChangedPolicy } from "./policies.ts";

/** Whether something came or went. */
export type Turn = "gained" | "lost";

/** What is said of requests that passed before as well, or still do. */
const STAYING: Readonly<Record<Turn, string>> = { gained: "passed before", lost: "still passes" };

function remark(port: ChangedPort, turn: Turn): string {
  const own = conditionWords(port);
  if (port.except === undefined) return own;
  const other = conditionWords(port.except);
  return own === "" ? `all but ${other}` : `${own}; ${other} ${STAYING[turn]}`;
}

const WHOLE = "TCP any; UDP any; SCTP any; ICMP any; ICMPv6 any";

/** What came or went, in words: "TCP 8080 (POST /cart; GET /items passed before)". */
export function changeWords(ports: readonly ChangedPort[], turn: Turn): string {
  const words = portsWords(ports, (port) => remark(port, turn));
  return words === WHOLE ? "everything" : words;
}

/** A policy and what became of it: "CiliumNetworkPolicy shop/api (changed)". */
export function policyWords({ kind, namespace, name, fate }: ChangedPolicy): string {
  const whole = namespace === undefined ? name : `${namespace}/${name}`;
  return `${kind} ${whole} (${fate})`;
}

const REASONS: Readonly<Record<Change["because"], string>> = {
  policies: "",
  workloads: "a workload that is there on one side only",
  surroundings: "labels, namespaces, services, groups of ranges, or what is stated of the cluster",
};

/** Why something came or went: the policies that decide, or what else does. */
export function becauseWords({ because, policies }: Pick<Change, "because" | "policies">): string {
  return because === "policies" ? policies.map(decidingWords).join(", ") : REASONS[because];
}

function decidingWords(policy: DecidingPolicy): string {
  const places = [...new Set([...policy.before, ...policy.after])];
  return `${policyWords(policy)} ${places.join(", ")}`;
}

/** Changes of which the same is said, with the reason. */
export interface ChangeLine extends Line {
  readonly because: string;
}

/** The most lines in which each change keeps a reason of its own. */
const MOST = 20;

/**
 * Changes in as few lines as say the same for the same reason. Where those are more than twenty, changes for several reasons stand
 * together, with all of them.
 */
export function changeLines(found: Diff, turn: Turn): ChangeLine[] {
  const exact = linesBy(found, turn, (change) => ({
    key: becauseWords(change),
    notes: [becauseWords(change)],
  }));
  if (exact.length <= MOST) return exact;
  return linesBy(found, turn, ({ because, policies }) => ({
    key: "",
    notes: because === "policies" ? policies.map(policyWords) : [REASONS[because]],
  }));
}

/** What lines say of the reasons of changes: those with the same key may stand together. */
type Reasons = (change: Change) => { readonly key: string; readonly notes: readonly string[] };

function linesBy({ ends, ...found }: Diff, turn: Turn, reasonsOf: Reasons): ChangeLine[] {
  const known = new Map<readonly ChangedPort[], Omit<Row, "from" | "to">>();
  const rows = found[turn].map((change): Row => {
    const { from, to, ports } = change;
    const said = known.get(ports) ?? { text: changeWords(ports, turn), ...reasonsOf(change) };
    known.set(ports, said);
    return { from, to, ...said };
  });
  return linesOf(ends, rows).map((line) => ({ ...line, because: line.notes.join(", ") }));
}

/** What nobody can tell, in as few lines as say the same. */
export const uncertainLines = ({ ends, uncertain }: Diff): Line[] =>
  linesOf(
    ends,
    uncertain.map(({ from, to, before, after }) => ({ from, to, text: uncertainWords(before, after) })),
  );

function uncertainWords(before: string | undefined, after: string | undefined): string {
  if (before === after && before !== undefined) return `before and after: ${before}`;
  return [
    ...(before === undefined ? [] : [`before: ${before}`]),
    ...(after === undefined ? [] : [`after: ${after}`]),
  ].join("; ");
}

/** Policies that changed, and by which no connection came or went. */
export function idlePolicies({ gained, lost, policies }: Diff): ChangedPolicy[] {
  const deciding = new Set([...gained, ...lost].flatMap((change) => change.policies.map(keyOfPolicy)));
  return policies.filter((policy) => !deciding.has(keyOfPolicy(policy)));
}
