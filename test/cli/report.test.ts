import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fullName } from "../../report/exposure.ts";
import { focusOn, pairsOf } from "../../report/graph/focus.ts";
import { fromWire, type Wire } from "../../report/graph/wire.ts";
import type { Connectivity } from "../../report/data.ts";
import { acns, inFolder } from "./acns.ts";

const POLICIES = `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: api, namespace: shop }
spec:
  endpointSelector: { matchLabels: { app: api } }
  ingress:
    - fromEndpoints: [{ matchLabels: { app: web } }]
      toPorts: [{ ports: [{ port: "8080", protocol: TCP }], rules: { http: [{ method: GET, path: /items }] } }]
    - fromCIDR: [203.0.113.0/24]
      toPorts: [{ ports: [{ port: "443", protocol: TCP }] }]
  egress:
    - toFQDNs: [{ matchName: api.github.com }]
      toPorts: [{ ports: [{ port: "443", protocol: TCP }] }]
`;

const deployment = (name: string) => `---
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec: { template: { metadata: { labels: { app: ${name} } }, spec: { containers: [] } } }
`;

const FILES = {
  "m/policies.yaml": POLICIES,
  "m/workloads.yaml": `${deployment("web")}${deployment("api")}`,
};

const connectivityIn = (page: string): Connectivity =>
  fromWire(JSON.parse(/id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? "") as Wire);

/** Every connection in words. */
const said = (connectivity: Connectivity): string[] => {
  const focus = focusOn(connectivity, { search: "", entities: true, unrestricted: true });
  const name = (place: number) => fullName(connectivity.parties[place]!, connectivity.namespaces);
  return [...pairsOf(focus)].map(
    ([from, to, flow]) => `${name(from)} -> ${name(to)}: ${connectivity.flows[flow]?.words}`,
  );
};

const reportOn = async (args: readonly string[], files: Readonly<Record<string, string>> = FILES) =>
  inFolder(files, async (cwd) => {
    const ended = await acns(["report", ...args, "-o", "r.html"], { cwd });
    const page = await readFile(join(cwd, "r.html"), "utf8").catch(() => "");
    return { ...ended, page };
  });

