import { checkLogAlertOptions } from "../observability/logs/options.ts";
import { checkAlertOptions } from "../observability/prometheus/alert-options.ts";
import type { MonitoringSettings } from "../model/monitoring/settings.ts";
import type { Findings } from "./findings.ts";

const below = (prefix: string, findings: Findings): Findings =>
  findings.map((finding) => ({ ...finding, path: `${prefix}${finding.path}` }));

/** What is wrong with the choice of alerts, whose names are known beside their expressions; paths begin with the prefix. */
export function alertFindings({ alerts, logs }: MonitoringSettings, prefix = ""): Findings {
  const onMetrics = alerts === undefined ? [] : checkAlertOptions(alerts);
  const { alerts: asked, mtlsNamespaces } = logs ?? {};
  const onLogs =
    asked === undefined
      ? []
      : checkLogAlertOptions({ ...asked, ...(mtlsNamespaces === undefined ? {} : { mtlsNamespaces }) });
  return [...below(`${prefix}alerts.`, onMetrics), ...below(`${prefix}logs.alerts.`, onLogs)];
}
