import type { Direction, EntryRef, Flow } from "../../model/world.ts";
import { patching, policyWords, type Candidate } from "./candidate.ts";
import { entryMeaning } from "./describe.ts";
import { creationOf, pointerOf } from "./edit.ts";
import { denialPorts, peerForms } from "./forms.ts";
import { withoutEntry } from "./lifts.ts";
import { newPolicy } from "./openings.ts";
import {
  appended,
  entriesFor,
  listAt,
  namespaceOf,
  ruleKeys,
  rulesOf,
  sideName,
  spotOf,
  type Ends,
} from "./place.ts";
import { pathWords } from "./words.ts";

/** Every change that keeps a flow from passing a direction that lets it pass: rules that allow less, or a denial. */
export function closings(
  ends: Ends,
  direction: Direction,
  flow: Flow,
  allowing: readonly EntryRef[],
): Candidate[] {
  return [
    ...allowing.flatMap((ref) => [...fewerRequests(ends, ref), ...withoutEntry(ends, direction, flow, ref)]),
    ...denials(ends, direction, flow),
  ];
}

/** Takes one rule on requests away, where others stay: without any, every request would pass. */
function fewerRequests(ends: Ends, ref: EntryRef): Candidate[] {
  const spot = spotOf(ends.prepared.world, ref);
  if (spot === undefined) return [];
  const elements = listAt(spot.policy, [...spot.keys, "toPorts"]) ?? [];
  return elements.flatMap((_, index) =>
    [["rules", "http"], ["rules", "dns"], ["serverNames"]].flatMap((field) => {
      const keys = [...spot.keys, "toPorts", index, ...field];
      const list = listAt(spot.policy, keys) ?? [];
      if (list.length < 2) return [];
      return list.map((__, place) =>
        patching(`in ${policyWords(spot.policy)}, remove ${pathWords([...keys, place])}`, spot.policy, [
          { op: "remove", path: pointerOf([...keys, place]) },
        ]),
      );
    }),
  );
}

/** Denies the flow: in a policy of Cilium that selects the endpoint, or in a new one that closes nothing else. */
function denials(ends: Ends, direction: Direction, flow: Flow): Candidate[] {
  const side = sideName(direction);
  const end = direction === "egress" ? flow.to : flow.from;
  const denial = (namespace: string | undefined) =>
    peerForms(ends.prepared, ends.peer, end, direction, namespace)
      // A denial cannot name domains.
      .filter(({ field }) => field !== "FQDNs")
      .map(({ field, item }) => ({ [`${side}${field}`]: [item], ...denialPorts(flow) }));
  const spots = rulesOf(ends.prepared.world, entriesFor(ends, direction), 8);
  const within = spots.flatMap((spot) => {
    if (spot.policy.kind === "NetworkPolicy") return [];
    const keys = [...ruleKeys(spot), `${direction}Deny`];
    return denial(namespaceOf(spot.policy)).map((entry) =>
      patching(
        `in ${policyWords(spot.policy)} ${pathWords(keys)}, add a denial: ${entryMeaning(entry, direction, spot.policy.kind)}`,
        spot.policy,
        [appended(spot.policy, keys, entry)],
      ),
    );
  });
  return [...within, ...denial(ends.me.pod?.namespace).map((entry) => created(ends, direction, flow, entry))];
}

function created(ends: Ends, direction: Direction, flow: Flow, entry: Record<string, unknown>): Candidate {
  const policy = newPolicy(ends, "deny", flow, {
    [`${direction}Deny`]: [entry],
    enableDefaultDeny: { [direction]: false },
  });
  const words = entryMeaning(entry, direction, policy.kind);
  return {
    words: `create ${policyWords(policy)}, which denies ${direction} ${direction === "egress" ? "to" : "from"} ${words} and leaves all else as it is`,
    edits: [creationOf(policy)],
  };
}
