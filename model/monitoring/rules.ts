import type { Breach, Rule } from "../faults.ts";
import { GUID } from "../guid.ts";
import { isLabelKey } from "../labels.ts";
import { isLater, known, type Value } from "../value.ts";
import type { Grafana, MonitoringSettings } from "./settings.ts";

type MonitoringRule = Rule<MonitoringSettings>;

const MONITOR = "https://learn.microsoft.com/azure/azure-monitor";

/** The resource id of one type, after the group. */
const idOf = (type: string): RegExp =>
  new RegExp(
    `^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/${type.replaceAll(".", "\\.")}/[^/]+$`,
    "i",
  );

/** Rules on what clusters share to be seen. */
export const monitoringRules: readonly MonitoringRule[] = [
  {
    id: "MON001",
    severity: "error",
    title: "What exists is named by its resource id.",
    remedy: "Copy the id from `az resource show --query id`.",
    docs: `${MONITOR}/essentials/azure-monitor-workspace-overview`,
    *check({ metricsWorkspace, logs, alerts, grafana }) {
      const ids: [string, Value<string> | undefined, string][] = [
        [
          "metricsWorkspace.id",
          metricsWorkspace?.kind === "existing" ? metricsWorkspace.id : undefined,
          "Microsoft.Monitor/accounts",
        ],
        [
          "logs.workspace.id",
          logs?.workspace?.kind === "existing" ? logs.workspace.id : undefined,
          "Microsoft.OperationalInsights/workspaces",
        ],
        ["alerts.actionGroupId", alerts?.actionGroupId, "Microsoft.Insights/actionGroups"],
        ["grafana.existingId", grafana?.existingId, "Microsoft.Dashboard/grafana"],
        ...(grafana?.adopt?.integrations ?? []).map((id, index): (typeof ids)[number] => [
          `grafana.adopt.integrations[${index}]`,
          id,
          "Microsoft.Monitor/accounts",
        ]),
      ];
      for (const [path, value, type] of ids) {
        const id = known(value);
        if (id !== undefined && !idOf(type).test(id))
          yield { path, reason: `"${id}" is not the id of a ${type}` };
      }
    },
  },
  {
    id: "MON002",
    severity: "error",
    title: "A Prometheus of your own takes no part of managed Prometheus: workspace, rules, alerts.",
    remedy: 'Remove it, or set prometheus to "managed".',
    docs: `${MONITOR}/essentials/prometheus-metrics-overview`,
    *check({ prometheus, ...settings }) {
      if (prometheus !== "bringYourOwn") return;
      for (const key of ["metricsWorkspace", "recordingRules", "alerts", "kubeStateMetrics"] as const) {
        if (settings[key] !== undefined && settings[key] !== false)
          yield { path: key, reason: `${key} belongs to managed Prometheus` };
      }
    },
  },
  {
    id: "MON003",
    severity: "error",
    title: "Alerts reach one action group: a new one with mail addresses, or one that exists.",
    remedy: "Give emails or actionGroupId, not both.",
    docs: `${MONITOR}/alerts/action-groups`,
    *check({ alerts }) {
      if (alerts === undefined) return;
      const emails = alerts.emails ?? [];
      if (emails.length > 0 && alerts.actionGroupId !== undefined)
        yield { path: "alerts.emails", reason: "an action group that exists is given too" };
      for (const [index, email] of emails.entries()) {
        if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email))
          yield { path: `alerts.emails[${index}]`, reason: `"${email}" is not a mail address` };
      }
      if (emails.length === 0 && alerts.actionGroupId === undefined)
        yield {
          path: "alerts",
          severity: "warning",
          reason: "the alerts fire and reach nobody",
          remedy: "Give emails or actionGroupId.",
        };
    },
  },
  {
    id: "MON004",
    severity: "error",
    title:
      "A new Grafana is named by 2 to 23 letters, digits and hyphens; one that exists keeps what it has.",
    remedy: "Give a name for a new one, or the id of one that exists.",
    docs: "https://learn.microsoft.com/azure/managed-grafana/quickstart-managed-grafana-portal",
    check: checkGrafana,
  },
  {
    id: "MON005",
    severity: "error",
    title: "Network logs are kept for 4 to 730 days, with the plan Basic for at least 30.",
    remedy: "Choose retentionDays within the limits of the plan.",
    docs: `${MONITOR}/logs/data-retention-configure`,
    *check({ logs }) {
      const days = logs?.retentionDays;
      const least = logs?.plan === "Basic" ? 30 : 4;
      if (days !== undefined && (days < least || days > 730))
        yield { path: "logs.retentionDays", reason: `${days} days are not within ${least} to 730` };
    },
  },
  {
    id: "MON006",
    severity: "error",
    title: "Namespaces are named by what Kubernetes takes for a name, and at least one is named.",
    remedy: "Name namespaces by lower-case letters, digits and hyphens.",
    docs: `${MONITOR}/containers/container-insights-data-collection-configure`,
    *check({ logs }) {
      yield* namespacesAt("logs.namespaces.names", logs?.namespaces?.names);
      yield* namespacesAt("logs.mtlsNamespaces", logs?.mtlsNamespaces);
    },
  },
  {
    id: "MON007",
    severity: "error",
    title: "kube-state-metrics takes the keys of labels and annotations, by resource in the plural, or *.",
    remedy: 'Write them like { pods: ["app"], namespaces: ["*"] }.',
    docs: `${MONITOR}/containers/prometheus-metrics-scrape-default`,
    *check({ kubeStateMetrics }) {
      for (const kind of ["labels", "annotations"] as const) {
        for (const [resource, keys] of Object.entries(kubeStateMetrics?.[kind] ?? {})) {
          const path = `kubeStateMetrics.${kind}.${resource}`;
          if (!/^[a-z]+s$/.test(resource))
            yield { path, reason: `"${resource}" is not a resource in the plural` };
          for (const key of keys.filter((key) => key !== "*" && !isLabelKey(key)))
            yield { path, reason: `"${key}" is not a key` };
        }
      }
    },
  },
  {
    id: "MON008",
    severity: "error",
    title: "A Grafana is adopted by an id that is known, with all its links, each once.",
    remedy: "Give existingId as plain text, and integrations as `az grafana show` prints them.",
    docs: "https://www.pulumi.com/docs/iac/adopting-pulumi/import/",
    check: checkAdoption,
  },
  {
    id: "MON016",
    severity: "error",
    title: "Scheduled alerts read network logs of the plan Analytics only.",
    remedy: 'Set logs.plan to "Analytics", or use alerts on metrics: alerts: { network: true }.',
    docs: `${MONITOR}/logs/basic-logs-query`,
    *check({ logs }) {
      if (logs?.alerts !== undefined && logs.plan === "Basic")
        yield { path: "logs.alerts", reason: "the plan is Basic, whose logs no scheduled alert reads" };
    },
  },
];

