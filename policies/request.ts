import type { HttpRule, KafkaRule } from "../model/manifest/cilium.ts";

/** A path: the exact text (without a query), everything that begins with a text, or a regular expression (RE2) over all of it. */
export type Path = string | { readonly prefix: string } | { readonly pattern: string };

/** What else has to be true of a request. */
export interface HttpConditions {
  /** Regular expression (RE2) over the whole host, which may carry a port. */
  readonly host?: string;
  /** Headers that have to be there: "X-Name", or "X-Name: value". */
  readonly headers?: readonly string[];
}

/** A text in which nothing means anything to a regular expression. */
export const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

function pathPattern(path: Path): string {
  if (typeof path === "string") return quoted(path);
  return "prefix" in path ? `${quoted(path.prefix)}.*` : path.pattern;
}

const request =
  (method: string | undefined) =>
  (path?: Path, conditions: HttpConditions = {}): HttpRule => ({
    ...(method === undefined ? {} : { method }),
    ...(path === undefined ? {} : { path: pathPattern(path) }),
    ...conditions,
  });

/**
 * Requests of HTTP, to be allowed on a TCP port. A query belongs to the path: `{ prefix: "/products" }` lets `/products?page=2`
 * pass, "/products" does not.
 *
 * @example
 * ```ts
 * import { http, port } from "pulumi-acns/policies";
 *
 * port.tcp(8080).http(http.get("/products"), http.post("/cart"), http.get({ prefix: "/images/" }));
 * ```
 */
export const http = {
  get: request("GET"),
  head: request("HEAD"),
  post: request("POST"),
  put: request("PUT"),
  patch: request("PATCH"),
  delete: request("DELETE"),
  options: request("OPTIONS"),
  /** Whatever the method is. */
  any: request(undefined),
} as const;

/** A call of gRPC: a service with its package, and one of its methods, or all of them. */
export interface GrpcCall {
  readonly service: string;
  readonly method?: string;
}

/** A call as HTTP/2 carries it: POST to /package.Service/Method. Source: https://grpc.github.io/grpc/core/md_doc__p_r_o_t_o_c_o_l-_h_t_t_p2.html */
export const grpcRule = ({ service, method }: GrpcCall): HttpRule => ({
  method: "POST",
  path: `/${quoted(service)}/${method === undefined ? ".*" : quoted(method)}`,
});

/**
 * Requests of Kafka, to be allowed on a TCP port. Cilium has none of it from 1.20 on.
 *
 * @example
 * ```ts
 * import { kafka, port } from "pulumi-acns/policies";
 *
 * port.tcp(9092).kafka(kafka.produce("orders"), kafka.consume("payments", { clientID: "billing" }));
 * ```
 */
export const kafka = {
  /** Everything that a producer of a topic sends; of all topics where none is given. */
  produce: (topic?: string, more: Pick<KafkaRule, "clientID"> = {}): KafkaRule =>
    role("produce", topic, more),
  /** Everything that a consumer of a topic sends; of all topics where none is given. */
  consume: (topic?: string, more: Pick<KafkaRule, "clientID"> = {}): KafkaRule =>
    role("consume", topic, more),
} as const;

const role = (name: "produce" | "consume", topic: string | undefined, more: KafkaRule): KafkaRule => ({
  role: name,
  ...(topic === undefined ? {} : { topic }),
  ...more,
});
