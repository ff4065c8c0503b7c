import { releaseAtLeast, type CiliumRelease } from "../../model/cilium.ts";
import { contains, parseAddress, parseCidr } from "../../model/cidr.ts";
import { didYouMean } from "../../model/faults.ts";
import type { CidrRule, Entity, FqdnSelector } from "../../model/manifest/cilium.ts";
import { shown } from "../../model/shown.ts";
import type { AnyEntry } from "../entry.ts";
import { isObjectName, selectorFaults } from "./names.ts";
import type { Faults } from "./rules.ts";

/** Entities by the release that knows them first. */
const ENTITIES: Readonly<Record<Entity, CiliumRelease>> = {
  all: "1.16",
  world: "1.16",
  cluster: "1.16",
  "cluster-mesh": "1.20",
  host: "1.16",
  "remote-node": "1.16",
  "kube-apiserver": "1.16",
  ingress: "1.16",
  init: "1.16",
  health: "1.16",
  unmanaged: "1.16",
  none: "1.16",
};

const PEERS = {
  ingress: ["fromEndpoints", "fromEntities", "fromCIDR", "fromCIDRSet", "fromNodes", "fromGroups"],
  egress: [
    "toEndpoints",
    "toEntities",
    "toCIDR",
    "toCIDRSet",
    "toNodes",
    "toGroups",
    "toServices",
    "toFQDNs",
  ],
} as const;

const SELECTORS = [
  "fromEndpoints",
  "toEndpoints",
  "fromNodes",
  "toNodes",
  "fromRequires",
  "toRequires",
] as const;
const CIDRS = ["fromCIDR", "toCIDR"] as const;
const CIDR_SETS = ["fromCIDRSet", "toCIDRSet"] as const;

/** What is wrong with the peers of an entry. */
export function* peerFaults(
  entry: AnyEntry,
  path: string,
  direction: "ingress" | "egress",
  release: CiliumRelease,
): Faults {
  const given = PEERS[direction].filter((key) => (entry[key] ?? []).length > 0);
  if (given.length > 1) yield { rule: "BLD011", path, reason: `${given.join(" and ")} stand in one entry` };
  for (const [selector, place] of itemsOf(entry, SELECTORS, path))
    yield* selectorFaults(selector, place, { release });
  yield* requireFaults(entry, path, release);
  for (const [entity, place] of itemsOf(entry, ["fromEntities", "toEntities"], path))
    yield* entityFaults(entity, place, release);
  for (const [cidr, place] of itemsOf(entry, CIDRS, path)) yield* cidrFaults(cidr, place);
  for (const [set, place] of itemsOf(entry, CIDR_SETS, path)) yield* cidrSetFaults(set, place, release);
  for (const [name, place] of itemsOf(entry, ["toFQDNs"], path)) yield* fqdnFaults(name, place);
}

type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;

/** The items of some lists of an entry, each with its place. */
function itemsOf<Key extends keyof AnyEntry>(
  entry: AnyEntry,
  keys: readonly Key[],
  path: string,
): [ItemOf<AnyEntry[Key]>, string][] {
  return keys.flatMap((key) =>
    ((entry[key] ?? []) as ItemOf<AnyEntry[Key]>[]).map((item, at): [ItemOf<AnyEntry[Key]>, string] => [
      item,
      `${path}.${key}[${at}]`,
    ]),
  );
}

function* requireFaults(entry: AnyEntry, path: string, release: CiliumRelease): Faults {
  for (const key of ["fromRequires", "toRequires"] as const)
    if (entry[key] !== undefined && releaseAtLeast(release, "1.19"))
      yield {
        rule: "BLD012",
        path: `${path}.${key}`,
        reason: `Cilium has no ${key} from 1.19 on, and this is ${release}`,
      };
}

