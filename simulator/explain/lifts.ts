import type { Direction, EntryRef, Flow, World, WorldPod } from "../../model/world.ts";
import { readRange, holds } from "../selector/address.ts";
import type { Policy } from "../../model/manifest/manifest.ts";
import { patching, policyWords, type Candidate } from "./candidate.ts";
import { pointerOf, updateOf, type Operation } from "./edit.ts";
import { telling } from "./forms.ts";
import { entriesFor, listAt, ruleKeys, sideName, spotOf, valueAt, type Ends, type Spot } from "./place.ts";
import { pathWords } from "./words.ts";
import { nameOf } from "../prepare.ts";

type Keys = readonly (string | number)[];

const PEERS: readonly string[] = ["Endpoints", "Entities", "CIDR", "CIDRSet", "FQDNs", "Services", "Nodes"];

const operation = (op: Operation["op"], keys: Keys, value?: unknown): Operation => ({
  op,
  path: pointerOf(keys),
  ...(value === undefined ? {} : { value }),
});

/** A change in a policy, told by where it is made. */
const at = (spot: Spot, keys: Keys, words: string, patch: readonly Operation[]): Candidate =>
  patching(`in ${policyWords(spot.policy)}, ${words} ${pathWords(keys)}`, spot.policy, patch);

/** Every change after which an entry is about the flow no more: of its peers, its ports, its subject, or all of it. */
export function withoutEntry(ends: Ends, direction: Direction, flow: Flow, ref: EntryRef): Candidate[] {
  const spot = spotOf(ends.prepared.world, ref);
  if (spot === undefined) return [];
  if (spot.keys.length < 3) return [removal(spot)];
  return [
    ...fewerPeers(spot, ends, direction, flow),
    ...fewerPorts(spot, flow),
    ...otherSubject(spot, ends),
    ...withoutIt(spot),
  ];
}

const removal = ({ policy }: Spot): Candidate => ({
  words: `delete ${policyWords(policy)}`,
  edits: [{ action: "delete", policy: nameOf(policy) }],
});

/** Removes an entry; where it is the last one, an empty one that keeps default deny, or the whole policy. */
function withoutIt(spot: Spot): Candidate[] {
  const { policy, keys } = spot;
  const list = listAt(policy, keys.slice(0, -1)) ?? [];
  const alone = list.length === 1;
  const empty =
    policy.kind === "NetworkPolicy"
      ? []
      : [at(spot, keys, "leave nothing in", [operation("replace", keys, {})])];
  const others = ["ingress", "egress", "ingressDeny", "egressDeny"].some((field) => {
    const own = [...ruleKeys(spot), field];
    return pathWords(own) !== pathWords(keys.slice(0, -1)) && (listAt(policy, own) ?? []).length > 0;
  });
  const removable = !alone || others || policy.kind === "NetworkPolicy";
  const removed = alone ? keys.slice(0, -1) : keys;
  return [
    ...(removable ? [at(spot, keys, "remove", [operation("remove", removed)])] : []),
    ...empty,
    removal(spot),
  ];
}

/** Takes the peer out of an entry's lists of peers. */
function fewerPeers(spot: Spot, ends: Ends, direction: Direction, flow: Flow): Candidate[] {
  const { policy, keys } = spot;
  const side = sideName(direction);
  const fields = policy.kind === "NetworkPolicy" ? [side] : PEERS.map((field) => `${side}${field}`);
  const end = direction === "egress" ? flow.to : flow.from;
  const ip = "ip" in end ? end.ip : undefined;
  return fields.flatMap((field) => {
    const own = [...keys, field];
    const list = listAt(policy, own) ?? [];
    return list.flatMap((item, index): Candidate[] => [
      ...(list.length > 1
        ? [at(spot, [...own, index], "remove", [operation("remove", [...own, index])])]
        : []),
      ...(ip === undefined ? [] : exceptions(spot, own, index, item, ip)),
      ...(ends.peer.pod === undefined || !field.endsWith("Endpoints")
        ? []
        : excluding(spot, [...own, index], ends.peer.pod, ends)),
    ]);
  });
}

