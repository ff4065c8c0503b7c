import type { Policy } from "../../model/manifest/manifest.ts";
import type { Direction, Flow } from "../../model/world.ts";
import { withoutField } from "./lifts.ts";
import { pathWords } from "./words.ts";
import { patching, policyWords, type Candidate } from "./candidate.ts";
import { entryMeaning } from "./describe.ts";
import { creationOf, pointerOf } from "./edit.ts";
import { fitsOf, isMet, type Fit } from "./fits.ts";
import {
  freeName,
  httpRule,
  networkPorts,
  peerForms,
  portForms,
  portOf,
  requestForms,
  subjectOf,
  type PeerForm,
} from "./forms.ts";
import { meets } from "../selector/requirements.ts";
import {
  appended,
  entriesFor,
  listAt,
  namespaceOf,
  ruleKeys,
  rulesOf,
  sideName,
  spotOf,
  valueAt,
  type Ends,
  type Spot,
} from "./place.ts";

type Fields = Record<string, unknown>;

/** The most policies, and rules of them, that are looked at for a place where something could be added. */
const MOST = 8;

/** Every change that lets a flow pass a direction that no rule allows it, the least first. */
export function openings(ends: Ends, direction: Direction, flow: Flow): Candidate[] {
  const fits = fitsOf(ends, direction, flow).filter(({ entry }) => !entry.deny);
  return [
    ...fits.slice(0, MOST * 4).flatMap((fit) => extensions(fit, ends, direction, flow)),
    ...additions(ends, direction, flow),
    ...creations(ends, direction, flow),
    ...labellings(fits, ends, direction),
    ...lessDemanded(ends, direction, flow),
  ];
}

/** Changes of a rule that nearly allows the flow: its requests, its ports or its peers. */
function extensions(fit: Fit, ends: Ends, direction: Direction, flow: Flow): Candidate[] {
  const spot = spotOf(ends.prepared.world, fit.ref);
  if (spot === undefined || spot.keys.length < 3 || fit.entry.filters.length === 0) return [];
  if (isMet(fit)) return moreRequests(spot, direction, flow);
  if (fit.peers) return morePorts(spot, direction, flow);
  if (fit.ports) return morePeers(spot, ends, direction, flow);
  return [];
}

const added = (spot: Spot, path: string, words: string): string =>
  `in ${policyWords(spot.policy)} ${path}, ${words}`;

/** Lets a request pass where its connection does: by a rule more, or by the server's name. */
function moreRequests(spot: Spot, direction: Direction, flow: Flow): Candidate[] {
  const at = [...spot.keys, "toPorts"];
  const elements = listAt(spot.policy, at) ?? [];
  return elements.flatMap((element, index) => {
    const own = [...at, index];
    const path = pathWords(own);
    const http = listAt(element, ["rules", "http"]);
    const dns = listAt(element, ["rules", "dns"]);
    const names = listAt(element, ["serverNames"]);
    const { rules, serverNames } = (requestForms(flow, direction)[0] ?? {}) as {
      rules?: Record<string, unknown[]>;
      serverNames?: unknown[];
    };
    const more = (keys: readonly string[], item: unknown, words: string): Candidate =>
      patching(added(spot, path, words), spot.policy, [
        { op: "add", path: `${pointerOf([...own, ...keys])}/-`, value: item },
      ]);
    return [
      ...(http !== undefined && http.length > 0 && flow.http !== undefined
        ? [
            more(
              ["rules", "http"],
              httpRule(flow.http),
              `accept ${flow.http.method ?? "any"} ${flow.http.path ?? ""}`,
            ),
          ]
        : []),
      ...(dns !== undefined && dns.length > 0 && rules?.["dns"] !== undefined
        ? [more(["rules", "dns"], rules["dns"][0], `accept questions for ${flow.dns?.query ?? ""}`)]
        : []),
      ...(names !== undefined && serverNames !== undefined
        ? [more(["serverNames"], serverNames[0], `accept TLS to ${String(serverNames[0])}`)]
        : []),
    ];
  });
}

const isPlain = (element: unknown): boolean =>
  Object.keys(typeof element === "object" && element !== null ? element : {}).join() === "ports";

