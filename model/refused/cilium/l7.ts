import { shown } from "../../shown.ts";
import { fieldIn, fieldsIn, listIn, objectsIn, textIn, type Fields, type Placed } from "../../document.ts";
import { regexFault } from "../../regex.ts";
import { kafkaKeys } from "./kafka.ts";
import { isPortName, parsePort } from "./numbers.ts";
import { isEveryPort } from "./ports.ts";
import type { CiliumRefusal, PortRuleView } from "./view.ts";

const DOCS = "https://docs.cilium.io/en/stable/security/policy/language/#layer-7-policies";

const httpRules = (portRules: readonly PortRuleView[]): Placed<Fields>[] =>
  portRules.flatMap(({ l7 }) => l7.http);
const hasDns = ({ rules }: PortRuleView): boolean => listIn(rules, "dns").length > 0;

/** Rules on where L7 rules may stand. */
export const l7PlaceRefusals: readonly CiliumRefusal[] = [
  {
    id: "CNP030",
    severity: "error",
    title: "L7 rules need the L7 proxy of the agents (enable-l7-proxy).",
    remedy: "Remove the L7 rules, or let the agents run the proxy.",
    docs: DOCS,
    *check({ portRules, agents }) {
      if (agents.l7Proxy) return;
      for (const { path, l7Count } of portRules)
        if (l7Count > 0) yield { path: `${path}.rules`, reason: "the L7 proxy is off" };
    },
  },
  {
    id: "CNP031",
    severity: "error",
    title: "DNS rules stand in egress entries only.",
    remedy: "Move the DNS rule to the egress of the pods that ask.",
    docs: DOCS,
    *check({ portRules }) {
      for (const rule of portRules)
        if (rule.entry.direction === "ingress" && hasDns(rule))
          yield { path: `${rule.path}.rules.dns`, reason: "a DNS rule stands in an ingress entry" };
    },
  },
  {
    id: "CNP032",
    severity: "error",
    title: "DNS rules name their ports.",
    remedy: 'Give ports: [{ port: "53", protocol: ANY }].',
    docs: DOCS,
    *check({ portRules }) {
      for (const rule of portRules)
        if (hasDns(rule) && listIn(rule.value, "ports").length === 0)
          yield { path: `${rule.path}.ports`, reason: "a DNS rule stands without ports" };
    },
  },
  {
    id: "CNP033",
    severity: "error",
    title: "DNS rules have no range of ports.",
    remedy: "Remove endPort.",
    docs: DOCS,
    *check({ portRules }) {
      for (const rule of portRules.filter(hasDns))
        for (const { value, path } of rule.ports) {
          const [port, end] = [textIn(value, "port") ?? "", fieldIn(value, "endPort")];
          const first = isPortName(port) ? undefined : parsePort(port);
          if (first !== undefined && typeof end === "number" && end > first)
            yield { path: `${path}.endPort`, reason: `a DNS rule stands on the ports ${first} to ${end}` };
        }
    },
  },
  {
    id: "CNP034",
    severity: "error",
    title:
      "L7 rules other than DNS stand on ports whose protocol is TCP, and says so: a protocol left out means any.",
    remedy: "Write protocol: TCP.",
    docs: DOCS,
    *check({ portRules }) {
      for (const rule of portRules) {
        if (rule.l7Count === 0 || hasDns(rule)) continue;
        for (const { value, path } of rule.ports) {
          const protocol = textIn(value, "protocol");
          if (protocol?.toUpperCase() !== "TCP")
            yield {
              path: `${path}.protocol`,
              reason: `the protocol is ${protocol ?? "left out"}, and the L7 rules are not DNS`,
              ...(protocol === undefined ? { fix: [{ path: `${path}.protocol`, set: "TCP" }] } : {}),
            };
        }
      }
    },
  },
  {
    id: "CNP035",
    severity: "error",
    title: "L7 rules stand on ports with a number or name, never on every port.",
    remedy: "Name the ports.",
    docs: DOCS,
    *check({ portRules }) {
      for (const { ports, l7Count } of portRules)
        for (const { value, path } of ports)
          if (l7Count > 0 && isEveryPort(value))
            yield { path: `${path}.port`, reason: "L7 rules stand on the port 0, which is every port" };
    },
  },
  {
    id: "CNP036",
    severity: "error",
    title: "Host policies know no L7 rules but DNS on egress.",
    remedy: "Remove the L7 rules: the policy then allows the ports.",
    docs: "https://docs.cilium.io/en/stable/security/policy/language/#host-policies",
    *check({ portRules }) {
      for (const { path, entry, l7, l7Count } of portRules) {
        if (!entry.host) continue;
        const refused = entry.direction === "ingress" ? l7Count : l7.http.length + l7.kafka.length;
        if (refused > 0) yield { path: `${path}.rules`, reason: "the subject is a node" };
      }
    },
  },
  {
    id: "CNP037",
    severity: "error",
    title: "Server names do not stand with L7 rules, unless the connection is terminated (terminatingTLS).",
    remedy: "Give terminatingTLS, or write server names and L7 rules in different entries.",
    docs: "https://docs.cilium.io/en/stable/security/policy/language/#limit-tls-server-name-indication-sni",
    *check({ portRules }) {
      for (const { value, path, l7Count } of portRules)
        if (
          l7Count > 0 &&
          listIn(value, "serverNames").length > 0 &&
          fieldIn(value, "terminatingTLS") === undefined
        )
          yield {
            path: `${path}.serverNames`,
            reason: "serverNames stand with L7 rules, without terminatingTLS",
          };
    },
  },
  {
    id: "CNP038",
    severity: "error",
    title: "A listener stands in egress entries only, and without L7 rules.",
    remedy: "Remove the listener, or the L7 rules.",
    docs: "https://docs.cilium.io/en/stable/network/servicemesh/envoy-custom-listener/",
    *check({ portRules }) {
      for (const { value, path, entry, l7Count } of portRules) {
        if (fieldIn(value, "listener") === undefined) continue;
        if (entry.direction === "ingress")
          yield { path: `${path}.listener`, reason: "a listener stands in an ingress entry" };
        if (l7Count > 0) yield { path: `${path}.listener`, reason: "a listener stands with L7 rules" };
      }
    },
  },
];

