import { describe, expect, test } from "vitest";
import { acns, inFolder } from "./acns.ts";

const SUITE = `id: shop
why: the shop asks for names
namespaces: { pets: { team: shop } }
pods:
  - { name: store, namespace: pets, labels: { app: store } }
  - { name: dns, namespace: kube-system, labels: { k8s-app: kube-dns } }
policies:
  - file: policies/
  - apiVersion: cilium.io/v2
    kind: CiliumNetworkPolicy
    metadata: { name: out, namespace: pets }
    spec: { endpointSelector: {}, egress: [{ toFQDNs: [{ matchPattern: "*.github.com" }] }] }
  - |
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata: { name: in, namespace: pets }
    spec: { podSelector: {} }
flows:
  - id: name
    flow: { from: { pod: pets/store }, to: { pod: kube-system/dns }, port: 53, protocol: UDP, dns: { query: a.b } }
    expect: allowed
  - id: out
    flow: { from: { pod: pets/store }, to: { fqdn: api.github.com }, port: 443, protocol: TCP }
    expect: allowed
    egress: allowed
  - id: in
    flow: { from: { entity: world }, to: { pod: pets/store }, port: 80, protocol: TCP }
    expect: denied
`;

const DNS = `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: dns, namespace: pets }
spec:
  endpointSelector: {}
  egress:
    - toEndpoints: [{ matchLabels: { k8s:io.kubernetes.pod.namespace: kube-system } }]
      toPorts: [{ ports: [{ port: "53" }], rules: { dns: [{ matchPattern: "*" }] } }]
`;

const FILES = { "shop.yaml": SUITE, "policies/dns.yaml": DNS };

interface Answer {
  readonly passed: number;
  readonly failed: number;
  readonly results: readonly Record<string, unknown>[];
  readonly refused: readonly { name: string; reasons: readonly { rule: string }[] }[];
  readonly faults?: readonly string[];
}

const run = (files: Readonly<Record<string, string>>, args: readonly string[]) =>
  inFolder(files, (cwd) => acns(["test", ...args], { cwd }));

const json = async (files: Readonly<Record<string, string>>, args: readonly string[]) => {
  const ended = await run(files, [...args, "--format", "json"]);
  return { ...ended, answer: JSON.parse(ended.out) as Answer };
};

