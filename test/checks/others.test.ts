import { describe, expect, test } from "vitest";
import { check, type CheckOptions } from "../../checks/check.ts";
import { ingress, type Fields } from "./documents.ts";

/** Ids of the rules that speak, with the paths; refusals are none of them. */
const told = (values: readonly unknown[], options: CheckOptions = {}): string[] =>
  check(values, options).map(({ rule, path }) => `${rule} ${path}`);

const deployment: Fields = {
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "api", namespace: "shop" },
  spec: { template: { metadata: { labels: { app: "api" } }, spec: { containers: [{ name: "c" }] } } },
};

describe("silencing", () => {
  const annotated = (annotations: Fields): Fields => ({
    ...ingress({ fromEndpoints: [] }),
    metadata: { name: "a", annotations },
  });
  test("with a reason a rule is silent for its object", () => {
    const [found, ...others] = check([annotated({ "acns-check/POL001": "nobody, on purpose" })]);
    expect(found).toMatchObject({ rule: "POL001", severity: "silenced", lowered: "nobody, on purpose" });
    expect(others).toEqual([]);
  });

  test.each([
    [{ "acns-check/POL001": " " }, "CHK002"],
    [{ "acns-check/POL01": "x" }, "CHK001"],
  ])("%j silences nothing", (annotations, rule) => {
    const found = check([annotated(annotations)]);
    expect(found.map((own) => [own.rule, own.severity])).toEqual([
      ["POL001", "warning"],
      [rule, "warning"],
    ]);
  });
});

test.each([
  ["cilium.io/v2", "CiliumNetworkPolicys", ["K8S007 kind"]],
  ["cilium.io/v2", "ciliumnetworkpolicy", ["K8S007 kind"]],
  ["cilium.io/v2", "CiliumEnvoyConfig", []],
  ["crd.projectcalico.org/v1", "NetworkPolicy", []],
  ["networking.k8s.io/v1", "Ingress", []],
])("%s %s", (apiVersion, kind, found) => {
  expect(told([{ apiVersion, kind, metadata: { name: "a" }, spec: { selector: "all()" } }])).toEqual(found);
});

describe("the resources of ACNS", () => {
  const acn = (kind: string, spec: unknown, name = "a"): Fields => ({
    apiVersion: "acn.azure.com/v1alpha1",
    kind,
    metadata: { name },
    spec,
  });
  const log = (...includefilters: unknown[]) => acn("ContainerNetworkLog", { includefilters });
  const metric = (item: Fields) => acn("ContainerNetworkMetric", { filters: [item] });
  test.each<[string, unknown[], string[]]>([
    [
      "filters",
      [
        log({
          name: "a",
          protocol: ["tcp"],
          from: { namespacedPod: ["shop/"] },
          to: { ip: ["10.0.0.0/8", "::1"] },
        }),
      ],
      [],
    ],
    ["no filters", [log()], ["ACNS025 spec.includefilters"]],
    [
      "camel case",
      [acn("ContainerNetworkLog", { includeFilters: [] })],
      ["CRD001 spec.includeFilters", "CRD003 spec.includefilters"],
    ],
    ["protocols", [log({ protocol: ["TCP"] })], ["CRD004 spec.includefilters[0].protocol[0]"]],
    ["addresses", [log({ to: { ip: ["10.0.0"] } })], ["ACN001 spec.includefilters[0].to.ip[0]"]],
    ["a metric", [metric({ metric: "dns", includeFilters: [{}] })], []],
    ["another metric", [metric({ metric: "http", includeFilters: [{}] })], ["CRD004 spec.filters[0].metric"]],
    ["nothing to filter", [metric({ metric: "dns" })], ["ACNS024 spec.filters[0]"]],
    [
      "two of them",
      [metric({ metric: "dns", includeFilters: [{}] }), acn("ContainerNetworkMetric", { filters: [] }, "b")],
      ["ACNS024 metadata.name"],
    ],
    [
      "filters of nobody",
      [deployment, log({ from: { labelSelector: { matchLabels: { app: "web" } } } })],
      ["POL033 spec.includefilters[0].from"],
    ],
  ])("%s", (_what, values, found) => {
    expect(told(values)).toEqual(found);
  });
});

describe("local redirects", () => {
  const redirect = (redirectFrontend: unknown, toPorts: unknown[]): Fields => ({
    apiVersion: "cilium.io/v2",
    kind: "CiliumLocalRedirectPolicy",
    metadata: { name: "a", namespace: "shop" },
    spec: { redirectFrontend, redirectBackend: { localEndpointSelector: {}, toPorts } },
  });
  const port = (own: string, name?: string, protocol = "TCP") => ({
    port: own,
    protocol,
    ...(name === undefined ? {} : { name }),
  });
  const address = (ip: string, ...toPorts: unknown[]) => ({ addressMatcher: { ip, toPorts } });
  test.each<[string, Fields, string[]]>([
    ["an address", redirect(address("169.254.169.254", port("80")), [port("8080")]), []],
    [
      "no address",
      redirect(address("169.254.169", port("80")), [port("8080")]),
      ["CRD005 spec.redirectFrontend.addressMatcher.ip"],
    ],
    [
      "no port",
      redirect(address("1.2.3.4"), [port("8080")]),
      ["CNP051 spec.redirectFrontend.addressMatcher.toPorts"],
    ],
    [
      "several ports without names",
      redirect(address("1.2.3.4", port("80"), port("81", "a")), [port("80", "a"), port("81", "b")]),
      ["CNP052 spec.redirectFrontend.addressMatcher.toPorts[0].name"],
    ],
    [
      "another namespace",
      redirect({ serviceMatcher: { serviceName: "a", namespace: "b" } }, [port("80")]),
      ["CNP053 spec.redirectFrontend.serviceMatcher.namespace"],
    ],
    [
      "another protocol",
      redirect(address("1.2.3.4", port("53", undefined, "UDP")), [port("53")]),
      ["CNP054 spec.redirectBackend.toPorts[0].protocol"],
    ],
    [
      "both frontends",
      redirect(
        { ...address("1.2.3.4", port("80")), serviceMatcher: { serviceName: "a", namespace: "shop" } },
        [port("80")],
      ),
      ["CRD007 spec.redirectFrontend"],
    ],
  ])("%s", (_what, document, found) => {
    expect(told([document])).toEqual(found);
  });
});
