import { describe, expect, test } from "vitest";
import { agentSettings } from "../../model/monitoring/agentsettings.ts";
import { ALERTS } from "../../observability/prometheus/alerts.ts";
import { DROPPED_METRICS, keptForAlerts } from "../../observability/prometheus/keeplist.ts";

const LISTS = "default-targets-metrics-keep-list";
const FLOWS = "hubble_flows_processed_total";

/** What the agents keep of the metrics of a target, read apart from the code: the last word on the key, as a whole expression. */
function keeps(text: string, target: string, metric: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim().startsWith(`${target} `));
  expect(lines, text).toHaveLength(1);
  const list = lines[0]!
    .slice(lines[0]!.indexOf("=") + 1)
    .trim()
    .slice(1, -1);
  return new RegExp(`^(?:${list})$`).test(metric);
}

const lists = (own?: Record<string, string>, kept?: Record<string, string[]>): string =>
  agentSettings(own, kept)[LISTS] ?? "";

describe("schema v1", () => {
  test("the minimal profile stays on, which an absent key would switch off", () => {
    expect(agentSettings()).toEqual({
      "schema-version": "v1",
      "config-version": "ver1",
      [LISTS]: `minimalingestionprofile = true\nnetworkobservabilityHubble = "${FLOWS}"`,
    });
  });

  test("settings of other sections, versions and keys are kept", () => {
    const own = {
      "config-version": "mine",
      "debug-mode": "enabled = true",
      [LISTS]: 'kubelet = "kubelet_.*"',
    };
    const made = agentSettings(own);
    expect(made).toMatchObject({ "config-version": "mine", "debug-mode": "enabled = true" });
    expect(made[LISTS]?.split("\n")).toContain('kubelet = "kubelet_.*"');
  });

  test.each([
    ["text", `networkobservabilityHubble = "hubble_drop_total"`, "hubble_drop_total"],
    [
      "an expression",
      `  networkobservabilityHubble="hubble_(drop|tcp_flags)_.*" # mine`,
      "hubble_tcp_flags_total",
    ],
    ["single quotes", String.raw`networkobservabilityHubble = 'hubble\.?_drop.*'`, "hubble_drop_total"],
    ["a list that has it", `networkobservabilityHubble = "a|${FLOWS}"`, "a"],
  ])("a list of one's own is added to: %s", (_title, line, before) => {
    const text = lists({ [LISTS]: `${line}\nkubestate = ""` })
      .replaceAll(/\s*#.*$/gm, "")
      .replace("Hubble=", "Hubble =");
    expect(keeps(text, "networkobservabilityHubble", before)).toBe(true);
    expect(keeps(text, "networkobservabilityHubble", FLOWS)).toBe(true);
    expect(text.split(FLOWS)).toHaveLength(2);
    expect(text.split("kubestate")).toHaveLength(2);
  });

  test("a comment after a list stays", () => {
    expect(lists({ [LISTS]: 'networkobservabilityHubble = "a" # mine' })).toContain(`"a|${FLOWS}" # mine`);
  });

  test("with the minimal profile off, what keeps everything is not narrowed, and a list is added to", () => {
    const off = "minimalingestionprofile = false";
    const kept = { kubestate: ["one"] };
    expect(lists({ [LISTS]: off }, kept)).toBe(off);
    expect(lists({ [LISTS]: `${off}\nkubestate = ""` }, kept)).toBe(`${off}\nkubestate = ""`);
    expect(lists({ [LISTS]: `${off}\nkubestate = "two"` }, kept)).toBe(`${off}\nkubestate = "two|one"`);
  });

  test("making the settings of settings changes nothing", () => {
    const kept = keptForAlerts({});
    const once = agentSettings({ [LISTS]: 'kubestate = "mine_.*"' }, kept);
    expect(agentSettings(once, kept)).toEqual(once);
  });
});

describe("schema v2", () => {
  const own = (clusterMetrics: string) => ({ "schema-version": "v2", "cluster-metrics": clusterMetrics });

  test("lists are added to beneath their heading, and other headings stay", () => {
    const made = agentSettings(
      own(
        'default-targets-scrape-enabled: |-\n  kubelet = true\ndefault-targets-metrics-keep-list: |-\n  kubestate = "mine"\nminimal-ingestion-profile: |-\n  enabled = true\n',
      ),
      { kubestate: ["one"] },
    );
    expect(made["cluster-metrics"]).toBe(
      `default-targets-scrape-enabled: |-\n  kubelet = true\n${LISTS}: |-\n  kubestate = "mine|one"\n  networkobservabilityHubble = "${FLOWS}"\nminimal-ingestion-profile: |-\n  enabled = true`,
    );
    expect(made).not.toHaveProperty(LISTS);
  });

  test("a heading that is missing is made, and a profile that is off is heeded", () => {
    expect(agentSettings(own(""))["cluster-metrics"]).toBe(
      `${LISTS}: |-\n  networkobservabilityHubble = "${FLOWS}"`,
    );
    const off = "minimal-ingestion-profile: |-\n  enabled = false";
    expect(agentSettings(own(off))["cluster-metrics"]).not.toContain(FLOWS);
  });
});

describe("alerts", () => {
  test("each metric that alerts miss is kept, as long as one of its alerts is made", () => {
    const kept = lists({}, keptForAlerts({ network: true }));
    for (const { metric, keepList } of DROPPED_METRICS)
      expect(keeps(kept, keepList, metric), metric).toBe(true);
    expect(keeps(kept, "networkobservabilityHubble", FLOWS)).toBe(true);
    expect(Object.keys(keptForAlerts({}))).toEqual(["kubestate"]);
    const without = keptForAlerts({ off: ["KubePersistentVolumeErrors"] });
    expect(without["kubestate"]).not.toContain("kube_persistentvolume_status_phase");
    expect(without["kubestate"]).toContain("kube_persistentvolumeclaim_access_mode");
    expect(keptForAlerts({ off: ALERTS.map(({ name }) => name) })).toEqual({});
  });
});