function* entityFaults(entity: string, path: string, release: CiliumRelease): Faults {
  if (!Object.hasOwn(ENTITIES, entity)) {
    const near = didYouMean(entity, Object.keys(ENTITIES));
    yield {
      rule: "BLD020",
      path,
      reason: `${shown(entity)} is no entity`,
      remedy: near === undefined ? `Entities: ${Object.keys(ENTITIES).join(", ")}.` : `Did you mean ${near}?`,
    };
  } else if (!releaseAtLeast(release, ENTITIES[entity as Entity]))
    yield {
      rule: "BLD012",
      path,
      reason: `the entity ${entity} comes with Cilium ${ENTITIES[entity as Entity]}, and this is ${release}`,
    };
}

/** What is wrong with a range. A remedy names the range that was meant where one address is given. */
export function* cidrFaults(cidr: string, path: string): Faults {
  if (parseCidr(cidr) !== undefined) return;
  const family = parseAddress(cidr)?.family;
  const single = family === undefined ? undefined : `${cidr}/${family === "IPv4" ? 32 : 128}`;
  yield {
    rule: "BLD005",
    path,
    reason: `${shown(cidr)} is no range of addresses`,
    ...(single === undefined ? {} : { remedy: `Did you mean ${single}?` }),
  };
}

function* cidrSetFaults(set: CidrRule, path: string, release: CiliumRelease): Faults {
  const { cidr, cidrGroupRef, cidrGroupSelector, except = [] } = set;
  const given = [cidr, cidrGroupRef, cidrGroupSelector].filter((value) => value !== undefined);
  if (given.length !== 1)
    yield {
      rule: "BLD005",
      path,
      reason: `a set of ranges has ${given.length} of cidr, cidrGroupRef and cidrGroupSelector`,
      remedy: "Give exactly one of them.",
    };
  if (cidr !== undefined) yield* cidrFaults(cidr, path);
  if (cidrGroupRef !== undefined && !isObjectName(cidrGroupRef))
    yield { rule: "BLD001", path, reason: `${shown(cidrGroupRef)} is no name of a CIDR group` };
  if (cidrGroupSelector !== undefined)
    yield* selectorFaults(cidrGroupSelector, path, { release, ofGroups: true });
  yield* exceptFaults(cidr, except, path);
}

/** Exceptions lie within their range. */
export function* exceptFaults(cidr: string | undefined, except: readonly string[], path: string): Faults {
  const outer = cidr === undefined ? undefined : parseCidr(cidr);
  for (const text of except) {
    yield* cidrFaults(text, path);
    const inner = parseCidr(text);
    if (outer !== undefined && inner !== undefined && !contains(outer, inner))
      yield {
        rule: "BLD005",
        path,
        reason: `the exception ${text} does not lie within ${outer.text}`,
        remedy: "Leave it out, or take it from another range.",
      };
  }
}

const LABEL = { name: /^[-a-zA-Z0-9_]+$/, pattern: /^[-a-zA-Z0-9_*]+$/ };

/** Whether a text is a domain as the CRDs have it: labels with dots between, and one after the last at most. */
export const isDomain = (text: string, form: keyof typeof LABEL): boolean =>
  text.length <= 255 &&
  text
    .replace(/\.$/, "")
    .split(".")
    .every((label) => LABEL[form].test(label));

export function* fqdnFaults({ matchName, matchPattern }: FqdnSelector, path: string): Faults {
  if ((matchName === undefined) === (matchPattern === undefined))
    yield {
      rule: "BLD006",
      path,
      reason: "a domain is given by exactly one of matchName and matchPattern",
      remedy: "Keep one of them.",
    };
  if (matchName !== undefined && !isDomain(matchName, "name"))
    yield { rule: "BLD006", path, reason: `${shown(matchName)} is no domain` };
  if (matchPattern !== undefined && !isDomain(matchPattern, "pattern"))
    yield { rule: "BLD006", path, reason: `${shown(matchPattern)} is no pattern of domains` };
}
