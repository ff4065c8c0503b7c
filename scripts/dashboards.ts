/** Builds observability/dashboards/built.json from the table of our dashboards with Grafana's builder library; `--check` says whether it is up to date instead. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  LogsQueryBuilder,
  MonitorQueryBuilder,
  ResultFormat,
} from "@grafana/grafana-foundation-sdk/azuremonitor";
import {
  DashboardBuilder,
  DatasourceVariableBuilder,
  QueryVariableBuilder,
  TextBoxVariableBuilder,
  VariableRefresh,
} from "@grafana/grafana-foundation-sdk/dashboard";
import { DataqueryBuilder } from "@grafana/grafana-foundation-sdk/prometheus";
import { PanelBuilder as TableBuilder } from "@grafana/grafana-foundation-sdk/table";
import { PanelBuilder as LinesBuilder } from "@grafana/grafana-foundation-sdk/timeseries";
import { format } from "prettier";
import type { Board, Panel } from "../observability/dashboards/board.ts";
import { BOARDS } from "../observability/dashboards/boards.ts";

const PROMETHEUS = { type: "prometheus", uid: "${prometheus}" };
const LOGS = { type: "grafana-azure-monitor-datasource", uid: "${azuremonitor}" };

const target = ({ query, shown }: Panel) =>
  query.kind === "promql"
    ? new DataqueryBuilder().refId("A").expr(query.expression).legendFormat(query.legend).range()
    : new MonitorQueryBuilder()
        .refId("A")
        .queryType("Azure Log Analytics")
        .azureLogAnalytics(
          new LogsQueryBuilder()
            .query(query.query)
            .resources(["${workspace}"])
            // The span of the dashboard is handed over beside the query: so the plan Basic wants it.
            .dashboardTime(true)
            .timeColumn("TimeGenerated")
            .resultFormat(shown === "lines" ? ResultFormat.TimeSeries : ResultFormat.Table),
        );

const panel = (each: Panel) =>
  (each.shown === "lines" ? new LinesBuilder() : new TableBuilder())
    .title(each.title)
    .description(each.says)
    .unit(each.unit)
    .datasource(each.query.kind === "promql" ? PROMETHEUS : LOGS)
    .withTarget(target(each))
    .span(12)
    .height(8);

function build(board: Board) {
  // Its successor builds a schema that Grafana reads from version 12 on; this one every version imports.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  const dashboard = new DashboardBuilder(board.title)
    .uid(board.id)
    .description(board.says)
    .tags(["acns"])
    .refresh("1m")
    .time({ from: "now-1h", to: "now" })
    .withVariable(new DatasourceVariableBuilder("prometheus").label("Prometheus").type("prometheus"))
    .withVariable(
      new QueryVariableBuilder("cluster")
        .label("Cluster")
        .datasource(PROMETHEUS)
        .query(
          'label_values({__name__=~"cilium_forward_count_total|networkobservability_forward_count"}, cluster)',
        )
        .refresh(VariableRefresh.OnTimeRangeChanged)
        .includeAll(true)
        .allValue(".*")
        .multi(true),
    );
  if (board.panels.some(({ query }) => query.kind === "kusto"))
    dashboard
      .withVariable(new DatasourceVariableBuilder("azuremonitor").label("Azure Monitor").type(LOGS.type))
      .withVariable(new TextBoxVariableBuilder("workspace").label("Log Analytics workspace (resource id)"));
  for (const each of board.panels) dashboard.withPanel(panel(each));
  return dashboard.build();
}

const file = fileURLToPath(new URL("../observability/dashboards/built.json", import.meta.url));
const text = await format(JSON.stringify(BOARDS.map(build)), { parser: "json", printWidth: 110 });
if (!process.argv.includes("--check")) {
  writeFileSync(file, text);
} else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
  console.error("observability/dashboards/built.json is not what the table says: run `npm run dashboards`");
  process.exitCode = 1;
}
