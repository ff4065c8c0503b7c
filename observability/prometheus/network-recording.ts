import { dropped, forwarded, rateByNamespace, WINDOW } from "./network-series.ts";
import { promql } from "./promql.ts";
import type { RecordingGroup } from "./rules.ts";

/** What is asked of network metrics over long times, folded once: pods come and go, namespaces, nodes and reasons stay. */
export const NETWORK_RECORDING: RecordingGroup = {
  name: "NetworkRecordingRulesRuleGroup",
  azureName: "NetworkRecordingRulesRuleGroup-{cluster}",
  description: "Packets, drops, DNS, TCP and HTTP by node and namespace",
  interval: "PT1M",
  rules: [
    {
      record: "instance_direction:network_forward_packets:rate5m",
      meaning: "Packets a second that a node passes on, by direction.",
      expression: forwarded("cluster, instance, direction"),
    },
    {
      record: "instance_direction_reason:network_drop_packets:rate5m",
      meaning: "Packets a second that a node drops, by direction and reason.",
      expression: dropped("cluster, instance, direction, reason"),
    },
    {
      record: "namespace_protocol_reason:hubble_drop:rate5m",
      meaning: "Flows a second of a namespace that are dropped, by protocol and reason.",
      expression: rateByNamespace("hubble_drop_total", "protocol", "reason"),
    },
    {
      record: "cluster_rcode:hubble_dns_responses:rate5m",
      meaning: "DNS answers a second, by their code.",
      expression: promql`sum by (cluster, rcode) (rate(hubble_dns_responses_total[${WINDOW}]))`,
    },
    {
      record: "namespace_rcode:hubble_dns_queries:rate5m",
      meaning:
        "DNS queries a second of a namespace; those that policies refuse have the code `Policy denied`.",
      expression: rateByNamespace("hubble_dns_queries_total", "rcode"),
    },
    {
      record: "namespace_flag:hubble_tcp_flags:rate5m",
      meaning: "TCP packets a second of a namespace that begin, end or reset connections, by flag.",
      expression: rateByNamespace("hubble_tcp_flags_total", "flag"),
    },
    {
      record: "namespace_status:hubble_http_requests:rate5m",
      meaning:
        "HTTP requests a second of a namespace, by the status of the answer and by which side reports it.",
      expression: rateByNamespace("hubble_http_requests_total", "status", "reporter"),
    },
  ],
};
