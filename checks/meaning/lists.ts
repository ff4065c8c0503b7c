import { parseCidr, contains } from "../../model/cidr.ts";
import { releaseAtLeast } from "../../model/cilium.ts";
import { fieldIn, fieldsIn, listIn, objectsIn, textIn, textsIn, type Fields } from "../../model/document.ts";
import { entriesIn, rulesIn, type GivenRule } from "../given/given.ts";
import { peerKeys } from "../../model/refused/cilium/peers.ts";
import { icmpFields } from "../../model/refused/cilium/ports.ts";
import { isPortName, parsePort } from "../../model/refused/cilium/numbers.ts";

const LANGUAGE = "https://docs.cilium.io/en/stable/security/policy/language/";
const DENY = "https://docs.cilium.io/en/stable/security/policy/intro/#policy-enforcement-modes";

/** Lists of peers that select nobody where they are there and empty. */
const SELECTING_NOBODY = /(Endpoints|Nodes|Entities|CIDR|CIDRSet)$/;

const SECTIONS = ["ingress", "ingressDeny", "egress", "egressDeny"];

const isEmptyList = (owner: Fields, key: string): boolean =>
  Array.isArray(fieldIn(owner, key)) && listIn(owner, key).length === 0;

/** Rules on what is written and does nothing, or something else. */
export const emptinessRules: readonly GivenRule[] = [
  {
    id: "POL001",
    severity: "warning",
    title:
      "A list of peers that is there and empty selects nobody: the entry allows nothing, and still denies what is not allowed.",
    remedy: "Leave the list out for everyone; for every pod of the namespace write [{}].",
    docs: LANGUAGE,
    *check({ policies }) {
      for (const entry of entriesIn(policies))
        for (const key of peerKeys(entry).filter((name) => isEmptyList(entry.value, name)))
          if (SELECTING_NOBODY.test(key))
            yield {
              document: entry.document,
              path: `${entry.path}.${key}`,
              reason: "the list is empty: nobody is selected",
            };
    },
  },
  {
    id: "POL036",
    severity: "warning",
    title: "A section that is there and empty does nothing: it closes no direction.",
    remedy: "Write ingress: [{}] or egress: [{}] to close the direction, or leave the section out.",
    docs: DENY,
    *check({ policies }) {
      for (const { document, value, path } of rulesIn(policies))
        for (const key of SECTIONS.filter((name) => isEmptyList(value, name)))
          yield {
            document,
            path: `${path}.${key}`,
            reason: "the list is empty: the direction stays as it is",
          };
    },
  },
  {
    id: "POL002",
    severity: "warning",
    title: "An item of toPorts without ports matches no port.",
    remedy: "Name the ports, or leave toPorts out for all of them.",
    docs: LANGUAGE,
    *check({ policies }) {
      for (const { document, view } of policies)
        for (const { value, path } of view?.portRules ?? [])
          if (listIn(value, "ports").length === 0)
            yield { document, path, reason: "no port is named: nothing is matched" };
    },
  },
  {
    id: "POL003",
    severity: "warning",
    title: "A list of specs without any does nothing.",
    remedy: "Give spec or specs, or remove the policy.",
    docs: LANGUAGE,
    *check({ policies }) {
      for (const { document, value } of policies)
        if (Array.isArray(value["specs"]) && value["specs"].length === 0)
          yield { document, path: "specs", reason: "the list is empty" };
    },
  },
  {
    id: "POL004",
    severity: "warning",
    title: "ICMP type 0 of IPv4 (EchoReply) stands for every type: replies need no rule.",
    remedy: "Leave it out: replies to what is allowed pass anyway.",
    docs: `${LANGUAGE}#limit-icmp-icmpv6-types`,
    *check({ policies }) {
      for (const { document, view } of policies)
        for (const { value, path } of (view?.entries ?? []).flatMap(icmpFields)) {
          const type = value["type"];
          const isZero = type === 0 || type === "0" || (type === "EchoReply" && value["family"] !== "IPv6");
          if (isZero)
            yield { document, path: `${path}.type`, reason: "type 0 matches every type of its family" };
        }
    },
  },
  {
    id: "POL005",
    severity: "warning",
    title: "ICMP types go from 0 to 255: no packet has another.",
    remedy: "Give a number from 0 to 255, or a name.",
    docs: `${LANGUAGE}#limit-icmp-icmpv6-types`,
    *check({ policies }) {
      for (const { document, view } of policies)
        for (const { value, path } of (view?.entries ?? []).flatMap(icmpFields)) {
          const type = value["type"];
          if (typeof type === "number" && (type < 0 || type > 255))
            yield { document, path: `${path}.type`, reason: `no packet has the type ${type}` };
        }
    },
  },
  {
    id: "POL006",
    severity: "warning",
    title: "enableDefaultDeny concerns a direction for which the rule has entries.",
    remedy: "Write an entry for the direction: ingress: [{}] denies everything.",
    docs: DENY,
    *check({ policies }) {
      for (const { document, value, path } of rulesIn(policies))
        for (const direction of ["ingress", "egress"]) {
          const asked = fieldsIn(value, "enableDefaultDeny")[direction] === true;
          const sections = [direction, `${direction}Deny`];
          if (asked && sections.every((key) => listIn(value, key).length === 0))
            yield {
              document,
              path: `${path}.enableDefaultDeny.${direction}`,
              reason: `there is no ${direction} entry`,
            };
        }
    },
  },
  {
    id: "POL007",
    severity: "warning",
    title: "A range of ports ends after its first one: with a smaller endPort it is that port alone.",
    remedy: "Correct endPort, or leave it out.",
    docs: LANGUAGE,
    *check({ policies }) {
      for (const { document, view } of policies)
        for (const { value, path } of (view?.portRules ?? []).flatMap(({ ports }) => ports)) {
          const [port, end] = [textIn(value, "port") ?? "", fieldIn(value, "endPort")];
          const first = isPortName(port) ? undefined : parsePort(port);
          if (first !== undefined && typeof end === "number" && end > 0 && end < first)
            yield {
              document,
              path: `${path}.endPort`,
              reason: `the range would end at ${end}, before ${first}`,
            };
        }
    },
  },
  {
    id: "POL008",
    severity: "warning",
    title: "Exceptions leave something of their range.",
    remedy: "Correct the exception, or remove the range.",
    docs: `${LANGUAGE}#ip-cidr-based`,
    *check({ policies }) {
      for (const { document, view } of policies)
        for (const set of (view?.entries ?? []).flatMap(({ value, path }) =>
          ["fromCIDRSet", "toCIDRSet"].flatMap((key) => objectsIn(value, key, path)),
        )) {
          const range = parseCidr(textIn(set.value, "cidr") ?? "");
          const whole = textsIn(set.value, "except", set.path).find(({ value }) => {
            const except = parseCidr(value);
            return range !== undefined && except !== undefined && contains(except, range);
          });
          if (whole !== undefined)
            yield {
              document,
              path: whole.path,
              reason: `${whole.value} excepts all of ${range?.text ?? ""}`,
            };
        }
    },
  },
  {
    id: "POL009",
    severity: "warning",
    title:
      "** before a dot stands for several labels of a domain from Cilium 1.19 on; before that it is one star.",
    remedy: "Name each depth: *.example.com, *.*.example.com.",
    docs: `${LANGUAGE}#dns-based`,
    *check({ policies, agents }) {
      if (releaseAtLeast(agents.release, "1.19")) return;
      for (const { document, view } of policies) {
        const selectors = [
          ...(view?.entries ?? []).flatMap((entry) => objectsIn(entry.value, "toFQDNs", entry.path)),
          ...(view?.portRules ?? []).flatMap(({ l7 }) => l7.dns),
        ];
        for (const { value, path } of selectors)
          if (/^\*\*+\../.test(textIn(value, "matchPattern") ?? ""))
            yield {
              document,
              path: `${path}.matchPattern`,
              reason: `with Cilium ${agents.release} it matches one label`,
            };
      }
    },
  },
];
