/** A dashboard that Azure publishes for ACNS, by its number in Grafana's catalogue. */
export interface PublishedDashboard {
  readonly title: string;
  readonly id: number;
  readonly reads: "metrics" | "logs of the plan Basic" | "logs of the plan Analytics";
}

/** Azure's dashboards for ACNS (AKS documentation of container network observability and logs, August 2026). */
export const PUBLISHED_DASHBOARDS: readonly PublishedDashboard[] = [
  { title: "Kubernetes / Networking / Clusters", id: 18814, reads: "metrics" },
  { title: "Kubernetes / Networking / DNS (Cluster)", id: 20925, reads: "metrics" },
  { title: "Kubernetes / Networking / DNS (Workload)", id: 20926, reads: "metrics" },
  { title: "Kubernetes / Networking / Drops (Workload)", id: 20927, reads: "metrics" },
  { title: "Kubernetes / Networking / Pod Flows (Namespace)", id: 20928, reads: "metrics" },
  { title: "Kubernetes / Networking / Pod Flows (Workload)", id: 20929, reads: "metrics" },
  { title: "Flow Logs (Basic tier)", id: 23155, reads: "logs of the plan Basic" },
  { title: "Flow Logs (Analytics tier)", id: 23156, reads: "logs of the plan Analytics" },
];

/** Where each dashboard that fits is found: those on metrics, and the one for the plan of the table of network logs. */
export function dashboardLinks(plan: "Analytics" | "Basic" | undefined): Record<string, string> {
  const fitting = PUBLISHED_DASHBOARDS.filter(
    ({ reads }) => reads === "metrics" || reads === `logs of the plan ${plan ?? "none"}`,
  );
  return Object.fromEntries(
    fitting.map(({ title, id }) => [title, `https://grafana.com/grafana/dashboards/${id}`]),
  );
}