const isInside = (ip: string, range: string): boolean => {
  const [address, whole] = [readRange(ip), readRange(range)];
  return (
    address !== undefined &&
    whole !== undefined &&
    whole.prefix < address.prefix &&
    holds(whole, { family: address.family, value: address.first })
  );
};

/** Keeps a range, and leaves one address of it out. */
function exceptions(spot: Spot, list: Keys, index: number, item: unknown, ip: string): Candidate[] {
  const { policy } = spot;
  const single = `${ip}/${ip.includes(":") ? 128 : 32}`;
  const range = typeof item === "string" ? item : valueAt(item, ["cidr"]);
  const words = `leave ${single} out of`;
  if (typeof range === "string" && isInside(ip, range)) {
    if (typeof item !== "string") {
      const keys = [...list, index, "except"];
      const except = listAt(policy, keys);
      const patch =
        except === undefined ? operation("add", keys, [single]) : operation("add", [...keys, "-"], single);
      return [at(spot, [...list, index], words, [patch])];
    }
    const all = (listAt(policy, list) ?? []).map((cidr, place) =>
      place === index ? { cidr, except: [single] } : { cidr },
    );
    const set = [...list.slice(0, -1), `${String(list.at(-1))}Set`];
    return [at(spot, [...list, index], words, [operation("remove", list), operation("add", set, all)])];
  }
  if (item !== "world") return [];
  const rest = (listAt(policy, list) ?? []).filter((entity) => entity !== "world");
  const family = ip.includes(":") ? ["::/0", "0.0.0.0/0"] : ["0.0.0.0/0", "::/0"];
  const ranges = [{ cidr: family[0], except: [single] }, { cidr: family[1] }];
  const set = [...list.slice(0, -1), String(list.at(-1)).replace("Entities", "CIDRSet")];
  // Cilium refuses two kinds of peers in one entry.
  return rest.length > 0
    ? []
    : [at(spot, [...list, index], words, [operation("remove", list), operation("add", set, ranges)])];
}

/** Keeps a selector, and leaves out the pods that a label tells from the others. */
function excluding(spot: Spot, keys: Keys, pod: WorldPod, ends: Ends): Candidate[] {
  return Object.entries(telling(pod, ends.prepared.world)).map(([key, value]) => {
    const own = [...keys, "matchExpressions"];
    const demand = { key, operator: "NotIn", values: [value] };
    const patch =
      listAt(spot.policy, own) === undefined
        ? operation("add", own, [demand])
        : operation("add", [...own, "-"], demand);
    return at(spot, keys, `leave pods with ${key}=${value} out of`, [patch]);
  });
}

/** Takes the endpoint itself out of the policy's subject. */
function otherSubject(spot: Spot, ends: Ends): Candidate[] {
  const field = spot.policy.kind === "NetworkPolicy" ? "podSelector" : "endpointSelector";
  const keys = [...ruleKeys(spot), field];
  const { pod } = ends.me;
  return pod === undefined || valueAt(spot.policy, keys) === undefined
    ? []
    : excluding(spot, keys, pod, ends);
}

interface PortItem {
  readonly port?: string | number;
  readonly endPort?: number;
  readonly protocol?: string;
}

