const INDENT = "  ";

/** A value as JSON, as deep as its lines are. */
const indented = (value: unknown, depth: number): string =>
  JSON.stringify(value, undefined, INDENT.length).replaceAll("\n", `\n${INDENT.repeat(depth)}`);

/** Data as lines of JSON, as they are with `JSON.stringify`; an item of a list is a part of its own. */
export function* jsonLines(data: object): Generator<string> {
  const fields = Object.entries(data).filter(([, value]) => value !== undefined);
  yield "{";
  for (const [index, [key, value]] of fields.entries()) {
    const end = index === fields.length - 1 ? "" : ",";
    const start = `${INDENT}${JSON.stringify(key)}: `;
    if (!Array.isArray(value) || value.length === 0) {
      yield `${start}${indented(value, 1)}${end}`;
      continue;
    }
    yield `${start}[`;
    for (const [place, item] of (value as unknown[]).entries())
      yield `${INDENT.repeat(2)}${indented(item, 2)}${place === value.length - 1 ? "" : ","}`;
    yield `${INDENT}]${end}`;
  }
  yield "}";
}
