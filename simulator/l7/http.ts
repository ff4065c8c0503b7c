import type { HeaderMatch, HttpRule } from "../../model/manifest/cilium.ts";
import { re2, type Re2 } from "../../model/re2.ts";
import type { HttpRequest } from "../../model/world.ts";

/** Whether a rule accepts; undefined where that cannot be told. */
export type Answer = boolean | undefined;

type Expression = Pick<Re2, "matches">;

const compiled = new WeakMap<HttpRule, readonly (Expression | undefined)[]>();

/** The expressions of path, method and host; undefined for one that Envoy cannot read. */
function expressionsOf(rule: HttpRule): readonly (Expression | undefined)[] {
  const known = compiled.get(rule);
  if (known !== undefined) return known;
  const expressions = [rule.path, rule.method, rule.host].map((text) => {
    if (text === undefined || text === "") return ANYTHING;
    try {
      return re2().compile(text);
    } catch {
      return undefined;
    }
  });
  compiled.set(rule, expressions);
  return expressions;
}

const ANYTHING: Expression = { matches: () => true };

/** Whether each has to hold: false as soon as one does not, else undefined if one cannot be told. */
const all = (answers: readonly Answer[]): Answer =>
  answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;

/** Whether a request is as a rule wants it: every field that is given, over the whole text. */
export function acceptsHttp(rule: HttpRule, request: HttpRequest): Answer {
  const texts = [request.path ?? "", request.method ?? "", request.host ?? ""];
  const headers = new Map(
    Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return all([
    ...expressionsOf(rule).map((expression, index) => expression?.matches(texts[index] ?? "")),
    ...(rule.headers ?? []).map((header) => hasHeader(header, headers)),
    ...(rule.headerMatches ?? []).map((match) => meetsHeader(match, headers)),
  ]);
}

/** A rule without any field, which accepts whatever is said. */
export const isEmpty = (rule: HttpRule): boolean =>
  [rule.path, rule.method, rule.host].every((text) => text === undefined || text === "") &&
  (rule.headers ?? []).length === 0 &&
  (rule.headerMatches ?? []).length === 0;

/** "Name" wants a header, "Name: value" its value too. */
function hasHeader(header: string, headers: ReadonlyMap<string, string>): boolean {
  const space = header.indexOf(" ");
  if (space === -1) return headers.has(header.toLowerCase());
  const name = header.slice(0, space).replace(/:+$/, "").toLowerCase();
  return headers.get(name) === header.slice(space + 1);
}

/** A mismatch that has an action changes the request and lets it pass. A secret that nobody knows the value of never matches. */
function meetsHeader(
  { name, value, secret, mismatch }: HeaderMatch,
  headers: ReadonlyMap<string, string>,
): Answer {
  const wanted = value === "" ? undefined : value;
  if (wanted === undefined && secret !== undefined) return false;
  if (mismatch !== undefined) return true;
  const found = headers.get(name.toLowerCase());
  return wanted === undefined ? found !== undefined : found === wanted;
}