describe("acns report", () => {
  test("tells who reaches whom in manifests, by which rule and where it stands", async () => {
    const { code, out, page } = await reportOn(["m"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^r\.html: 0 errors, \d+ warnings?, 3 objects, 2 workloads\n$/);
    const connectivity = connectivityIn(page);
    const lines = said(connectivity);
    expect(lines).toContain("shop/web -> shop/api: TCP 8080 (GET /items)");
    expect(lines).toContain("203.0.113.0/24 -> shop/api: TCP 443");
    expect(lines).toContain("shop/api -> api.github.com: TCP 443");
    expect(lines).toContain("any other address -> shop/web: everything");
    expect(lines.filter((line) => line.startsWith("shop/api -> shop/web"))).toEqual([]);
    const flow = connectivity.flows.find(({ words }) => words.includes("GET"));
    const side = connectivity.decisions[flow?.parts[0]?.ingress ?? -1];
    expect(side?.words).toBe("ingress allowed by CiliumNetworkPolicy shop/api spec.ingress[0]");
    expect(connectivity.rules[side?.rules[0] ?? -1]).toEqual({
      policy: "CiliumNetworkPolicy shop/api",
      path: "spec.ingress[0]",
      place: "m/policies.yaml:7",
      yaml: expect.stringContaining('- port: "8080"'),
    });
  });

  test("says the connections that the other command lists", async () => {
    const { connections, ends } = await inFolder(FILES, async (cwd) => {
      const { out } = await acns(["connections", "m", "--format", "json"], { cwd });
      return JSON.parse(out) as {
        connections: { from: number; to: number }[];
        ends: { kind: string; pods?: string[] }[];
      };
    });
    const { page } = await reportOn(["m"]);
    // Each workload here is an end of its own, and itself no peer; names are no sources.
    const others = connections.filter(({ from, to }) => from !== to && ends[from]?.kind !== "domain");
    expect(said(connectivityIn(page))).toHaveLength(others.length);
    expect(connectivityIn(page).ends).toHaveLength(ends.length);
  });

  test("tells of an environment: resources, cost, its policies and the workloads beside it", async () => {
    const { code, out, page } = await inFolder({}, async (folder) => {
      const file = join(folder, "r.html");
      const ended = await acns(["report", "lab", "-o", file]);
      return { ...ended, page: await readFile(file, "utf8") };
    });
    expect(code).toBe(0);
    expect(out).toContain("0 errors, 0 warnings, 25 resources, 4 workloads");
    expect(page).toContain("azure-native:resources:ResourceGroup");
    expect(page).toContain("100 USD");
    expect(said(connectivityIn(page))).toContain("any address -> pets/store-front: TCP 8080");
    expect(connectivityIn(page).rules[0]?.place).toMatch(/^resource acns-lab-store-policies-/);
  });

  test("names a pod by the workload that owns it, and counts its pods", async () => {
    const pod = (name: string, owner: string) =>
      JSON.stringify({
        apiVersion: "v1",
        kind: "Pod",
        metadata: {
          name,
          namespace: "shop",
          labels: { app: "web", "pod-template-hash": "abc12" },
          ownerReferences: [{ kind: "ReplicaSet", name: owner, controller: true }],
        },
        spec: { containers: [] },
      });
    const { page } = await reportOn(["m"], {
      "m/a.json": pod("web-abc12-x", "web-abc12"),
      "m/b.json": pod("web-abc12-y", "web-abc12"),
      "m/p.yaml": POLICIES,
    });
    expect(connectivityIn(page).parties.filter(({ namespace }) => namespace !== undefined)).toEqual([
      { name: "web", kind: "Deployment", namespace: 0, pods: 2, end: 0 },
    ]);
  });

  test("writes a report of what is refused, and says so", async () => {
    const broken = POLICIES.replace('port: "443"', 'port: "70000"');
    const { code, out, page } = await reportOn(["m"], { ...FILES, "m/policies.yaml": broken });
    expect(code).toBe(1);
    expect(out).toContain("1 error,");
    expect(page).toContain("Refused: 1 error.");
    expect(page).toContain("is refused and not in force");
  });

  test("tells what differs from other manifests, and by which policy", async () => {
    const { code, page } = await reportOn(["m", "--against", "old"], {
      ...FILES,
      "old/policies.yaml": POLICIES.replace("8080", "8081"),
      "old/workloads.yaml": FILES["m/workloads.yaml"],
    });
    expect(code).toBe(0);
    const rows = [...page.matchAll(/<td class="change (\w+)"[^>]*>([^]*?)<\/tr>/g)].map(
      ([, change, cells = ""]) =>
        [change, ...cells.replace(/<[^>]*>/g, "|").split(/[|\s]*\|[|\s]*/)]
          .filter((text) => text !== "")
          .join("; "),
    );
    expect(rows).toEqual([
      "lost; Lost; shop/web; shop/api; TCP 8081 (GET /items); CiliumNetworkPolicy shop/api (changed) spec.ingress[0]",
      "gained; Gained; shop/web; shop/api; TCP 8080 (GET /items); CiliumNetworkPolicy shop/api (changed) spec.ingress[0]",
      "changed; Changed; CiliumNetworkPolicy shop/api",
    ]);
  });

  test("tells what differs from another environment", async () => {
    const { page } = await inFolder({}, async (folder) => {
      const file = join(folder, "r.html");
      const ended = await acns(["report", "staging", "--against", "dev", "-o", file]);
      return { ...ended, page: await readFile(file, "utf8") };
    });
    expect(page).toContain("Differences from dev");
    expect(page).toContain("both sides need workloads");
    expect(page).toMatch(/change changed" rowspan="\d+">Changed<\/td>[^]*?containerservice:ManagedCluster/);
  });

  test("prints the page where it is asked to", async () => {
    const printed = await inFolder(FILES, (cwd) => acns(["report", "m", "-o", "-"], { cwd }));
    const { page } = await reportOn(["m"]);
    expect(printed.out).toBe(page);
  });

  test.each([
    [["nothing-here"], "cannot report: "],
    [["m/missing.yaml"], "cannot report: m/missing.yaml is not there\n"],
    [["m", "--cilium", "x"], "cannot report: --cilium x is no version of Cilium, as 1.20 is\n"],
    [["a.ts", "b.ts"], "cannot report: a.ts and b.ts: a report is about one environment or program\n"],
  ])("%j cannot be read", async (args, message) => {
    const { code, err, page } = await reportOn(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(page).toBe("");
  });

  test("says where a page cannot be written", async () => {
    const { code, err } = await inFolder(FILES, (cwd) => acns(["report", "m", "-o", "no/r.html"], { cwd }));
    expect(code).toBe(2);
    expect(err).toMatch(/^cannot report: .*no\/r\.html cannot be written: ENOENT\n$/);
  });
});
