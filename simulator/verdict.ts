import { releaseAtLeast } from "../model/cilium.ts";
import type { Direction, EntryRef, Flow, Side, Verdict, World } from "../model/world.ts";
import { judgeRequest, type Judgement } from "./l7/judge.ts";
import { admitsHost, isHost, type Party } from "./party.ts";
import { everyPort, failsAuthentication, type Allowed } from "./policy/authentication.ts";
import type { EndpointPolicy, SidePolicy } from "./policy/endpoint.ts";
import { isAbout, prefixOf, type Lookup } from "./policy/match.ts";
import { refsOf, type Term } from "./policy/term.ts";
import { prepare, type Prepared } from "./prepare.ts";

/**
 * What the network does with a flow: allowed only if the egress of its source and the ingress of its destination both
 * allow it. Unknown, with the reason, where a policy or the world does not say enough. A flow without a request is about
 * the connection, which a proxy accepts before it looks at requests.
 */
export function verdict(world: World, flow: Flow): Verdict {
  const prepared = prepare(world);
  const from = prepared.parties.resolve(flow.from, flow.to);
  const to = prepared.parties.resolve(flow.to, flow.from);
  if ("missing" in from) return unresolved(from.missing);
  if ("missing" in to) return unresolved(to.missing);
  const found = from.parties.flatMap((source) =>
    to.parties.map((destination) => verdictBetween(prepared, source, destination, flow)),
  );
  const [first, ...others] = found;
  if (first === undefined) return unresolved("nobody is at one end");
  if (others.every((other) => other.verdict === first.verdict)) return first;
  return unresolved("the world does not say on which node a pod of this flow runs, and that decides it");
}

function unresolved(reason: string): Verdict {
  const side: Side = { verdict: "unknown", cause: "unsupported", entries: [], reason };
  return { verdict: "unknown", egress: side, ingress: side };
}

/** The verdict where it is known who is at each end; whom the flow names does not matter. */
export function verdictBetween(prepared: Prepared, source: Party, destination: Party, flow: Flow): Verdict {
  const egress = side(prepared, "egress", source, destination, flow);
  const ingress = side(prepared, "ingress", destination, source, flow);
  const decisions = [egress.verdict, ingress.verdict];
  const decision = decisions.includes("denied")
    ? "denied"
    : decisions.includes("unknown")
      ? "unknown"
      : "allowed";
  return { verdict: decision, egress, ingress };
}

const allowedFor = (cause: Side["cause"], entries: readonly EntryRef[] = []): Side => ({
  verdict: "allowed",
  cause,
  entries,
});

const deniedFor = (cause: Side["cause"], entries: readonly EntryRef[], reason?: string): Side => ({
  verdict: "denied",
  cause,
  entries,
  ...(reason === undefined ? {} : { reason }),
});

const unknownFor = (reason: string, entries: readonly EntryRef[]): Side => ({
  verdict: "unknown",
  cause: "unsupported",
  entries,
  reason,
});

function side(prepared: Prepared, direction: Direction, me: Party, peer: Party, flow: Flow): Side {
  const { world } = prepared;
  if (!me.managed) return allowedFor("unmanaged");
  if (world.enforcement === "never") return allowedFor("enforcement-off");
  const unread = prepared.unreadFor(me.identity);
  if (unread !== undefined) {
    const { ref, reason } = unread;
    const name = ref.namespace === undefined ? ref.name : `${ref.namespace}/${ref.name}`;
    return unknownFor(`${ref.kind} ${name}, ${ref.path}: ${reason}`, [{ ...ref, rule: 0 }]);
  }
  const policy = prepared.policyOf(me.identity);
  if (policy.conflict !== undefined) return conflicting(policy.conflict);
  if (!policy[direction].enforced) return allowedFor("no-policy");
  const names = direction === "ingress" ? me.pod?.namedPorts : peer.pod?.namedPorts;
  const lookup: Lookup = {
    port: flow.port,
    protocol: flow.protocol,
    direction,
    names,
    release: world.release,
  };
  return enforced(prepared, policy[direction], lookup, peer, flow);
}

