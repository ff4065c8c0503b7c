import "../../testing/vitest.ts";
import { Deployment } from "@pulumi/kubernetes/apps/v1/deployment.js";
import { expect, test } from "vitest";
import * as acns from "../../index.ts";
import { peer, policy, port, preset } from "../../policies/index.ts";
import { createWorld } from "../../simulator/index.ts";
import { connectionLines, record, stackWorld } from "../../testing/index.ts";

const workload = (name: string) => {
  const labels = { app: name };
  const spec = { containers: [{ name, image: name }] };
  return new Deployment(name, {
    metadata: { name, namespace: "shop" },
    spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
  });
};

const shop = () => {
  for (const name of ["web", "api"]) workload(name);
  new acns.PolicySet("policies", {
    namespaces: { shop: {} },
    manifests: [
      preset.zeroTrust("shop"),
      policy
        .cilium("api", { namespace: "shop" })
        .on({ app: "api" })
        .allowFrom(peer.pods({ app: "web" }), port.tcp(8080)),
      policy
        .cilium("web", { namespace: "shop" })
        .on({ app: "web" })
        .allowTo(peer.pods({ app: "api" }), port.tcp(8080)),
    ],
  });
};

const toApi = (pod: string, number = 8080): acns.Flow => ({
  from: { pod },
  to: { pod: "shop/api" },
  port: number,
  protocol: "TCP",
});

const podOf = (world: ReturnType<typeof stackWorld>, app: string): string => {
  const found = world.pods.find(({ labels }) => labels["app"] === app);
  return `shop/${found?.name ?? "none"}`;
};

test("a recorded stack says what its policies do", async () => {
  const stack = await record(shop);
  const world = stackWorld(stack);
  const [web, api] = [podOf(world, "web"), podOf(world, "api")];
  const flow = { ...toApi(web), to: { pod: api } };
  expect(world).toAllow(flow);
  expect(world).toDeny({ ...flow, port: 9090 });
  expect(world).not.toAllow({ ...flow, from: { entity: "world" } });
  expect(() => {
    expect(world).toDeny(flow);
  }).toThrow(/is allowed: .*CiliumNetworkPolicy shop\/web spec\.egress\[0\]/);
  expect(() => {
    expect(world).toAllow(toApi("shop/nobody"));
  }).toThrow("shop/nobody");
});

test("what others made counts, and what is refused is named", async () => {
  const stack = await record(() => {
    for (const name of ["web", "api"]) workload(name);
  });
  const deny = preset.zeroTrust("shop").toManifest();
  const open = stackWorld(stack);
  const closed = stackWorld(stack, { beside: [deny] });
  const flow = { ...toApi(podOf(open, "web")), to: { pod: podOf(open, "api") } };
  expect(open).toAllow(flow);
  expect(closed).toDeny(flow);
  const broken = { ...deny, spec: { endpointSelector: {} } };
  expect(() => stackWorld(stack, { beside: [broken] })).toThrow("CiliumNetworkPolicy zero-trust");
});

const LINES = `
# who speaks to whom
shop/web -> shop/api: TCP 8080
`;

test("all connections of a world or a stack are said in lines", async () => {
  const stack = await record(shop);
  const world = stackWorld(stack);
  expect(stack).toHaveConnections(LINES, { outside: false });
  expect(world).toHaveConnections(connectionLines(world));
  expect(world).not.toHaveConnections([], { outside: false });
  expect(connectionLines(world)).toEqual([
    "entity:host -> shop/api, shop/web: everything",
    "shop/web -> shop/api: TCP 8080",
  ]);
  expect(() => {
    expect(stack).toHaveConnections(
      ["shop/web -> shop/api, shop/db: TCP 80", "shop/web -> shop/api: TCP 8080"],
      {
        outside: false,
      },
    );
  }).toThrow(/- shop\/web -> shop\/api, shop\/db: TCP 80$/);
  expect(() => {
    expect(world).toHaveConnections(LINES);
  }).toThrow(/\+ entity:host -> shop\/api, shop\/web: everything$/);
  expect(() => {
    expect(world).toHaveConnections("shop/web to shop/api");
  }).toThrow(/"shop\/web to shop\/api" is no connection/);
});

test("it does not matter how ranges and ends are split", () => {
  const toRange = (name: string, cidr: string) =>
    policy
      .cilium(name, { namespace: "shop" })
      .onAllPods()
      .allowTo(peer.cidr(cidr), port.tcp(443))
      .toManifest();
  const world = createWorld({
    pods: ["web", "api"].map((name) => ({ name, namespace: "shop", labels: { app: name } })),
    policies: [
      preset.zeroTrust("shop").toManifest(),
      toRange("one", "10.0.0.0/9"),
      toRange("two", "10.128.0.0/9"),
    ],
  });
  const host = "entity:host -> shop/api, shop/web: everything";
  for (const ranges of [
    "10.0.0.0/9, 10.128.0.0/9",
    "10.0.0.0/8",
    "10.0.0.0/8 except 10.1.0.0/16, 10.1.0.0/16",
  ])
    expect(world).toHaveConnections([
      `shop/web -> ${ranges}: TCP 443`,
      `shop/api -> ${ranges}: TCP 443`,
      host,
    ]);
  expect(connectionLines(world)).toEqual([host, "shop/api, shop/web -> 10.0.0.0/8: TCP 443"]);
});
