/** Where something stands in a document: `spec.egress[0].toPorts[1].port`; keys that are no plain words in brackets and quotes. */
export function childPath(path: string, key: string | number): string {
  if (typeof key === "number") return `${path}[${key}]`;
  if (!/^[A-Za-z_$][\w$-]*$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === "" ? key : `${path}.${key}`;
}

/** The keys of a path, the outermost first: numbers for places in lists. */
export function keysOfPath(path: string): (string | number)[] {
  const parts = path.match(/\[\d+\]|\["(?:[^"\\]|\\.)*"\]|[^.[]+/g) ?? [];
  return parts.map((part) =>
    part.startsWith("[") ? (JSON.parse(part.slice(1, -1)) as string | number) : part,
  );
}