/** Rules on what L7 rules say. */
export const l7ContentRefusals: readonly CiliumRefusal[] = [
  {
    id: "CNP040",
    severity: "error",
    title: "path and method of HTTP rules are regular expressions that RE2 reads.",
    remedy: "Correct the expression. RE2 knows no lookaround and no references back.",
    docs: "https://github.com/google/re2/wiki/Syntax",
    *check({ portRules }) {
      for (const { value, path } of httpRules(portRules))
        for (const key of ["path", "method"]) {
          const text = textIn(value, key) ?? "";
          const fault = regexFault(text);
          if (fault !== undefined) yield { path: `${path}.${key}`, reason: `${shown(text)}: ${fault}` };
        }
    },
  },
  {
    id: "CNP041",
    severity: "error",
    title: "A secret that a header is compared with has a name.",
    remedy: "Give the name of the secret.",
    docs: DOCS,
    *check({ portRules }) {
      const headers = httpRules(portRules).flatMap((http) =>
        objectsIn(http.value, "headerMatches", http.path),
      );
      for (const { value, path } of headers)
        if (textIn(fieldsIn(value, "secret"), "name") === "")
          yield { path: `${path}.secret.name`, reason: "the name of the secret is empty" };
    },
  },
  {
    id: "CNP042",
    severity: "error",
    title:
      "Rules of Kafka name a role or an API key, not both, and keys, versions and topics that Kafka knows.",
    remedy: "Correct the rule. Cilium 1.20 has no Kafka rules any more.",
    docs: "https://docs.cilium.io/en/v1.18/security/policy/language/#kafka-beta",
    *check({ portRules }) {
      for (const { l7 } of portRules) for (const { value, path } of l7.kafka) yield* kafkaFaults(value, path);
    },
  },
  {
    id: "CNP043",
    severity: "error",
    title: "Rules by key and value (l7) name their protocol (l7proto), and their keys are not empty.",
    remedy: "Give l7proto, and a key for every value.",
    docs: DOCS,
    *check({ portRules }) {
      for (const rule of portRules) {
        if (rule.l7Count === 0 || !Array.isArray(fieldIn(rule.rules, "l7"))) continue;
        if ((textIn(rule.rules, "l7proto") ?? "") === "")
          yield { path: `${rule.path}.rules.l7`, reason: "l7 stands without l7proto" };
        for (const { path } of rule.l7.l7.filter(({ value }) => Object.hasOwn(value, "")))
          yield { path, reason: "a key is empty" };
      }
    },
  },
];

function* kafkaFaults(value: Fields, path: string) {
  const of = (key: string) => textIn(value, key) ?? "";
  if (of("role") !== "" && of("apiKey") !== "")
    yield { path: `${path}.apiKey`, reason: "role and apiKey stand together", remedy: "Keep one of them." };
  if (of("apiKey") !== "" && !kafkaKeys.includes(of("apiKey").toLowerCase()))
    yield { path: `${path}.apiKey`, reason: `${shown(of("apiKey"))} is no API key of Kafka` };
  if (of("apiVersion") !== "" && !isVersion(of("apiVersion")))
    yield {
      path: `${path}.apiVersion`,
      reason: `${shown(of("apiVersion"))} is no version: a number from 0 to 32767`,
    };
  if (of("topic") !== "" && !/^[a-zA-Z0-9\\._-]+$/.test(of("topic")))
    yield { path: `${path}.topic`, reason: `${shown(of("topic"))} is no topic: letters, digits, ., _ and -` };
}

const isVersion = (text: string): boolean =>
  /^[+-]?\d+$/.test(text) && Number(text) >= 0 && Number(text) <= 32767;
