import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Provider } from "@pulumi/kubernetes/provider.js";
import { afterAll, describe, expect, test } from "vitest";
import * as acns from "../../index.ts";
import { flow, logFilters, metricFilters, peer, policy, port, preset } from "../../policies/index.ts";
import { record, type Recording } from "../../testing/index.ts";

const folder = mkdtempSync(join(tmpdir(), "acns-policies-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const web = policy
  .cilium("web", { namespace: "shop" })
  .on({ app: "web" })
  .allowFrom(peer.world(), port.tcp(8080));

const deploy = (args: acns.PolicySetArgs): Promise<Recording> =>
  record(() => {
    new acns.PolicySet("shop", args);
  });

const messages = ({ errors }: Recording): string => errors.map(({ message }) => message).join("\n");

describe("a set of policies", () => {
  test("objects are sent as they are, named after the set, with the provider that is given", async () => {
    const recording = await record(() => {
      const kubernetes = new Provider("there", { kubeconfig: "{}" });
      new acns.PolicySet("shop", { kubernetes, manifests: [web, preset.zeroTrust("shop")] });
    });
    expect(messages(recording)).toBe("");
    const made = recording.resources.filter(({ type }) => type.startsWith("kubernetes:cilium.io"));
    expect(made.map(({ name }) => name).sort()).toEqual(["shop-cnp-shop-web", "shop-cnp-shop-zero-trust"]);
    expect(made.find(({ name }) => name === "shop-cnp-shop-web")?.inputs).toEqual(web.toManifest());
    expect(made.map(({ provider }) => provider?.endsWith("::there"))).toEqual([true, true]);
  });

  test("policies wait for the namespaces that are made with them; mutual TLS takes these in by their label", async () => {
    const recording = await deploy({
      namespaces: { shop: { labels: { team: "a" }, mtls: true } },
      manifests: [web],
    });
    const [namespace] = recording.resources.filter(({ name }) => name === "shop-ns-shop");
    expect(namespace?.inputs).toMatchObject({
      metadata: { name: "shop", labels: { team: "a", "io.cilium/mtls-enabled": "true" } },
    });
    const [made] = recording.resources.filter(({ name }) => name === "shop-cnp-shop-web");
    expect(made?.dependsOn).toContain(namespace?.urn);
  });

  test("default deny waits for the policies that allow, and nothing else waits", async () => {
    const recording = await deploy({ manifests: [preset.zeroTrust("shop"), web, preset.allowDns("shop")] });
    const named = (name: string) => recording.resources.find((each) => each.name === `shop-cnp-shop-${name}`);
    const waits = (name: string): string[] =>
      ["zero-trust", "web", "allow-dns"].filter((other) =>
        (named(name)?.dependsOn ?? []).includes(named(other)?.urn ?? "nobody"),
      );
    expect(waits("zero-trust").sort()).toEqual(["allow-dns", "web"]);
    expect([waits("web"), waits("allow-dns")]).toEqual([[], []]);
  });

  test("files, builders and what cannot be read are judged together", async () => {
    const good = file("good.yaml", JSON.stringify(preset.zeroTrust("shop").toManifest()));
    const bad = file(
      "bad.yaml",
      "apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: { name: b }\nspec: { endpointSelector: {}, egres: [] }\n",
    );
    const broken = file("broken.yaml", "a: [\n");
    const config = file("config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\n");
    const recording = await deploy({ files: [good, bad, broken, config], manifests: [web] });
    const said = messages(recording);
    expect(said).toContain(`${bad}:1`);
    expect(said).toContain("egres");
    expect(said).toContain("broken.yaml");
    expect(said).toContain("the kind ConfigMap is none of");
    expect(recording.resources.filter(({ custom }) => custom)).toEqual([]);
  });

  test("two of one kind, namespace and name are refused, in whatever way they are given", async () => {
    const same = file("same.yaml", JSON.stringify(web.toManifest()));
    const said = messages(await deploy({ manifests: [web], files: same }));
    expect(said).toContain("OBJ002");
    expect(said).not.toContain("POL010");
    expect(said).toContain("CiliumNetworkPolicy shop/web");
  });

  test("a rule can be lowered with a reason, but none without which an object would be lost", async () => {
    const reason = "a test of what is lowered";
    const l7 = policy
      .cilium("api", { namespace: "shop" })
      .on({ app: "api" })
      .allowFrom(peer.allPods(), port.tcp(80).http({ method: "GET" }));
    const asked = { manifests: [l7], enforcement: { level: "FQDN" as const } };
    expect(messages(await deploy(asked))).toContain("ACNS006");
    const lowered = { ACNS006: { severity: "warning" as const, reason } };
    expect(messages(await deploy({ ...asked, rules: lowered }))).toBe("");
    const lost = { OBJ002: { severity: "off" as const, reason } };
    expect(messages(await deploy({ manifests: [web, web], rules: lost }))).toContain("SET005 rules.OBJ002");
  });
});

describe("promises", () => {
  const world = {
    pods: [
      { name: "web", namespace: "shop", labels: { app: "web" } },
      { name: "other", namespace: "shop", labels: { app: "other" } },
    ],
  };
  const toWeb = (from: acns.Endpoint, number = 8080): acns.Flow => ({
    from,
    to: { pod: "shop/web" },
    port: number,
    protocol: "TCP",
  });
  const flows = { in: toWeb({ entity: "world" }), aside: toWeb({ pod: "shop/other" }) };

  test("that are kept say nothing", async () => {
    const promises = { world, allowed: [flows.in], denied: [flows.aside] };
    expect(messages(await deploy({ manifests: [web], promises }))).toBe("");
  });

  test("that are broken refuse the set, all of them, with what decides each", async () => {
    const promises = { world, allowed: [flows.aside], denied: [flows.in] };
    const recording = await deploy({ manifests: [web], promises });
    const said = messages(recording);
    expect(said).toContain("2 faults");
    expect(said).toContain("promises.allowed[0]: shop/other to shop/web, TCP 8080 is denied");
    expect(said).toContain("CiliumNetworkPolicy shop/web spec.ingress[0]");
    expect(said).toContain("not this flow: shop/other is not the entity world");
    expect(said).toContain("the smallest change: in CiliumNetworkPolicy shop/web");
    expect(recording.resources.filter(({ custom }) => custom)).toEqual([]);
  });

  test("about what is not in the world cannot be judged", async () => {
    const promises = { world, allowed: [toWeb({ pod: "shop/nobody" })] };
    expect(messages(await deploy({ manifests: [web], promises }))).toContain("OBJ006");
  });

  test("hold before policies that are refused are judged by nothing", async () => {
    const release = { level: "None" as const };
    const l7 = policy.cilium("api", { namespace: "shop" }).on({ app: "api" });
    const asked = l7.allowFrom(peer.allPods(), port.tcp(80).http({ method: "GET" }));
    const said = messages(await deploy({ manifests: [asked], enforcement: release, promises: { world } }));
    expect(said).toContain("ACNS006");
  });
});

describe("a set of filters", () => {
  const filters = (manifests: acns.FilterSetArgs["manifests"]): Promise<Recording> =>
    record(() => {
      new acns.FilterSet("shop", manifests === undefined ? {} : { manifests });
    });

  test("filters are sent as they are", async () => {
    const recording = await filters([
      metricFilters().include("drop", { from: flow.namespaces("shop") }),
      logFilters("drops").include({ verdict: ["dropped"] }),
    ]);
    expect(messages(recording)).toBe("");
    expect(
      recording.resources
        .filter(({ custom }) => custom)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["shop-log-drops", "shop-metric-container-network-metric"]);
  });

  test("a second metric filter is refused: a cluster has one", async () => {
    const one = metricFilters("one").include("drop", { from: flow.namespaces("shop") });
    const two = metricFilters("two").include("drop", { from: flow.namespaces("shop") });
    expect(messages(await filters([one, two]))).toContain("OBJ003");
  });
});
