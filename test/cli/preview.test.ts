import { describe, expect, test } from "vitest";
import { acns, inFolder } from "./acns.ts";

interface Answer {
  readonly index: number;
  readonly refused: boolean;
  readonly unreadable?: string;
  readonly resources: readonly {
    urn: string;
    type: string;
    name: string;
    parent: string | null;
    dependsOn: string[];
    inputs: Record<string, unknown>;
  }[];
  readonly findings: readonly {
    rule: string;
    severity: string;
    path: string;
    reason: string;
    remedy: string;
    lowered?: string;
  }[];
  readonly clusters: readonly { apiVersion: { version: string } }[];
  readonly estimate: {
    readonly parts: readonly { part: string; usd: { from: number; to: number }; price: object }[];
    readonly leftOut: readonly { part: string; missing: readonly string[] }[];
  };
  readonly differences?: readonly { resource: string; path?: string }[];
}

const one = (text: string): Answer => JSON.parse(text) as Answer;
const ENVIRONMENTS = ["dev", "staging", "prod", "mtls", "retina", "dualstack", "subnet", "lab"];

describe("environments", () => {
  test.each(ENVIRONMENTS)("%s is previewed and not refused", async (environment) => {
    const { code, out, err } = await acns(["preview", environment, "--json"]);
    expect(err).toBe("");
    expect(code).toBe(0);
    const answer = one(out);
    expect(answer.refused).toBe(false);
    expect(answer.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(answer.resources.filter(({ type }) => type.endsWith(":ManagedCluster"))).toHaveLength(1);
    expect(answer.estimate.parts[0]?.usd.from).toBeGreaterThan(0);
  });

  test("what an environment needs beyond a subscription is asked for by name", async () => {
    const prod = await acns(["preview", "prod"]);
    expect(prod.out).toContain("entra.adminGroupObjectIds");
    const mtls = await acns(["preview", "mtls"]);
    expect(mtls.out).toContain("AdvancedNetworkingmTLSPreview");
  });

  test.each([
    ["12345.5", "24,691 USD to 2,469,100 USD", "12,345.5 USD"],
    ["0.125", "0.25 USD to 25 USD", "0.13 USD"],
    ["0", "0 USD", "0 USD"],
  ])("the estimate at a price of %s is written in dollars", async (price, sum, each) => {
    const input = `prices: { acnsPerNodeMonth: { usd: ${price}, source: a contract, date: "2026-11-01" } }
nodePools: [{ name: apps, mode: System, osSku: AzureLinux, autoscaling: { min: 2, max: 200 } }]`;
    const { out } = await acns(["preview", "--settings", "-"], { input });
    expect(out).toMatch(new RegExp(`${sum}.* at ${each} per node.*\\(a contract, 2026-11-01\\)`));
  });

  test("the text names tree, version, rules, estimate and the place of Kubernetes resources", async () => {
    const { out } = await acns(["preview", "prod"]);
    for (const part of [
      "acns:index:Cluster",
      "API version 2026-01-01",
      "rules checked",
      "estimated",
      "left to a second stack",
    ]) {
      expect(out).toContain(part);
    }
  });

  test("each part of the cost is shown with its source and date, and what is left out by name", async () => {
    const input = `
kubernetesVersion: "1.34"
nodePools: [{ name: system, mode: System, count: 3 }]
monitoring: { logs: { plan: Basic }, grafana: { admins: [11111111-2222-3333-4444-555555555555] } }
prices:
  logsBasicPerGB: { usd: 0.5, source: our agreement, date: "2026-08" }
  metricsPerMillionSamples: { usd: 0.16, source: our agreement, date: "2026-08" }
usage: { networkLogsGB: 40 }
`;
    const { out } = await acns(["preview", "--settings", "-"], { input });
    for (const line of [
      "ACNS of acns-settings: 150 USD for 3 nodes at 50 USD per node and month (a public walkthrough of ACNS, roughly, 2026-08)",
      "network logs stored (plan Basic): 20 USD for 40 GB at 0.5 USD per GB (our agreement, 2026-08)",
      "metrics stored: give usage.metricSamplesMillions",
      "Grafana: give prices.grafanaPerMonth",
      "virtual machines\n",
    ])
      expect(out).toContain(line);
    const { estimate } = one((await acns(["preview", "--settings", "-", "--json"], { input })).out);
    expect(estimate.parts[1]).toEqual({
      part: "network logs stored (plan Basic)",
      usd: { from: 20, to: 20 },
      amount: { from: 40, to: 40 },
      unit: "GB",
      price: { usd: 0.5, source: "our agreement", date: "2026-08" },
    });
    expect(estimate.leftOut).toContainEqual({
      part: "other tables of Container Insights (plan Analytics)",
      missing: ["prices.logsAnalyticsPerGB", "usage.containerInsightsGB"],
    });
  });

  test("what is taken into the stack is shown as an import", async () => {
    const id = "/subscriptions/1/resourceGroups/hub/providers/Microsoft.Dashboard/grafana/boards";
    const input = `monitoring: { grafana: { existingId: ${id}, adopt: { integrations: [] } } }`;
    const { out } = await acns(["preview", "--settings", "-"], { input });
    expect(out).toMatch(/^ = .*azure-native:dashboard:Grafana .* import$/m);
    expect(out).toContain("= 1 to import");
    const json = one((await acns(["preview", "--settings", "-", "--json"], { input })).out);
    expect(json.resources.find(({ name }) => name === "acns-settings-grafana")).toMatchObject({
      importId: id,
    });
  });

  test("a price without source or date is refused, and so is a negative one", async () => {
    const input = `
prices:
  grafanaPerMonth: { usd: -1, source: "", date: yesterday }
  logsBasicPerGB: { usd: 1 }
usage: { networkLogsGB: -40 }
`;
    const { code, out } = await acns(["preview", "--settings", "-", "--json"], { input });
    expect(code).toBe(1);
    expect(
      one(out)
        .findings.filter(({ severity }) => severity === "error")
        .map(({ rule, path }) => `${rule} ${path}`)
        .toSorted(),
    ).toEqual([
      "COST001 prices.grafanaPerMonth.date",
      "COST001 prices.grafanaPerMonth.source",
      "COST001 prices.grafanaPerMonth.usd",
      "COST002 usage.networkLogsGB",
      "SET003 prices.logsBasicPerGB.date",
      "SET003 prices.logsBasicPerGB.source",
    ]);
  });

  test("differences from another environment are named, the names of the stacks are none", async () => {
    const { code, out } = await acns(["preview", "prod", "--against", "staging", "--json"]);
    expect(code).toBe(0);
    const paths = one(out).differences?.map(({ path }) => path);
    expect(paths).toContain("networkProfile.advancedNetworking.performance.accelerationMode");
    expect(paths).not.toContain("resourceName");
    const same = await acns(["preview", "prod", "--against", "prod"]);
    expect(same.out).toContain("No difference from prod.");
  });

  test("an environment that is not there is unreadable, and the others are named", async () => {
    const { code, err } = await acns(["preview", "prd"]);
    expect(code).toBe(2);
    expect(err).toContain("prod");
  });
});

describe("settings from a file", () => {
  const documents = [
    "network: { mode: overlay, podCidrs: [10.0.0.0/16] }\nsecurty: {}",
    "{}",
    "- 1",
    "config:\n  acns:acceleration: BpfVeth\n  azure-native:location: northeurope",
  ];

  test("each document of a stream is answered", async () => {
    const { code, out } = await acns(["preview", "--settings", "-", "--json"], {
      input: documents.join("\n---\n"),
    });
    expect(code).toBe(1);
    const answers = JSON.parse(out) as Answer[];
    expect(answers.map(({ index, refused }) => [index, refused])).toEqual([
      [0, true],
      [1, false],
      [2, true],
      [3, false],
    ]);
    expect(answers[0]?.findings.map(({ rule }) => rule)).toEqual(["SET001", "ACNS036"]);
    expect(answers[0]?.resources).toEqual([]);
    expect(answers[2]?.findings[0]).toMatchObject({ rule: "SET002", reason: "[1] is not an object" });
    expect(JSON.stringify(answers[3]?.resources)).toContain("BpfVeth");
  });

  test("a document that does not parse is named by line and column, and the others are still answered", async () => {
    const { code, out } = await acns(["preview", "--settings", "-", "--json"], {
      input: "{}\n---\nnetwork: [\n",
    });
    expect(code).toBe(2);
    const answers = JSON.parse(out) as Answer[];
    expect(answers[0]?.refused).toBe(false);
    expect(answers[1]?.unreadable).toMatch(/^-:\d+:\d+: /);
  });

  test.each([
    [
      "an alias that grows without end",
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${"bcdefghij"
        .split("")
        .map((name, index) => `${name}: &${name} [${`*${"abcdefghij"[index] ?? ""},`.repeat(10)}]`)
        .join("\n")}`,
    ],
    ["an alias that refers to itself", "network: &a\n  mode: *a"],
    ["nesting without end", `network: ${"[".repeat(100_000)}`],
    ["a binary", "\u0000\u0001\u0002"],
    ["a tab for indentation", "network:\n\tmode: overlay"],
    ["a key that stands twice", "tier: Free\ntier: Premium"],
  ])("%s is answered and never a stack trace", async (_what, input) => {
    const { code, out, err } = await acns(["preview", "--settings", "-", "--json"], { input });
    expect([1, 2]).toContain(code);
    expect(`${out}${err}`).not.toMatch(/\n\s+at /);
    expect(one(out).refused).toBe(true);
  });

  test("keys of JavaScript's own are unknown keys", async () => {
    const { code, out } = await acns(["preview", "--settings", "-", "--json"], {
      input:
        '{"__proto__": {"tier": "Free"}, "constructor": 1, "rules": {"toString": {"severity": "off", "reason": "x"}}}',
    });
    expect(code).toBe(1);
    expect(
      one(out)
        .findings.map(({ path }) => path)
        .sort(),
    ).toEqual(["__proto__", "constructor", "rules.toString"]);
  });

  test("a file that is missing, or not UTF-8, is unreadable", async () => {
    await inFolder({}, async (cwd) => {
      const missing = await acns(["preview", "--settings", "none.yaml"], { cwd });
      expect(missing).toMatchObject({ code: 2, out: "" });
      expect(missing.err).toContain("ENOENT");
    });
  });

  test("a number that lost a digit is named", async () => {
    const { out } = await acns(["preview", "--settings", "-", "--json"], {
      input: "kubernetesVersion: 1.30",
    });
    expect(one(out).findings.map(({ rule, reason }) => [rule, reason.includes("1.30")])).toContainEqual([
      "AKS017",
      true,
    ]);
  });

  test("a rule that is lowered says so with its reason", async () => {
    const input =
      'acceleration: BpfVeth\nkubernetesVersion: "1.32"\nrules:\n  ACNS017: { severity: warning, reason: a test cluster }';
    const { code, out } = await acns(["preview", "--settings", "-", "--json"], { input });
    expect(code).toBe(0);
    expect(one(out).findings.find(({ rule }) => rule === "ACNS017")).toMatchObject({
      severity: "warning",
      lowered: "a test cluster",
    });
  });
});

describe("the change of a running cluster", () => {
  const before = 'kubernetesVersion: "1.34"\nacceleration: None\n';

  test("earlier settings are compared", async () => {
    await inFolder(
      { "before.yaml": before, "after.yaml": 'kubernetesVersion: "1.34"\nacceleration: BpfVeth\n' },
      async (cwd) => {
        const { code, out } = await acns(
          ["preview", "--settings", "after.yaml", "--deployed", "before.yaml", "--json"],
          { cwd },
        );
        expect(code).toBe(0);
        expect(one(out).findings.map(({ rule }) => rule)).toEqual(["ACNS021", "ACNS040"]);
      },
    );
  });

  test("an export of the stack is read, and what needs another cluster is refused", async () => {
    const resources = [
      {
        urn: "urn:pulumi:settings::acns::acns:index:Cluster::acns-settings",
        type: "acns:index:Cluster",
        inputs: { settings: { network: { mode: "podSubnet" } } },
      },
    ];
    const files = {
      "export.json": JSON.stringify({ version: 3, deployment: { resources } }),
      "after.yaml": "network: { mode: overlay }",
    };
    await inFolder(files, async (cwd) => {
      const { code, out } = await acns(
        ["preview", "--settings", "after.yaml", "--deployed", "export.json", "--json"],
        { cwd },
      );
      expect(code).toBe(1);
      expect(one(out).findings).toContainEqual(
        expect.objectContaining({ rule: "AKS030", path: "network.mode" }),
      );
    });
  });
});

/** A program whose policy closes what its stack says, and no cloud is asked for. */
const NETWORK = `
import * as pulumi from "@pulumi/pulumi";
import { Deployment } from "@pulumi/kubernetes/apps/v1/deployment.js";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource.js";
const app = (name) => ({ matchLabels: { app: name } });
const workload = (name) =>
  new Deployment(name, {
    metadata: { name, namespace: "shop" },
    spec: { selector: app(name), template: { metadata: { labels: { app: name } }, spec: { containers: [{ name, image: name }] } } },
  });
const cnp = (name, spec) =>
  new CustomResource(name, { apiVersion: "cilium.io/v2", kind: "CiliumNetworkPolicy", metadata: { name, namespace: "shop" }, spec });
export default () => {
  const ports = [{ port: new pulumi.Config().require("port"), protocol: "TCP" }];
  const rules = { http: [{ path: pulumi.secret("/hidden") }] };
  ["web", "api"].forEach(workload);
  cnp("api", { endpointSelector: app("api"), ingress: [{ fromEndpoints: [app("web")], toPorts: [{ ports, rules }] }] });
  cnp("broken", {});
};
`;

const PROJECT = {
  "Pulumi.yaml": "name: net\nruntime: nodejs\nmain: index.mjs\n",
  "index.mjs": NETWORK,
  "Pulumi.a.yaml": 'config: { net:port: "80" }\n',
  "Pulumi.b.yaml": 'config: { net:port: "81" }\n',
};

describe("the network of a stack", () => {
  test("is shown, with what changes from another, and without secrets", async () => {
    await inFolder(PROJECT, async (cwd) => {
      const { code, out } = await acns(["preview", "b", "--against", "a", "--verbose"], { cwd });
      expect(code).toBe(0);
      expect(out).toContain("Network: what 1 policy lets pass of the stack's own 2 workloads");
      expect(out).toContain("shop/web -> shop/api: TCP 81 ([secret])");
      expect(out).toContain("CiliumNetworkPolicy broken: refused by");
      expect(out).toMatch(
        /Lost:\n +shop\/web -> shop\/api: TCP 80 \(\[secret\]\)\n +by .* shop\/api \(changed\)/,
      );
      expect(out).not.toContain("hidden");
      const json = await acns(["preview", "b", "--against", "a", "--json"], { cwd });
      const answer = JSON.parse(json.out) as {
        connectivity: [{ exposure: { unselected: object }; connections: object[] }];
        connectivityDifferences: { gained: object[]; lost: object[] };
      };
      expect(answer.connectivity[0].exposure.unselected).toEqual({
        ingress: ["shop/web"],
        egress: ["shop/web", "shop/api"],
      });
      expect(answer.connectivityDifferences.gained).toHaveLength(1);
      expect(json.out).not.toContain("hidden");
    });
  });

  test("is left out where there is none", async () => {
    const { out } = await acns(["preview", "dev", "--json"]);
    expect(JSON.parse(out)).not.toHaveProperty("connectivity");
  });
});
