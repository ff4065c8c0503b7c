import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { BOARDS } from "../../observability/dashboards/boards.ts";
import { dashboards, type Dashboard } from "../../observability/dashboards/dashboards.ts";
import { growing } from "./alert-case.ts";
import { bind } from "./kusto.ts";
import { faults, hasPromtool, inputs, promtool, type Series } from "./promtool.ts";
import { NETWORK } from "./recorded-network.ts";

interface Target {
  readonly expr?: string;
  readonly azureLogAnalytics?: { readonly query: string; readonly resources: string[] };
}

interface Panel {
  readonly title: string;
  readonly gridPos: { x: number; y: number; w: number; h: number };
  readonly targets: Target[];
}

const panelsOf = (board: Dashboard) => board["panels"] as Panel[];
const PANELS = dashboards().flatMap((board) =>
  panelsOf(board).map((panel) => ({ name: `${board.title}: ${panel.title}`, ...panel })),
);
const ASKED = PANELS.flatMap(({ name, targets }) => targets.map((target) => ({ name, ...target })));
const PROMQL = ASKED.filter((each): each is typeof each & { expr: string } => each.expr !== undefined);
const KUSTO = ASKED.flatMap(({ name, azureLogAnalytics }) =>
  azureLogAnalytics === undefined ? [] : [{ name, query: azureLogAnalytics.query }],
);

const AT = { cluster: "shop", instance: "node-1" } as const;
const WEB = { ...AT, destination: "shop/web-2" } as const;
const more = (metric: string, labels: Readonly<Record<string, string>>): Series => [
  metric,
  labels,
  growing(60),
];

/** What the panels read beyond what is recorded. */
const SAMPLES: readonly Series[] = [
  ...NETWORK,
  more("cilium_forward_bytes_total", { ...AT, direction: "EGRESS" }),
  more("cilium_proxy_upstream_reply_seconds_bucket", {
    ...AT,
    protocol_l7: "dns",
    scope: "upstreamTime",
    le: "1",
  }),
  more("cilium_proxy_upstream_reply_seconds_bucket", {
    ...AT,
    protocol_l7: "dns",
    scope: "upstreamTime",
    le: "+Inf",
  }),
  more("hubble_http_requests_total", { ...WEB, status: "404", reporter: "server" }),
  more("hubble_http_request_duration_seconds_bucket", { ...WEB, reporter: "server", le: "1" }),
  more("hubble_http_request_duration_seconds_bucket", { ...WEB, reporter: "server", le: "+Inf" }),
  more("hubble_drop_total", { ...WEB, protocol: "HTTP", reason: "DROP_REASON_UNKNOWN" }),
  more("hubble_tcp_flags_total", { ...WEB, flag: "RST", family: "IPv4" }),
  more("hubble_flows_processed_total", { ...WEB, verdict: "FORWARDED", type: "Trace" }),
];

/** Whether the query of a panel yields anything on the samples, for a cluster of a name. */
const yields = (expr: string, cluster: string): string =>
  `count(${expr.replaceAll("$cluster", cluster)}) > bool 0`;

const tried = (cluster: string) =>
  promtool("test", ["panels.test"], {
    "panels.test": {
      rule_files: [],
      evaluation_interval: "1m",
      tests: [
        {
          interval: "1m",
          input_series: inputs(SAMPLES, "none"),
          promql_expr_test: PROMQL.map(({ expr }) => ({
            expr: yields(expr, cluster),
            eval_time: "10m",
            exp_samples: [{ labels: "{}", value: 1 }],
          })),
        },
      ],
    },
  });

describe("dashboards", () => {
  test("are what the table says, as Grafana's library builds them", () => {
    const script = fileURLToPath(new URL("../../scripts/dashboards.ts", import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  test("each have an id and a title of their own, and panels that lie side by side", () => {
    expect(dashboards().map(({ uid }) => uid)).toEqual(BOARDS.map(({ id }) => id));
    for (const board of dashboards()) {
      const cells = panelsOf(board).flatMap(({ gridPos: { x, y, w, h } }) => {
        expect(x + w).toBeLessThanOrEqual(24);
        return Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)},${y + Math.floor(cell / w)}`);
      });
      expect(new Set(cells).size, board.title).toBe(cells.length);
    }
    expect(new Set(PANELS.map(({ name }) => name)).size).toBe(PANELS.length);
  });

  test("name no Grafana and no workspace, but the one that is given", () => {
    expect(JSON.stringify(dashboards())).not.toContain("/subscriptions/");
    const given = JSON.stringify(dashboards({ logsWorkspaceId: "/subscriptions/s/logs" }));
    expect(given.split('"query":"/subscriptions/s/logs"').length - 1).toBe(
      BOARDS.filter(({ panels }) => panels.some(({ query }) => query.kind === "kusto")).length,
    );
    expect(JSON.stringify(dashboards())).not.toContain("/subscriptions/");
  });

  test("ask both, and every panel asks something", () => {
    expect(PROMQL.length + KUSTO.length).toBe(PANELS.length);
    expect(Math.min(PROMQL.length, KUSTO.length)).toBeGreaterThan(5);
  });

  test.each(KUSTO)("$name: the query is bound against the table", ({ query }) => {
    expect(bind(query).faults).toEqual([]);
  });
});

describe.skipIf(!hasPromtool)("panels (skipped where promtool is not on the PATH)", () => {
  test("each show something on samples", () => {
    const { code, out } = tried("shop");
    expect({ code, faults: [...faults(out)], out: code === 0 ? "" : out }).toEqual({
      code: 0,
      faults: [],
      out: "",
    });
  });

  test("each are seen to be empty for a cluster of which there are no samples", () => {
    const { code, out } = tried("another");
    expect(code).toBe(1);
    expect([...faults(out)].sort()).toEqual(
      [...new Set(PROMQL.map(({ expr }) => yields(expr, "another")))].sort(),
    );
  });
});
