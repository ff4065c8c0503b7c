import type { Breach } from "../../model/faults.ts";
import { shown } from "../../model/shown.ts";
import type { CollectorTarget } from "./options.ts";

const path = "to.endpoint";

/** A host or an address, and its port; IPv6 in brackets. */
const HOST_AND_PORT = /^(?:https?:\/\/)?(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\]):(\d{1,5})$/i;

function* grpcBreaches(endpoint: string): Iterable<Breach> {
  const port = HOST_AND_PORT.exec(endpoint)?.[1];
  if (port === undefined || Number(port) < 1 || Number(port) > 65535)
    yield { path, reason: `${shown(endpoint)} is not a host and a port` };
}

function* webBreaches(endpoint: string): Iterable<Breach> {
  const url = URL.parse(endpoint);
  if (url === null || !["http:", "https:"].includes(url.protocol) || /\s/.test(endpoint)) {
    yield { path, reason: `${shown(endpoint)} is not an address of the web` };
    return;
  }
  if (url.search !== "" || url.hash !== "") yield { path, reason: "an endpoint has nothing after its path" };
}

/** What is wrong with where flows are sent. A password in it is not repeated. */
export function* endpointBreaches(to: CollectorTarget): Iterable<Breach> {
  if (to.kind !== "otlp" && to.kind !== "splunk") return;
  const endpoint: unknown = to.endpoint;
  if (typeof endpoint !== "string") {
    yield { path, reason: `${shown(endpoint)} is not an address` };
    return;
  }
  if (endpoint.includes("@")) {
    const remedy = "Remove what stands before the @, and give it as a header or a token from a Secret.";
    yield { path, reason: "it holds a name or a password", remedy };
    return;
  }
  const grpc = to.kind === "otlp" && to.protocol !== "http";
  yield* grpc ? grpcBreaches(endpoint) : webBreaches(endpoint);
  if (to.kind === "otlp" && to.protocol !== undefined && !["grpc", "http"].includes(to.protocol))
    yield { path: "to.protocol", reason: `${shown(to.protocol)} is neither grpc nor http` };
  if (to.kind === "otlp" && to.protocol === "http" && /\/v1\/logs\/*$/.test(endpoint))
    yield {
      path,
      reason: "/v1/logs is added to it, and would be there twice",
      remedy: "Leave /v1/logs out.",
    };
}

/** Whether what is sent goes over TLS. */
export const hasTls = (to: CollectorTarget): boolean =>
  !("endpoint" in to && typeof to.endpoint === "string" && to.endpoint.toLowerCase().startsWith("http://"));
