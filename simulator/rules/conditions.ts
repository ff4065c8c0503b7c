import { releaseAtLeast, type CiliumRelease } from "../../model/cilium.ts";
import type { FqdnSelector, HeaderMatch, HttpRule, KafkaRule } from "../../model/manifest/cilium.ts";
import { Malformed } from "../selector/requirements.ts";
import type { Conditions, ParserKind } from "./entry.ts";
import { elements, listAt, numberAt, objectAt, requiredAt, textAt, type Fields } from "./read.ts";

/** What decides how a policy is read. */
export interface Reading {
  readonly release: CiliumRelease;
  /** Of the policy; absent for clusterwide ones. */
  readonly namespace?: string;
}

const EMPTY: Pick<Conditions, "http" | "kafka" | "dns" | "l7" | "serverNames"> = {
  http: [],
  kafka: [],
  dns: [],
  l7: [],
  serverNames: [],
};

/** Copies the texts that an object has under these keys. */
function textsAt<Key extends string>(
  fields: Fields,
  keys: readonly Key[],
  path: string,
): Partial<Record<Key, string>> {
  const found: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const text = textAt(fields[key], `${path}.${key}`);
    if (text !== undefined) found[key] = text;
  }
  return found;
}

function readHeaderMatch(item: unknown, path: string): HeaderMatch {
  const fields = requiredAt(item, path);
  const name = textAt(fields["name"], `${path}.name`);
  if (name === undefined) throw new Malformed(`${path}.name`, "the name of a header is missing here");
  const secret = objectAt(fields["secret"], `${path}.secret`);
  const mismatch = textAt(fields["mismatch"], `${path}.mismatch`);
  return {
    name,
    ...textsAt(fields, ["value"], path),
    ...(secret === undefined
      ? {}
      : { secret: { name: textAt(secret["name"], `${path}.secret.name`) ?? "" } }),
    ...(mismatch === undefined || mismatch === ""
      ? {}
      : { mismatch: mismatch as NonNullable<HeaderMatch["mismatch"]> }),
  };
}

function readHttp(item: unknown, path: string): HttpRule {
  const fields = requiredAt(item, path);
  return {
    ...textsAt(fields, ["path", "method", "host"], path),
    headers: elements(fields["headers"], `${path}.headers`).map(([header, at]) => {
      const text = textAt(header, at);
      if (text === undefined) throw new Malformed(at, "a header is missing here");
      return text;
    }),
    headerMatches: elements(fields["headerMatches"], `${path}.headerMatches`).map(([match, at]) =>
      readHeaderMatch(match, at),
    ),
  };
}

/** Reads an element of toFQDNs or of DNS rules. */
export function readDomain(item: unknown, path: string): FqdnSelector {
  const fields = requiredAt(item, path);
  const domain = textsAt(fields, ["matchName", "matchPattern"], path);
  if ((domain.matchName === undefined) === (domain.matchPattern === undefined))
    throw new Malformed(path, "exactly one of matchName and matchPattern stands here");
  return domain;
}

const readKafka = (item: unknown, path: string): KafkaRule => {
  const fields = requiredAt(item, path);
  const texts = textsAt(fields, ["role", "apiKey", "apiVersion", "clientID", "topic"], path);
  const role = texts.role?.toLowerCase();
  if (role !== undefined && role !== "produce" && role !== "consume" && role !== "")
    throw new Malformed(`${path}.role`, `${role} is neither produce nor consume`);
  return texts as KafkaRule;
};

/** A TLS context as a text that two equal contexts share. */
function contextAt(value: unknown, path: string): string | undefined {
  const fields = objectAt(value, path);
  return fields === undefined ? undefined : JSON.stringify(fields);
}

function listenerAt(value: unknown, path: string, reading: Reading): Conditions["listener"] {
  const fields = objectAt(value, path);
  if (fields === undefined) return undefined;
  const config = requiredAt(fields["envoyConfig"], `${path}.envoyConfig`);
  const kind = textAt(config["kind"], `${path}.envoyConfig.kind`);
  if (kind === "CiliumEnvoyConfig" && reading.namespace === undefined)
    throw new Malformed(path, "a clusterwide policy cannot use a CiliumEnvoyConfig");
  const namespace = kind === "CiliumClusterwideEnvoyConfig" ? "" : (reading.namespace ?? "");
  const names = [namespace, config["name"], fields["name"]].map(String);
  const priority = numberAt(fields["priority"], `${path}.priority`) ?? 0;
  return { name: names.join("/"), priority: priority === 0 ? 126 : priority };
}

interface L7 {
  readonly http: readonly HttpRule[];
  readonly kafka: readonly KafkaRule[];
  readonly dns: readonly FqdnSelector[];
  readonly l7: readonly unknown[];
  readonly l7proto?: string;
}

function readRules(value: unknown, path: string, { release }: Reading): L7 | undefined {
  const fields = objectAt(value, path);
  if (fields === undefined) return undefined;
  const proto = textAt(fields["l7proto"], `${path}.l7proto`);
  const old = ["kafka", "l7proto", "l7"].find((key) => fields[key] !== undefined);
  if (old !== undefined && releaseAtLeast(release, "1.20"))
    throw new Malformed(`${path}.${old}`, `Cilium ${release} has no ${old} rules`);
  return {
    http: elements(fields["http"], `${path}.http`).map(([item, at]) => readHttp(item, at)),
    kafka: elements(fields["kafka"], `${path}.kafka`).map(([item, at]) => readKafka(item, at)),
    dns: elements(fields["dns"], `${path}.dns`).map(([item, at]) => readDomain(item, at)),
    l7: listAt(fields["l7"], `${path}.l7`) ?? [],
    ...(proto === undefined || proto === "" ? {} : { l7proto: proto }),
  };
}

function parserOf(rules: L7 | undefined, tls: boolean, listener: boolean): ParserKind | undefined {
  if (listener) return "crd";
  if (rules !== undefined) {
    if (rules.dns.length > 0) return "dns";
    if (rules.http.length > 0) return "http";
    if (rules.kafka.length > 0) return "kafka";
    if (rules.l7proto !== undefined) return "l7";
  }
  return tls ? "tls" : undefined;
}

/** The conditions of an element of `toPorts`; undefined where it has none. */
export function readConditions(fields: Fields, path: string, reading: Reading): Conditions | undefined {
  const rules = readRules(fields["rules"], `${path}.rules`, reading);
  const serverNames = elements(fields["serverNames"], `${path}.serverNames`).map(([name, at]) => {
    const text = textAt(name, at);
    if (text === undefined || text === "") throw new Malformed(at, "a server's name is missing here");
    return text;
  });
  const terminatingTls = contextAt(fields["terminatingTLS"], `${path}.terminatingTLS`);
  const originatingTls = contextAt(fields["originatingTLS"], `${path}.originatingTLS`);
  const listener = listenerAt(fields["listener"], `${path}.listener`, reading);
  const tls = terminatingTls !== undefined || originatingTls !== undefined || serverNames.length > 0;
  const parser = parserOf(rules, tls, listener !== undefined);
  if (parser === undefined) return undefined;
  return {
    ...EMPTY,
    ...rules,
    parser,
    serverNames,
    ...(terminatingTls === undefined ? {} : { terminatingTls }),
    ...(originatingTls === undefined ? {} : { originatingTls }),
    ...(listener === undefined ? {} : { listener }),
  };
}
