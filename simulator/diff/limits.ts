import type { HttpRule } from "../../model/manifest/cilium.ts";
import { stableText } from "../stable.ts";
import type { Alternative, Limit } from "../connections/traffic.ts";

/** What both proxies ask of requests on a port. */
export interface Conditions {
  /** What the proxy of the source asks. */
  readonly egress?: Limit;
  /** What the proxy of the destination asks. */
  readonly ingress?: Limit;
}

/** Whether whatever meets a rule on HTTP meets another, which asks nothing that the first does not ask. */
function httpWithin(own: HttpRule, other: HttpRule): boolean {
  const lists = ["headers", "headerMatches"] as const;
  const texts = ["path", "method", "host"] as const;
  return (
    texts.every((key) => (other[key] ?? "") === "" || other[key] === own[key]) &&
    lists.every((key) => {
      const asked = new Set((own[key] ?? []).map(stableText));
      return (other[key] ?? []).every((item) => asked.has(stableText(item)));
    })
  );
}

const namesWithin = (own: readonly string[], other: readonly string[]): boolean =>
  other.length === 0 || (own.length > 0 && own.every((name) => other.includes(name)));

const isOpen = ({ http, kafka, other }: Alternative): boolean =>
  http.length === 0 && kafka.length === 0 && !other;

/** Whether all that one alternative lets pass, another does: as far as their texts show it. */
function alternativeWithin(own: Alternative, other: Alternative): boolean {
  if (!namesWithin(own.serverNames, other.serverNames)) return false;
  if (isOpen(other)) return true;
  if (stableText({ ...own, serverNames: [] }) === stableText({ ...other, serverNames: [] })) return true;
  if (own.other || other.other || own.kafka.length > 0 || own.http.length === 0) return false;
  return own.http.every((rule) => other.http.some((wider) => httpWithin(rule, wider)));
}

/** An alternative for each rule on HTTP: they let pass the same together. */
const singles = (alternative: Alternative): Alternative[] =>
  alternative.http.length < 2 || alternative.kafka.length > 0 || alternative.other
    ? [alternative]
    : alternative.http.map((rule) => ({ ...alternative, http: [rule] }));

/** Whether rules of Kafka are in a limit, which count together: no part of it can be looked at alone. */
const hasKafka = (limit: Limit): boolean =>
  limit.proxy === "envoy" && limit.alternatives.some(({ kafka }) => kafka.length > 0);

/**
 * What a limit lets pass beyond another, as a limit: undefined where that is nothing. Parts that the other lets pass too are left
 * out where that is plain; the rest may still overlap with it.
 */
function limitBeyond(own: Limit | undefined, other: Limit | undefined): Limit | "all" | undefined {
  if (other === undefined) return undefined;
  if (own === undefined) return "all";
  if (sameLimit(own, other)) return undefined;
  if (own.proxy === "dns") {
    if (other.proxy !== "dns") return own;
    const known = new Set(other.names.map(stableText));
    const names = own.names.filter((name) => !known.has(stableText(name)));
    return names.length === 0 ? undefined : { proxy: "dns", names };
  }
  if (other.proxy === "dns" || hasKafka(own) || hasKafka(other)) return own;
  const alternatives = own.alternatives
    .flatMap(singles)
    .filter((alternative) => !other.alternatives.some((wider) => alternativeWithin(alternative, wider)));
  return alternatives.length === 0 ? undefined : { proxy: "envoy", alternatives };
}

const texts = new WeakMap<Limit, string>();

/** A text that limits share if they ask the same, however many policies gave their rules, and whichever came first. */
function textOf(limit: Limit | undefined): string {
  if (limit === undefined) return "";
  const known = texts.get(limit) ?? orderedText(limit);
  texts.set(limit, known);
  return known;
}

function orderedText(limit: Limit): string {
  const unique = (items: readonly unknown[]): string[] => [...new Set(items.map(stableText))].sort();
  if (limit.proxy === "dns") return stableText(unique(limit.names));
  const alternatives = limit.alternatives
    .flatMap(singles)
    .map(({ serverNames, http, kafka, other }) => [unique(serverNames), unique(http), unique(kafka), other]);
  return `envoy ${stableText(unique(alternatives))}`;
}

/** Whether two limits ask the same, whatever the order of their rules. */
export const sameLimit = (own: Limit | undefined, other: Limit | undefined): boolean =>
  own === other || textOf(own) === textOf(other);

/** Whether conditions are the same. */
export const sameConditions = (own: Conditions | undefined, other: Conditions | undefined): boolean =>
  (own === undefined) === (other === undefined) &&
  sameLimit(own?.egress, other?.egress) &&
  sameLimit(own?.ingress, other?.ingress);

/** What conditions let pass beyond others; undefined where that is nothing. */
export function conditionsBeyond(own: Conditions, other: Conditions): Conditions | undefined {
  const egress = limitBeyond(own.egress, other.egress);
  const ingress = limitBeyond(own.ingress, other.ingress);
  if (egress === undefined && ingress === undefined) return undefined;
  // What one proxy lets pass it let pass before: then the other alone makes the difference.
  if (ingress === undefined) return withSide(own, "egress", egress);
  if (egress === undefined) return withSide(own, "ingress", ingress);
  return own;
}

function withSide(
  conditions: Conditions,
  side: "egress" | "ingress",
  limit: Limit | "all" | undefined,
): Conditions {
  return limit === undefined || limit === "all" ? conditions : { ...conditions, [side]: limit };
}
