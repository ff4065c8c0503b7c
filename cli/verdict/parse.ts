import type { Endpoint, Flow, HttpRequest, Protocol } from "../../model/world.ts";
import { RESERVED_ENTITIES } from "../../model/world.ts";
import { textOption, type Options } from "../command.ts";

/** What the options ask; a text says what is wrong with them. */
export type Asked = { readonly flow: Flow } | { readonly fault: string };

const PROTOCOLS: Readonly<Record<string, Protocol>> = {
  tcp: "TCP",
  udp: "UDP",
  sctp: "SCTP",
  icmp: "ICMP",
  icmpv6: "ICMPv6",
};

const KINDS = ["pod", "fqdn", "ip", "entity", "node"] as const;

interface Target {
  readonly endpoint: Endpoint;
  readonly port?: number;
  readonly protocol?: Protocol;
}

const FORMS = "pets/store, fqdn:api.github.com, ip:203.0.113.7, entity:host or node:n1";

/** Reads `kind:name:port/protocol`; a name with a slash is a pod. An IPv6 address with a port stands in brackets. */
function readEnd(text: string): Target | string {
  const match = /^(?:([a-z]+):)?(.*)$/.exec(text);
  const kind = KINDS.find((known) => known === match?.[1]);
  const rest = kind === undefined ? text : (match?.[2] ?? "");
  const split = isBareIpv6(rest) ? null : PORT.exec(rest);
  const name = (split?.[1] ?? rest).replace(/^\[(.*)\]$/, "$1");
  const port = split?.[2] === undefined ? undefined : Number(split[2]);
  const protocol = split?.[3] === undefined ? undefined : PROTOCOLS[split[3].toLowerCase()];
  if (split?.[3] !== undefined && protocol === undefined)
    return `${split[3]} in ${text} is none of ${Object.keys(PROTOCOLS).join(", ")}`;
  const endpoint = endpointOf(kind, name);
  if (endpoint === undefined) return `${text} names no end of a flow, as ${FORMS} do`;
  return {
    endpoint,
    ...(port === undefined ? {} : { port }),
    ...(protocol === undefined ? {} : { protocol }),
  };
}

const PORT = /^(.+?):(\d+)(?:\/([A-Za-z0-9]+))?$/;

/** Two colons without brackets: an address, none of whose parts is a port. */
const isBareIpv6 = (text: string): boolean => !text.startsWith("[") && text.split(":").length > 2;

function endpointOf(kind: (typeof KINDS)[number] | undefined, name: string): Endpoint | undefined {
  if (name === "") return undefined;
  switch (kind) {
    case undefined:
    case "pod":
      return /^[^/]+\/[^/]+$/.test(name) ? { pod: name } : undefined;
    case "fqdn":
      return { fqdn: name };
    case "ip":
      return { ip: name };
    case "node":
      return { node: name };
    case "entity": {
      const entity = RESERVED_ENTITIES.find((known) => known === name);
      return entity === undefined ? undefined : { entity };
    }
  }
}

/** "GET api.github.com/repos?page=1": method, host and path, of which only the path has to be there. */
function readHttp(text: string): HttpRequest | undefined {
  const match = /^(?:([A-Z]+) )?([^/\s]*)(\/\S*)$/.exec(text);
  if (match === null) return undefined;
  const [, method = "GET", host = "", path = "/"] = match;
  return { method, path, ...(host === "" ? {} : { host }) };
}

/** The flow that the options ask about. */
export function readAsked(options: Options): Asked {
  const from = readEnd(textOption(options, "from") ?? "");
  const to = readEnd(textOption(options, "to") ?? "");
  if (typeof from === "string") return { fault: `--from ${from}` };
  if (typeof to === "string") return { fault: `--to ${to}` };
  const protocol = to.protocol ?? "TCP";
  const { port } = to;
  if (port === undefined)
    return { fault: "--to needs a port, as in pets/store:8080 or fqdn:api.github.com:443" };
  if (port > 65535) return { fault: `--to: ${port} is no port; the highest is 65535` };
  const written = textOption(options, "http");
  const http = written === undefined ? undefined : readHttp(written);
  if (written !== undefined && http === undefined)
    return { fault: `--http ${written} is no request, as "GET api.github.com/repos" is` };
  const sni = textOption(options, "sni");
  const query = textOption(options, "dns");
  return {
    flow: {
      from: from.endpoint,
      to: to.endpoint,
      port,
      protocol,
      ...(http === undefined ? {} : { http }),
      ...(sni === undefined ? {} : { tls: { sni } }),
      ...(query === undefined ? {} : { dns: { query } }),
    },
  };
}