/** The ports of an item but one, as items; undefined where it has no other. */
function around(item: PortItem, { port, protocol }: Flow): PortItem[] | undefined {
  const first = Number(item.port ?? 0);
  if (!Number.isInteger(first) || protocol.startsWith("ICMP")) return undefined;
  const whole = first === 0;
  const [low, high] = whole ? [1, 65535] : [first, Math.max(first, item.endPort ?? 0)];
  if (port < low || port > high) return undefined;
  const isNumber = typeof item.port === "number";
  const range = (from: number, to: number, own: string | undefined): PortItem[] =>
    from > to
      ? []
      : [
          {
            port: isNumber ? from : String(from),
            ...(from === to ? {} : { endPort: to }),
            ...(own === undefined ? {} : { protocol: own }),
          },
        ];
  const others =
    (item.protocol ?? "ANY") === "ANY" && !isNumber
      ? ["TCP", "UDP", "SCTP"].filter((name) => name !== protocol)
      : [];
  return [
    ...range(low, port - 1, item.protocol),
    ...range(port + 1, high, item.protocol),
    ...others.flatMap((name) => range(port, port, name)),
  ];
}

/** Takes the port out of an entry's ports; an entry without ports gets all the others. */
function fewerPorts(spot: Spot, flow: Flow): Candidate[] {
  const { policy, keys } = spot;
  const leave = `leave ${flow.protocol} ${flow.port} out of`;
  if (policy.kind === "NetworkPolicy") return portsOf(spot, [...keys, "ports"], flow, leave);
  const elements = listAt(policy, [...keys, "toPorts"]);
  if (elements !== undefined && elements.length > 0)
    return elements.flatMap((_, index) => portsOf(spot, [...keys, "toPorts", index, "ports"], flow, leave));
  const others = around({ port: "0", protocol: "ANY" }, flow);
  if (others === undefined || listAt(policy, [...keys, "icmps"]) !== undefined) return [];
  const patch = operation("add", [...keys, "toPorts"], [{ ports: others }]);
  return [at(spot, keys, leave, [patch])];
}

function portsOf(spot: Spot, keys: Keys, flow: Flow, words: string): Candidate[] {
  const items = (listAt(spot.policy, keys) ?? []) as readonly PortItem[];
  return items.flatMap((item, index): Candidate[] => {
    const left = around(item, flow);
    if (left === undefined) return [];
    const ports = [...items.slice(0, index), ...left, ...items.slice(index + 1)];
    if (ports.length === 0) return [];
    return [at(spot, [...keys, index], words, [operation("replace", keys, ports)])];
  });
}

/** Takes a field away from entries, of whichever policies they are; undefined where none has it. */
export function withoutField(world: World, refs: readonly EntryRef[], field: string): Candidate | undefined {
  const patches = new Map<Policy, Operation[]>();
  for (const ref of refs) {
    const spot = spotOf(world, ref);
    if (spot === undefined || valueAt(spot.policy, [...spot.keys, field]) === undefined) continue;
    const patch = operation("remove", [...spot.keys, field]);
    patches.set(spot.policy, [...(patches.get(spot.policy) ?? []), patch]);
  }
  if (patches.size === 0) return undefined;
  const names = [...patches.keys()].map(policyWords).join(" and ");
  return {
    words: `in ${names}, remove ${field}`,
    edits: [...patches].map(([policy, patch]) => updateOf(policy, patch)),
  };
}

/** Takes away authentication: where it always fails for one rule it may do so for all that allow the same. */
export function withoutAuthentication({ prepared: { world } }: Ends, refs: readonly EntryRef[]): Candidate[] {
  const all = withoutField(world, refs, "authentication");
  const single = refs.map((ref) => withoutField(world, [ref], "authentication"));
  return [...single, all].flatMap((candidate) => candidate ?? []);
}

/** The most policies that are deleted together. */
const MOST = 5;

/** Deletes every policy that selects the endpoint in a direction: what is left where no rule can be found that would do. */
export function withoutPolicies(ends: Ends, direction: Direction): Candidate[] {
  const policies = new Set(
    entriesFor(ends, direction).flatMap(({ ref }) => spotOf(ends.prepared.world, ref)?.policy ?? []),
  );
  if (policies.size === 0 || policies.size > MOST) return [];
  return [
    {
      words: `delete ${[...policies].map(policyWords).join(", ")}`,
      edits: [...policies].map((policy) => ({ action: "delete", policy: nameOf(policy) })),
    },
  ];
}
