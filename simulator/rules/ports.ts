import { Malformed } from "../selector/requirements.ts";
import type { Conditions, Filter, FilterProtocol, PortSpec } from "./entry.ts";
import { readConditions, type Reading } from "./conditions.ts";
import { elements, numberAt, requiredAt, textAt } from "./read.ts";

const SERVICE_NAME = /^([a-zA-Z0-9]-?)*[a-zA-Z](-?[a-zA-Z0-9])*$/;

/** Whether a text is a port's name: letters, digits and single hyphens, at most 15 of them, at least one letter. */
export const isPortName = (text: string): boolean => text.length <= 15 && SERVICE_NAME.test(text);

/** A port's number as Go reads it: a leading 0 makes it octal. */
function readNumber(text: string): number | undefined {
  if (!/^\d+$/.test(text)) return undefined;
  const octal = text.length > 1 && text.startsWith("0");
  if (octal && !/^[0-7]+$/.test(text)) return undefined;
  const value = Number.parseInt(text, octal ? 8 : 10);
  return value <= 65535 ? value : undefined;
}

const WITH_PORTS: readonly FilterProtocol[] = ["TCP", "UDP", "SCTP"];
const WITHOUT_PORTS: readonly string[] = ["VRRP", "IGMP", "GRE", "IPIP", "IPV6", "ESP", "AH"];

/** The protocols that a name stands for: none, or ANY, is every one that has ports. */
export function readProtocols(text: string | undefined, path: string): readonly FilterProtocol[] {
  const name = text?.toUpperCase();
  if (name === undefined || name === "ANY") return WITH_PORTS;
  const found = WITH_PORTS.find((protocol) => protocol === name);
  if (found !== undefined) return [found];
  if (name === "ICMP") return ["ICMP"];
  if (name === "ICMPV6") return ["ICMPv6"];
  if (WITHOUT_PORTS.includes(name)) return ["OTHER"];
  throw new Malformed(path, `${String(text)} is no protocol`);
}

/** A port of a policy: its number or name, and its range. */
export function readPort(text: string, endPort: number, path: string): Omit<PortSpec, "protocol"> {
  if (isPortName(text)) return { port: 0, endPort, name: text.toLowerCase() };
  const port = readNumber(text);
  if (port === undefined) throw new Malformed(path, `${text} is neither a port nor the name of one`);
  return { port, endPort };
}

function readPortProtocol(item: unknown, path: string): PortSpec[] {
  const fields = requiredAt(item, path);
  const text = textAt(fields["port"], `${path}.port`);
  const protocols = readProtocols(textAt(fields["protocol"], `${path}.protocol`), `${path}.protocol`);
  if (text === undefined || text === "") {
    if (protocols[0] !== "OTHER") throw new Malformed(`${path}.port`, "a port is missing here");
    return [{ protocol: "OTHER", port: 0, endPort: 0 }];
  }
  const endPort = numberAt(fields["endPort"], `${path}.endPort`) ?? 0;
  if (endPort < 0 || endPort > 65535) throw new Malformed(`${path}.endPort`, `${endPort} is no port`);
  const port = readPort(text, endPort, `${path}.port`);
  return protocols.map((protocol) => ({ protocol, ...port }));
}

/** Whether conditions say anything of a protocol: all but DNS and TLS need TCP. */
function conditionsOn(conditions: Conditions | undefined, protocol: FilterProtocol): Conditions | undefined {
  if (conditions === undefined || protocol === "TCP") return conditions;
  const { parser } = conditions;
  const needsTcp = parser === "http" || parser === "kafka" || parser === "l7";
  if (!needsTcp) return conditions;
  const { parser: _, ...rest } = conditions;
  return { ...rest, http: [], kafka: [], l7: [] };
}

/** The filters of `toPorts`: every port of every element, with the conditions of its element; a denial has none. */
export function readPorts(value: unknown, path: string, reading: Reading, deny: boolean): Filter[] {
  return elements(value, path).flatMap(([item, place]) => {
    const fields = requiredAt(item, place);
    const conditions = deny ? undefined : readConditions(fields, place, reading);
    return elements(fields["ports"], `${place}.ports`).flatMap(([port, at]) =>
      readPortProtocol(port, at).map((spec): Filter => {
        const own = conditionsOn(conditions, spec.protocol);
        return own === undefined ? { spec } : { spec, conditions: own };
      }),
    );
  });
}
