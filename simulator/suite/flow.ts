import { didYouMean } from "../../model/faults.ts";
import {
  RESERVED_ENTITIES,
  type Decision,
  type Endpoint,
  type Flow,
  type Protocol,
} from "../../model/world.ts";
import { readAddress } from "../selector/address.ts";
import {
  fault,
  into,
  isAbsent,
  listOf,
  mapOf,
  object,
  oneOf,
  optional,
  required,
  scalar,
  text,
  wholeNumber,
  type Place,
  type Read,
} from "./faults.ts";

/** A flow with what is expected of it. */
export interface ExpectedFlow {
  /** Within its suite; absent where the suite has only this flow. */
  readonly id?: string;
  readonly flow: Flow;
  readonly expect: Exclude<Decision, "unknown">;
  readonly egress?: Exclude<Decision, "unknown">;
  readonly ingress?: Exclude<Decision, "unknown">;
}

const decision = oneOf(["allowed", "denied"]);

/** The text of an IPv4 or IPv6 address. */
export const address: Read<string> = (place) => {
  const found = text(place);
  if (found === null || readAddress(found) !== undefined) return found;
  return fault(place, "SUITE003", `${found} is no address`);
};

const domain: Read<string> = (place) => {
  const found = text(place);
  if (found === null || /^[-a-zA-Z0-9_.]+$/.test(found)) return found;
  return fault(place, "SUITE003", `${JSON.stringify(found)} is no DNS name`);
};

const podName: Read<string> = (place) => {
  const found = text(place);
  if (found === null) return null;
  if (/^[^/]+\/[^/]+$/.test(found)) return found;
  return found.includes("/")
    ? fault(place, "SUITE003", `${found} is not namespace/name`)
    : `default/${found}`;
};

const endpoint: Read<Endpoint> = (place) => {
  const found = object({
    pod: optional(podName),
    entity: optional(oneOf(RESERVED_ENTITIES)),
    ip: optional(address),
    fqdn: optional(domain),
    node: optional(scalar),
  })(place);
  if (found === null) return null;
  const given = Object.keys(place.value as object);
  if (given.length !== 1)
    return fault(place, "SUITE003", `an end of a flow is exactly one of pod, entity, ip, fqdn and node`);
  return Object.keys(found).length === 1 ? (found as Endpoint) : null;
};

const http = object({
  method: optional(text),
  path: optional(text),
  host: optional(text),
  headers: optional(mapOf(scalar)),
});

const apiKey: Read<string | number> = (place) =>
  typeof place.value === "number" ? place.value : text(place);

const kafka = object({
  apiKey: required(apiKey),
  topics: optional(listOf(scalar)),
  apiVersion: optional(wholeNumber(0, 32767)),
  clientID: optional(text),
});

const PROTOCOLS: readonly Protocol[] = ["TCP", "UDP", "SCTP", "ICMP", "ICMPv6"];

const shape = {
  from: required(endpoint),
  to: required(endpoint),
  port: optional(wholeNumber(0, 65535)),
  protocol: optional(oneOf(PROTOCOLS)),
  icmp: optional(object({ type: required(wholeNumber(0, 255)), family: optional(oneOf(["IPv4", "IPv6"])) })),
  http: optional(http),
  dns: optional(object({ query: required(domain) })),
  tls: optional(object({ sni: optional(text) })),
  kafka: optional(kafka),
};

/** A flow of a suite. ICMP may be told by `icmp` alone, whose type is the port. */
export const flow: Read<Flow> = (place) => {
  const found = object(shape)(place);
  if (found?.from === undefined || found.to === undefined) return null;
  const { icmp, from, to, kafka: request, dns, port: _, protocol: __, ...rest } = found;
  const target = targetOf(place, found);
  if (target === null) return null;
  return {
    ...rest,
    ...target,
    ...(dns?.query === undefined ? {} : { dns: { query: dns.query } }),
    ...(request?.apiKey === undefined ? {} : { kafka: { ...request, apiKey: request.apiKey } }),
    from,
    to,
  };
};

type FoundFlow = NonNullable<ReturnType<ReturnType<typeof object<typeof shape>>>>;

function targetOf(place: Place, { icmp, ...stated }: FoundFlow): Pick<Flow, "port" | "protocol"> | null {
  const byFamily = icmp === undefined ? undefined : icmp.family === "IPv6" ? "ICMPv6" : "ICMP";
  const protocol = stated.protocol ?? byFamily;
  const port = stated.port ?? icmp?.type;
  if (protocol === undefined) return missingPart(place, "protocol");
  if (port === undefined) return missingPart(place, "port");
  const isIcmp = protocol === "ICMP" || protocol === "ICMPv6";
  if (icmp !== undefined) {
    const sameFamily = icmp.family === undefined || byFamily === protocol;
    if (!isIcmp || !sameFamily || icmp.type !== port)
      return fault(place, "SUITE003", "icmp, protocol and port say different things");
  }
  if (isIcmp && port > 255) return fault(place, "SUITE003", `${port} is no type of ${protocol}`);
  if (port === 0 && !isIcmp) return fault(place, "SUITE003", "no connection goes to port 0");
  return { port, protocol };
}

/** What is there and could not be read was noted where it stands. */
function missingPart(place: Place, key: "protocol" | "port"): null {
  const isThere = [key, "icmp"].some((own) => !isAbsent(into(place, own)));
  return isThere ? null : fault(place, "SUITE002", `the ${key} is missing`);
}

const expected = {
  expect: required(decision),
  egress: optional(decision),
  ingress: optional(decision),
};

/** An element of `flows`. */
export const expectedFlow: Read<ExpectedFlow> = (place) => {
  const found = object({ id: required(scalar), flow: required(flow), ...expected })(place);
  if (found?.id === undefined || found.flow === undefined || found.expect === undefined) return null;
  return { ...found, flow: found.flow, expect: found.expect };
};

/** Keys of a suite that has one flow. */
export const SINGLE = { flow: optional(flow), ...expected, expect: optional(decision) };

/** Ends of flows that the world does not have. */
export function checkEnds(
  place: Place,
  flow: Flow,
  pods: ReadonlySet<string>,
  nodes: ReadonlySet<string>,
): void {
  for (const [key, end] of [
    ["from", flow.from],
    ["to", flow.to],
  ] as const) {
    const at: Place = { ...place, steps: [...place.steps, key] };
    if ("pod" in end && !pods.has(end.pod)) missing(at, "pod", end.pod, [...pods]);
    if ("node" in end && !nodes.has(end.node)) missing(at, "node", end.node, [...nodes]);
  }
}

function missing(place: Place, kind: string, name: string, known: readonly string[]): void {
  const near = didYouMean(name, known);
  const remedy = near === undefined ? undefined : `did you mean ${near}?`;
  fault({ ...place, steps: [...place.steps, kind] }, "SUITE004", `there is no ${kind} ${name}`, remedy);
}
