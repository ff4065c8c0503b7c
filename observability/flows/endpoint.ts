import { contains, parseAddress, parseCidr, type Cidr } from "../../model/cidr.ts";
import type { FlowEndpoint } from "../../model/manifest/acns.ts";
import type { LabelRequirement, LabelSelector } from "../../model/manifest/meta.ts";
import { every, not, some, type Answer } from "./answer.ts";
import type { FlowEnd } from "./record.ts";

/** Whether a filter's `from` or `to` matches an end; `aggregated` says that the record keeps no pods, labels and addresses. */
export type EndMatcher = (end: FlowEnd, aggregated: boolean) => Answer;

/** All kinds of conditions that are given have to hold, of the values of one any. */
export function endMatcher({ namespacedPod, labelSelector, ip }: FlowEndpoint): EndMatcher {
  const conditions = [
    ...(namespacedPod === undefined ? [] : [podMatcher(namespacedPod)]),
    ...(labelSelector === undefined ? [] : [selectorMatcher(labelSelector)]),
    ...(ip === undefined ? [] : [addressMatcher(ip)]),
  ];
  return (end, aggregated) => every(conditions, (condition) => condition(end, aggregated));
}

/** Hubble takes a name without a namespace for one in `default`, and compares pods by the beginning of their names. */
function podMatcher(pods: readonly string[]): EndMatcher {
  const wanted = pods.map((pod) => {
    const slash = pod.indexOf("/");
    return slash === -1
      ? { namespace: "default", prefix: pod }
      : { namespace: pod.slice(0, slash), prefix: pod.slice(slash + 1) };
  });
  return (end, aggregated) =>
    some(wanted, ({ namespace, prefix }) => {
      if (end.namespace !== namespace) return false;
      if (prefix === "") return true;
      return end.pod === undefined && aggregated ? undefined : (end.pod?.startsWith(prefix) ?? false);
    });
}

/** Labels that say the namespace: the one that ACNS documents for its filters, and Cilium's own. */
const NAMESPACE_LABELS = ["k8s.io/namespace", "io.kubernetes.pod.namespace"];

function selectorMatcher({ matchLabels = {}, matchExpressions = [] }: LabelSelector): EndMatcher {
  const requirements: LabelRequirement[] = [
    ...Object.entries(matchLabels).map(([key, value]) => ({ key, operator: "In" as const, values: [value] })),
    ...matchExpressions,
  ];
  return (end, aggregated) => every(requirements, (requirement) => meets(requirement, end, aggregated));
}

/** As Kubernetes compares: a label that is not there has none of the values, and so meets `NotIn`. */
function meets({ key, operator, values = [] }: LabelRequirement, end: FlowEnd, aggregated: boolean): Answer {
  const isNamespace = NAMESPACE_LABELS.includes(key);
  if (!isNamespace && end.labels === undefined && aggregated) return undefined;
  const found = isNamespace ? end.namespace : labelOf(end.labels, key);
  const isIn = found !== undefined && values.includes(found);
  return { In: isIn, NotIn: not(isIn), Exists: found !== undefined, DoesNotExist: found === undefined }[
    operator
  ];
}

/** The value of a label, whatever its source is: Cilium writes `k8s:app=shop`, and `reserved:host` without a value. */
function labelOf(labels: readonly string[] | undefined, key: string): string | undefined {
  for (const label of labels ?? []) {
    const start = label.indexOf(":") + 1;
    if (!label.startsWith(key, start)) continue;
    const end = start + key.length;
    if (end === label.length) return "";
    if (label[end] === "=") return label.slice(end + 1);
  }
  return undefined;
}

/** Addresses that were compared already, as most of a file are: how many are kept. */
const KNOWN = 10_000;

function addressMatcher(addresses: readonly string[]): EndMatcher {
  const ranges = addresses.flatMap((text) => rangeOf(text) ?? []);
  const known = new Map<string, boolean>();
  const isIn = (address: string): boolean => {
    const before = known.get(address);
    if (before !== undefined) return before;
    const one = rangeOf(address);
    const answer = one !== undefined && ranges.some((range) => contains(range, one));
    if (known.size === KNOWN) known.clear();
    known.set(address, answer);
    return answer;
  };
  return ({ ip }, aggregated) => (ip === undefined ? (aggregated ? undefined : false) : isIn(ip));
}

function rangeOf(text: string): Cidr | undefined {
  const address = parseAddress(text);
  return parseCidr(address === undefined ? text : `${text}/${address.family === "IPv4" ? 32 : 128}`);
}