/** Both ways where Cilium leaves to chance what a term is about; certain where they agree. */
function enforced(prepared: Prepared, policy: SidePolicy, lookup: Lookup, peer: Party, flow: Flow): Side {
  const certain: Term[] = [];
  const possible: Term[] = [];
  for (const term of policy.termsFor(peer.identity)) {
    const about = isAbout(term, lookup);
    if (about === true) certain.push(term);
    if (about !== false) possible.push(term);
  }
  const without = decide(prepared, policy, certain, lookup, peer, flow);
  if (possible.length === certain.length) return without;
  const withAll = decide(prepared, policy, possible, lookup, peer, flow);
  if (withAll.verdict === without.verdict) return withAll;
  return unknownFor(
    "entries give different ranges to the same named port, and Cilium takes either",
    refsOf(possible.filter((term) => !certain.includes(term))),
  );
}

const conflicting = ({ reason, entries }: NonNullable<EndpointPolicy["conflict"]>): Side =>
  unknownFor(`Cilium computes no policy for this endpoint: ${reason}`, entries);

function decide(
  prepared: Prepared,
  policy: SidePolicy,
  terms: readonly Term[],
  lookup: Lookup,
  peer: Party,
  flow: Flow,
): Side {
  const denying = terms.filter(({ deny }) => deny);
  if (denying.length > 0) return deniedFor("deny", refsOf(denying));
  const fromHost =
    lookup.direction === "ingress" &&
    isHost(peer.identity) &&
    admitsHost(policy.enabledBy, prepared.world.release);
  if (policy.authenticates && fails(terms, lookup, fromHost, !policy.defaultDeny))
    return deniedFor("authentication", refsOf(terms), "authentication always fails here");
  const judgement = judgeRequest(terms, lookup, flow, prepared.names);
  if (fromHost) return fromOwnHost(terms, judgement);
  if (!policy.defaultDeny) return byDefault(prepared, policy, judgement);
  if (terms.length === 0) return deniedFor("default-deny", policy.enabledBy);
  return judged(judgement);
}

/**
 * The node of a pod passes, its requests too: Cilium adds it to what a redirect covers. Where an entry names the host itself
 * beside conditions on requests, documentation and policy engine disagree.
 */
function fromOwnHost(terms: readonly Term[], judgement: Judgement): Side {
  const named = terms.filter(({ selector }) => selector.requirements?.labels.has("reserved.host") === true);
  if (named.length === 0 || judgement.answer === true) return allowedFor("local-host");
  return unknownFor("the host is named beside conditions that its request does not meet", refsOf(named));
}

function judged({ answer, terms, entries, reason, proxy }: Judgement): Side {
  if (answer === true) return { ...allowedFor("allow", entries), ...(proxy === undefined ? {} : { proxy }) };
  if (answer === false) return deniedFor("request-refused", refsOf(terms), reason);
  return unknownFor(reason ?? "nobody can tell whether a rule accepts the request", refsOf(terms));
}

/** Without default deny everything passes; requests that no rule accepts do so since 1.18. */
function byDefault({ world }: Prepared, policy: SidePolicy, judgement: Judgement): Side {
  if (judgement.answer !== true && judgement.terms.length > 0 && !releaseAtLeast(world.release, "1.18"))
    return unknownFor(
      `before Cilium 1.18 it is not certain that requests pass which no rule accepts, without default deny`,
      refsOf(judgement.terms),
    );
  return allowedFor("default-allow", policy.enabledBy);
}

function fails(terms: readonly Term[], lookup: Lookup, fromHost: boolean, openToAll: boolean): boolean {
  if (!terms.some(({ authentication }) => authentication !== undefined)) return false;
  const allowed = terms.map((term): Allowed => {
    const { selector, priority, authentication } = term;
    return {
      specific: !selector.wildcard,
      prefix: prefixOf(term, lookup),
      priority,
      ...(authentication === undefined ? {} : { authentication }),
    };
  });
  if (fromHost) allowed.push(everyPort(true));
  if (openToAll) allowed.push(everyPort(false));
  return failsAuthentication(allowed);
}
