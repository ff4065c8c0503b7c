import type { Endpoint, Flow, World } from "../../model/world.ts";
import { patching, policyWords, type Candidate } from "./candidate.ts";
import { entryMeaning } from "./describe.ts";
import { creationOf, pointerOf } from "./edit.ts";
import { fitsOf, isMet } from "./fits.ts";
import { peerForms } from "./forms.ts";
import { newPolicy } from "./openings.ts";
import {
  appended,
  endsAt,
  listAt,
  namespaceOf,
  ruleKeys,
  spotOf,
  valueAt,
  type Ends,
  type Spot,
} from "./place.ts";
import type { Answer, Question } from "./question.ts";
import { endWords } from "../words.ts";
import { pathWords } from "./words.ts";

const EVERY_NAME = { dns: [{ matchPattern: "*" }] };

/** Changes by which the DNS proxy sees answers that pass now unseen: nothing that is asked is kept from passing. */
export function dnsOpenings(world: World, { flow }: Question, { unseen }: Answer): Candidate[] {
  const [server] = unseen;
  return server === undefined ? [] : looking(world, flow, server);
}

function looking(world: World, flow: Flow, server: Endpoint): Candidate[] {
  const asked: Flow = { from: flow.from, to: server, port: 53, protocol: "UDP" };
  const ends = endsAt(world, asked, "egress");
  if (ends === undefined) return [];
  const met = fitsOf(ends, "egress", asked).filter((fit) => isMet(fit) && !fit.entry.deny);
  const forms = (namespace: string | undefined): Record<string, unknown>[] =>
    peerForms(ends.prepared, ends.peer, server, "egress", namespace).map(({ field, item }) => ({
      [`to${field}`]: [item],
      toPorts: [{ ports: [{ port: "53", protocol: "ANY" }], rules: EVERY_NAME }],
    }));
  const within = met.flatMap(({ ref }) => {
    const spot = spotOf(world, ref);
    if (spot === undefined || spot.policy.kind === "NetworkPolicy") return [];
    return [...seeing(spot), ...forms(namespaceOf(spot.policy)).map((entry) => beside(spot, entry))];
  });
  return [...within, ...forms(ends.me.pod?.namespace).map((entry) => created(ends, flow, entry))];
}

function created(ends: Ends, flow: Flow, entry: Record<string, unknown>): Candidate {
  const policy = newPolicy(ends, "see-dns", flow, { egress: [entry] });
  const words = `create ${policyWords(policy)}, which lets the DNS proxy see all questions of ${endWords(flow.from)}`;
  return { words, edits: [creationOf(policy)] };
}
/** Looks at the questions that an entry lets pass already. */
function seeing(spot: Spot): Candidate[] {
  const elements = listAt(spot.policy, [...spot.keys, "toPorts"]) ?? [];
  return elements.flatMap((element, index) => {
    const keys = [...spot.keys, "toPorts", index, "rules"];
    const ports = (listAt(element, ["ports"]) ?? []).map((item) => valueAt(item, ["port"]));
    if (valueAt(element, ["rules"]) !== undefined || !ports.every((port) => port === "53")) return [];
    return [
      patching(
        `in ${policyWords(spot.policy)}, let the DNS proxy see all questions by ${pathWords(keys)}`,
        spot.policy,
        [{ op: "add", path: pointerOf(keys), value: EVERY_NAME }],
      ),
    ];
  });
}

/** Looks at them by an entry of its own. */
function beside(spot: Spot, entry: Record<string, unknown>): Candidate {
  const keys = [...ruleKeys(spot), "egress"];
  return patching(
    `in ${policyWords(spot.policy)} ${pathWords(keys)}, add a rule: ${entryMeaning(entry, "egress", spot.policy.kind)}`,
    spot.policy,
    [appended(spot.policy, keys, entry)],
  );
}
