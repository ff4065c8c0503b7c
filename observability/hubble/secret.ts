import { createPrivateKey, X509Certificate, type KeyObject } from "node:crypto";
import { applyRules, hasErrors, type Breach, type Finding, type Rule } from "../../model/faults.ts";
import { RELAY } from "./relay.ts";

/** Keys of the secret, and what each holds. */
const KEYS = { certificate: "tls.crt", key: "tls.key", ca: "ca.crt" } as const;

type Part = keyof typeof KEYS;

/** What a client shows to the relay, as PEM. */
export type ClientCertificates = Readonly<Record<Part, string>>;

/** What may be said of a certificate. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** What a secret was read as; without certificates where it is refused. */
export interface SecretRead {
  readonly findings: readonly Finding[];
  readonly certificates?: ClientCertificates;
  readonly about?: CertificateFacts;
}

/** A secret as far as it can be read, and the moment at which it is judged. */
interface Facts {
  readonly now: Date;
  readonly serverName: string;
  readonly shape: readonly Breach[];
  readonly pem: readonly Breach[];
  /** The client's own certificate first, then those between it and the authority. */
  readonly chain: readonly X509Certificate[];
  readonly key: KeyObject | undefined;
  readonly authorities: readonly X509Certificate[];
}

const DOCS = "https://learn.microsoft.com/azure/aks/how-to-configure-container-network-logs";
const DAY = 86_400_000;
/** Days before its end at which a certificate is warned of. */
const SOON = 7;

const pathOf = (part: Part): string => `data["${KEYS[part]}"]`;

/** Distinguished names have a line for each of their parts, and whatever their author wrote. */
const oneLine = (text: string): string =>
  text
    .replaceAll("\n", ", ")
    .replaceAll(/[^\x20-\x7e]/g, "?")
    .slice(0, 120);

/** The authority that signed a certificate, among those that are given. */
const signerOf = (
  certificate: X509Certificate,
  among: readonly X509Certificate[],
): X509Certificate | undefined =>
  among.find((each) => certificate.checkIssued(each) && certificate.verify(each.publicKey));

function* signatureBreaches({ chain, authorities }: Facts): Iterable<Breach> {
  if (authorities.length === 0) return;
  const path = pathOf("certificate");
  const left = chain.slice(1);
  let [at] = chain;
  while (at !== undefined) {
    const authority = signerOf(at, authorities);
    if (authority?.ca === true) return;
    if (authority !== undefined) {
      yield { path: pathOf("ca"), reason: `${oneLine(authority.subject)} is no authority` };
      return;
    }
    const next = signerOf(at, left);
    if (next === undefined) {
      yield { path, reason: `${oneLine(at.subject)} is signed by none of the authorities in ${KEYS.ca}` };
      return;
    }
    left.splice(left.indexOf(next), 1);
    at = next;
  }
}

/** Each certificate that counts, and where it stands. */
function* dated({ chain, authorities }: Facts): Iterable<readonly [string, X509Certificate, boolean]> {
  for (const certificate of chain) yield [pathOf("certificate"), certificate, true];
  // Of several authorities those that are over do no harm.
  for (const certificate of authorities) yield [pathOf("ca"), certificate, authorities.length === 1];
}

function* validityBreaches(facts: Facts): Iterable<Breach> {
  for (const [path, { subject, validFrom, validTo }, counts] of dated(facts)) {
    if (!counts) continue;
    if (facts.now < new Date(validFrom))
      yield { path, reason: `${oneLine(subject)} is valid from ${validFrom} on only` };
    if (facts.now > new Date(validTo))
      yield { path, reason: `${oneLine(subject)} was valid until ${validTo}` };
  }
}

