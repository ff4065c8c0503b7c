import type { HttpRule } from "../model/manifest/cilium.ts";
import { regexFault } from "../model/regex.ts";
import { shown } from "../model/shown.ts";
import type { Clause, Icmp, Ports } from "./port.ts";
import type { Misuse } from "./rules.ts";

/** What is said of ports and requests that Cilium takes, and nobody means. */
export function misusesIn(clauses: readonly Clause[]): Misuse[] {
  const messages = clauses.filter((clause): clause is Icmp => clause.kind === "icmp");
  const ports = clauses.filter((clause): clause is Ports => clause.kind === "ports");
  return [
    ...ports.flatMap(backwards),
    ...messages.flatMap(unknownTypes),
    ...ports.flatMap(({ rules }) => rules?.http ?? []).flatMap((rule) => [...httpMisuses(rule)]),
  ];
}

/** Ranges that end before they begin: Cilium takes them for their first port. */
const backwards = ({ ports }: Ports): Misuse[] =>
  ports
    .filter(({ port, endPort }) => endPort !== undefined && endPort < Number(port))
    .map(({ port, endPort }) => ({
      rule: "BLD004",
      path: "",
      reason: `the range from ${String(port)} to ${String(endPort)} ends before it begins`,
    }));

const unknownTypes = ({ fields }: Icmp): Misuse[] =>
  fields
    .filter(({ type }) => typeof type === "number" && (type < 0 || type > 255))
    .map(({ type, family = "IPv4" }) => ({
      rule: "BLD017",
      path: "",
      reason: `${type} is no type of ICMP for ${family}`,
    }));

/** What the name of a header is made of. Source: RFC 9110, 5.6.2 */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Hosts and headers as no proxy reads them: agents look at paths and methods only. */
function* httpMisuses({ host, headers = [], headerMatches = [] }: HttpRule): Generator<Misuse> {
  const wrong = (reason: string, remedy: string): Misuse => ({ rule: "BLD009", path: "", reason, remedy });
  const why = host === undefined ? undefined : regexFault(host);
  if (why !== undefined)
    yield wrong(`the host ${shown(host)} is no regular expression: ${why}`, "Correct the expression.");
  for (const header of headers)
    if (!TOKEN.test(header.split(" ", 1)[0]?.replace(/:+$/, "") ?? ""))
      yield wrong(`${shown(header)} names no header`, 'Write "X-Name", or "X-Name: value".');
  for (const { name } of headerMatches)
    if (!TOKEN.test(name)) yield wrong(`${shown(name)} is no header`, 'Write its name: "X-Name".');
}
