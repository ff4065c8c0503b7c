import { releaseAtLeast, type CiliumRelease } from "../../model/cilium.ts";
import type { FqdnSelector } from "../../model/manifest/cilium.ts";
import { re2 } from "../../model/re2.ts";

/** Tells whether a DNS name is meant. Names are in lower case and end in a dot. */
export type NameMatcher = (name: string) => boolean;

const CHARACTERS = "[-a-zA-Z0-9_]";
// Of the language itself, as it is needed by every import of the package: each letter has one way to go.
const EVERY_NAME = new RegExp(`^(?:(?:${CHARACTERS}+[.])+|[.])$`);

/** A name as Cilium compares names: in lower case, with the dot at its end. */
export function normalName(name: string): string {
  const lower = name.toLowerCase();
  return lower.endsWith(".") ? lower : `${lower}.`;
}

/** Where a pattern stands: rules on DNS requests let `*` match whatever was asked, selectors only what can be a name. */
export type PatternUse = "selector" | "request";

/**
 * What a pattern means. `*` is any run of letters, digits, `-` and `_` within a label; from Cilium 1.19 on, a pattern of
 * stars alone is every name and a leading `**.` is one or more whole labels.
 * Source: pkg/fqdn/matchpattern of Cilium.
 */
export function matchesPattern(pattern: string, use: PatternUse, release: CiliumRelease): NameMatcher {
  const text = pattern.trim().toLowerCase();
  const modern = releaseAtLeast(release, "1.19");
  if (modern ? /^\*+\.?$/.test(text) : text === "*")
    return use === "request" ? () => true : (name) => EVERY_NAME.test(name);
  const whole = modern ? /^\*{2,}\.(.*)$/.exec(text) : null;
  const rest = normalName(whole?.[1] ?? text);
  const start = whole === null ? "" : `${CHARACTERS}+([.]${CHARACTERS}+)*[.]`;
  const escaped = rest.replaceAll(".", "[.]").replace(/\*+/g, `${CHARACTERS}*`);
  // Time grows with the length of the name only, however many stars there are.
  const expression = re2().compile(`${start}${escaped}`);
  // What stands before the first star and behind the last one is looked at first: most names end here.
  const ends = rest.split("*");
  const [head = ""] = whole === null ? ends : [""];
  const tail = ends.at(-1) ?? "";
  return (name) => name.startsWith(head) && name.endsWith(tail) && expression.matches(name);
}

/** What an element of toFQDNs or of DNS rules means. */
export function matchesName(selector: FqdnSelector, use: PatternUse, release: CiliumRelease): NameMatcher {
  if (selector.matchName !== undefined && selector.matchName !== "") {
    const wanted = normalName(selector.matchName);
    return (name) => name === wanted;
  }
  return matchesPattern(selector.matchPattern ?? "", use, release);
}