/** Rules on the certificates of Hubble's clients. */
export const relaySecretRules: readonly Rule<Facts>[] = [
  {
    id: "HUB001",
    severity: "error",
    title: "The secret holds a certificate, its key and the certificate of an authority, in base64.",
    remedy: `Give what \`kubectl get secret ${RELAY.secret} --namespace ${RELAY.namespace} -o json\` prints.`,
    docs: DOCS,
    check: ({ shape }) => shape,
  },
  {
    id: "HUB002",
    severity: "error",
    title: "Certificates and key are PEM, and the key is not encrypted.",
    remedy: "Read the secret again; ACNS makes it, so if it is the same it is a case for the support of AKS.",
    docs: DOCS,
    check: ({ pem }) => pem,
  },
  {
    id: "HUB003",
    severity: "error",
    title: "The key belongs to the certificate.",
    remedy: "Read the secret again: it may have been read while it was renewed.",
    docs: DOCS,
    *check({ chain: [own], key }) {
      if (own !== undefined && key !== undefined && !own.checkPrivateKey(key))
        yield {
          path: pathOf("key"),
          reason: `the key is not that of the certificate ${oneLine(own.subject)}`,
        };
    },
  },
  {
    id: "HUB004",
    severity: "error",
    title: "The authority signed the certificate.",
    remedy: "Read the secret again: it may have been read while it was renewed.",
    docs: DOCS,
    check: signatureBreaches,
  },
  {
    id: "HUB005",
    severity: "error",
    title: "The certificates are valid now.",
    remedy:
      "Look at the clock of this machine; if it is right, the secret was not renewed: a case for the support of AKS.",
    docs: DOCS,
    check: validityBreaches,
  },
  {
    id: "HUB006",
    severity: "warning",
    title: `The certificates are valid for ${SOON} days more.`,
    remedy: "Read the secret again when they are renewed.",
    docs: DOCS,
    *check(facts) {
      for (const [path, { subject, validTo }, counts] of dated(facts)) {
        const left = new Date(validTo).getTime() - facts.now.getTime();
        if (counts && left >= 0 && left < SOON * DAY)
          yield { path, reason: `${oneLine(subject)} is valid until ${validTo} only` };
      }
    },
  },
  {
    id: "HUB007",
    severity: "warning",
    title: "The certificate is of the family of names under which the relay is asked for.",
    remedy: "If the relay of this cluster has another name, give it as the name of the server.",
    docs: DOCS,
    *check({ chain: [own], serverName }) {
      if (own !== undefined && own.checkHost(serverName) === undefined)
        yield {
          path: pathOf("certificate"),
          reason: `${oneLine(own.subjectAltName ?? own.subject)} does not fit ${serverName}, by which the relay is asked for`,
        };
    },
  },
];

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The secret itself, where it is the only one of a list. */
function secretIn(document: unknown): unknown {
  if (!isObject(document) || !Array.isArray(document["items"])) return document;
  const items = document["items"] as unknown[];
  const named = items.filter(
    (item) => isObject(item) && isObject(item["metadata"]) && item["metadata"]["name"] === RELAY.secret,
  );
  return named.length === 1 ? named[0] : items.length === 1 ? items[0] : document;
}

function decode(document: unknown): { shape: Breach[]; texts: Partial<Record<Part, string>> } {
  const secret = secretIn(document);
  if (!isObject(secret) || secret["kind"] !== "Secret") {
    const kind =
      isObject(secret) && typeof secret["kind"] === "string" ? `a ${secret["kind"]}` : "something else";
    return { shape: [{ path: "", reason: `${oneLine(kind)} is given, and not a Secret` }], texts: {} };
  }
  const data = isObject(secret["data"]) ? secret["data"] : {};
  const shape: Breach[] = [];
  const texts: Partial<Record<Part, string>> = {};
  for (const part of Object.keys(KEYS) as Part[]) {
    const value = Object.hasOwn(data, KEYS[part]) ? data[KEYS[part]] : undefined;
    const packed = typeof value === "string" ? value.replaceAll(/\s/g, "") : undefined;
    if (value === undefined || packed === "")
      shape.push({ path: pathOf(part), reason: "it is not there, or empty" });
    else if (packed === undefined || !BASE64.test(packed))
      shape.push({ path: pathOf(part), reason: "it is not base64" });
    else texts[part] = Buffer.from(packed, "base64").toString("latin1");
  }
  return { shape, texts };
}

const PEM_CERTIFICATE = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]*-----END CERTIFICATE-----/g;

/** Never says what stands there instead: a key may have been put in the wrong place. */
function certificatesIn(text: string, part: Part, faults: Breach[]): X509Certificate[] {
  const found = text.match(PEM_CERTIFICATE) ?? [];
  if (found.length === 0) faults.push({ path: pathOf(part), reason: "there is no certificate in it" });
  return found.flatMap((pem, index) => {
    try {
      return [new X509Certificate(pem)];
    } catch {
      faults.push({ path: pathOf(part), reason: `certificate ${index + 1} in it cannot be read` });
      return [];
    }
  });
}

function keyIn(text: string, faults: Breach[]): KeyObject | undefined {
  if (text.includes("ENCRYPTED")) {
    faults.push({ path: pathOf("key"), reason: "the key is encrypted" });
    return undefined;
  }
  try {
    return createPrivateKey(text);
  } catch {
    faults.push({ path: pathOf("key"), reason: "there is no private key in it that can be read" });
    return undefined;
  }
}

/**
 * Reads the secret with the certificates of Hubble's clients and says everything that is wrong with it; of what it holds, only
 * names and dates of certificates are repeated.
 *
 * @param document - a Secret as kubectl prints it, or a list with it
 * @param now - the moment at which it is to be valid
 */
export function readRelaySecret(
  document: unknown,
  now: Date,
  serverName: string = RELAY.serverName,
): SecretRead {
  const { shape, texts } = decode(document);
  const pem: Breach[] = [];
  const { certificate, key: keyText, ca } = texts;
  const chain = certificate === undefined ? [] : certificatesIn(certificate, "certificate", pem);
  const authorities = ca === undefined ? [] : certificatesIn(ca, "ca", pem);
  const key = keyText === undefined ? undefined : keyIn(keyText, pem);
  const findings = applyRules(relaySecretRules, { now, serverName, shape, pem, chain, key, authorities });
  const [own] = chain;
  if (hasErrors(findings) || own === undefined) return { findings };
  if (certificate === undefined || keyText === undefined || ca === undefined) return { findings };
  return {
    findings,
    certificates: { certificate, key: keyText, ca },
    about: {
      subject: oneLine(own.subject),
      issuer: oneLine(own.issuer),
      validFrom: own.validFrom,
      validTo: own.validTo,
    },
  };
}
