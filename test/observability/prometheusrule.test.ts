import { describe, expect, test } from "vitest";
import * as acns from "../../index.ts";
import { alertRules } from "../../observability/prometheus/alerts.ts";
import { NETWORK_RECORDING } from "../../observability/prometheus/network-recording.ts";
import { ownRuleFile, prometheusRule } from "../../observability/prometheus/prometheusrule.ts";
import { record } from "../../testing/index.ts";
import { hasPromtool, promtool } from "./promtool.ts";

const namesIn = (file: acns.PrometheusRuleOptions): string[] =>
  ownRuleFile(file).groups.flatMap(({ rules }) => rules.map(({ alert, record = "" }) => alert ?? record));

describe("rules for a Prometheus of one's own", () => {
  test("are those that Azure gets, from the same table", () => {
    const azure = alertRules({ network: true }).flatMap(({ rules }) => rules.map(({ alert }) => alert));
    expect(namesIn({ recordingRules: false })).toEqual(azure);
    expect(namesIn({})).toEqual(expect.arrayContaining(NETWORK_RECORDING.rules.map(({ record }) => record)));
    expect(namesIn({})).toHaveLength(100);
    expect(namesIn({ alerts: {} })).toHaveLength(78);
  });

  test("stand in one PrometheusRule, with its labels", () => {
    const made = prometheusRule({}, { namespace: "observability", labels: { release: "stack" } });
    expect(made).toMatchObject({
      apiVersion: "monitoring.coreos.com/v1",
      kind: "PrometheusRule",
      metadata: { name: "acns", namespace: "observability", labels: { release: "stack" } },
    });
    expect(made.spec).toEqual(ownRuleFile());
  });

  test("lead to their pages where these are published", () => {
    const alerts = { network: true, runbooks: "https://example.com/runbooks/" } as const;
    const rules = ownRuleFile({ alerts, recordingRules: false }).groups.at(-1)?.rules ?? [];
    expect(rules.map(({ annotations }) => annotations?.["runbook_url"])).toEqual(
      rules.map(({ alert = "" }) => `https://example.com/runbooks/${alert}.md`),
    );
  });

  test.skipIf(!hasPromtool)("are taken by promtool, with jobs of other names", () => {
    const file = ownRuleFile({ jobs: { node: "node-exporter", cadvisor: "kubelet" } });
    const { code, out } = promtool("check", ["rules.yml"], { "rules.yml": file });
    expect(out).toContain("SUCCESS: 100 rules found");
    expect(code).toBe(0);
  });

  test("are made by a component, which refuses alerts that there are not", async () => {
    const made = await record(() => void new acns.PrometheusRules("shop", { alerts: { network: true } }));
    expect(made.errors).toEqual([]);
    const rules = made.get("kubernetes:monitoring.coreos.com/v1:PrometheusRule", "shop-rules");
    expect(rules.inputs).toEqual(prometheusRule({ alerts: { network: true } }));
    const off = ["NetworkDropSpikes"] as unknown as acns.AlertName[];
    const refused = await record(() => void new acns.PrometheusRules("shop", { alerts: { off } }));
    expect(refused.error?.message).toContain('Did you mean "NetworkDropSpike"?');
    expect(refused.resources).toEqual([]);
  });
});
