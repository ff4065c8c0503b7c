import { describe, expect, test } from "vitest";
import { acns, inFolder } from "./acns.ts";

const CLUSTER = `apiVersion: apps/v1
kind: Deployment
metadata: { name: store, namespace: pets }
spec: { template: { metadata: { labels: { app: store } }, spec: { containers: [{ ports: [{ name: web, containerPort: 8080 }] }] } } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: coredns, namespace: kube-system }
spec: { template: { metadata: { labels: { k8s-app: kube-dns } }, spec: { containers: [] } } }
---
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: out, namespace: pets }
spec:
  endpointSelector: {}
  egress:
    - toEndpoints: [{ matchLabels: { k8s:io.kubernetes.pod.namespace: kube-system } }]
      toPorts: [{ ports: [{ port: "53" }], rules: { dns: [{ matchPattern: "*.github.com" }] } }]
    - toFQDNs: [{ matchPattern: "*.github.com" }, { matchName: example.com }]
      toPorts: [{ ports: [{ port: "443", protocol: TCP }] }]
`;

const run = (args: readonly string[], text = CLUSTER) =>
  inFolder({ "cluster.yaml": text }, (cwd) => acns(["verdict", ...args], { cwd }));

describe("acns verdict", () => {
  test("answers with the entry that decides", async () => {
    const { code, out } = await run([
      "--from",
      "pets/store",
      "--to",
      "kube-system/coredns:53/udp",
      "--dns",
      "api.github.com",
    ]);
    expect(code).toBe(0);
    expect(out.split("\n").slice(0, 3)).toEqual([
      "allowed: pets/store to kube-system/coredns, UDP 53",
      "  egress allowed by CiliumNetworkPolicy pets/out spec.egress[0]",
      "  ingress allowed: no policy selects the endpoint",
    ]);
  });

  test("asks for a name before it connects to it", async () => {
    const { code, out } = await run(["--from", "pets/store", "--to", "fqdn:api.github.com:443"]);
    expect(code).toBe(0);
    const lines = out.split("\n");
    expect(lines[0]).toBe("allowed: pets/store to fqdn:api.github.com, TCP 443");
    expect(lines.filter((line) => line.includes("from kube-system/coredns"))).toEqual([
      expect.stringContaining(
        "api.github.com.pets.svc.cluster.local. from kube-system/coredns: egress denied",
      ),
      expect.stringContaining("api.github.com.svc.cluster.local."),
      expect.stringContaining("api.github.com.cluster.local."),
      expect.stringMatching(/^ {2}api\.github\.com\. from kube-system\/coredns: egress allowed/),
    ]);
    expect(out).toContain("connection: allowed");
  });

  test("refuses a name that may be reached and not asked for", async () => {
    const { code, out } = await run(["--from", "pets/store", "--to", "fqdn:example.com:443"]);
    expect(code).toBe(1);
    expect(out).toContain("denied: pets/store to fqdn:example.com");
    expect(out).toContain("DNS: denied");
  });

  test("says when no rule sees the answer", async () => {
    const open = CLUSTER.replace(/, rules: .*$/m, " }]");
    const { code, out } = await run(["--from", "pets/store", "--to", "fqdn:api.github.com:443"], open);
    expect(code).toBe(1);
    expect(out).toContain("toFQDNs does not know the name");
  });

  test("is not certain of a name without a DNS pod", async () => {
    const without = CLUSTER.replace("k8s-app: kube-dns", "k8s-app: other");
    const { code, out } = await run(["--from", "pets/store", "--to", "fqdn:api.github.com:443"], without);
    expect(code).toBe(1);
    expect(out).toContain("unknown: pets/store");
    expect(out).toContain("there is no DNS pod");
  });

  test("prints data", async () => {
    const { out } = await run([
      "--from",
      "ip:[2001:db8::1]:443",
      "--to",
      "pets/store:8080",
      "--http",
      "GET x.io/a",
      "--format",
      "json",
    ]);
    expect(JSON.parse(out)).toMatchObject({
      flow: {
        from: { ip: "2001:db8::1" },
        to: { pod: "pets/store" },
        http: { method: "GET", host: "x.io", path: "/a" },
      },
      verdict: "allowed",
      refused: [],
    });
  });

  test("says which policies are not in force", async () => {
    const bad = CLUSTER.replace('port: "443"', 'port: "70000"');
    const { err } = await run(["--from", "pets/store", "--to", "ip:8.8.8.8:443"], bad);
    expect(err).toContain("CiliumNetworkPolicy pets/out is refused and not in force");
  });

  test.each([
    [["--from", "store", "--to", "ip:8.8.8.8:443"], "--from store names no end of a flow"],
    [["--from", "pets/store", "--to", "ip:8.8.8.8"], "--to needs a port"],
    [["--from", "pets/nobody", "--to", "ip:8.8.8.8:443"], "there is no pod pets/nobody"],
    [["--from", "pets/store", "--to", "entity:moon:443"], "--to entity:moon:443 names no end"],
    [["--from", "pets/store", "--to", "pets/store:80/quic"], "quic"],
    [["--from", "pets/store", "--to", "pets/store:80", "--http", "no"], "--http no is no request"],
    [["--from", "pets/store", "--to", "pets/store:80", "--cilium", "new"], "--cilium new is no version"],
    [["--from", "pets/store", "--to", "ip:300.0.0.1:443"], "300.0.0.1 is no address"],
  ])("refuses %j", async (args, message) => {
    const { code, err, out } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});

test("a policy whose name YAML reads as no text is said not to be in force", async () => {
  const text = `apiVersion: v1
kind: Pod
metadata: { name: b, namespace: default }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: no, namespace: default }
spec: { podSelector: {} }
`;
  const { code, err } = await inFolder({ "world.yaml": text }, (cwd) =>
    acns(["verdict", "--from", "entity:world", "--to", "default/b:80", "world.yaml"], { cwd }),
  );
  expect(code).toBe(0);
  expect(err).toContain(
    "world.yaml:5: NetworkPolicy default/ is refused and not in force: CRD002 metadata.name",
  );
});