function* namespacesAt(path: string, names: readonly string[] | undefined): Iterable<Breach> {
  if (names?.length === 0) yield { path, reason: "no namespace is named" };
  for (const [index, name] of (names ?? []).entries()) {
    if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name))
      yield { path: `${path}[${index}]`, reason: `"${name}" is not the name of a namespace` };
  }
}

function* checkAdoption({ grafana, prometheus }: MonitoringSettings): Iterable<Breach> {
  if (grafana?.adopt === undefined) return;
  const { existingId, adopt } = grafana;
  if (existingId === undefined)
    yield { path: "grafana.adopt", reason: "no Grafana is given that could be adopted" };
  if (isLater(existingId))
    yield { path: "grafana.existingId", reason: "an id that only a deployment yields cannot be imported" };
  const ids = adopt.integrations.map((id) => known(id)?.toLowerCase());
  for (const [index, id] of ids.entries()) {
    if (id !== undefined && ids.indexOf(id) < index)
      yield { path: `grafana.adopt.integrations[${index}]`, reason: "the workspace is named twice" };
  }
  if (adopt.link === true && prometheus === "bringYourOwn")
    yield { path: "grafana.adopt.link", reason: "there is no workspace of this monitoring to link" };
}

function* checkGrafana({ grafana, prometheus }: MonitoringSettings): Iterable<Breach> {
  if (grafana === undefined) return;
  const { name, existingId, existingPrincipalId, admins = [] } = grafana;
  if (name !== undefined && !/^[A-Za-z]([A-Za-z0-9-]{0,21})[A-Za-z0-9]$/.test(name))
    yield { path: "grafana.name", reason: `"${name}" is not a name for Grafana` };
  if (name !== undefined && existingId !== undefined)
    yield { path: "grafana.name", reason: "a Grafana that exists is given too" };
  if (existingPrincipalId !== undefined && existingId === undefined)
    yield { path: "grafana.existingPrincipalId", reason: "no Grafana is given to which it belongs" };
  yield* checkPeople(grafana);
  if (existingId === undefined && admins.length === 0)
    yield {
      path: "grafana.admins",
      severity: "warning",
      reason: "nobody administers the new Grafana",
      remedy: "Give the object ids of people or groups.",
    };
  if (prometheus === "bringYourOwn" && grafana.adopt === undefined)
    yield {
      path: "grafana",
      severity: "warning",
      reason: "this Grafana is linked to no Prometheus",
      remedy: "Add your Prometheus as a data source.",
    };
}

/** People, groups and identities are named by object ids. */
function* checkPeople(grafana: Grafana): Iterable<Breach> {
  const { existingPrincipalId, admins = [], editors = [], viewers = [] } = grafana;
  const people = Object.entries({
    existingPrincipalId: existingPrincipalId === undefined ? [] : [existingPrincipalId],
    admins,
    editors,
    viewers,
  });
  for (const [role, ids] of people) {
    for (const [index, value] of ids.entries()) {
      const id = known(value);
      if (id !== undefined && !GUID.test(id))
        yield {
          path: `grafana.${role}${role === "existingPrincipalId" ? "" : `[${index}]`}`,
          reason: `"${id}" is not an object id`,
        };
    }
  }
}