/** Adds the flow's port to a rule that has its peer. */
function morePorts(spot: Spot, direction: Direction, flow: Flow): Candidate[] {
  const { policy, keys } = spot;
  const words = (form: unknown): string =>
    added(
      spot,
      pathWords(keys),
      `allow ${entryMeaning(form, direction, policy.kind)}`.replace("anybody on", "also"),
    );
  if (policy.kind === "NetworkPolicy") {
    const form = networkPorts(flow);
    const [port] = listAt(form, ["ports"]) ?? [];
    return port === undefined
      ? []
      : [patching(words(form), policy, [appended(policy, [...keys, "ports"], port)])];
  }
  return portForms(flow, direction).flatMap((form) => {
    const [field = ""] = Object.keys(form);
    const list = listAt(policy, [...keys, field]);
    const [item] = listAt(form, [field]) ?? [];
    if (list === undefined) return [];
    const at = list.findIndex(isPlain);
    const joins = field === "toPorts" && isPlain(item) && at >= 0;
    return joins
      ? [patching(words(form), policy, [appended(policy, [...keys, field, at, "ports"], portOf(flow))])]
      : [patching(words(form), policy, [appended(policy, [...keys, field], item)])];
  });
}

const LISTS: readonly string[] = [
  "Endpoints",
  "Entities",
  "CIDR",
  "CIDRSet",
  "FQDNs",
  "Services",
  "Nodes",
  "Groups",
];

/** Adds the flow's peer to a rule that has its port. */
function morePeers(spot: Spot, ends: Ends, direction: Direction, flow: Flow): Candidate[] {
  const { policy, keys } = spot;
  const side = sideName(direction);
  const end = direction === "egress" ? flow.to : flow.from;
  const forms = peerForms(ends.prepared, ends.peer, end, direction, namespaceOf(policy));
  return forms.flatMap((form): Candidate[] => {
    const named = asEntry(form, direction, policy);
    if (named === undefined) return [];
    const words = added(
      spot,
      pathWords(keys),
      `allow ${entryMeaning(named, direction, policy.kind)}`.replace(" on every port", ", too"),
    );
    if (policy.kind === "NetworkPolicy")
      return listAt(policy, [...keys, side]) === undefined
        ? []
        : [patching(words, policy, [appended(policy, [...keys, side], form.network)])];
    const present = LISTS.filter((field) => valueAt(policy, [...keys, `${side}${field}`]) !== undefined);
    // Cilium refuses two kinds of peers in one rule.
    if (present.length !== 1 || present[0] !== form.field) return [];
    return [patching(words, policy, [appended(policy, [...keys, `${side}${form.field}`], form.item)])];
  });
}

/** The peers of an entry that names one form; undefined where the kind has no word for it. */
function asEntry(form: PeerForm, direction: Direction, { kind }: Pick<Policy, "kind">): Fields | undefined {
  const side = sideName(direction);
  if (kind !== "NetworkPolicy") return { [`${side}${form.field}`]: [form.item] };
  return form.network === undefined ? undefined : { [side]: [form.network] };
}

/** Entries that are about the flow, for a policy of a kind and namespace. */
function entriesAbout(
  ends: Ends,
  direction: Direction,
  flow: Flow,
  policy: Pick<Policy, "kind" | "metadata">,
): Fields[] {
  const end = direction === "egress" ? flow.to : flow.from;
  const forms = peerForms(ends.prepared, ends.peer, end, direction, namespaceOf(policy));
  const network = networkPorts(flow);
  const ports =
    policy.kind !== "NetworkPolicy" ? portForms(flow, direction) : network === undefined ? [] : [network];
  return forms.flatMap((form) => {
    const peers = asEntry(form, direction, policy);
    return peers === undefined ? [] : ports.map((port) => ({ ...peers, ...port }));
  });
}

/** Adds a rule to a policy that selects the endpoint already. */
function additions(ends: Ends, direction: Direction, flow: Flow): Candidate[] {
  const { rules } = ends.prepared.rulesFor(ends.me.identity);
  const entries = rules.flatMap((rule) => rule.entries);
  return rulesOf(ends.prepared.world, entries, MOST).flatMap((spot) => {
    const keys = [...ruleKeys(spot), direction];
    return entriesAbout(ends, direction, flow, spot.policy).map((entry) =>
      patching(
        added(spot, pathWords(keys), `add a rule: ${entryMeaning(entry, direction, spot.policy.kind)}`),
        spot.policy,
        [appended(spot.policy, keys, entry)],
      ),
    );
  });
}

