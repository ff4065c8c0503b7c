/** Reads a world and computes all its pairs, or asks for verdicts one by one; prints how many seconds each took. */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import type { Flow, World } from "../../model/world.ts";
import { connections } from "../../simulator/connections/connections.ts";
import { prepare } from "../../simulator/prepare.ts";
import { verdict } from "../../simulator/verdict.ts";
import { worldOfManifests } from "../../simulator/world/manifests.ts";
import { chance } from "../flows/chance.ts";

/** Enough for the compiler to have seen all of it. */
const QUESTIONS = 1_000_000;

const [what = "pairs", file = ""] = process.argv.slice(2);
const start = performance.now();
const since = (then: number): number => (performance.now() - then) / 1000;

function load(): World {
  const { items } = JSON.parse(readFileSync(file, "utf8")) as { items: unknown[] };
  return worldOfManifests(items, { release: "1.18" });
}

/** The policy of every pod, as an agent computes it before the first packet. */
function prepareAll(world: World): void {
  const prepared = prepare(world);
  for (const { identity } of prepared.parties.pods) prepared.policyOf(identity);
}

function pairs(world: World): object {
  const then = performance.now();
  const all = connections(world);
  const { length } = all.list();
  return { ends: all.ends.length, connections: length, pairs: since(then) };
}

function verdicts(world: World): object {
  const random = chance(7);
  const names = world.pods.map(({ namespace, name }) => ({ pod: `${namespace}/${name}` }));
  const anyPod = () => random.pick(names);
  const flow = (_: unknown, at: number): Flow => ({
    from: anyPod(),
    to: anyPod(),
    port: at % 2 === 0 ? 8080 : 30250,
    protocol: "TCP",
  });
  const flows = Array.from({ length: QUESTIONS }, flow);
  const before = process.cpuUsage();
  const allowed = flows.filter((asked) => verdict(world, asked).verdict === "allowed").length;
  // Processor time of this one thread: others that use the machine are not in it.
  const { user, system } = process.cpuUsage(before);
  return { allowed, perSecond: (QUESTIONS * 1e6) / (user + system) };
}

const world = load();
const read = since(start);
const then = performance.now();
if (what !== "load") prepareAll(world);
const prepared = since(then);
const found = what === "pairs" ? pairs(world) : what === "verdicts" ? verdicts(world) : {};
console.log(JSON.stringify({ read, prepared, pods: world.pods.length, ...found }));
