import { covers } from "../aks/dns.ts";
import { changeTo, suspect, type Case, type Suspicion } from "./cause.ts";
import { domainWords, replacedBy } from "./denied.ts";
import { expansionOf } from "./names.ts";
import { allowingDns } from "./remedies.ts";
import { endKey, type Symptom } from "./symptoms.ts";
import { endWords } from "./words.ts";

/** What a client asked for: everything, and what came of it. */
interface Asked {
  readonly all: Set<string>;
  readonly refused: Set<string>;
  readonly missing: Set<string>;
  readonly resolved: Set<string>;
}

const nothingAsked = (): Asked => ({
  all: new Set(),
  refused: new Set(),
  missing: new Set(),
  resolved: new Set(),
});

/** Why names were refused, or looked for where they are not. */
export function whyUnresolved(whole: Case): Suspicion[] {
  const { symptoms } = whole;
  const asked = askedBy(symptoms.of("name-refused", "name-missing", "name-known", "name-resolved"));
  return symptoms.of("name-refused", "name-missing").flatMap((symptom) => {
    const own = asked.get(endKey(symptom.client)) ?? nothingAsked();
    const wanted = wantedOf(symptom, own);
    // Where the name itself is refused, what is put behind it is no other cause.
    if (wanted !== undefined) return own.refused.has(wanted) ? [] : [searched(symptom, wanted, own)];
    return symptom.kind === "name-missing" ? [] : [refused(symptom, whole)];
  });
}

function askedBy(symptoms: readonly Symptom[]): ReadonlyMap<string, Asked> {
  const found = new Map<string, Asked>();
  for (const { client, name, kind } of symptoms) {
    if (name === undefined) continue;
    const own = found.get(endKey(client)) ?? nothingAsked();
    own.all.add(name);
    if (kind === "name-refused") own.refused.add(name);
    if (kind === "name-missing") own.missing.add(name);
    if (kind === "name-resolved") own.resolved.add(name);
    found.set(endKey(client), own);
  }
  return found;
}

/** The name of which a question is an expansion: for certain, or because it was asked for as well, by itself or in a domain where nothing else is. */
function wantedOf({ name, client }: Symptom, { all }: Asked): string | undefined {
  const found = name === undefined ? undefined : expansionOf(name, client.namespace);
  if (found === undefined) return undefined;
  const { wanted, certain } = found;
  return certain || all.has(wanted) || all.has(`${wanted}.cluster.local`) ? wanted : undefined;
}

function searched(symptom: Symptom, wanted: string, asked: Asked): Suspicion {
  const { client, kind } = symptom;
  const group = `${endKey(client)} ${wanted}`;
  const asks = `${endWords(client)} asks for ${wanted} in search domains first, where`;
  if (kind === "name-refused")
    return suspect("searchDomains", symptom, {
      group,
      reason: `${asks} no DNS rule lets it ask`,
      ...changeTo(
        "a policy to add, where the pod keeps its search domains",
        allowingExpansions(symptom, wanted),
      ),
    });
  if (asked.missing.has(wanted))
    return suspect("searchDomains", symptom, {
      group,
      reason: `${asks} there is no such name, and ${wanted} itself is not there either: it may be misspelt`,
    });
  return suspect("searchDomains", symptom, {
    group,
    reason: `${asks} there is no such name`,
    // So resolvers work: it costs questions, and breaks nothing.
    ...(asked.resolved.has(wanted) ? { harmless: true } : {}),
    ...changeTo("in the specification of the pod", {
      dnsConfig: { options: [{ name: "ndots", value: "1" }] },
    }),
  });
}

function allowingExpansions({ client, server }: Symptom, wanted: string): object | undefined {
  const domains = [...(client.namespace === undefined ? [] : [`${client.namespace}.svc.`]), "svc.", ""];
  const names = domains.map((domain) => ({ matchName: `${wanted}.${domain}cluster.local` }));
  return allowingDns(client, server, names);
}

function refused(symptom: Symptom, whole: Case): Suspicion {
  const { client, server, name } = symptom;
  const { known } = whole;
  const replaced = name === undefined ? undefined : replacedBy(symptom, "egress", whole);
  if (replaced !== undefined) return replaced;
  const askable = known?.askableOf(client) ?? [];
  const domains = (known?.domainsOf(client) ?? []).filter((domain) =>
    name === undefined
      ? known !== undefined && !askable.some((own) => covers(own, domain, known.release))
      : known?.matches(domain, name, "selector") === true,
  );
  const what = name ?? "a name, which rows of the aggregation do not keep,";
  if (domains.length === 0)
    return suspect("nameRefused", symptom, {
      group: `${endKey(client)} ${name ?? ""}`,
      reason: `${endWords(client)} asks for ${what} and no DNS rule of its policies lets it`,
      ...(name === undefined
        ? {}
        : changeTo("a policy to add", allowingDns(client, server, [{ matchName: name }]))),
    });
  return suspect("nameNotInDns", symptom, {
    group: `${endKey(client)} ${domainWords(domains)}`,
    reason: `${endWords(client)} may reach ${domainWords(domains)} by toFQDNs, and its DNS rules do not let it ask for ${name ?? "that"}`,
    ...changeTo("a policy to add", allowingDns(client, server, domains)),
  });
}
