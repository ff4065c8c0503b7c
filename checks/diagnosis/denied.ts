import type { FqdnSelector } from "../../model/manifest/cilium.ts";
import type { Direction } from "../../model/world.ts";
import { covers } from "../aks/dns.ts";
import { allowedKey, changeTo, placeKey, suspect, type Case, type Suspicion } from "./cause.ts";
import { sortedBy } from "../../model/groups.ts";
import { entityOf } from "./known.ts";
import { allowing, allowingDns } from "./remedies.ts";
import { endKey, pairOf, policyName, type Symptom } from "./symptoms.ts";
import { endWords, policyWords, symptomWords } from "./words.ts";

const ADD = "a policy to add";

/** Why a policy dropped packets; undefined where nobody can tell which side did. */
export function whyDenied(symptom: Symptom, whole: Case): Suspicion | undefined {
  if (symptom.reason === "AUTH_REQUIRED") return unauthenticated(symptom);
  const direction = sideOf(symptom, whole);
  if (direction === undefined) return undefined;
  const replaced = replacedBy(symptom, direction, whole);
  if (replaced !== undefined) return replaced;
  const before = lastAllowed(symptom, direction, whole);
  if (before !== undefined && whole.known?.has(before.policy) === true) return changed(symptom, before);
  const side = whole.known?.judge(symptom, direction);
  if (symptom.reason === "POLICY_DENY" || side?.cause === "deny")
    return byDenyRule(symptom, direction, whole);
  if (direction === "egress" && isDns(symptom)) return withoutDns(symptom, whole);
  const peer = direction === "ingress" ? symptom.client : symptom.server;
  if (["host", "remote-node"].includes(entityOf(peer) ?? ""))
    return suspect("hostNetwork", symptom, {
      group: `${direction} ${pairOf(symptom)} ${symptom.port}`,
      reason: `${symptomWords(symptom)} is refused: ${endWords(peer)} is a node, or a pod in its network, which no labels and no range select`,
      ...changeTo(ADD, allowing(symptom, direction)),
    });
  return (
    (direction === "egress" ? unlearned(symptom, whole) : undefined) ?? closed(symptom, direction, whole)
  );
}

/** The side that refused: as the record says, as the policies say, or where the other one is none that policies bind. */
function sideOf(symptom: Symptom, { known }: Case): Direction | undefined {
  if (symptom.direction !== undefined) return symptom.direction;
  const sides = (["egress", "ingress"] as const).filter(
    (direction) => known?.judge(symptom, direction)?.verdict === "denied",
  );
  if (sides[0] !== undefined) return sides[0];
  const { client, server } = symptom;
  if ((client.namespace === undefined) === (server.namespace === undefined)) return undefined;
  return client.namespace === undefined ? "ingress" : "egress";
}

/** Another policy of the same name took the place of the one that would let it through. */
export function replacedBy(symptom: Symptom, direction: Direction, { known }: Case): Suspicion | undefined {
  const found = known?.replacedFor(symptom, direction);
  if (found === undefined) return undefined;
  const { kind, metadata } = found.allowing;
  const { name, namespace } = metadata as { name: string; namespace?: string };
  const whole = namespace === undefined ? name : `${namespace}/${name}`;
  return suspect("namesake", symptom, {
    group: `${kind} ${whole}`,
    reason: `there are several ${kind} ${whole}, of which the last is in force: one of the others would let ${symptomWords(symptom)} through`,
    ...changeTo("the other one under a name of its own", {
      ...found.allowing,
      metadata: { ...metadata, name: `${name}-2` },
    }),
  });
}

/** The policy that let the same through before, where all that it let through was before what was dropped. */
function lastAllowed(
  symptom: Symptom,
  direction: Direction,
  { allowed }: Case,
): { policy: string; until: number } | undefined {
  const { first } = symptom.evidence;
  const all = (allowed.get(allowedKey(symptom, direction)) ?? []).map(({ policy = "", evidence }) => ({
    policy,
    until: evidence.last ?? Infinity,
  }));
  const [last] = sortedBy(all, ({ until, policy }) => [-until, policy]);
  return last !== undefined && first !== undefined && last.until < first ? last : undefined;
}

const changed = (symptom: Symptom, { policy, until }: { policy: string; until: number }): Suspicion =>
  suspect("namesake", symptom, {
    group: policy,
    reason: `until ${new Date(until).toISOString()} ${policy} let ${symptomWords(symptom)} through, and what has this name now does not: another one took its place`,
  });

const unauthenticated = (symptom: Symptom): Suspicion =>
  suspect("notEnrolled", symptom, {
    group: pairOf(symptom),
    reason: `${symptomWords(symptom)} is refused, for a policy asks for mutual authentication and one end has none`,
  });

