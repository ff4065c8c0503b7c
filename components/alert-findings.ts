import { checkAlertOptions } from "../observability/prometheus/alert-options.ts";
import type { MonitoringSettings } from "../model/monitoring/settings.ts";
import type { Findings } from "./findings.ts";

/** What is wrong with the choice of alerts, whose names are known beside their expressions; paths begin with the prefix. */
export function alertFindings({ alerts }: MonitoringSettings, prefix = ""): Findings {
  if (alerts === undefined) return [];
  return checkAlertOptions(alerts).map((finding) => ({
    ...finding,
    path: `${prefix}alerts.${finding.path}`,
  }));
}
