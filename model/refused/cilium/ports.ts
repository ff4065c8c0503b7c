import { releaseAtLeast } from "../../cilium.ts";
import type { Breach } from "../../faults.ts";
import { shown } from "../../shown.ts";
import { fieldIn, listIn, objectsIn, textIn, type Fields, type Placed } from "../../document.ts";
import { icmpNames } from "./icmp.ts";
import { isPortName, parsePort } from "./numbers.ts";
import type { CiliumRefusal, EntryView } from "./view.ts";

const DOCS = "https://docs.cilium.io/en/stable/security/policy/language/#layer-4-policies";

/** The most ports that an item of toPorts may list. */
const MOST_PORTS = 40;

const PORTLESS = ["VRRP", "IGMP"];
const PORTLESS_SINCE_120 = [...PORTLESS, "GRE", "IPIP", "IPV6", "ESP", "AH"];

/** Rules on ports, protocols and ICMP. */
export const portRefusals: readonly CiliumRefusal[] = [
  {
    id: "CNP020",
    severity: "error",
    title:
      "A port is a number from 0 to 65535, or the name of a container's port: at most 15 letters, digits and single hyphens.",
    remedy:
      'Give a port from 0 to 65535 as text, "443", or a name of at most 15 letters, digits and single hyphens. A range is written with endPort.',
    docs: DOCS,
    *check({ portRules }) {
      for (const { ports } of portRules)
        for (const { value, path } of ports) {
          const port = textIn(value, "port");
          if (port === undefined || isPortName(port) || parsePort(port) !== undefined) continue;
          yield {
            path: `${path}.port`,
            reason: `${shown(port)} is no port`,
            ...rangeRemedy(port, value, path),
          };
        }
    },
  },
  {
    id: "CNP021",
    severity: "error",
    title: "Every port is named: an item of ports has a port.",
    remedy: 'Give port; "0" stands for every port.',
    docs: DOCS,
    *check({ portRules, agents }) {
      // Before 1.19 the schema itself says so.
      if (!releaseAtLeast(agents.release, "1.19")) return;
      for (const { ports } of portRules)
        for (const { value, path } of ports) {
          const port = fieldIn(value, "port");
          if (port === undefined || port === "")
            yield { path: `${path}.port`, reason: "the port is missing" };
        }
    },
  },
  {
    id: "CNP022",
    severity: "error",
    title: `An item of toPorts lists at most ${MOST_PORTS} ports.`,
    remedy: "Write several items, or a range with endPort.",
    docs: DOCS,
    *check({ portRules }) {
      for (const { value, path } of portRules) {
        const count = listIn(value, "ports").length;
        if (count > MOST_PORTS) yield { path: `${path}.ports`, reason: `the list holds ${count} ports` };
      }
    },
  },
  {
    id: "CNP023",
    severity: "error",
    title: "Protocols without ports (VRRP, IGMP, GRE …) take no port but 0.",
    remedy: 'Write port: "0".',
    docs: DOCS,
    *check({ portRules, agents }) {
      const portless = releaseAtLeast(agents.release, "1.20") ? PORTLESS_SINCE_120 : PORTLESS;
      for (const { ports } of portRules)
        for (const { value, path } of ports) {
          const port = textIn(value, "port") ?? "";
          const protocol = textIn(value, "protocol") ?? "";
          if (
            portless.includes(protocol) &&
            port !== "0" &&
            !isPortName(port) &&
            parsePort(port) !== undefined
          )
            yield { path: `${path}.port`, reason: `${protocol} has no port ${port}` };
        }
    },
  },
  {
    id: "CNP024",
    severity: "error",
    title: "An entry has ports or ICMP types, not both.",
    remedy: "Write one entry for the ports, and one for ICMP.",
    docs: "https://docs.cilium.io/en/stable/security/policy/language/#limit-icmp-icmpv6-types",
    *check({ entries }) {
      for (const { value, path } of entries)
        if (listIn(value, "icmps").length > 0 && listIn(value, "toPorts").length > 0)
          yield { path: `${path}.icmps`, reason: "icmps and toPorts stand in one entry" };
    },
  },
  {
    id: "CNP025",
    severity: "error",
    title: "The name of an ICMP type is one of its family's.",
    remedy: "Give a number from 0 to 255, or a name of the family: EchoRequest, DestinationUnreachable …",
    docs: "https://docs.cilium.io/en/stable/security/policy/language/#limit-icmp-icmpv6-types",
    *check({ entries }) {
      for (const { value, path } of entries.flatMap(icmpFields)) {
        const type = textIn(value, "type");
        const family = textIn(value, "family") === "IPv6" ? "IPv6" : "IPv4";
        if (type !== undefined && !/^\d+$/.test(type) && !icmpNames(family).includes(type))
          yield { path: `${path}.type`, reason: `${family} has no ICMP type ${shown(type)}` };
      }
    },
  },
];

/** The types of ICMP that an entry names. */
export const icmpFields = ({ value, path }: EntryView): Placed<Fields>[] =>
  objectsIn(value, "icmps", path).flatMap((rule) => objectsIn(rule.value, "fields", rule.path));

/** Where someone wrote a range into the port, what it would be. */
function rangeRemedy(port: string, owner: Fields, path: string): Pick<Breach, "remedy" | "fix"> {
  const [, from = "", to = ""] = /^([1-9]\d{0,4}) ?[-:] ?([1-9]\d{0,4})$/.exec(port) ?? [];
  const [first, last] = [from, to].map(Number);
  if (first === undefined || last === undefined || first === 0 || last > 65535 || first > last) return {};
  const remedy = `Write a range as port: "${from}" and endPort: ${to}.`;
  if (fieldIn(owner, "endPort") !== undefined) return { remedy };
  return {
    remedy,
    fix: [
      { path: `${path}.port`, set: from },
      { path: `${path}.endPort`, set: last },
    ],
  };
}

/** Whether a port rule's port is every port. */
export const isEveryPort = (port: Fields): boolean => {
  const text = textIn(port, "port") ?? "";
  return !isPortName(text) && parsePort(text) === 0;
};
