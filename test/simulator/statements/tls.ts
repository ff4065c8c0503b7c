import type { CiliumRelease } from "../../../model/cilium.ts";
import type { IngressEntry } from "../../../model/manifest/cilium.ts";
import type { Decision } from "../../../model/world.ts";
import { get, http, ports, rule } from "./requests.ts";
import { app, tcp, type Row } from "./table.ts";

const tls = (
  of: string,
  names: readonly string[],
  sni: string | undefined,
  expected: Decision,
  more: readonly IngressEntry[] = [],
  release: CiliumRelease = "1.18",
): Row => ({
  of,
  policies: [
    rule({ ingress: [{ fromEndpoints: [{}], toPorts: [ports({ serverNames: names }, "443")] }, ...more] }),
  ],
  flow: "a/y > a/x 443",
  with: sni === undefined ? get("/") : { tls: { sni } },
  expect: expected,
  release,
});

/** 8.9 and 8.10: server names, TLS and listeners; 12.2: authentication. */
export const tlsRows: readonly Row[] = [
  tls("8.9 a name that is listed", ["x.io"], "x.io", "allowed"),
  tls("8.9 one that is not", ["x.io"], "y.io", "denied"),
  tls("8.9 none at all", ["x.io"], undefined, "denied"),
  tls("8.9 a leading star is one label", ["*.x.io"], "a.x.io", "allowed"),
  tls("8.9 and not two", ["*.x.io"], "a.b.x.io", "denied"),
  tls("8.9 two stars are one label or more", ["**.x.io"], "a.b.x.io", "allowed"),
  tls("8.9 since 1.20 stars stand anywhere", ["a*.x.io"], "ab.x.io", "allowed", [], "1.20"),
  tls("8.9 names of the same peer and port are joined", ["x.io"], "y.io", "allowed", [
    { fromEndpoints: [{}], toPorts: [ports({ serverNames: ["y.io"] }, "443")] },
  ]),
  tls("8.9 and required, though another entry has none", ["x.io"], "y.io", "denied", [
    { fromEndpoints: [{}], toPorts: tcp(443) },
  ]),
  tls("8.2 another selector without names lifts them", ["x.io"], "y.io", "allowed", [
    { fromEndpoints: [app("y")], toPorts: tcp(443) },
  ]),
  {
    of: "8.3 names and rules on requests need terminating TLS",
    policies: [
      rule({
        ingress: [{ toPorts: [ports({ serverNames: ["x.io"] })] }, { toPorts: [http({ path: "/a" })] }],
      }),
    ],
    flow: "a/y > a/x 80",
    expect: "unknown",
  },
  {
    of: "8.10 TLS contexts change no verdict",
    policies: [
      rule({ ingress: [{ toPorts: [ports({ terminatingTLS: { secret: { name: "s" } } }, "443")] }] }),
    ],
    flow: "a/y > a/x 443",
    with: { tls: { sni: "x.io" } },
    expect: "allowed",
  },
  {
    of: "8.3 different TLS contexts cannot be merged",
    policies: [
      rule({
        ingress: [
          { toPorts: [ports({ terminatingTLS: { secret: { name: "s" } } })] },
          { toPorts: [ports({ terminatingTLS: { secret: { name: "t" } } })] },
        ],
      }),
    ],
    flow: "a/y > a/x 80",
    expect: "unknown",
  },
  {
    of: "8.10 a listener allows what it takes",
    policies: [
      rule({ egress: [{ toPorts: [ports({ listener: { envoyConfig: { name: "e" }, name: "l" } })] }] }),
    ],
    flow: "a/x > b/z 80",
    expect: "allowed",
  },
];

const auth = (
  of: string,
  first: IngressEntry,
  second: IngressEntry | undefined,
  expected: Decision,
): Row => ({
  of,
  policies: [rule({ ingress: [first, ...(second === undefined ? [] : [second])] })],
  flow: "a/y > a/x 80",
  expect: expected,
});

const failing = { authentication: { mode: "test-always-fail" } } as const;
const disabled = { authentication: { mode: "disabled" } } as const;

/** 12.2: what authentication does to a verdict. */
export const authenticationRows: readonly Row[] = [
  auth(
    "12.2 required allows, subject to a handshake",
    { fromEndpoints: [{}], authentication: { mode: "required" } },
    undefined,
    "allowed",
  ),
  auth("12.2 disabled allows", { fromEndpoints: [{}], ...disabled }, undefined, "allowed"),
  auth("12.2 test-always-fail drops", { fromEndpoints: [{}], ...failing }, undefined, "denied"),
  auth(
    "12.2 also what another entry allows",
    { fromEndpoints: [{}], ...failing },
    { fromEndpoints: [app("y")], toPorts: tcp(80) },
    "denied",
  ),
  auth("12.2 not other peers", { fromEndpoints: [app("z")], ...failing }, { fromEndpoints: [{}] }, "allowed"),
  auth(
    "12.2 not other ports",
    { fromEndpoints: [{}], toPorts: tcp(81), ...failing },
    { fromEndpoints: [{}] },
    "allowed",
  ),
  auth(
    "12.2 unless the narrower entry says so",
    { toPorts: [{ ports: [{ port: "0", protocol: "TCP" }] }], ...failing },
    { fromEndpoints: [{}], toPorts: tcp(80), ...disabled },
    "allowed",
  ),
  auth(
    "12.2 different modes for the same cannot be merged",
    { fromEndpoints: [{}], ...failing },
    { fromEndpoints: [{}], ...disabled },
    "unknown",
  ),
];
