import type { Flow } from "../../model/world.ts";
import { acceptsHttp, isEmpty } from "../l7/http.ts";
import { acceptsKafka } from "../l7/kafka.ts";
import type { Names } from "../l7/names.ts";
import type { Alternative, Limit, Traffic } from "./traffic.ts";

/** Whether a request meets what a proxy asks; undefined where nobody can tell. */
function meets(limit: Limit | undefined, flow: Flow, names: Names): boolean | undefined {
  const { http, dns, tls, kafka } = flow;
  if (limit === undefined || [http, dns, tls, kafka].every((request) => request === undefined)) return true;
  if (limit.proxy === "dns")
    return dns !== undefined && limit.names.some((rule) => names.acceptsQuery(rule, dns.query));
  const named = limit.alternatives.filter(
    ({ serverNames }) =>
      serverNames.length === 0 ||
      serverNames.some((pattern) => tls?.sni !== undefined && names.acceptsServer(pattern, tls.sni)),
  );
  const rules = named.flatMap((alternative) => alternative.kafka);
  if (kafka !== undefined && rules.length > 0 && acceptsKafka(rules, kafka)) return true;
  const answers = named.map((alternative) => asks(alternative, flow));
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

function asks({ http: rules, kafka, other }: Alternative, { http }: Flow): boolean | undefined {
  if (other) return undefined;
  if (rules.length === 0) return kafka.length === 0;
  if (rules.some(isEmpty)) return true;
  if (http === undefined) return false;
  const answers = rules.map((rule) => acceptsHttp(rule, http));
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

/** Whether a flow is part of what passes between its ends; undefined where that is not known. */
export function passes(traffic: Traffic, flow: Flow, names: Names): boolean | undefined {
  if (traffic.unknown !== undefined) return undefined;
  const segment = traffic.segments[flow.protocol].find(
    ({ first, last }) => first <= flow.port && flow.port <= last,
  );
  if (segment === undefined) return false;
  const answers = [meets(segment.egress, flow, names), meets(segment.ingress, flow, names)];
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
}
