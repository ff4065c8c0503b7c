/** Metrics to keep beyond the minimal ingestion profile, by the key of the scrape target. */
export type KeepLists = Readonly<Record<string, readonly string[]>>;

/** What the Pod Flows dashboards show and the minimal profile drops (AKS documentation of container network observability). */
const POD_FLOWS: KeepLists = { networkobservabilityHubble: ["hubble_flows_processed_total"] };

const LISTS = "default-targets-metrics-keep-list";

/** Lists of the settings as text, and whether the minimal profile stands beside them. */
interface Lists {
  readonly text: string;
  readonly minimal: boolean;
}

const assignment = (key: string): RegExp =>
  new RegExp(`^([ \\t]*${key}[ \\t]*=[ \\t]*)(?:"([^"\\n]*)"|'([^'\\n]*)'|([^#\\n]*))`, "m");

/** The value that is assigned to a key, without its quotes; undefined where the text says nothing of it. */
function assigned(text: string, key: string): string | undefined {
  const [match, , double, single, bare] = assignment(key).exec(text) ?? [];
  return match === undefined ? undefined : (double ?? single ?? bare?.trim() ?? "");
}

/** Adds metrics to the list of a target. With the minimal profile off, a list that is empty or missing keeps all there is, and stays so. */
function added({ text, minimal }: Lists, [key, metrics]: readonly [string, readonly string[]]): string {
  const given = assigned(text, key);
  const isEmpty = given === undefined || given === "";
  if (isEmpty && !minimal) return text;
  const before = isEmpty ? [] : given.split("|");
  const list = [...before, ...metrics.filter((metric) => !before.includes(metric))].join("|");
  if (given === undefined)
    return [text.trimEnd(), `${key} = "${list}"`].filter((line) => line !== "").join("\n");
  return text.replace(assignment(key), (_all, start: string, _double, single?: string) => {
    // A text in single quotes is taken as it stands, one in double quotes with its escapes.
    const quote = single === undefined ? '"' : "'";
    return `${start}${quote}${list}${quote}`;
  });
}

const merged = (lists: Lists, keep: KeepLists): string =>
  Object.entries(keep).reduce((text, entry) => added({ ...lists, text }, entry), lists.text);

/** In schema v1 the lists are a section of their own, and the minimal profile is a key among them, which counts as off where it is missing. */
function inV1(own: Readonly<Record<string, string>>, keep: KeepLists): Record<string, string> {
  const given = own[LISTS]?.trimEnd() ?? "";
  const profile = assigned(given, "minimalingestionprofile");
  const text = profile === undefined ? `${given}\nminimalingestionprofile = true`.trimStart() : given;
  return { ...own, [LISTS]: merged({ text, minimal: (profile ?? "true") === "true" }, keep) };
}

/** A heading of schema v2 with the indented lines beneath it. */
const section = (name: string): RegExp => new RegExp(`^${name}:.*(?:\\n(?:[ \\t]+.*|[ \\t]*$))*`, "m");

/** In schema v2 the lists are indented beneath a heading in the section of the cluster's metrics; the minimal profile is on where nothing is said. */
function inV2(own: Readonly<Record<string, string>>, keep: KeepLists): Record<string, string> {
  const given = own["cluster-metrics"]?.trimEnd() ?? "";
  const profile = section("minimal-ingestion-profile").exec(given)?.[0] ?? "";
  const minimal = (assigned(profile, "enabled") ?? "true") === "true";
  const [found = `${LISTS}: |-`] = section(LISTS).exec(given) ?? [];
  const [heading = "", ...lines] = found.trimEnd().split("\n");
  const text = lines.map((line) => line.trim()).join("\n");
  const list = merged({ text, minimal }, keep);
  const written = [heading, ...list.split("\n").map((line) => `  ${line}`)].join("\n");
  const all = section(LISTS).test(given)
    ? given.replace(section(LISTS), () => written)
    : [given, written].filter((part) => part !== "").join("\n");
  return { ...own, "cluster-metrics": all };
}

/** Two sets of lists as one: what both have a list for has the metrics of both. */
const together = (first: KeepLists, second: KeepLists): KeepLists =>
  Object.fromEntries(
    [...new Set([...Object.keys(first), ...Object.keys(second)])].map((key) => [
      key,
      [...new Set([...(first[key] ?? []), ...(second[key] ?? [])])],
    ]),
  );

/**
 * The settings of the metrics agents (ConfigMap ama-metrics-settings-configmap in kube-system) that keep what the Pod Flows
 * dashboards show and what else is named, merged with settings of the user's own in either schema: their lists are added to, all
 * else of theirs stays (sections and keys: otelcollector/configmaps of Azure/prometheus-collector).
 */
export function agentSettings(
  own: Readonly<Record<string, string>> = {},
  alsoKept: KeepLists = {},
): Record<string, string> {
  const all = { "schema-version": "v1", "config-version": "ver1", ...own };
  const keep = together(POD_FLOWS, alsoKept);
  return all["schema-version"].trim() === "v2" ? inV2(all, keep) : inV1(all, keep);
}
