import { parseAddress } from "../../cidr.ts";
import type { Rule } from "../../faults.ts";
import { shown } from "../../shown.ts";
import { fieldIn, fieldsIn, isFields, objectsIn, textIn, type Fields, type Placed } from "../../document.ts";
import { isPortName, parsePort } from "./numbers.ts";

const DOCS = "https://docs.cilium.io/en/stable/network/kubernetes/local-redirect-policy/";

/** A local redirect policy laid out for validation. */
export interface RedirectView {
  readonly namespace: string;
  readonly address: Fields | undefined;
  readonly service: Fields | undefined;
  readonly frontend: readonly Placed<Fields>[];
  readonly backend: readonly Placed<Fields>[];
}

const FRONTEND = "spec.redirectFrontend";

/** Lays out a CiliumLocalRedirectPolicy. */
export function redirectViewOf(value: Fields): RedirectView {
  const spec = fieldsIn(value, "spec");
  const frontend = fieldsIn(spec, "redirectFrontend");
  const [address, service] = ["addressMatcher", "serviceMatcher"].map((key) => fieldIn(frontend, key));
  const key = isFields(address) ? "addressMatcher" : "serviceMatcher";
  return {
    namespace: textIn(fieldsIn(value, "metadata"), "namespace") ?? "default",
    address: isFields(address) ? address : undefined,
    service: isFields(service) ? service : undefined,
    frontend: objectsIn(fieldsIn(frontend, key), "toPorts", `${FRONTEND}.${key}`),
    backend: objectsIn(fieldsIn(spec, "redirectBackend"), "toPorts", "spec.redirectBackend"),
  };
}

/** Rules of Cilium's own validation of local redirect policies. */
export const redirectRefusals: readonly Rule<RedirectView>[] = [
  {
    id: "CNP050",
    severity: "error",
    title: "A local redirect goes from an address.",
    remedy: "Give one IPv4 or IPv6 address.",
    docs: DOCS,
    *check({ address }) {
      const ip = address === undefined ? undefined : textIn(address, "ip");
      // A zone may stand behind an IPv6 address.
      if (ip !== undefined && parseAddress(ip.replace(/^([^%]*:[^%]*)%.+$/, "$1")) === undefined)
        yield { path: `${FRONTEND}.addressMatcher.ip`, reason: `${shown(ip)} is no address` };
    },
  },
  {
    id: "CNP051",
    severity: "error",
    title: "A local redirect has ports to redirect from, and to.",
    remedy: "Give toPorts.",
    docs: DOCS,
    *check({ address, frontend, backend }) {
      if (address !== undefined && Array.isArray(fieldIn(address, "toPorts")) && frontend.length === 0)
        yield { path: `${FRONTEND}.addressMatcher.toPorts`, reason: "the list of ports is empty" };
      if (frontend.length === 1 && backend.length === 0)
        yield { path: "spec.redirectBackend.toPorts", reason: "there is no port to redirect to" };
    },
  },
  {
    id: "CNP052",
    severity: "error",
    title: "Ports of a local redirect are numbers from 1 to 65535, and have names where there are several.",
    remedy: "Give every port a number, and a name of at most 15 letters, digits and single hyphens.",
    docs: DOCS,
    *check({ frontend, backend }) {
      const several = frontend.length > 1;
      for (const port of frontend) yield* portFaults(port, several);
      for (const port of backend) yield* portFaults(port, several || backend.length > 1);
    },
  },
  {
    id: "CNP053",
    severity: "error",
    title: "A local redirect of a service stands in the service's namespace.",
    remedy: "Move the policy to the namespace of the service.",
    docs: DOCS,
    *check({ service, namespace }) {
      const [name, of] = [service, service].map((fields, at) =>
        fields === undefined ? undefined : textIn(fields, at === 0 ? "serviceName" : "namespace"),
      );
      if (name === "") yield { path: `${FRONTEND}.serviceMatcher.serviceName`, reason: "the name is empty" };
      if (of !== undefined && of !== namespace)
        yield {
          path: `${FRONTEND}.serviceMatcher.namespace`,
          reason: `the service is in ${shown(of)}, the policy in ${shown(namespace)}`,
        };
    },
  },
  {
    id: "CNP054",
    severity: "error",
    title: "A local redirect from a single port keeps the protocol.",
    remedy: "Give both ports the same protocol.",
    docs: DOCS,
    *check({ frontend, backend }) {
      const [from] = frontend;
      const [to] = backend;
      if (frontend.length !== 1 || from === undefined || to === undefined) return;
      const [one, other] = [textIn(from.value, "protocol"), textIn(to.value, "protocol")];
      if (one !== undefined && other !== undefined && one !== other)
        yield { path: `${to.path}.protocol`, reason: `${one} is redirected to ${other}` };
    },
  },
];

function* portFaults({ value, path }: Placed<Fields>, named: boolean) {
  const port = textIn(value, "port");
  if (port !== undefined && (parsePort(port) ?? 0) === 0)
    yield { path: `${path}.port`, reason: `${shown(port)} is no port from 1 to 65535` };
  const name = textIn(value, "name") ?? "";
  if (named && !isPortName(name))
    yield {
      path: `${path}.name`,
      reason:
        name === "" ? "the port has no name, and is one of several" : `${shown(name)} is no name of a port`,
    };
}
