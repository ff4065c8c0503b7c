import type { Direction, EntryRef } from "../../model/world.ts";
import type { Entry, Rule } from "../rules/entry.ts";
import type { Identity } from "../selector/identity.ts";
import { withExpressions } from "../selector/requirements.ts";
import type { Selector, Selectors } from "../selector/selector.ts";
import { Conflict, mergeTerms, type Term } from "./term.ts";

/** What policies say of one direction of an endpoint. */
export interface SidePolicy {
  readonly enforced: boolean;
  readonly defaultDeny: boolean;
  /** Entries that turn default deny on, or without any every entry of the direction. */
  readonly enabledBy: readonly EntryRef[];
  /** Terms whose selector selects a peer. */
  termsFor(peer: Identity): readonly Term[];
  readonly terms: readonly Term[];
  /** Whether an entry of the direction asks for authentication. */
  readonly authenticates: boolean;
}

export interface EndpointPolicy {
  readonly ingress: SidePolicy;
  readonly egress: SidePolicy;
  /** Entries that cannot be merged: Cilium keeps whatever was enforced before. */
  readonly conflict?: { readonly reason: string; readonly entries: readonly EntryRef[] };
}

/** The policy of endpoints that the same rules select. `forced` is default deny that no rule has to ask for. */
export function endpointPolicy(
  rules: readonly Rule[],
  selectors: Selectors,
  forced: boolean,
): EndpointPolicy {
  const side = (direction: Direction): SidePolicy =>
    sidePolicy(
      rules.flatMap(({ entries }) => entries.filter((entry) => entry.direction === direction)),
      selectors,
      forced,
    );
  try {
    return { ingress: side("ingress"), egress: side("egress") };
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const nothing = sidePolicy([], selectors, forced);
    const conflict = { reason: error.message, entries: error.entries };
    return { ingress: nothing, egress: nothing, conflict };
  }
}

function sidePolicy(entries: readonly Entry[], selectors: Selectors, forced: boolean): SidePolicy {
  const enabling = entries.filter(({ defaultDeny }) => defaultDeny);
  const terms = mergeTerms(entries, requiring(entries, selectors));
  const remembered: (readonly Term[] | undefined)[] = [];
  return {
    enforced: forced || entries.length > 0,
    defaultDeny: forced || enabling.length > 0,
    enabledBy: (enabling.length > 0 ? enabling : entries).map(({ ref }) => ref),
    terms,
    authenticates: terms.some(({ authentication }) => authentication !== undefined),
    termsFor(peer) {
      const known = remembered[peer.index];
      if (known !== undefined) return known;
      const found = terms.filter(({ selector }) => selector.selects(peer));
      remembered[peer.index] = found;
      return found;
    },
  };
}

/** The peers of an entry with what fromRequires and toRequires of all entries of its kind demand of them. */
function requiring(entries: readonly Entry[], selectors: Selectors): (entry: Entry) => readonly Selector[] {
  const demands = [false, true].map((deny) =>
    entries.filter((entry) => entry.deny === deny).flatMap(({ requires }) => requires),
  );
  return ({ peers, deny, bound }) => {
    const added = demands[deny ? 1 : 0] ?? [];
    if (added.length === 0 || !bound) return peers;
    return peers.map((selector) =>
      selector.requirements === undefined
        ? selector
        : selectors.labels(withExpressions(selector.requirements, added)),
    );
  };
}
