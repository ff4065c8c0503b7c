import type { FqdnSelector, HttpRule, KafkaRule } from "../../model/manifest/cilium.ts";
import type { Flow, HttpRequest } from "../../model/world.ts";
import { acceptsHttp } from "../l7/http.ts";
import type { Conditions } from "../rules/entry.ts";

/** A request as part of a flow. */
export type Request = Pick<Flow, "http" | "dns" | "tls" | "kafka">;

/** Texts that an expression of few signs means; whether they do has to be tried. */
function samples(expression: string | undefined, otherwise: string): string[] {
  if (expression === undefined || expression === "") return [otherwise];
  const bare = expression.replace(/^\^|\$$/g, "");
  // Groups become their first choice, from the inside out.
  let flat = bare;
  for (let depth = 0; depth < 5; depth += 1) flat = flat.replace(/\((?:\?:)?([^()|]*)(?:\|[^()]*)?\)/g, "$1");
  return flat.split("|").slice(0, 4).map(sampleOf);
}

/** One text for a part of an expression without groups and choices: every sign once, or as often as it has to be. */
function sampleOf(part: string): string {
  const signs = part.match(/\\.|\[\^?\\?.[^\]]*\]|\{\d+[^}]*\}|./g) ?? [];
  let text = "";
  for (const sign of signs) {
    const count = /^\{(\d+)/.exec(sign)?.[1];
    if (count !== undefined) text += text.slice(-1).repeat(Math.min(Number(count), 64) - 1);
    else if (!/^[*+?]$/.test(sign)) text += signOf(sign);
  }
  return text;
}

function signOf(sign: string): string {
  if (sign === ".") return "x";
  if (sign.startsWith("[^")) return "~";
  if (sign.startsWith("[")) return sign.slice(1, -1).replace("\\", "").slice(0, 1);
  if (sign === "\\d") return "1";
  if (sign === "\\w") return "a";
  return sign.length === 2 ? sign.slice(1) : sign;
}

/** Requests that a rule of HTTP accepts; none where no sample is one. */
function httpSamples(rule: HttpRule): HttpRequest[] {
  const headers: Record<string, string> = {};
  for (const header of rule.headers ?? []) {
    const [name = "", ...value] = header.split(" ");
    headers[name.replace(/:+$/, "")] = value.join(" ");
  }
  for (const { name, value } of rule.headerMatches ?? []) headers[name] = value ?? "any";
  const found = samples(rule.method, "GET").flatMap((method) =>
    samples(rule.path, "/").flatMap((path) =>
      samples(rule.host, "example.com").map((host) => ({ method, path, host, headers })),
    ),
  );
  return found.filter((request) => acceptsHttp(rule, request) === true).slice(0, 8);
}

const nameSample = ({ matchName, matchPattern = "" }: FqdnSelector): string =>
  matchName ?? matchPattern.replace(/\*+/g, "any-name");

const kafkaSample = ({
  role,
  apiKey,
  apiVersion,
  clientID,
  topic,
}: KafkaRule): NonNullable<Flow["kafka"]> => ({
  apiKey: apiKey ?? (role === "consume" ? "fetch" : "produce"),
  ...(topic === undefined ? {} : { topics: [topic] }),
  ...(apiVersion === undefined ? {} : { apiVersion: Number(apiVersion) }),
  ...(clientID === undefined ? {} : { clientID }),
});

/** Requests that conditions tell apart: one that each of them accepts, and one that hardly any does. */
export function requestsFor(conditions: Conditions): Request[] {
  const { http, dns, kafka, serverNames } = conditions;
  const asked: Request[] = [
    ...http.flatMap(httpSamples).map((request) => ({ http: request })),
    ...dns.map((rule) => ({ dns: { query: nameSample(rule) } })),
    ...serverNames.map((name) => ({ tls: { sni: name.replace(/\*+/g, "any-name") } })),
    ...kafka.map((rule) => ({ kafka: kafkaSample(rule) })),
  ];
  const others: Request[] = [
    ...(http.length > 0 ? [{ http: { method: "TRACE", path: "/~" } }] : []),
    ...(dns.length > 0 ? [{ dns: { query: "other.example" } }] : []),
    ...(serverNames.length > 0 ? [{ tls: { sni: "other.example" } }] : []),
  ];
  return [...asked, ...others];
}
