import type { CiliumRule, IcmpField, PortProtocol } from "../../../model/manifest/cilium.ts";
import type { CiliumRelease } from "../../../model/cilium.ts";
import type { Decision } from "../../../model/world.ts";
import { app, cnp, tcp, type Row } from "./table.ts";

const rule = (body: Partial<CiliumRule>) => [cnp("a", { endpointSelector: app("x"), ...body })];

const port = (of: string, ports: readonly PortProtocol[], target: string, expected: Decision): Row => ({
  of,
  policies: rule({ ingress: [{ toPorts: [{ ports }] }] }),
  flow: `a/y > a/x ${target}`,
  expect: expected,
});

const out = (
  of: string,
  ports: readonly PortProtocol[],
  flow: string,
  expected: Decision,
  release: CiliumRelease = "1.18",
): Row => ({ of, policies: rule({ egress: [{ toPorts: [{ ports }] }] }), flow, expect: expected, release });

const icmp = (of: string, fields: readonly IcmpField[], target: string, expected: Decision): Row => ({
  of,
  policies: rule({ ingress: [{ icmps: [{ fields }] }] }),
  flow: `a/y > a/x ${target}`,
  expect: expected,
});

/** Section 7: ports, protocols and messages. */
export const portRows: readonly Row[] = [
  port("7.1 a port", [{ port: "80", protocol: "TCP" }], "80", "allowed"),
  port("7.1 another", [{ port: "80", protocol: "TCP" }], "81", "denied"),
  port("7.1 of another protocol", [{ port: "80", protocol: "TCP" }], "80/UDP", "denied"),
  port("7.1 0 is every port", [{ port: "0", protocol: "TCP" }], "65535", "allowed"),
  port("7.1 of its protocol", [{ port: "0", protocol: "TCP" }], "80/UDP", "denied"),
  port("7.1 a range begins", [{ port: "80", endPort: 90, protocol: "TCP" }], "80", "allowed"),
  port("7.1 and ends", [{ port: "80", endPort: 90, protocol: "TCP" }], "90", "allowed"),
  port("7.1 before its end is over", [{ port: "80", endPort: 90, protocol: "TCP" }], "91", "denied"),
  port(
    "7.1 an end before the start is a single port",
    [{ port: "80", endPort: 70, protocol: "TCP" }],
    "80",
    "allowed",
  ),
  port("7.1 and no other", [{ port: "80", endPort: 70, protocol: "TCP" }], "75", "denied"),
  port(
    "7.1 from 0 to the last is every port",
    [{ port: "0", endPort: 65535, protocol: "TCP" }],
    "7",
    "allowed",
  ),
  port("7.1 from 0 to another is a range", [{ port: "0", endPort: 10, protocol: "TCP" }], "11", "denied"),
  {
    of: "7.1 and every port since 1.20",
    policies: rule({ ingress: [{ toPorts: [{ ports: [{ port: "0", endPort: 10, protocol: "TCP" }] }] }] }),
    flow: "a/y > a/x 11",
    expect: "allowed",
    release: "1.20",
  },
  ...["80", "80/UDP", "80/SCTP"].flatMap((target): Row[] => [
    port("7.2 without a protocol, every one that has ports", [{ port: "80" }], target, "allowed"),
    port("7.2 ANY as well", [{ port: "80", protocol: "ANY" }], target, "allowed"),
  ]),
  port("7.2 but no ICMP", [{ port: "8", protocol: "ANY" }], "8/ICMP", "denied"),
  port("7.3 a name is the port of the subject", [{ port: "web", protocol: "TCP" }], "80", "allowed"),
  port("7.3 in any case", [{ port: "WEB", protocol: "TCP" }], "80", "allowed"),
  port("7.3 of the same protocol", [{ port: "web", protocol: "UDP" }], "80/UDP", "denied"),
  port("7.3 of UDP", [{ port: "dns-udp", protocol: "UDP" }], "53/UDP", "allowed"),
  port("7.3 or of any", [{ port: "dns-udp" }], "53/UDP", "allowed"),
  port("7.3 an unknown name opens nothing", [{ port: "nope", protocol: "TCP" }], "80", "denied"),
  port(
    "7.3 a range begins at the port of the name",
    [{ port: "web", endPort: 90, protocol: "TCP" }],
    "85",
    "allowed",
  ),
  out(
    "7.3 outwards it is the port of the peer",
    [{ port: "web", protocol: "TCP" }],
    "a/x > a/y 8080",
    "allowed",
  ),
  out("7.3 not of the subject", [{ port: "web", protocol: "TCP" }], "a/x > a/y 80", "denied"),
  out(
    "7.3 who has no such port is not reached",
    [{ port: "web", protocol: "TCP" }],
    "a/x > b/z 80",
    "denied",
  ),
  out("7.3 nor is an address", [{ port: "web", protocol: "TCP" }], "a/x > ip:8.8.8.8 80", "denied"),
  out(
    "7.3 outwards the end counts until 1.19",
    [{ port: "web", endPort: 9000, protocol: "TCP" }],
    "a/x > a/y 8500",
    "allowed",
  ),
  out(
    "7.3 and not since 1.20",
    [{ port: "web", endPort: 9000, protocol: "TCP" }],
    "a/x > a/y 8500",
    "denied",
    "1.20",
  ),
  {
    of: "7.3 a name with several ends has either",
    policies: rule({
      ingress: [
        { toPorts: [{ ports: [{ port: "web", protocol: "TCP" }] }] },
        { toPorts: [{ ports: [{ port: "web", endPort: 90, protocol: "TCP" }] }] },
      ],
    }),
    flow: "a/y > a/x 85",
    expect: "unknown",
  },
  port("7.4 ports let no echo through", [{ port: "0" }], "8/ICMP", "denied"),
  {
    of: "7.4 peers alone let every protocol through",
    policies: rule({ ingress: [{ fromEndpoints: [{}] }] }),
    flow: "a/y > a/x 8/ICMP",
    expect: "allowed",
  },
  icmp("7.5 a type of IPv4", [{ type: 8 }], "8/ICMP", "allowed"),
  icmp("7.5 not another", [{ type: 8 }], "3/ICMP", "denied"),
  icmp("7.5 not IPv6", [{ type: 8 }], "8/ICMPv6", "denied"),
  icmp("7.5 a type of IPv6", [{ type: 128, family: "IPv6" }], "128/ICMPv6", "allowed"),
  icmp("7.5 as a text", [{ type: "8" }], "8/ICMP", "allowed"),
  icmp("7.5 by its name", [{ type: "EchoRequest" }], "8/ICMP", "allowed"),
  icmp(
    "7.5 which each family has its own of",
    [{ type: "EchoRequest", family: "IPv6" }],
    "128/ICMPv6",
    "allowed",
  ),
  icmp("7.5 type 0 is every type", [{ type: "EchoReply" }], "3/ICMP", "allowed"),
  icmp("7.5 of its family", [{ type: 0 }], "3/ICMPv6", "denied"),
  icmp("7.5 and no TCP", [{ type: 0 }], "80", "denied"),
  {
    of: "7.5 peers count beside types",
    policies: rule({ ingress: [{ fromEndpoints: [app("z")], icmps: [{ fields: [{ type: 8 }] }] }] }),
    flow: "a/y > a/x 8/ICMP",
    expect: "denied",
  },
  {
    of: "7.6 a protocol without ports opens none",
    policies: rule({ ingress: [{ toPorts: [{ ports: [{ port: "0", protocol: "VRRP" }] }] }] }),
    flow: "a/y > a/x 80",
    expect: "denied",
  },
  ...["80", "443"].map((target): Row => ({
    of: "7.7 elements are alternatives",
    policies: rule({ ingress: [{ fromEndpoints: [app("y")], toPorts: [...tcp(80), ...tcp(443)] }] }),
    flow: `a/y > a/x ${target}`,
    expect: "allowed",
  })),
  {
    of: "7.7 peers hold for each",
    policies: rule({ ingress: [{ fromEndpoints: [app("z")], toPorts: [...tcp(80), ...tcp(443)] }] }),
    flow: "a/y > a/x 443",
    expect: "denied",
  },
  {
    of: "1.6 entries do not lend each other peers and ports",
    policies: rule({
      ingress: [
        { fromEndpoints: [app("y")], toPorts: tcp(80) },
        { fromEntities: ["world"], toPorts: tcp(443) },
      ],
    }),
    flow: "a/y > a/x 443",
    expect: "denied",
  },
];
