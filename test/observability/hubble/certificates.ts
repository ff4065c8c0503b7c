import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";

/** A part of a certificate as its standard encodes it: tag, length, content. */
function part(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const head =
    length < 0x80
      ? [tag, length]
      : length < 0x100
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), content]);
}

const sequence = (...contents: Buffer[]): Buffer => part(0x30, ...contents);
const hex = (text: string): Buffer => Buffer.from(text, "hex");

/** Numbers by which the standard names things. */
const ECDSA_SHA256 = sequence(hex("06082a8648ce3d040302"));
const COMMON_NAME = hex("0603550403");
const BASIC_CONSTRAINTS = hex("0603551d13");
const ALTERNATIVE_NAMES = hex("0603551d11");

const nameOf = (text: string): Buffer =>
  sequence(part(0x31, sequence(COMMON_NAME, part(0x0c, Buffer.from(text)))));
const timeOf = (date: Date): Buffer =>
  part(0x18, Buffer.from(date.toISOString().replaceAll(/[-:T]|\.\d+/g, "")));

function extensions(isAuthority: boolean, names: readonly string[]): Buffer {
  const constraints = sequence(...(isAuthority ? [hex("0101ff")] : []));
  const alternatives = names.map((name) => part(0x82, Buffer.from(name)));
  return part(
    0xa3,
    sequence(
      sequence(BASIC_CONSTRAINTS, part(0x04, constraints)),
      ...(names.length === 0 ? [] : [sequence(ALTERNATIVE_NAMES, part(0x04, sequence(...alternatives)))]),
    ),
  );
}

/** A certificate and its key, both as PEM. */
export interface Pair {
  readonly name: string;
  readonly certificate: string;
  readonly key: string;
  readonly privateKey: KeyObject;
}

/** What a certificate says. */
export interface Wanted {
  readonly name: string;
  readonly names?: readonly string[];
  readonly from?: Date;
  readonly to?: Date;
  readonly isAuthority?: boolean;
}

const pem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${der.toString("base64").replaceAll(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;

let serial = 0;

/** Makes a certificate that another one signs; without one it signs itself. */
export function certificate(wanted: Wanted, by?: Pair): Pair {
  const { name, names = [], isAuthority = false } = wanted;
  const { from = new Date(Date.now() - 86_400_000), to = new Date(Date.now() + 86_400_000 * 365) } = wanted;
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  const content = sequence(
    part(0xa0, hex("020102")),
    part(0x02, Buffer.from([++serial & 0x7f])),
    ECDSA_SHA256,
    nameOf(by?.name ?? name),
    sequence(timeOf(from), timeOf(to)),
    nameOf(name),
    publicKey,
    extensions(isAuthority, names),
  );
  const signature = sign("sha256", content, by?.privateKey ?? privateKey);
  const der = sequence(content, ECDSA_SHA256, part(0x03, Buffer.from([0]), signature));
  const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return { name, certificate: pem(der), key, privateKey };
}

export const authority = certificate({ name: "Cilium CA", isAuthority: true });

/** A certificate of the relay's family of names, as ACNS gives it to clients. */
export const client = certificate(
  { name: "*.hubble-relay.cilium.io", names: ["*.hubble-relay.cilium.io"] },
  authority,
);

/** The Secret as kubectl prints it. */
export const secretOf = (
  texts: { certificate?: string; key?: string; ca?: string } = {},
): Record<string, unknown> => {
  const packed = (text: string) => Buffer.from(text).toString("base64");
  return {
    apiVersion: "v1",
    kind: "Secret",
    type: "kubernetes.io/tls",
    metadata: { name: "hubble-relay-client-certs", namespace: "kube-system" },
    data: {
      "tls.crt": packed(texts.certificate ?? client.certificate),
      "tls.key": packed(texts.key ?? client.key),
      "ca.crt": packed(texts.ca ?? authority.certificate),
    },
  };
};
