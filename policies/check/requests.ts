import { RE2JS } from "re2js";
import { releaseAtLeast, type CiliumRelease } from "../../model/cilium.ts";
import type { HttpRule, KafkaRule, L7Rules } from "../../model/manifest/cilium.ts";
import { shown } from "../../model/shown.ts";
import { fqdnFaults } from "./peers.ts";
import type { Faults } from "./rules.ts";

const KINDS = ["http", "dns", "kafka", "l7proto"] as const;
const NAMES = { http: "HTTP", dns: "DNS", kafka: "Kafka", l7proto: "key-value" };

/** The kinds of requests that rules speak of. A list without any rule restricts nothing, and counts as none. */
export const l7KindsOf = (rules: L7Rules): string[] =>
  KINDS.filter((kind) => rules[kind] !== undefined && rules[kind].length > 0).map((kind) => NAMES[kind]);

/** What is wrong with rules on requests. */
export function* l7Faults(rules: L7Rules, path: string, release: CiliumRelease): Faults {
  const given = KINDS.filter((kind) => rules[kind] !== undefined);
  if (given.length !== 1)
    yield {
      rule: "BLD008",
      path,
      reason:
        given.length === 0 ? "rules hold no kind of request" : `${given.join(" and ")} stand in one rule`,
    };
  if ((rules.kafka !== undefined || rules.l7proto !== undefined) && releaseAtLeast(release, "1.20"))
    yield {
      rule: "BLD012",
      path,
      reason: `Cilium has no ${rules.kafka === undefined ? "key-value" : "Kafka"} rules from 1.20 on, and this is ${release}`,
    };
  for (const [at, rule] of (rules.http ?? []).entries()) yield* httpFaults(rule, `${path}.http[${at}]`);
  for (const [at, name] of (rules.dns ?? []).entries()) yield* fqdnFaults(name, `${path}.dns[${at}]`);
  for (const [at, rule] of (rules.kafka ?? []).entries()) yield* kafkaFaults(rule, `${path}.kafka[${at}]`);
  if (rules.l7 !== undefined && rules.l7proto === undefined)
    yield {
      rule: "BLD008",
      path,
      reason: "l7 stands without l7proto",
      remedy: "Name the parser in l7proto.",
    };
}

/** Why a text is no regular expression of RE2, which Cilium and Envoy use; undefined where it is one. */
function expressionFault(text: string): string | undefined {
  try {
    RE2JS.compile(text);
    return undefined;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).replace(/^error parsing regexp: /, "");
  }
}

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

function* httpFaults(rule: HttpRule, path: string): Faults {
  for (const key of ["path", "method", "host"] as const) {
    const text = rule[key];
    const why = text === undefined ? undefined : expressionFault(text);
    if (why !== undefined)
      yield {
        rule: "BLD009",
        path: `${path}.${key}`,
        reason: `${shown(text)} is no regular expression: ${why}`,
      };
  }
  for (const header of rule.headers ?? []) {
    const name = header.split(" ", 1)[0]?.replace(/:+$/, "") ?? "";
    if (!TOKEN.test(name))
      yield {
        rule: "BLD009",
        path: `${path}.headers`,
        reason: `${shown(header)} names no header`,
        remedy: 'Write "X-Name", or "X-Name: value".',
      };
  }
  for (const { name, value, secret } of rule.headerMatches ?? []) {
    if (!TOKEN.test(name))
      yield { rule: "BLD009", path: `${path}.headerMatches`, reason: `${shown(name)} is no header` };
    if (value === undefined && secret?.name === "")
      yield { rule: "BLD009", path: `${path}.headerMatches`, reason: `the secret of ${name} has no name` };
  }
}

function* kafkaFaults({ role, apiKey, apiVersion, topic }: KafkaRule, path: string): Faults {
  const wrong = (reason: string) => ({ rule: "BLD018", path, reason }) as const;
  if (role !== undefined && apiKey !== undefined) yield wrong("role and apiKey exclude each other");
  if (role !== undefined && !["produce", "consume"].includes(role)) yield wrong(`${shown(role)} is no role`);
  if (apiVersion !== undefined && !(/^\d{1,5}$/.test(apiVersion) && Number(apiVersion) <= 32767))
    yield wrong(`${shown(apiVersion)} is no version of an API`);
  if (topic !== undefined && !/^[a-zA-Z0-9._-]{1,255}$/.test(topic))
    yield wrong(`${shown(topic)} is no topic`);
}
