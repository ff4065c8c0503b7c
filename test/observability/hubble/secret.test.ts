import { X509Certificate } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRelaySecret, relaySecretRules } from "../../../observability/hubble/secret.ts";
import { authority, certificate, client, secretOf } from "./certificates.ts";

const NAMES = ["*.hubble-relay.cilium.io"];
const DAY = 86_400_000;
const now = new Date();
const found = (document: unknown, at = now) =>
  readRelaySecret(document, at).findings.map(({ rule, severity, path }) => [rule, severity, path]);

/** A secret whose data is changed. */
const changed = (change: (data: Record<string, unknown>) => void) => {
  const secret = secretOf();
  change(secret["data"] as Record<string, unknown>);
  return secret;
};

const CERTIFICATE = 'data["tls.crt"]';
const KEY = 'data["tls.key"]';
const CA = 'data["ca.crt"]';

test("what ACNS makes is read", () => {
  const read = readRelaySecret(secretOf(), now);
  expect(read.findings).toEqual([]);
  expect(read.certificates).toEqual({
    certificate: client.certificate,
    key: client.key,
    ca: authority.certificate,
  });
  expect(read.about).toMatchObject({ subject: "CN=*.hubble-relay.cilium.io", issuer: "CN=Cilium CA" });
  expect(
    new X509Certificate(client.certificate).verify(new X509Certificate(authority.certificate).publicKey),
  ).toBe(true);
});

test("in a list it is the one of its name, or the only one", () => {
  const other = { ...secretOf(), metadata: { name: "hubble-server-certs" } };
  expect(found({ kind: "List", items: [other, secretOf()] })).toEqual([]);
  expect(found({ kind: "List", items: [other] })).toEqual([]);
  expect(found({ kind: "List", items: [other, other] })).toEqual([["HUB001", "error", ""]]);
});

test.each([undefined, null, [], "text", 7, {}, { kind: "ConfigMap" }, { kind: 7, items: {} }])(
  "what is no secret is refused: %j",
  (document) => {
    expect(found(document)).toEqual([["HUB001", "error", ""]]);
  },
);

describe("everything that is wrong is said at once", () => {
  test("for keys that are not there, empty or no base64", () => {
    expect(found({ kind: "Secret" })).toEqual(
      [CERTIFICATE, KEY, CA].map((path) => ["HUB001", "error", path]),
    );
    const broken = changed((data) => {
      Object.assign(data, { "tls.crt": "not base64", "tls.key": "", "ca.crt": 7 });
    });
    expect(found(broken)).toEqual([CERTIFICATE, KEY, CA].map((path) => ["HUB001", "error", path]));
  });

  test("for texts that are no PEM, and what was put in the wrong place is not repeated", () => {
    const secret = secretOf({ certificate: client.key, key: client.certificate, ca: "nothing" });
    expect(found(secret)).toEqual([CERTIFICATE, CA, KEY].map((path) => ["HUB002", "error", path]));
    const said = JSON.stringify(readRelaySecret(secret, now));
    for (const line of [...client.key.split("\n"), ...client.certificate.split("\n")].filter(
      (text) => text.length > 8,
    ))
      expect(said).not.toContain(line);
    const cut = client.certificate.replace(/\n.{30}/, "\n");
    expect(found(secretOf({ certificate: cut }))).toEqual([["HUB002", "error", CERTIFICATE]]);
    const locked = `-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n`;
    expect(found(secretOf({ key: locked }))).toEqual([["HUB002", "error", KEY]]);
  });

  test("for a key of another certificate, and an authority that signed something else", () => {
    const other = certificate({ name: "Cilium CA", isAuthority: true });
    expect(found(secretOf({ key: other.key, ca: other.certificate }))).toEqual([
      ["HUB003", "error", KEY],
      ["HUB004", "error", CERTIFICATE],
    ]);
    const plain = certificate({ name: "plain" });
    const signed = certificate({ name: NAMES[0] ?? "", names: NAMES }, plain);
    expect(found(secretOf({ ...signed, ca: plain.certificate }))).toEqual([["HUB004", "error", CA]]);
  });

  test("for certificates of another time or another name", () => {
    const later = certificate({ name: "later", from: new Date(now.getTime() + DAY) }, authority);
    expect(found(secretOf(later))).toEqual([
      ["HUB005", "error", CERTIFICATE],
      ["HUB007", "warning", CERTIFICATE],
    ]);
    expect(found(secretOf(), new Date(now.getTime() + 400 * DAY))).toEqual([
      ["HUB005", "error", CERTIFICATE],
      ["HUB005", "error", CA],
    ]);
    expect(found(secretOf(), new Date(now.getTime() + 360 * DAY))).toEqual([
      ["HUB006", "warning", CERTIFICATE],
      ["HUB006", "warning", CA],
    ]);
  });

  test("by rules that each have their id", () => {
    expect(relaySecretRules.map(({ id }) => id)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((number) => `HUB00${number}`),
    );
  });
});

test("certificates between its own and the authority are followed, and an authority that is over does no harm beside another", () => {
  const between = certificate({ name: "between", isAuthority: true }, authority);
  const own = certificate({ name: "own", names: NAMES }, between);
  const old = certificate({ name: "old", isAuthority: true, to: new Date(now.getTime() - 1000) });
  const chain = own.certificate + between.certificate;
  expect(
    found(secretOf({ certificate: chain, key: own.key, ca: old.certificate + authority.certificate })),
  ).toEqual([]);
  expect(found(secretOf({ certificate: own.certificate, key: own.key }))).toEqual([
    ["HUB004", "error", CERTIFICATE],
  ]);
});

test("names in certificates cannot write to a terminal", () => {
  const hostile = certificate({ name: "\u001b[2Jgone\nnext" }, authority);
  const read = readRelaySecret(secretOf(hostile), now);
  expect(read.about?.subject).not.toMatch(/[^\x20-\x7e]/);
  expect(read.findings.map(({ reason }) => reason).join("")).not.toMatch(/[^\x20-\x7e]/);
});

test("no document makes it throw", () => {
  fc.assert(
    fc.property(
      fc.object({ key: fc.constantFrom("kind", "data", "items", "tls.crt", "tls.key", "metadata") }),
      (document) => {
        expect(readRelaySecret(document, now).certificates).toBeUndefined();
      },
    ),
    { numRuns: 30 },
  );
});
