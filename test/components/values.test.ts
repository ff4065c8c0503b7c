import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { Cluster, type ClusterSettings, type Value } from "../../index.ts";
import { mask, record, Secret, UNKNOWN } from "../../testing/index.ts";
import { COMPONENT, EXISTING, messagesOf, named, recorded, Thing, type Body } from "./programs.ts";

type Wrap = (text: string, leaf: string) => Value<string>;

/** Settings in which every leaf that another resource can give is given by the function. */
const programs: Record<string, (wrap: Wrap) => ClusterSettings> = {
  "existing parts": (wrap) => ({
    location: wrap("westeurope", "location"),
    resourceGroup: { kind: "existing", name: wrap("shared", "resourceGroup.name") },
    tags: { team: wrap("platform", "tags") },
    network: {
      mode: "podSubnet",
      outboundType: "userDefinedRouting",
      virtualNetwork: {
        kind: "existing",
        nodeSubnetId: wrap(EXISTING.nodes, "nodeSubnetId"),
        podSubnetId: wrap(EXISTING.pods, "podSubnetId"),
        apiServerSubnetId: wrap(EXISTING.apiServer, "apiServerSubnetId"),
        routeTableId: wrap(EXISTING.routes, "routeTableId"),
      },
    },
    identity: {
      kind: "userAssigned",
      id: wrap(EXISTING.identity, "identity.id"),
      principalId: wrap(EXISTING.principal, "identity.principalId"),
    },
    entra: {
      adminGroupObjectIds: [wrap("11111111-2222-3333-4444-555555555555", "adminGroupObjectIds")],
      tenantId: wrap("66666666-2222-3333-4444-555555555555", "tenantId"),
    },
    apiServer: {
      access: "private",
      privateDnsZone: wrap(EXISTING.dnsZone, "privateDnsZone"),
      vnetIntegration: true,
    },
    nodePools: [
      { name: "system", mode: "System", osSku: "AzureLinux" },
      { name: "apps", osSku: "AzureLinux" },
    ],
  }),
  "an identity of its own": (wrap) => ({
    location: wrap("westeurope", "location"),
    tags: { team: wrap("platform", "tags") },
    apiServer: { access: "private", privateDnsZone: wrap(EXISTING.dnsZone, "privateDnsZone") },
  }),
};

const existing = programs["existing parts"]!;
const plain: Wrap = (text) => text;
const leaves: string[] = [];
existing((text, leaf) => {
  leaves.push(leaf);
  return text;
});

/** Everything that is registered for settings, without what the component itself is given. */
async function sentBy(settings: () => ClusterSettings): Promise<unknown> {
  const recording = await recorded(() => void new Cluster("shop", settings()));
  return recording.resources
    .filter(({ custom }) => custom)
    .map(({ type, name, inputs, aliases }) => ({ type, name, inputs, aliases }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

test.each(Object.entries(programs))(
  "%s: a value of another resource is sent as if it were written",
  async (_, of) => {
    const written = await sentBy(() => of(plain));
    expect(await sentBy(() => of((text) => pulumi.output(text)))).toEqual(written);
  },
);

test.each(leaves)("%s: stays unknown until the other resource is made", async (leaf) => {
  const recording = await recorded(() => {
    const other = new Thing("other");
    new Cluster(
      "shop",
      existing((text, each) => (each === leaf ? other.computed : text)),
    );
  });
  const other = recording.get("made:up:Thing");
  const users = recording.resources.filter(
    ({ custom, dependsOn }) => custom && dependsOn.includes(other.urn),
  );
  expect(users).not.toEqual([]);
  const unknown = users.some(({ inputs }) => JSON.stringify(mask(inputs)).includes('"[unknown]"'));
  expect(unknown).toBe(true);
});

test("a secret value stays secret wherever it goes", async () => {
  const recording = await recorded(() => {
    new Cluster("shop", {
      tags: { cost: pulumi.secret("planted") },
      identity: {
        kind: "userAssigned",
        id: pulumi.secret(EXISTING.identity),
        principalId: EXISTING.principal,
      },
      nodePools: [{ name: "system", mode: "System", osSku: "AzureLinux" }],
    });
  });
  const body = named(recording, "shop-cluster").inputs as Body;
  expect(body["tags"]).toEqual({ cost: new Secret("planted") });
  expect(JSON.stringify(mask(recording))).not.toContain("planted");
  expect(JSON.stringify(mask(recording))).not.toContain(EXISTING.identity);
  expect(recording.get(COMPONENT).inputs["settings"]).toBeDefined();
});

test("what is checked of a text is not checked of a value that is yet to come", async () => {
  const settings = (value: Value<string>): ClusterSettings => ({
    entra: { adminGroupObjectIds: [value] },
  });
  const refused = await record(() => void new Cluster("shop", settings("not a group")));
  expect(refused.error?.message).toContain("AKS027 entra.adminGroupObjectIds[0]");
  const later = await recorded(() => void new Cluster("shop", settings(pulumi.output("not a group"))));
  expect(named(later, "shop-cluster").inputs["aadProfile"]).toMatchObject({
    adminGroupObjectIDs: ["not a group"],
  });
});

test("an own DNS zone that is yet to come is an own one: the identity is made before the cluster", async () => {
  const recording = await recorded(() => {
    const zone = new Thing("zone");
    new Cluster("shop", { apiServer: { access: "private", privateDnsZone: zone.id } });
  });
  const body = named(recording, "shop-cluster").inputs;
  expect(body["identity"]).toMatchObject({ type: "UserAssigned" });
  expect(body["apiServerAccessProfile"]).toMatchObject({ privateDNSZone: UNKNOWN });
  expect(named(recording, "shop-dns-zone-role").inputs["scope"]).toBe(UNKNOWN);
});

/** Places that decide what is made: a value that is yet to come cannot stand there. */
const decisive: [string, object][] = [
  ["kubernetesVersion", { kubernetesVersion: pulumi.output("1.34") }],
  ["observability", { observability: pulumi.output(false) }],
  ["security.policies", { security: { policies: pulumi.output("L7"), encryption: "mTLS" } }],
  ["network", { network: pulumi.output({ mode: "overlay" }) }],
  ["nodePools", { nodePools: pulumi.output([]) }],
  [
    "network.virtualNetwork.addressPrefixes",
    {
      network: {
        mode: "overlay",
        virtualNetwork: { kind: "new", addressPrefixes: pulumi.output(["10.0.0.0/8"]) },
      },
    },
  ],
];

test.each(decisive)("%s: a value that is yet to come is refused, by its path", async (path, settings) => {
  const recording = await record(() => void new Cluster("shop", settings));
  expect(messagesOf(recording)).toHaveLength(1);
  expect(recording.error?.message).toMatch(
    new RegExp(`^Cluster "shop" is refused, 1 fault:\n\\w+ ${path}: `),
  );
  expect(recording.error?.message).not.toContain("Output<T>");
  expect(recording.resources).toEqual([]);
});
