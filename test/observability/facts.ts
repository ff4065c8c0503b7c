/** Names of the recorded series, group by group, in the order of the public template (Azure/prometheus-collector). */
export const RECORDED: Readonly<Record<string, readonly string[]>> = {
  NodeRecordingRulesRuleGroup: [
    "instance:node_num_cpu:sum",
    "instance:node_cpu_utilisation:rate5m",
    "instance:node_load1_per_cpu:ratio",
    "instance:node_memory_utilisation:ratio",
    "instance:node_vmstat_pgmajfault:rate5m",
    "instance_device:node_disk_io_time_seconds:rate5m",
    "instance_device:node_disk_io_time_weighted_seconds:rate5m",
    "instance:node_network_receive_bytes_excluding_lo:rate5m",
    "instance:node_network_transmit_bytes_excluding_lo:rate5m",
    "instance:node_network_receive_drop_excluding_lo:rate5m",
    "instance:node_network_transmit_drop_excluding_lo:rate5m",
  ],
  KubernetesRecordingRulesRuleGroup: [
    "node_namespace_pod_container:container_cpu_usage_seconds_total:sum_irate",
    "node_namespace_pod_container:container_memory_working_set_bytes",
    "node_namespace_pod_container:container_memory_rss",
    "node_namespace_pod_container:container_memory_cache",
    "node_namespace_pod_container:container_memory_swap",
    "cluster:namespace:pod_memory:active:kube_pod_container_resource_requests",
    "namespace_memory:kube_pod_container_resource_requests:sum",
    "cluster:namespace:pod_cpu:active:kube_pod_container_resource_requests",
    "namespace_cpu:kube_pod_container_resource_requests:sum",
    "cluster:namespace:pod_memory:active:kube_pod_container_resource_limits",
    "namespace_memory:kube_pod_container_resource_limits:sum",
    "cluster:namespace:pod_cpu:active:kube_pod_container_resource_limits",
    "namespace_cpu:kube_pod_container_resource_limits:sum",
    "namespace_workload_pod:kube_pod_owner:relabel deployment",
    "namespace_workload_pod:kube_pod_owner:relabel daemonset",
    "namespace_workload_pod:kube_pod_owner:relabel statefulset",
    "namespace_workload_pod:kube_pod_owner:relabel job",
    ":node_memory_MemAvailable_bytes:sum",
    "cluster:node_cpu:ratio_rate5m",
  ],
  UXRecordingRulesRuleGroup: [
    "ux:pod_cpu_usage:sum_irate",
    "ux:controller_cpu_usage:sum_irate",
    "ux:pod_workingset_memory:sum",
    "ux:controller_workingset_memory:sum",
    "ux:pod_rss_memory:sum",
    "ux:controller_rss_memory:sum",
    "ux:pod_container_count:sum",
    "ux:controller_container_count:sum",
    "ux:pod_container_restarts:max",
    "ux:controller_container_restarts:max",
    "ux:pod_resource_limit:sum",
    "ux:controller_resource_limit:sum",
    "ux:controller_pod_phase_count:sum",
    "ux:cluster_pod_phase_count:sum",
    "ux:node_cpu_usage:sum_irate",
    "ux:node_memory_usage:sum",
    "ux:node_network_receive_drop_total:sum_irate",
    "ux:node_network_transmit_drop_total:sum_irate",
  ],
};

/** Alerts of the public template (recommendedMetricAlerts.json): time, severity, time to resolve, and the threshold where it is one of a number. */
export const RECOMMENDED: Readonly<
  Record<"cluster" | "node" | "pod", Readonly<Record<string, readonly [string, number, string, number?]>>>
> = {
  cluster: {
    KubeCPUQuotaOvercommit: ["PT5M", 3, "PT10M", 1.5],
    KubeMemoryQuotaOvercommit: ["PT5M", 3, "PT10M", 1.5],
    KubeContainerOOMKilledCount: ["PT5M", 4, "PT10M", 0],
    KubeClientErrors: ["PT15M", 3, "PT10M", 0.01],
    KubePersistentVolumeFillingUp: ["PT60M", 4, "PT15M", 0.15],
    KubePersistentVolumeInodesFillingUp: ["PT15M", 4, "PT10M", 0.03],
    KubePersistentVolumeErrors: ["PT5M", 4, "PT10M"],
    KubeContainerWaiting: ["PT60M", 3, "PT10M"],
    KubeDaemonSetNotScheduled: ["PT15M", 3, "PT10M", 0],
    KubeDaemonSetMisScheduled: ["PT15M", 3, "PT10M", 0],
    KubeQuotaAlmostFull: ["PT15M", 3, "PT10M", 0.9],
  },
  node: {
    KubeNodeUnreachable: ["PT15M", 3, "PT10M"],
    KubeNodeReadinessFlapping: ["PT15M", 3, "PT10M", 2],
    KubeNodeDiskUsageHigh: ["PT15M", 3, "PT10M", 80],
  },
  pod: {
    KubePodCrashLooping: ["PT15M", 4, "PT10M"],
    KubeJobStale: ["PT360M", 4, "PT15M", 0],
    KubePodContainerRestart: ["PT15M", 4, "PT10M", 0],
    KubePodReadyStateLow: ["PT5M", 4, "PT15M", 0.8],
    KubePodFailedState: ["PT5M", 4, "PT15M", 0],
    KubePodNotReadyByController: ["PT15M", 3, "PT10M", 0],
    KubeStatefulSetGenerationMismatch: ["PT15M", 3, "PT10M"],
    KubeJobFailed: ["PT15M", 3, "PT10M"],
    KubeContainerAverageCPUHigh: ["PT5M", 4, "PT15M", 0.95],
    KubeContainerAverageMemoryHigh: ["PT10M", 4, "PT10M", 0.95],
    KubeletPodStartUpLatencyHigh: ["PT10M", 4, "PT10M", 60],
    KubePVUsageHigh: ["PT15M", 3, "PT10M", 0.8],
    KubeDeploymentReplicasMismatch: ["PT15M", 4, "PT15M"],
    KubeStatefulSetReplicasMismatch: ["PT15M", 4, "PT10M"],
    KubeHpaReplicasMismatch: ["PT15M", 4, "PT15M"],
    KubeHpaMaxedOut: ["PT15M", 4, "PT15M"],
  },
};

