import type { CiliumRelease } from "../../model/cilium.ts";
import type { FqdnSelector } from "../../model/manifest/cilium.ts";
import type { Entry, Rule as ReadRule } from "../../simulator/rules/entry.ts";
import { matchesName } from "../../simulator/selector/pattern.ts";
import { listOf } from "../../simulator/selector/requirements.ts";
import { objectsIn, textIn, type Fields, type Placed } from "../../model/document.ts";
import type { Given, GivenPolicy, GivenRule } from "../given/given.ts";

const FQDN = "https://learn.microsoft.com/azure/aks/container-network-security-fqdn-filtering-concepts";

/** A rule that lets its pods ask for names. */
interface Asking {
  readonly demands: readonly string[];
  readonly names: readonly FqdnSelector[];
}

/** What a rule asks of its subject, as texts to compare. */
const demandsOf = (rule: ReadRule): string[] => listOf(rule.subject).map((demand) => JSON.stringify(demand));

/** The names that an entry lets its pods ask for. */
export const namesAsked = ({ deny, filters }: Entry): readonly FqdnSelector[] =>
  deny ? [] : filters.flatMap(({ conditions }) => (conditions?.parser === "dns" ? conditions.dns : []));

/** Rules that let their pods ask, by the first thing that they ask of their subject: whatever they cover asks that, too. */
function askingRules({ policies }: Given): ReadonlyMap<string, readonly Asking[]> {
  const found = new Map<string, Asking[]>();
  for (const rule of policies.flatMap(({ rules }) => rules)) {
    const names = rule.entries.flatMap(namesAsked);
    const demands = demandsOf(rule);
    if (names.length === 0) continue;
    const list = found.get(demands[0] ?? "") ?? [];
    list.push({ demands, names });
    found.set(demands[0] ?? "", list);
  }
  return found;
}

/** The names that some rule lets the pods of a rule ask for. */
function namesFor(rule: ReadRule, asking: ReadonlyMap<string, readonly Asking[]>): FqdnSelector[] {
  const own = new Set(demandsOf(rule));
  return ["", ...own]
    .flatMap((demand) => asking.get(demand) ?? [])
    .filter(({ demands }) => demands.every((demand) => own.has(demand)))
    .flatMap(({ names }) => names);
}

/** Whether a DNS rule lets pods ask for what a domain selector selects; of a pattern, for one name of it. */
export function covers(asked: FqdnSelector, wanted: FqdnSelector, release: CiliumRelease): boolean {
  if (asked.matchPattern !== undefined && asked.matchPattern === wanted.matchPattern) return true;
  const sample = wanted.matchName ?? (wanted.matchPattern ?? "").replaceAll(/\*+/g, "a");
  return matchesName(asked, "request", release)(`${sample.toLowerCase().replace(/\.$/, "")}.`);
}

/** Rules on learning names. */
export const dnsRules: readonly GivenRule[] = [
  {
    id: "ACNS027",
    severity: "warning",
    title:
      "toFQDNs knows the names that a DNS rule of the same pods lets them ask for: another policy has to bring one where this one does not. ACNS supports no bare *.",
    remedy:
      "Allow egress to the DNS pods on port 53 with rules.dns that covers the name (toEndpoints: k8s-app kube-dns in kube-system).",
    docs: FQDN,
    *check(given) {
      const asking = askingRules(given);
      for (const { document, rules } of given.policies)
        for (const rule of rules.filter(namesDomains))
          for (const breach of unlearned(rule, namesFor(rule, asking), given.agents.release))
            yield { document, ...breach };
      for (const policy of given.policies)
        for (const { value, path } of selectorsOf(policy))
          if (/^\*+\.?$/.test(textIn(value, "matchPattern") ?? ""))
            yield {
              document: policy.document,
              path: `${path}.matchPattern`,
              reason: "the pattern is every name, which ACNS does not support",
              remedy: "Name the domains: *.example.com.",
            };
    },
  },
];

const selectorsOf = ({ view }: GivenPolicy): Placed<Fields>[] => [
  ...(view?.entries ?? []).flatMap((entry) => objectsIn(entry.value, "toFQDNs", entry.path)),
  ...(view?.portRules ?? []).flatMap(({ l7 }) => l7.dns),
];

const namesDomains = ({ entries, forNodes }: ReadRule): boolean =>
  !forNodes && entries.some(({ peers }) => peers.some(({ domain }) => domain !== undefined));

function* unlearned(rule: ReadRule, names: readonly FqdnSelector[], release: CiliumRelease) {
  for (const { ref, peers } of rule.entries)
    for (const [at, { domain }] of peers.filter((peer) => peer.domain !== undefined).entries()) {
      if (domain === undefined || names.some((asked) => covers(asked, domain, release))) continue;
      const what = domain.matchName ?? domain.matchPattern ?? "";
      yield {
        path: `${ref.path}.toFQDNs[${at}]`,
        reason: `no DNS rule of these policies lets the same pods ask for ${what}`,
      };
    }
}
