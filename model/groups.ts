/** Items of one key together, by the order in which keys first stand. */
export function groupsOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Items by what is compared first, and by what follows where that is the same; texts by their code units. */
export function sortedBy<T>(items: readonly T[], keysOf: (item: T) => readonly (string | number)[]): T[] {
  return items
    .map((item) => ({ item, keys: keysOf(item) }))
    .sort((one, other) => compare(one.keys, other.keys))
    .map(({ item }) => item);
}

function compare(some: readonly (string | number)[], others: readonly (string | number)[]): number {
  for (const [at, one] of some.entries()) {
    const other = others[at];
    if (other === undefined || one === other) continue;
    return one < other ? -1 : 1;
  }
  return 0;
}
