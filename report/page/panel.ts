import type { Connectivity, Deciding, Party, RuleSource } from "../data.ts";
import { fullName } from "../exposure.ts";
import { flowsBetween, peersOf, type Focus } from "../graph/focus.ts";
import { counted } from "../words.ts";
import { button, element, find } from "./element.ts";

/** The most names that a line of the panel shows. */
const MOST = 12;

/** What the panel can ask the rest of the page for. */
export interface PanelActions {
  /** Shows a namespace alone. */
  readonly only: (namespace: number) => void;
  readonly toggle: (namespace: number) => void;
  readonly isOpen: (namespace: number) => boolean;
}

/** The panel that says what passes, and which rule decides it. */
export interface Panel {
  clear(): void;
  showParty(focus: Focus, party: number): void;
  showGroup(focus: Focus, title: string, parties: readonly number[]): void;
  showBetween(focus: Focus, from: readonly number[], to: readonly number[], titles: readonly string[]): void;
}

const nameOf = ({ parties, namespaces }: Connectivity, place: number): string => {
  const party = parties[place];
  return party === undefined ? "" : fullName(party, namespaces);
};

/** Names in a line, the first ones. */
function some(names: readonly string[]): string {
  const unique = [...new Set(names)];
  const rest = unique.length - MOST;
  return rest > 0 ? `${unique.slice(0, MOST).join(", ")} and ${rest} more` : unique.join(", ");
}

/** A rule with its source; what the words beside it say already is not said again. */
function ruleBlock({ policy, path, place, yaml }: RuleSource, words: string): HTMLElement {
  const name = `${policy} ${path}`;
  const lines = [...(words.includes(name) ? [] : [name]), ...(place === undefined ? [] : [place])];
  const caption = element("figcaption", {}, lines.join(", "));
  const source = element("pre", { tabindex: "0", role: "group", "aria-label": `Source of ${name}` }, yaml);
  return element("figure", {}, caption, ...(yaml === "" ? [] : [source]));
}

/** One direction: the words of the simulator, and the rules that they name. */
const decidingBlock = ({ words, rules }: Deciding, all: readonly RuleSource[]): HTMLElement =>
  element(
    "div",
    { class: "deciding" },
    element("p", {}, words),
    ...rules.flatMap((place) => {
      const rule = all[place];
      return rule === undefined ? [] : [ruleBlock(rule, words)];
    }),
  );

/** What passes and for whom; unfolded, why. */
function flowBlock(connectivity: Connectivity, place: number, who: string, open: boolean): HTMLElement {
  const flow = connectivity.flows[place];
  const { decisions, rules } = connectivity;
  const block = element(
    "details",
    {},
    element(
      "summary",
      {},
      element("span", { class: `hold ${flow?.hold ?? ""}` }, flow?.words ?? ""),
      element("span", { class: "who" }, who),
    ),
  );
  block.open = open;
  for (const part of flow?.parts ?? []) {
    if ((flow?.parts.length ?? 0) > 1) block.append(element("h5", {}, part.words));
    for (const side of [decisions[part.egress], decisions[part.ingress]])
      if (side !== undefined) block.append(decidingBlock(side, rules));
  }
  return block;
}

function peerBlocks({ connectivity }: Focus, peers: ReadonlyMap<number, readonly number[]>): HTMLElement[] {
  if (peers.size === 0) return [element("p", { class: "nothing" }, "Nothing that is shown.")];
  return [...peers].map(([flow, places]) =>
    flowBlock(connectivity, flow, some(places.map((place) => nameOf(connectivity, place))), false),
  );
}

/** Which policies select a workload, and what is the case where no rule allows a connection. */
function selection({ ends, selections, parties }: Connectivity, place: number): HTMLElement[] {
  const own = selections[ends[parties[place]?.end ?? -1]?.selection ?? -1];
  if (own === undefined || own.ingress === "") return [];
  const policies = own.policies.length === 0 ? "no policy" : own.policies.join(", ");
  return [
    element(
      "dl",
      { class: "facts" },
      element("dt", {}, "Selected by"),
      element("dd", {}, policies),
      element("dt", {}, "Where no rule matches"),
      element("dd", {}, own.egress, element("br"), own.ingress),
    ),
  ];
}

