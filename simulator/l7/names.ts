import { releaseAtLeast, type CiliumRelease } from "../../model/cilium.ts";
import type { FqdnSelector } from "../../model/manifest/cilium.ts";
import { matchesName, matchesPattern, normalName, type NameMatcher } from "../selector/pattern.ts";

/** Remembers what names and patterns mean in one release. */
export interface Names {
  acceptsQuery(rule: FqdnSelector, query: string): boolean;
  acceptsServer(pattern: string, sni: string): boolean;
}

/**
 * Server names: before 1.20 only a leading `*.` (one label) or `**.` (one or more) stands for others, since then they
 * are patterns as everywhere else.
 */
function serverMatcher(pattern: string, release: CiliumRelease): NameMatcher {
  if (!pattern.includes("*")) {
    const wanted = normalName(pattern);
    return (name) => name === wanted;
  }
  // `**.` meant whole labels here before it did in other patterns.
  return matchesPattern(pattern, "selector", releaseAtLeast(release, "1.19") ? release : "1.19");
}

export function createNames(release: CiliumRelease): Names {
  const queries = new Map<string, NameMatcher>();
  const servers = new Map<string, NameMatcher>();
  const remembered = (map: Map<string, NameMatcher>, key: string, make: () => NameMatcher): NameMatcher => {
    const known = map.get(key);
    if (known !== undefined) return known;
    const made = make();
    map.set(key, made);
    return made;
  };
  return {
    acceptsQuery(rule, query) {
      const key = `${rule.matchName ?? ""} ${rule.matchPattern ?? ""}`;
      return remembered(queries, key, () => matchesName(rule, "request", release))(normalName(query));
    },
    acceptsServer: (pattern, sni) =>
      remembered(servers, pattern, () => serverMatcher(pattern, release))(normalName(sni)),
  };
}