describe("acns test", () => {
  test("runs policies from files, manifests and texts", async () => {
    const { code, out, err } = await run(FILES, ["shop.yaml"]);
    expect({ code, out, err }).toEqual({ code: 0, out: "3 passed, 0 failed\n", err: "" });
  });

  test("tells every result as data", async () => {
    const { answer } = await json(FILES, ["shop.yaml"]);
    expect(answer).toMatchObject({ passed: 3, failed: 0, refused: [] });
    expect(
      answer.results.map(({ id, expect: wanted, got, pass, egress, ingress }) => ({
        id,
        wanted,
        got,
        pass,
        egress,
        ingress,
      })),
    ).toEqual([
      {
        id: "shop/name",
        wanted: "allowed",
        got: "allowed",
        pass: true,
        egress: "allowed",
        ingress: "allowed",
      },
      {
        id: "shop/out",
        wanted: "allowed",
        got: "allowed",
        pass: true,
        egress: "allowed",
        ingress: "allowed",
      },
      { id: "shop/in", wanted: "denied", got: "denied", pass: true, egress: "allowed", ingress: "denied" },
    ]);
    expect(answer.results[1]?.["reason"]).toContain("CiliumNetworkPolicy pets/out spec.egress[0]");
  });

  test("tells each failure in a line, with the policy that decides", async () => {
    const wrong = SUITE.replace("expect: denied", "expect: allowed");
    const { code, out } = await run({ ...FILES, "shop.yaml": wrong }, ["shop.yaml"]);
    expect(code).toBe(1);
    expect(out.trimEnd().split("\n")).toEqual([
      expect.stringMatching(
        /^shop\/in: expected allowed, got denied: ingress denied.*NetworkPolicy pets\/in spec.*\[the shop asks for names\]$/,
      ),
      "2 passed, 1 failed",
    ]);
  });

  test("takes a direction that is not as expected for a failure", async () => {
    const wrong = SUITE.replace("egress: allowed", "ingress: denied");
    const { code, out } = await run({ ...FILES, "shop.yaml": wrong }, ["shop.yaml"]);
    expect(code).toBe(1);
    expect(out).toContain(
      "shop/out: expected allowed, got allowed: ingress expected denied: ingress allowed",
    );
  });

  test("reads several documents, lists of suites and suites of one flow", async () => {
    const flow =
      "flow: { from: { entity: world }, to: { ip: 8.8.8.8 }, port: 1, protocol: TCP }, expect: allowed";
    const text = `- { id: a, ${flow} }\n- { id: b, ${flow} }\n---\n{ id: c, ${flow} }\n`;
    const { answer } = await json({ "many.yaml": text }, ["many.yaml"]);
    expect(answer.results.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  test("finds suites in folders, beside their policies, and on standard input", async () => {
    expect(await run(FILES, ["."])).toMatchObject({ code: 0, out: "3 passed, 0 failed\n" });
    const ended = await inFolder(FILES, (cwd) => acns(["test", "-"], { cwd, input: SUITE }));
    expect(ended).toMatchObject({ code: 0, out: "3 passed, 0 failed\n" });
  });

  test("leaves a refused policy out and says so", async () => {
    const bad = DNS.replace('port: "53"', 'port: "70000"');
    const { code, err, answer } = await json({ ...FILES, "policies/dns.yaml": bad }, ["shop.yaml"]);
    expect(code).toBe(1);
    expect(answer.refused).toMatchObject([
      { suite: "shop", kind: "CiliumNetworkPolicy", name: "dns", file: "policies/dns.yaml" },
    ]);
    expect(err).toContain(
      "policies/dns.yaml:1: shop: CiliumNetworkPolicy pets/dns is refused and not in force",
    );
    expect(answer.results.find(({ id }) => id === "shop/name")?.["got"]).toBe("denied");
  });

  test("drops fields that nobody knows, and no policy for them", async () => {
    const odd = DNS.replace("  endpointSelector: {}", "  endpointSelector: {}\n  auth: { type: x }");
    expect(await run({ ...FILES, "policies/dns.yaml": odd }, ["shop.yaml"])).toMatchObject({
      code: 0,
      err: "",
    });
  });

  test("writes JUnit", async () => {
    const wrong = SUITE.replace("expect: denied", "expect: allowed").replace("id: shop", 'id: "a<&b"');
    const { out } = await run({ ...FILES, "shop.yaml": wrong }, ["shop.yaml", "--format", "junit"]);
    expect(out).toContain('<testsuites tests="3" failures="1">');
    expect(out).toContain('<testcase classname="a&lt;&amp;b" name="a&lt;&amp;b/out"/>');
    expect(out).toContain('<failure message="expected allowed, got denied">ingress denied');
  });

  test.each([
    [
      "an unknown key",
      SUITE.replace("why:", "whi:"),
      "shop.yaml:2:1: SUITE001 whi: there is no key whi; did you mean why?",
    ],
    ["no id", SUITE.replace("id: shop\n", ""), "SUITE002 id: id is missing"],
    [
      "an unknown pod",
      SUITE.replace("{ pod: kube-system/dns }", "{ pod: kube-system/dnz }"),
      "SUITE004 flows[0].flow.to.pod: there is no pod kube-system/dnz; did you mean kube-system/dns?",
    ],
    [
      "an unknown protocol",
      SUITE.replace("protocol: UDP", "protocol: udp"),
      'SUITE003 flows[0].flow.protocol: "udp" is none of TCP, UDP, SCTP, ICMP, ICMPv6; did you mean UDP?',
    ],
    ["no port", SUITE.replace("port: 53, ", ""), "SUITE002 flows[0].flow: the port is missing"],
    [
      "two ends at one",
      SUITE.replace("{ entity: world }", "{ entity: world, ip: 8.8.8.8 }"),
      "SUITE003 flows[2].flow.from: an end of a flow is exactly one of",
    ],
    ["no end", SUITE.replace("{ entity: world }", "{}"), "SUITE003 flows[2].flow.from"],
    [
      "a result that is none",
      SUITE.replace("expect: denied", "expect: deniet"),
      'SUITE003 flows[2].expect: "deniet" is none of allowed, denied; did you mean denied?',
    ],
    ["a flow beside flows", `${SUITE}flow: {}\n`, "SUITE003 flow and flows exclude each other"],
    ["a flow twice", SUITE.replace("id: out", "id: name"), "SUITE005 flows[1]: the flow name is there twice"],
    ["a file that is not there", SUITE.replace("policies/", "polices/"), "SUITE004 polices/ is not there"],
    [
      "something else for a policy",
      SUITE.replace("kind: NetworkPolicy", "kind: Service"),
      "SUITE003 this is no policy",
    ],
    [
      "bad YAML in a policy",
      SUITE.replace("spec: { podSelector: {} }", "spec: { podSelector: {}"),
      "the text of this policy, line",
    ],
    ["bad YAML", "id: [", "shop.yaml:1:"],
    [
      "no version",
      `${SUITE}options: { cilium: latest }\n`,
      "SUITE003 options.cilium: latest is no version of Cilium",
    ],
  ])("refuses %s, with its place", async (_, text, message) => {
    const { code, err, out } = await run({ ...FILES, "shop.yaml": text }, ["shop.yaml"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });

  test("tells all that is wrong at once, as data too", async () => {
    const text = SUITE.replace("why:", "whi:").replace("protocol: UDP", "protocol: udp");
    const { code, answer } = await json({ ...FILES, "shop.yaml": text }, ["shop.yaml"]);
    expect(code).toBe(2);
    expect(answer.faults).toHaveLength(2);
    expect(answer).toMatchObject({ passed: 0, failed: 0, results: [] });
  });

  test("tells faults of suites, of their policies and of their ids at once, each in its place", async () => {
    const text = `id: one
namespaces: { a: {} }
pods: [{ name: x, namespace: a, labels: {} }]
policies: [{ file: gone.yaml }, "kind: ["]
flow: { from: { pod: a/x }, to: { pod: a/y }, port: 80, protocol: TCP }
expect: allowed
`;
    const { code, answer, err } = await json({ "one.yaml": `${text}---\n${text}` }, ["one.yaml"]);
    expect(code).toBe(2);
    expect(answer.faults?.map((line) => /^one\.yaml:\d+:\d+: (?:SUITE\d+|the text)/.exec(line)?.[0])).toEqual(
      [
        "one.yaml:5:35: SUITE004",
        "one.yaml:4:12: SUITE004",
        "one.yaml:4:33: the text",
        "one.yaml:12:35: SUITE004",
        "one.yaml:11:12: SUITE004",
        "one.yaml:11:33: the text",
        "one.yaml:8:1: SUITE005",
      ],
    );
    expect(err).not.toContain("    at ");
  });

  test("refuses an id that stands twice in a file", async () => {
    const { code, err } = await run({ ...FILES, "shop.yaml": `${SUITE}---\n${SUITE}` }, ["shop.yaml"]);
    expect(code).toBe(2);
    expect(err).toContain("SUITE005 id: shop is there twice");
  });

  test("says when nothing is there", async () => {
    expect(await run({}, ["nope.yaml"])).toMatchObject({ code: 2 });
    expect(await run({ "empty.yaml": "" }, ["empty.yaml"])).toMatchObject({
      code: 2,
      err: "there is no suite in empty.yaml\n",
    });
  });
});