/** What managed Prometheus keeps of each scrape job by default: MinimalKeepListRegex of the default scrape jobs of Azure/prometheus-collector. */
export const KEPT: Readonly<Record<string, RegExp>> = {
  kubelet: new RegExp(
    `^(kubelet_volume_stats_(capacity_bytes|used_bytes|available_bytes|inodes_free|inodes_used|inodes)|kubelet_node_name
    |kubelet_running_(pods|pod_count|sum_containers|containers|container_count)|volume_manager_total_volumes|kubelet_node_config_error
    |kubelet_runtime_operations_(total|errors_total)|(kubelet_runtime_operations_duration|kubelet_pod_start_duration
    |kubelet_pod_worker_duration|storage_operation_duration|kubelet_cgroup_manager_duration|kubelet_pleg_relist_interval
    |kubelet_pleg_relist_duration|rest_client_request_duration)_seconds_(bucket|sum|count)|storage_operation_errors_total
    |rest_client_requests_total|process_resident_memory_bytes|process_cpu_seconds_total|go_goroutines|kubernetes_build_info
    |kubelet_certificate_manager_(client_ttl_seconds|client_expiration_renew_errors|server_ttl_seconds)
    |kubelet_server_expiration_renew_errors)$`.replaceAll(/\s/g, ""),
  ),
  cadvisor: new RegExp(
    `^container_(spec_cpu_quota|spec_cpu_period|memory_rss|network_(receive|transmit)_(bytes_total|packets_total|packets_dropped_total)
    |fs_(reads|writes)_(total|bytes_total)|cpu_usage_seconds_total|memory_working_set_bytes|memory_cache|memory_swap
    |cpu_cfs_throttled_periods_total|cpu_cfs_periods_total|start_time_seconds)$`.replaceAll(/\s/g, ""),
  ),
  "kube-state-metrics": new RegExp(
    `^kube_(job_status_succeeded|job_spec_completions|daemonset_status_(desired_number_scheduled|current_number_scheduled
    |number_misscheduled|number_ready)|deployment_status_replicas_(ready|available|updated)|deployment_spec_replicas
    |pod_container_status_(last_terminated_reason|waiting_reason|restarts_total|running|waiting|terminated|ready)
    |node_status_(allocatable|capacity|condition)|pod_owner|pod_container_resource_(requests|limits)|pod_status_(phase|reason)
    |replicaset_owner|resourcequota|namespace_status_phase|node_info|pod_info|statefulset_status_replicas(_ready|_updated)?
    |job_status_(start_time|active)|job_failed|horizontalpodautoscaler_status_(desired|current)_replicas
    |horizontalpodautoscaler_spec_(min|max)_replicas|node_spec_taint|pod_container_info|.*_labels|.*_annotations|service_info
    |pod_container_state_started|pod_created|pod_start_time|pod_init_container_(info|status_(terminated|terminated_reason|ready
    |running|waiting|restarts_total)|resource_(limits|requests))|pod_deletion_timestamp)$`.replaceAll(
      /\s/g,
      "",
    ),
  ),
  node: new RegExp(
    `^node_(filesystem_(readonly|avail_bytes|size_bytes)|memory_(MemTotal|MemAvailable|Buffers|Cached|MemFree|Slab)_bytes
    |cpu_seconds_total|time_seconds|exporter_build_info|load1|load5|load15|vmstat_pgmajfault
    |network_(receive|transmit)_(bytes|drop)_total|disk_io_time_seconds_total|disk_io_time_weighted_seconds_total
    |disk_(read|written)_bytes_total|uname_info|boot_time_seconds)$`.replaceAll(/\s/g, ""),
  ),
};

/** What managed Prometheus keeps by default of the jobs networkobservability-hubble, -cilium and -retina (the same source). */
export const KEPT_OF_NETWORK =
  /^(hubble_dns_queries_total|hubble_dns_responses_total|hubble_drop_total|hubble_tcp_flags_total|cilium_drop.*|cilium_forward.*|networkobservability.*)$/;
