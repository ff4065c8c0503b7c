import type { Direction, Endpoint, EntryRef, Flow, Side, Verdict } from "../model/world.ts";

/** A policy and the place in it: "CiliumNetworkPolicy shop/allow-dns spec.egress[1]". */
export function entryWords({ kind, namespace, name, path }: EntryRef): string {
  const whole = namespace === undefined ? name : `${namespace}/${name}`;
  return `${kind} ${whole} ${path}`;
}

/** The most places that one line names. */
const MOST = 3;

function listed(entries: readonly EntryRef[]): string {
  const words = [...new Set(entries.map(entryWords))];
  const shown = words.slice(0, MOST).join(", ");
  return words.length > MOST ? `${shown} and ${words.length - MOST} more` : shown;
}

/** How each cause is told; what follows are the places that it names. */
const CAUSES: Readonly<Record<Side["cause"], string>> = {
  unmanaged: "policies are not enforced there",
  "enforcement-off": "enforcement is off",
  "no-policy": "no policy selects the endpoint",
  "default-allow": "nothing turns default deny on",
  "default-deny": "no rule allows it, and default deny is on by",
  allow: "by",
  deny: "by",
  "local-host": "from the pod's own node",
  "request-refused": "the request is refused by",
  authentication: "authentication always fails by",
  unsupported: "",
};

const NAMES_PLACES: readonly Side["cause"][] = [
  ...(["default-deny", "allow", "deny", "request-refused", "authentication"] as const),
];

/** One direction in a line: "egress denied by CiliumNetworkPolicy shop/deny spec.egressDeny[0]". */
export function sideWords(direction: Direction, side: Side): string {
  const { cause, entries, reason, verdict } = side;
  const start = `${direction} ${verdict}`;
  if (cause === "unsupported") return `${start}: ${reason ?? "nobody can tell"}`;
  const places = NAMES_PLACES.includes(cause) ? placesOf(side) : "";
  const because = reason === undefined ? "" : ` (${reason})`;
  const joined = cause === "allow" || cause === "deny" ? " " : ": ";
  return `${start}${joined}${CAUSES[cause]}${entries.length === 0 ? "" : places}${because}`;
}

const placesOf = ({ entries }: Side): string => (entries.length === 0 ? "" : ` ${listed(entries)}`);

/** What decided a verdict, in a line: the direction that refuses or cannot be told, or both where both allow. */
export function verdictWords({ verdict, egress, ingress }: Verdict): string {
  const sides = (
    [
      ["egress", egress],
      ["ingress", ingress],
    ] as const
  ).filter(([, side]) => side.verdict === verdict);
  const words = sides.map(([direction, side]) => sideWords(direction, side));
  return [...new Set(words)].join("; ");
}

/** An end of a flow as the command line writes it: "pets/store", "ip:192.0.2.7", "entity:host". */
export function endWords(endpoint: Endpoint): string {
  if ("pod" in endpoint) return endpoint.pod;
  const [[kind, name] = ["", ""]] = Object.entries(endpoint);
  return `${kind}:${name}`;
}

/** A flow in a line: who, to whom, and on which port. */
export const flowWords = ({ from, to, port, protocol }: Flow): string =>
  `${endWords(from)} to ${endWords(to)}, ${protocol} ${port}`;