/** The subject of a new policy for an endpoint, with the kind and namespace that it needs. */
export function newPolicy(ends: Ends, prefix: string, flow: Flow, body: Fields): Policy {
  const { me, prepared } = ends;
  const name = freeName(prefix, flow, prepared.world);
  if (me.pod !== undefined)
    return {
      apiVersion: "cilium.io/v2",
      kind: "CiliumNetworkPolicy",
      metadata: { name, namespace: me.pod.namespace },
      spec: { endpointSelector: subjectOf(me.pod, prepared.world), ...body },
    };
  const [label] = me.identity.labels.filter(({ source }) => source === "reserved");
  return {
    apiVersion: "cilium.io/v2",
    kind: "CiliumClusterwideNetworkPolicy",
    metadata: { name },
    spec: { endpointSelector: { matchLabels: { [`reserved:${label?.key ?? "none"}`]: "" } }, ...body },
  };
}

/** A new policy for the endpoint alone; one that leaves default deny as it is, too. */
function creations(ends: Ends, direction: Direction, flow: Flow): Candidate[] {
  const shape = newPolicy(ends, "allow", flow, {});
  return entriesAbout(ends, direction, flow, shape).flatMap((entry) =>
    [{}, { enableDefaultDeny: { [direction]: false } }].map((defaults): Candidate => {
      const policy = newPolicy(ends, "allow", flow, { [direction]: [entry], ...defaults });
      return {
        words: `create ${policyWords(policy)}, which allows ${direction} ${direction === "egress" ? "to" : "from"} ${entryMeaning(entry, direction, policy.kind)}`,
        edits: [creationOf(policy)],
      };
    }),
  );
}

/** Labels that the peer lacks to be one of those whom a rule allows. */
function labellings(fits: readonly Fit[], ends: Ends, direction: Direction): Candidate[] {
  const { pod } = ends.peer;
  if (pod === undefined || !ends.peer.managed) return [];
  const near = fits.filter((fit) => !fit.peers && fit.ports).slice(0, MOST);
  return near.flatMap(({ entry, ref }) =>
    entry.peers.flatMap(({ requirements }): Candidate[] => {
      const wanted = [...(requirements?.labels ?? [])].flatMap(([key, value]): [string, string][] => {
        const [, name = ""] = /^(?:any|k8s)\.(?!io\.cilium\.|io\.kubernetes\.)(.*)$/.exec(key) ?? [];
        return name === "" || pod.labels[name] === value ? [] : [[name, value]];
      });
      const own = wanted.every(([name]) => pod.labels[name] === undefined);
      if (wanted.length === 0 || !own) return [];
      const full = `${pod.namespace}/${pod.name}`;
      const labels = Object.fromEntries(wanted);
      const list = wanted.map(([name, value]) => `${name}=${value}`).join(", ");
      const whose = `${ref.kind} ${ref.namespace === undefined ? "" : `${ref.namespace}/`}${ref.name}`;
      const words = `label the ${direction === "egress" ? "destination" : "source"} ${full} with ${list}, which ${whose} ${ref.path} asks for`;
      return [{ words, edits: [{ action: "label", pod: full, labels }] }];
    }),
  );
}

/** Takes away what rules demand of the peers of all the others, where this peer does not meet it. */
function lessDemanded(ends: Ends, direction: Direction, flow: Flow): Candidate[] {
  const { labels } = ends.peer.identity;
  const demanding = entriesFor(ends, direction).filter(({ requires }) => !meets(requires, labels));
  const refs = demanding.map(({ ref }) => ref);
  const fewer = withoutField(ends.prepared.world, refs, `${sideName(direction)}Requires`);
  if (fewer === undefined) return [];
  // What is demanded of peers binds new rules, too: without both, nothing is gained.
  return creations(ends, direction, flow).map(({ words: more, edits }) => ({
    words: `${fewer.words}; ${more}`,
    edits: [...fewer.edits, ...edits],
  }));
}
