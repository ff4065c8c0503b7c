import type { Step } from "./weigh.ts";

/**
 * Where parts of a JSON text stand, as offsets: the key of a part, or its value where it is an item of a list; the nearest part
 * around it where it is not there. What an object or a list holds is found once. The text has to be JSON that parses.
 */
export function offsetsInJson(text: string): (path: readonly Step[]) => number {
  const known = new Map<number, ReadonlyMap<Step, Child>>();
  const childrenAt = (open: number): ReadonlyMap<Step, Child> => {
    const found = known.get(open) ?? children(text, open);
    known.set(open, found);
    return found;
  };
  return (path) => {
    let at = space(text, 0);
    let found = at;
    for (const step of path) {
      const isList = text[at] === "[";
      const child = isList || text[at] === "{" ? childrenAt(at).get(isList ? step : String(step)) : undefined;
      if (child === undefined) break;
      found = child.start;
      at = child.value;
    }
    return found;
  };
}

interface Child {
  readonly start: number;
  readonly value: number;
}

/** What the object or list that opens at an offset holds; of a key that stands twice the last one, as the parser takes it. */
function children(text: string, open: number): Map<Step, Child> {
  const isObject = text[open] === "{";
  const found = new Map<Step, Child>();
  let at = space(text, open + 1);
  for (let index = 0; text[at] !== "}" && text[at] !== "]" && at < text.length; index++) {
    const start = at;
    let step: Step = index;
    if (isObject) {
      const end = endOfString(text, at);
      step = JSON.parse(text.slice(at, end)) as string;
      at = space(text, space(text, end) + 1);
    }
    found.set(step, { start, value: at });
    at = space(text, endOfValue(text, at));
    if (text[at] === ",") at = space(text, at + 1);
  }
  return found;
}

/** The first key that stands twice in one object of a JSON text, and its offset: the parser takes the last one without a word. */
export function repeatedInJson(text: string): { key: string; offset: number } | undefined {
  const signs = /["{}[\]:]/g;
  const open: (Set<string> | undefined)[] = [];
  let last = { start: 0, end: 0 };
  for (let found = signs.exec(text); found !== null; found = signs.exec(text)) {
    const sign = found[0];
    if (sign === '"') {
      last = { start: found.index, end: endOfString(text, found.index) };
      signs.lastIndex = last.end;
    } else if (sign === "{") open.push(new Set());
    else if (sign === "[") open.push(undefined);
    else if (sign !== ":") open.pop();
    else {
      const key = keyAt(text, last);
      const keys = open.at(-1);
      if (keys?.has(key) === true) return { key, offset: last.start };
      keys?.add(key);
    }
  }
  return undefined;
}

function keyAt(text: string, { start, end }: { start: number; end: number }): string {
  const plain = text.slice(start + 1, end - 1);
  return plain.includes("\\") ? (JSON.parse(text.slice(start, end)) as string) : plain;
}

const BLANKS = /[\t\n\r ]*/y;

function space(text: string, at: number): number {
  BLANKS.lastIndex = at;
  BLANKS.test(text);
  return BLANKS.lastIndex;
}

function endOfString(text: string, at: number): number {
  for (let end = at + 1; ; end++) {
    const sign = text[end];
    if (sign === "\\") end++;
    else if (sign === '"' || sign === undefined) return end + 1;
  }
}

function endOfValue(text: string, at: number): number {
  let depth = 0;
  let end = at;
  do {
    const sign = text[end];
    if (sign === undefined) return end;
    if (sign === '"') {
      end = endOfString(text, end);
      continue;
    }
    if (sign === "{" || sign === "[") depth++;
    if (sign === "}" || sign === "]") {
      if (depth === 0) return end;
      depth--;
    }
    if (sign === "," && depth === 0) return end;
    end++;
  } while (depth > 0 || !/[\s,\]}]/.test(text[end] ?? "}"));
  return end;
}
