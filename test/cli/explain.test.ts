import { describe, expect, test } from "vitest";
import { acns, inFolder } from "./acns.ts";

const PODS = `apiVersion: v1
kind: List
items:
  - { apiVersion: v1, kind: Pod, metadata: { name: web, namespace: shop, labels: { app: web } }, spec: {} }
  - { apiVersion: v1, kind: Pod, metadata: { name: api, namespace: shop, labels: { app: "a*b<i>" } }, spec: {} }
  - { apiVersion: v1, kind: Pod, metadata: { name: admin, namespace: shop, labels: { app: admin } }, spec: {} }
`;
const policy = (name: string, from: string): string => `---
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: ${name}, namespace: shop }
spec: { endpointSelector: {}, ingress: [${from}] }
`;
const FROM_ADMIN = "{ fromEndpoints: [{ matchLabels: { app: admin } }] }";
const FLOW = ["--from", "shop/web", "--to", "shop/api:8080"];

const explain = (args: readonly string[] = []) =>
  inFolder({ "a.yaml": PODS + policy("api", FROM_ADMIN) }, (cwd) =>
    acns(["explain", ...FLOW, ...args], { cwd }),
  );

describe("acns explain", () => {
  test("tells each step, and a change that can be applied", async () => {
    const { code, out } = await explain();
    expect(code).toBe(1);
    expect(out).toContain("denied: shop/web to shop/api, TCP 8080");
    expect(out).toContain("not this flow: shop/web has the label app=web, not admin");
    expect(out).toMatch(/The smallest change that would allow it/);
    expect(out).toMatch(/kubectl (patch|apply)/);
  });

  test("prints data whose verdict is that of acns verdict", async () => {
    const { out } = await explain(["--format", "json"]);
    const found = JSON.parse(out) as { verdict: string; change: { edits: unknown[] } };
    expect(found.verdict).toBe("denied");
    expect(found.change.edits).toHaveLength(1);
  });

  test("prints markdown in which labels are no markup", async () => {
    const { out } = await explain(["--format", "markdown"]);
    expect(out).toContain("### denied: shop/web to shop/api");
    // In blocks of code nothing is markup.
    expect(out.replace(/^```[^]*?^```$/gm, "")).not.toContain("<i>");
  });

  test("refuses what cannot be read", async () => {
    const { code, err } = await explain(["--http", "nonsense"]);
    expect(code).toBe(2);
    expect(err).toContain("--http nonsense is no request");
  });
});

describe("acns order", () => {
  const order = (before: string, after: string, args: readonly string[] = []) =>
    inFolder({ "a.yaml": PODS + before, "b.yaml": after }, (cwd) =>
      acns(["order", "a.yaml", "b.yaml", ...args], { cwd }),
    );
  const closing = policy("close", "{}");
  const allowing = policy("allow", "{ fromEndpoints: [{}] }");

  test("prints a safe order", async () => {
    const { code, out } = await order("", closing + allowing);
    expect(code).toBe(0);
    expect(out).toContain(
      "1. create CiliumNetworkPolicy shop/allow\n  2. create CiliumNetworkPolicy shop/close",
    );
  });

  test("proves that there is none, and splits", async () => {
    const before =
      policy("one", "{ fromEndpoints: [{ matchLabels: { app: web } }] }") + policy("two", FROM_ADMIN);
    const after =
      policy("two", "{ fromEndpoints: [{ matchLabels: { app: web } }] }") + policy("one", FROM_ADMIN);
    const { code, out } = await order(before, after, ["--format", "json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      outcome: "none",
      examples: [{}, {}],
      split: { steps: [{}, {}, {}] },
    });
  });

  test("refuses what cannot be read", async () => {
    const { code } = await order("", "a: [");
    expect(code).toBe(2);
  });
});