function byDenyRule(symptom: Symptom, direction: Direction, { known }: Case): Suspicion {
  const { egressDeniedBy = [], ingressDeniedBy = [] } = symptom.evidence.example.policies ?? {};
  const named = [...egressDeniedBy, ...ingressDeniedBy].map(policyName);
  const by =
    named.length > 0
      ? `; denied by ${[...new Set(named)].sort().join(", ")}`
      : policyWords(known?.judge(symptom, direction));
  return suspect("denyRule", symptom, {
    group: `${direction} ${pairOf(symptom)} ${symptom.port}`,
    reason: `${symptomWords(symptom)} is refused by a deny rule for ${direction} of ${endWords(direction === "ingress" ? symptom.server : symptom.client)}${by}`,
  });
}

/** Pods that answer DNS, the cache on the node, and LocalDNS. */
function isDns({ server, port, protocol }: Symptom): boolean {
  if (port !== 53 || !["UDP", "TCP"].includes(protocol ?? "")) return false;
  const { namespace, labels, ip } = server;
  if (namespace === "kube-system" || ip?.startsWith("169.254.") === true) return true;
  if (namespace !== undefined) return labels?.includes("k8s:k8s-app=kube-dns") === true;
  return !(entityOf(server) ?? "world").startsWith("world");
}

function withoutDns(symptom: Symptom, { known }: Case): Suspicion {
  const domains = known?.domainsOf(symptom.client) ?? [];
  return suspect("noDnsRule", symptom, {
    group: endKey(symptom.client),
    reason: `${endWords(symptom.client)} may not ask DNS: ${symptomWords(symptom)} is refused, so no name is resolved and none is learned`,
    ...changeTo(ADD, allowingDns(symptom.client, symptom.server, domains)),
  });
}

/** Why an address outside is not one of the domains that are allowed: nobody could ask for its name. */
function unlearned(symptom: Symptom, { known, symptoms, refused }: Case): Suspicion | undefined {
  const { client, server, port, protocol } = symptom;
  if (
    known === undefined ||
    server.namespace !== undefined ||
    !(entityOf(server) ?? "world").startsWith("world")
  )
    return undefined;
  const learned = symptoms.nameOf(client, server.ip ?? "");
  const names = [...(server.names ?? []), ...(learned === undefined ? [] : [learned])];
  const all = known.domainsOf(client, port, protocol);
  const domains =
    names.length === 0
      ? all
      : all.filter((domain) => names.some((name) => known.matches(domain, name, "selector")));
  if (domains.length === 0) return undefined;
  const askable = known.askableOf(client);
  if (askable.length === 0)
    return suspect("noDnsRule", symptom, {
      group: endKey(client),
      reason: `${endWords(client)} may reach ${domainWords(domains)} by toFQDNs, and no DNS rule lets it ask, so that no address is ever learned: ${symptomWords(symptom)} is refused`,
      ...changeTo(ADD, allowingDns(client, undefined, domains)),
    });
  const unasked = domains.filter((domain) => !askable.some((own) => covers(own, domain, known.release)));
  const askedFor = refused.get(endKey(client)) ?? [];
  const meant = unasked.filter((domain) =>
    askedFor.some(({ name }) => name !== undefined && known.matches(domain, name, "selector")),
  );
  // Of several domains one may be meant that is learned: then nobody can tell.
  if (meant.length === 0 && (unasked.length === 0 || unasked.length < domains.length)) return undefined;
  const missing = meant.length === 0 ? unasked : meant;
  return suspect("nameNotInDns", symptom, {
    group: `${endKey(client)} ${domainWords(missing)}`,
    reason: `${endWords(client)} may reach ${domainWords(missing)} by toFQDNs, and its DNS rules do not let it ask for that: ${symptomWords(symptom)} is refused`,
    ...changeTo(ADD, allowingDns(client, undefined, missing)),
  });
}

export const domainWords = (domains: readonly FqdnSelector[]): string => {
  const words = [
    ...new Set(domains.map(({ matchName, matchPattern }) => matchName ?? matchPattern ?? "")),
  ].sort();
  return words.length > 3 ? `${words.slice(0, 3).join(", ")} and ${words.length - 3} more` : words.join(", ");
};

function closed(symptom: Symptom, direction: Direction, whole: Case): Suspicion {
  const own = direction === "ingress" ? symptom.server : symptom.client;
  const before = lastAllowed(symptom, direction, whole);
  const past =
    before === undefined
      ? ""
      : `; until ${new Date(before.until).toISOString()} ${before.policy} let it through`;
  return suspect(direction === "ingress" ? "ingressClosed" : "egressClosed", symptom, {
    group: placeKey(symptom),
    reason: `${symptomWords(symptom)} is refused, for policies close ${direction} of ${endWords(own)} and none allows it${policyWords(whole.known?.judge(symptom, direction))}${past}`,
    ...changeTo(ADD, allowing(symptom, direction)),
  });
}
