/** That one of several has to come before something. */
export interface Condition {
  readonly of: number;
  readonly anyOf: readonly number[];
}

/**
 * What each of a number of things waits for, so that its conditions are met whatever the order of the rest: everything is placed as
 * soon as its conditions are met, and waits for those that met them first. What is placed never takes a place from others, so
 * that an order is found wherever there is one. Those that could come only after each other wait for nobody among them.
 */
export function scheduled(count: number, conditions: readonly Condition[]): ReadonlySet<number>[] {
  const waits = Array.from({ length: count }, () => new Set<number>());
  const open = Array.from({ length: count }, () => new Set<Condition>());
  const meeting = Array.from({ length: count }, (): Condition[] => []);
  for (const condition of conditions) {
    open[condition.of]?.add(condition);
    for (const other of condition.anyOf) meeting[other]?.push(condition);
  }
  const left = new Set(waits.keys());
  const ready = [...left].filter((index) => open[index]?.size === 0);
  while (left.size > 0) {
    const [first = 0] = left;
    const batch = ready.length > 0 ? ready.splice(0) : circleFrom(first, open);
    const placed = batch.filter((index) => left.delete(index));
    for (const index of placed)
      for (const condition of meeting[index] ?? []) {
        const { of } = condition;
        if (!left.has(of) || open[of]?.delete(condition) !== true) continue;
        waits[of]?.add(index);
        if (open[of].size === 0) ready.push(of);
      }
  }
  return waits;
}

/** Things that would each have to wait for all the others, and for nobody else. */
function circleFrom(start: number, open: readonly ReadonlySet<Condition>[]): number[] {
  const after = (index: number): number[] => [...(open[index] ?? [])].flatMap(({ anyOf }) => anyOf);
  let at = start;
  let circle = reachable(at, after);
  for (;;) {
    const before = new Map<number, number[]>();
    for (const index of circle)
      for (const other of after(index)) before.set(other, [...(before.get(other) ?? []), index]);
    const back = reachable(at, (index) => before.get(index) ?? []);
    const outside = [...circle].find((index) => !back.has(index));
    if (outside === undefined) return [...circle];
    at = outside;
    circle = reachable(at, after);
  }
}

function reachable(start: number, next: (index: number) => readonly number[]): Set<number> {
  const seen = new Set([start]);
  const stack = [start];
  for (let at = stack.pop(); at !== undefined; at = stack.pop())
    for (const other of next(at))
      if (!seen.has(other)) {
        seen.add(other);
        stack.push(other);
      }
  return seen;
}
