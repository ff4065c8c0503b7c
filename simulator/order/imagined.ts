import type { World } from "../../model/world.ts";
import { prepare } from "../prepare.ts";
import { NAMESPACE_KEY, NAMESPACE_LABELS_KEY } from "../selector/labels.ts";
import { listOf, type Requirement, type Requirements } from "../selector/requirements.ts";
import { createWorld, type PodInput } from "../world/build.ts";

/** The most pods that are imagined, unless told. */
const MOST = 120;

/** A pod that meets demands, as far as labels can, and the labels that its namespace has to have. */
interface Imagined {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly place: Readonly<Record<string, string>>;
}

const valueFor = ({ operator, values }: Requirement): string | undefined =>
  operator === "In" ? values[0] : operator === "Exists" ? "any" : undefined;

function imagine(demands: readonly Requirement[], home: string): Imagined | undefined {
  const labels: Record<string, string> = {};
  const place: Record<string, string> = {};
  let namespace = home;
  for (const demand of demands) {
    const value = valueFor(demand);
    if (demand.source === "reserved") return undefined;
    if (value === undefined) continue;
    if (demand.key === NAMESPACE_KEY) namespace = demand.operator === "In" ? value : home;
    else if (demand.key.startsWith(`${NAMESPACE_LABELS_KEY}.`))
      place[demand.key.slice(NAMESPACE_LABELS_KEY.length + 1)] = value;
    else if (!demand.key.startsWith("io.cilium.")) labels[demand.key] = value;
  }
  return { namespace: place["kubernetes.io/metadata.name"] ?? namespace, labels, place };
}

/** Two pods as one, which both selectors select; undefined where they contradict each other. */
function both(first: Imagined, second: Imagined): Imagined | undefined {
  if (first.namespace !== second.namespace) return undefined;
  const clash = Object.entries(first.labels).some(([key, value]) => (second.labels[key] ?? value) !== value);
  return clash ? undefined : { ...first, labels: { ...first.labels, ...second.labels } };
}

/** Namespaces by the labels that selectors ask of them; one of its own where the home has others. */
function placed(pods: readonly Imagined[]): {
  pods: Imagined[];
  namespaces: Record<string, Record<string, string>>;
} {
  const namespaces: Record<string, Record<string, string>> = {};
  const moved = pods.map((pod) => {
    const labels = Object.entries(pod.place);
    if (labels.length === 0) return pod;
    const known = namespaces[pod.namespace];
    const fits = known === undefined || labels.every(([key, value]) => (known[key] ?? value) === value);
    const namespace =
      fits && pod.place["kubernetes.io/metadata.name"] !== undefined
        ? pod.namespace
        : `with-${labels
            .flat()
            .join("-")
            .toLowerCase()
            .replace(/[^a-z0-9-]+/g, "-")}`.slice(0, 63);
    namespaces[namespace] = { ...namespaces[namespace], ...pod.place };
    return { ...pod, namespace };
  });
  return { pods: moved, namespaces };
}

/**
 * A world with pods for policies of which nobody said whom they are for: one for each selector, one for each two subjects that a
 * pod can meet together, and strangers that no selector names.
 */
export function imaginedWorld(world: World, most = MOST): World {
  const { rules, selectors } = prepare(world);
  const homes = [...new Set(rules.map(({ namespace }) => namespace ?? "default"))];
  const ofRules = rules
    .filter(({ forNodes }) => !forNodes)
    .flatMap(({ subject, namespace }) => imagine(listOf(subject), namespace ?? "default") ?? []);
  const ofPeers = selectors.list.flatMap(({ requirements }: { requirements?: Requirements }) =>
    requirements === undefined ? [] : (imagine(listOf(requirements), homes[0] ?? "default") ?? []),
  );
  const subjects = distinct(ofRules);
  const pairs = subjects.flatMap((first, index) =>
    subjects.slice(index + 1, index + 12).flatMap((second) => both(first, second) ?? []),
  );
  const strangers = [...homes, "elsewhere"].map((namespace): Imagined => ({
    namespace,
    labels: { stranger: "yes" },
    place: {},
  }));
  const { pods, namespaces } = placed(
    distinct([...subjects, ...ofPeers, ...strangers, ...pairs]).slice(0, most),
  );
  const names = new Set(
    rules.flatMap(({ entries }) =>
      entries.flatMap(({ filters }) => filters.flatMap(({ spec }) => spec.name ?? [])),
    ),
  );
  const namedPorts = Object.fromEntries(
    [...names].map((name, index) => [
      name,
      (["TCP", "UDP", "SCTP"] as const).map((protocol) => ({ port: 20000 + index, protocol })),
    ]),
  );
  const made = pods.map(({ namespace, labels }, index): PodInput => ({
    name: nameFor(labels, index),
    namespace,
    labels,
    namedPorts,
  }));
  const { pods: all, namespaces: places } = createWorld({ cluster: world.cluster, pods: made, namespaces });
  return { ...world, pods: all, namespaces: places, filterLabels: false };
}

/** A name that says which labels an imagined pod has. */
function nameFor(labels: Readonly<Record<string, string>>, index: number): string {
  const words = Object.values(labels).filter((value) => value !== "");
  return [...words, String(index + 1)]
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, "-")
    .slice(0, 60);
}

function distinct(pods: readonly Imagined[]): Imagined[] {
  const byKey = new Map<string, Imagined>();
  for (const pod of pods) {
    const labels = Object.entries(pod.labels).sort(([a], [b]) => (a < b ? -1 : 1));
    byKey.set(JSON.stringify([pod.namespace, labels, pod.place]), pod);
  }
  return [...byKey.values()];
}
