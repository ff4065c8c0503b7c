import { releaseAtLeast, type CiliumRelease } from "../../model/cilium.ts";
import type { FqdnSelector } from "../../model/manifest/cilium.ts";
import { holds, type Range } from "./address.ts";
import { isExternal, type Identity } from "./identity.ts";
import { matchesName } from "./pattern.ts";
import { listOf, meets, textOf, type Requirement, type Requirements } from "./requirements.ts";

/** Chooses identities. One that means the same as another, in Cilium's eyes, is the same object. */
export interface Selector {
  readonly kind: "labels" | "range" | "groups" | "domain" | "nobody";
  readonly index: number;
  readonly text: string;
  /** Selects whatever there is. */
  readonly wildcard: boolean;
  /** Only of label selectors: what requirements of other rules are added to. */
  readonly requirements?: Requirements;
  /** Only of selectors of addresses: the ranges that they name, exceptions too. */
  readonly ranges?: readonly Range[];
  /** Only of domain selectors. */
  readonly domain?: FqdnSelector;
  selects(identity: Identity): boolean;
}

/** Where selectors are made: each text only once, each answer only computed once. */
export interface Selectors {
  readonly list: readonly Selector[];
  labels(requirements: Requirements): Selector;
  /** A prefix without its exceptions. */
  range(range: Range, except: readonly Range[]): Selector;
  /** The ranges of every CIDR group whose labels meet the demands, without exceptions. */
  groups(demands: readonly Requirement[], except: readonly Range[]): Selector;
  domain(domain: FqdnSelector): Selector;
  nobody(): Selector;
}

const textOfRange = ({ family, first, prefix }: Range): string => `${family}/${first}/${prefix}`;

const inside = (identity: Identity, ranges: readonly Range[]): boolean => {
  const { address } = identity;
  return address !== undefined && ranges.some((range) => holds(range, address));
};

/** An address that is not known lies in the range of every IPv4 address, and in no narrower one. */
function selectsRange(range: Range, except: readonly Range[], identity: Identity): boolean {
  if (!isExternal(identity)) return false;
  if (identity.address === undefined) return range.prefix === 0 && range.family === "IPv4";
  return holds(range, identity.address) && !inside(identity, except);
}

/** A group's key may have several values, where an address lies in several groups: any of them counts. */
function meetsGroups(demands: readonly Requirement[], identity: Identity): boolean {
  return demands.every(({ key, operator, values }) => {
    const found = identity.groups.get(key);
    switch (operator) {
      case "In":
        return found !== undefined && values.some((value) => found.has(value));
      case "NotIn":
        return found === undefined || !values.some((value) => found.has(value));
      case "Exists":
        return found !== undefined;
      case "DoesNotExist":
        return found === undefined;
    }
  });
}

/** Remembers the answer for every identity. */
function remembered(decide: (identity: Identity) => boolean): (identity: Identity) => boolean {
  const answers: (boolean | undefined)[] = [];
  return (identity) => {
    const known = answers[identity.index];
    if (known !== undefined) return known;
    const answer = decide(identity);
    answers[identity.index] = answer;
    return answer;
  };
}

export function createSelectors(release: CiliumRelease): Selectors {
  const list: Selector[] = [];
  const byText = new Map<string, Selector>();
  // Until 1.19 a group's labels were looked for on every identity, pods too; since then outside alone.
  const outsideOnly = releaseAtLeast(release, "1.20");
  const add = (
    kind: Selector["kind"],
    text: string,
    decide: (identity: Identity) => boolean,
    more: Partial<Pick<Selector, "wildcard" | "requirements" | "ranges" | "domain">> = {},
  ): Selector => {
    const known = byText.get(text);
    if (known !== undefined) return known;
    const wildcard = more.wildcard ?? false;
    const selects = wildcard ? () => true : remembered(decide);
    const selector: Selector = { kind, index: list.length, text, ...more, wildcard, selects };
    list.push(selector);
    byText.set(text, selector);
    return selector;
  };
  return {
    list,
    labels(requirements) {
      const demands = listOf(requirements);
      const wildcard = demands.length === 0;
      return add("labels", `labels${textOf(requirements)}`, ({ labels }) => meets(demands, labels), {
        wildcard,
        requirements,
      });
    },
    range(range, except) {
      const text = `cidr ${[range, ...except].map(textOfRange).join(" - ")}`;
      return add("range", text, (identity) => selectsRange(range, except, identity), {
        ranges: [range, ...except],
      });
    },
    groups(demands, except) {
      const text = `group ${JSON.stringify(demands)} ${except.map(textOfRange).join(" ")}`;
      const decide = (identity: Identity): boolean =>
        (!outsideOnly || isExternal(identity)) && meetsGroups(demands, identity) && !inside(identity, except);
      return add("groups", text, decide, { ranges: except });
    },
    domain(domain) {
      const matches = matchesName(domain, "selector", release);
      const text = `fqdn ${JSON.stringify([domain.matchName, domain.matchPattern])}`;
      return add("domain", text, ({ name }) => name !== undefined && matches(name), { domain });
    },
    nobody: () => add("nobody", "nobody", () => false),
  };
}