/** Buttons for a namespace: to unfold it in the graph, and to show it alone. */
function namespaceButtons(actions: PanelActions, namespace: number, name: string): HTMLElement {
  const word = actions.isOpen(namespace) ? "Fold" : "Unfold";
  return element(
    "p",
    { class: "actions" },
    button(word, `${word} the namespace ${name}`, () => actions.toggle(namespace)),
    button("Show alone", `Show the namespace ${name} alone`, () => actions.only(namespace)),
  );
}

/** What a party is, in a line. */
function aboutParty({ kind, pods }: Party): string {
  if (pods > 0) return `${kind}, ${counted(pods, "pod")}`;
  return kind === "world" ? "addresses that no policy names" : kind;
}

function partyBlocks(focus: Focus, place: number): HTMLElement[] {
  const { connectivity } = focus;
  const party = connectivity.parties[place];
  const { to, from } = peersOf(focus, place);
  return [
    element("h3", {}, nameOf(connectivity, place)),
    ...(party === undefined ? [] : [element("p", { class: "about" }, aboutParty(party))]),
    ...selection(connectivity, place),
    element("h4", {}, "May be reached by"),
    ...peerBlocks(focus, from),
    element("h4", {}, "May connect to"),
    ...peerBlocks(focus, to),
  ];
}

/** The most members of a group that are listed. */
const MOST_MEMBERS = 200;

function groupBlocks({ connectivity }: Focus, places: readonly number[]): HTMLElement[] {
  const items = places.slice(0, MOST_MEMBERS).map((place) => element("li", {}, nameOf(connectivity, place)));
  const rest = places.length - items.length;
  return [element("ul", {}, ...items), ...(rest > 0 ? [element("p", {}, `and ${rest} more`)] : [])];
}

/** Pairs in words: where each goes to all, both sides once. */
function pairWords(connectivity: Connectivity, pairs: readonly (readonly [number, number])[]): string {
  const [from, to] = [0, 1].map((side) => [...new Set(pairs.map((pair) => pair[side] ?? -1))]);
  const named = (places: readonly number[]): string[] => places.map((place) => nameOf(connectivity, place));
  if (from !== undefined && to !== undefined && from.length * to.length === pairs.length)
    return `${some(named(from))} → ${some(named(to))}`;
  return some(pairs.map((pair) => named(pair).join(" → ")));
}

function betweenBlocks(focus: Focus, from: readonly number[], to: readonly number[]): HTMLElement[] {
  const { connectivity } = focus;
  const flows = flowsBetween(focus, from, to);
  const isOne = from.length === 1 && to.length === 1;
  return [...flows].map(([flow, pairs]) => {
    return flowBlock(connectivity, flow, isOne ? "" : pairWords(connectivity, pairs), flows.size === 1);
  });
}

/** Makes the panel. */
export function panel(actions: PanelActions): Panel {
  const root = find("details", HTMLElement);
  const empty = [...root.childNodes];
  const fill = (...children: (Node | string)[]): void => {
    root.replaceChildren(...children);
    root.scrollTop = 0;
  };
  return {
    clear: () => fill(...empty),
    showParty: (focus, place) => fill(...partyBlocks(focus, place)),
    showGroup(focus, title, places) {
      const namespace = focus.connectivity.parties[places[0] ?? -1]?.namespace;
      const buttons = namespace === undefined ? [] : [namespaceButtons(actions, namespace, title)];
      fill(element("h3", {}, title), ...buttons, ...groupBlocks(focus, places));
    },
    showBetween: (focus, from, to, titles) =>
      fill(element("h3", {}, titles.join(" → ")), ...betweenBlocks(focus, from, to)),
  };
}
