import { describe, expect, test } from "vitest";
import {
  alertOptionRules,
  checkAlertOptions,
  type GivenAlertOptions,
} from "../../observability/prometheus/alert-options.ts";
import { ALERTS, type AlertOptions } from "../../observability/prometheus/alerts.ts";

const found = (options: GivenAlertOptions) =>
  checkAlertOptions(options).map(({ rule, severity, path, reason }) => [rule, severity, path, reason]);

describe("options of alerts", () => {
  test("are right where they name alerts and move thresholds within their unit", () => {
    const typed: AlertOptions = { thresholds: { KubeContainerOOMKilledCount: 3 }, off: ["KubeHpaMaxedOut"] };
    expect(checkAlertOptions(typed)).toEqual([]);
    expect(checkAlertOptions({})).toEqual([]);
    expect(
      checkAlertOptions({ thresholds: { KubePVUsageHigh: undefined, KubeHpaMaxedOut: undefined } }),
    ).toEqual([]);
  });

  test("hold with every threshold of the table", () => {
    const thresholds = Object.fromEntries(ALERTS.map(({ name, threshold }) => [name, threshold?.default]));
    expect(checkAlertOptions({ network: true, thresholds })).toEqual([]);
  });

  test("that name nothing are refused, with the name that is meant", () => {
    const options = { thresholds: { kubePvUsageHigh: 0.5 }, off: ["KubeHpaMaxedOut", "Nonsense"] };
    expect(found(options)).toEqual([
      ["MON010", "error", "thresholds.kubePvUsageHigh", '"kubePvUsageHigh" is the name of no alert'],
      ["MON010", "error", "off[1]", '"Nonsense" is the name of no alert'],
    ]);
    const [near, far] = checkAlertOptions(options);
    expect(near?.remedy).toBe('Did you mean "KubePVUsageHigh"?');
    expect(far?.remedy).toMatch(/^Name one of KubeCPUQuotaOvercommit, .*\.$/);
  });

  test("that move a threshold that is not there are refused", () => {
    expect(found({ thresholds: { KubeHpaMaxedOut: 3 } })).toEqual([
      ["MON011", "error", "thresholds.KubeHpaMaxedOut", "KubeHpaMaxedOut has no threshold"],
    ]);
  });

  test.each([NaN, Infinity, -Infinity])("with the threshold %d are refused", (value) => {
    expect(found({ thresholds: { KubePVUsageHigh: value } })).toEqual([
      ["MON012", "error", "thresholds.KubePVUsageHigh", `${value} is not a finite number`],
    ]);
  });

  test.each([
    ["KubePVUsageHigh", 80, "never"],
    ["KubePVUsageHigh", 1, "never"],
    ["KubePVUsageHigh", -0.1, "always"],
    ["KubeNodeDiskUsageHigh", 100, "never"],
    ["KubePodReadyStateLow", 0, "never"],
    ["KubePodReadyStateLow", 1.1, "always"],
    ["KubePodFailedState", -1, "always"],
  ])("by which %s with %d would %s do otherwise are refused", (name, value, then) => {
    expect(found({ thresholds: { [name]: value } })).toEqual([
      ["MON012", "error", `thresholds.${name}`, expect.stringContaining(`it would ${then} fire`)],
    ]);
  });

  test.each([
    ["KubePVUsageHigh", 0],
    ["KubePodReadyStateLow", 1],
    ["KubeNodeDiskUsageHigh", 99.9],
    ["KubeCPUQuotaOvercommit", 20],
    ["KubeletPodStartUpLatencyHigh", 3600],
  ])("at the end of what is possible are right: %s with %d", (name, value) => {
    expect(found({ thresholds: { [name]: value } })).toEqual([]);
  });

  test("that move the threshold of an alert that is off are warned of", () => {
    expect(found({ thresholds: { KubePVUsageHigh: 0.5 }, off: ["KubePVUsageHigh"] })).toEqual([
      ["MON013", "warning", "thresholds.KubePVUsageHigh", "KubePVUsageHigh is off"],
    ]);
  });

  test("that speak of alerts on the network where none are made are warned of", () => {
    const options = {
      runbooks: "https://example.com",
      off: ["DnsLatencyHigh"],
      thresholds: { TcpResetsHigh: 2 },
    };
    expect(found(options)).toEqual([
      ["MON014", "warning", "runbooks", "only the alerts on the network lead to these pages"],
      ["MON014", "warning", "thresholds.TcpResetsHigh", "TcpResetsHigh is an alert on the network"],
      ["MON014", "warning", "off[0]", "DnsLatencyHigh is an alert on the network"],
    ]);
    expect(found({ ...options, network: true })).toEqual([]);
  });

  test.each(["docs/runbooks", "https://", "ftp://example.com/a", "https://example.com/a b"])(
    "with pages at %s are refused",
    (runbooks) => {
      expect(found({ network: true, runbooks })).toEqual([
        ["MON015", "error", "runbooks", `"${runbooks}" is not an address of the web`],
      ]);
    },
  );

  test("are judged by rules that each have their id", () => {
    expect(alertOptionRules.map(({ id }) => id)).toEqual([
      "MON010",
      "MON011",
      "MON012",
      "MON013",
      "MON014",
      "MON015",
    ]);
  });
});
