import { expect, test } from "vitest";
import type { CiliumRelease } from "../../../model/cilium.ts";
import type { CiliumCIDRGroup, CiliumRule } from "../../../model/manifest/cilium.ts";
import type { NetworkPolicy } from "../../../model/manifest/kubernetes.ts";
import type { Policy } from "../../../model/manifest/manifest.ts";
import type { Decision, Direction, Endpoint, Flow, Protocol, Verdict } from "../../../model/world.ts";
import { verdict } from "../../../simulator/verdict.ts";
import { createWorld, type WorldInput } from "../../../simulator/world/build.ts";

/** One case of a statement: what is asked of a world, and what must come of it. */
export interface Row {
  /** Number of the statement in the description of the semantics, and what this case shows. */
  readonly of: string;
  readonly policies: readonly Policy[];
  /** "from > to port", where an end is a pod's name or `kind:name`: "a/x > a/y 80", "a/x > ip:10.0.0.1 53/UDP". */
  readonly flow: string;
  readonly with?: Pick<Flow, "http" | "dns" | "tls" | "kafka">;
  readonly expect: Decision;
  /** What one direction says, where it is not the same. */
  readonly egress?: Decision;
  readonly ingress?: Decision;
  readonly release?: CiliumRelease;
  readonly enforcement?: "always" | "never";
  readonly cidrGroups?: readonly CiliumCIDRGroup[];
  readonly filterLabels?: boolean;
}

/** Two namespaces with a few pods each, on two nodes; `far` is in another cluster. */
export const WORLD: WorldInput = {
  namespaces: { a: { env: "prod" }, b: { env: "dev" } },
  pods: [
    {
      name: "x",
      namespace: "a",
      labels: { app: "x", "pod-template-hash": "1" },
      node: "n1",
      ip: "10.244.1.1",
      namedPorts: { web: 80, "DNS-udp": { port: 53, protocol: "UDP" } },
    },
    {
      name: "y",
      namespace: "a",
      labels: { app: "y", tier: "" },
      node: "n2",
      ip: "10.244.2.1",
      serviceAccount: "robot",
      namedPorts: { web: 8080, high: { port: 9000, protocol: "SCTP" } },
    },
    { name: "z", namespace: "b", labels: { app: "z" }, node: "n2", ip: "10.244.2.2" },
    { name: "host", namespace: "a", labels: { app: "x" }, node: "n2", hostNetwork: true },
    { name: "far", namespace: "a", labels: { app: "y" }, cluster: "far", node: "n9" },
  ],
  services: [
    { name: "api", namespace: "a", labels: { svc: "one" }, selector: { app: "y" } },
    { name: "ext", namespace: "b", labels: { svc: "two" }, endpoints: ["203.0.113.10", "10.244.2.2"] },
  ],
  nodes: [
    { name: "n1", ip: "10.0.0.1", labels: { zone: "1" } },
    { name: "n2", ip: "10.0.0.2" },
  ],
  apiServers: ["20.0.0.1"],
};

export const cnp = (namespace: string, spec: CiliumRule, name = "p"): Policy => ({
  apiVersion: "cilium.io/v2",
  kind: "CiliumNetworkPolicy",
  metadata: { name, namespace },
  spec,
});

export const ccnp = (spec: CiliumRule, name = "p"): Policy => ({
  apiVersion: "cilium.io/v2",
  kind: "CiliumClusterwideNetworkPolicy",
  metadata: { name },
  spec,
});

export const knp = (namespace: string, spec: NetworkPolicy["spec"], name = "p"): Policy => ({
  apiVersion: "networking.k8s.io/v1",
  kind: "NetworkPolicy",
  metadata: { name, namespace },
  spec,
});

export const group = (name: string, ranges: readonly string[], labels = {}): CiliumCIDRGroup => ({
  apiVersion: "cilium.io/v2",
  kind: "CiliumCIDRGroup",
  metadata: { name, labels },
  spec: { externalCIDRs: ranges },
});

export const app = (name: string) => ({ matchLabels: { app: name } });

export const tcp = (...ports: readonly (string | number)[]) => [
  { ports: ports.map((port) => ({ port: String(port), protocol: "TCP" as const })) },
];

/** What the schema does not let through, or no longer does. */
export const unusual = (value: unknown): CiliumRule => value as CiliumRule;

const KINDS = ["entity", "ip", "fqdn", "node"] as const;

function endOf(text: string): Endpoint {
  const kind = KINDS.find((known) => text.startsWith(`${known}:`));
  return kind === undefined
    ? { pod: text }
    : ({ [kind]: text.slice(kind.length + 1) } as unknown as Endpoint);
}

export function flowOf({ flow, with: request }: Pick<Row, "flow" | "with">): Flow {
  const [from = "", , to = "", target = ""] = flow.split(" ");
  const [port = "", protocol = "TCP"] = target.split("/");
  return {
    from: endOf(from),
    to: endOf(to),
    port: Number(port),
    protocol: protocol as Protocol,
    ...request,
  };
}

export function answerTo(row: Row): Verdict {
  const { policies, release, enforcement, cidrGroups, filterLabels } = row;
  const world = createWorld({
    ...WORLD,
    policies,
    ...(release === undefined ? {} : { release }),
    ...(enforcement === undefined ? {} : { enforcement }),
    ...(cidrGroups === undefined ? {} : { cidrGroups }),
    ...(filterLabels === undefined ? {} : { filterLabels }),
  });
  return verdict(world, flowOf(row));
}

/** A test a row. */
export function check(rows: readonly Row[]): void {
  test.each(rows.map((row) => [`${row.of}: ${row.flow} is ${row.expect}`, row] as const))("%s", (_, row) => {
    const found = answerTo(row);
    const wanted: Partial<Record<Direction | "verdict", Decision>> = { verdict: row.expect };
    if (row.egress !== undefined) wanted.egress = row.egress;
    if (row.ingress !== undefined) wanted.ingress = row.ingress;
    const got = Object.fromEntries(
      (Object.keys(wanted) as (Direction | "verdict")[]).map((key) => [
        key,
        key === "verdict" ? found.verdict : found[key].verdict,
      ]),
    );
    expect(got, JSON.stringify(found)).toEqual(wanted);
  });
}
