/** Finds the JSON values of a text that comes in lines: those of a list, or those that stand one after the other. */
export interface ValueReader {
  /** Takes a line without its end, and hands every object that it ends to `found`, with the line that it began in. */
  line(text: string, number: number): void;
  /** Line of the object that is not ended; undefined between objects. */
  readonly open: number | undefined;
}

const SIGNS = /["\\{}[\]]/g;

/**
 * Splits without parsing: what an object holds is left to whoever gets its text. Nesting is only counted.
 *
 * @param most - characters that an object may have; with a longer one, `found` gets nothing and reading ends
 */
export function valueReader(
  most: number,
  found: (text: string, line: number) => void,
  tooLong: (line: number) => void,
): ValueReader {
  const parts: string[] = [];
  let [length, depth, list] = [0, 0, 0];
  let quoted = false;
  let open: number | undefined;
  let ended = false;

  const keep = (text: string): void => {
    length += text.length;
    if (length <= most) parts.push(text);
    else if (!ended && open !== undefined) {
      ended = true;
      parts.length = 0;
      tooLong(open);
    }
  };
  const close = (): void => {
    if (open !== undefined && !ended) found(parts.join(""), open);
    parts.length = 0;
    length = 0;
    open = undefined;
  };

  return {
    line(text, number) {
      if (ended) return;
      let from = 0;
      SIGNS.lastIndex = 0;
      for (let match = SIGNS.exec(text); match !== null; match = SIGNS.exec(text)) {
        const [sign] = match;
        if (quoted) {
          if (sign === "\\") SIGNS.lastIndex++;
          else if (sign === '"') quoted = false;
        } else if (sign === '"') quoted = true;
        else if (sign === "[" && depth === 0 && open === undefined) depth = list = 1;
        else if (sign === "{" || sign === "[") {
          if (depth++ !== list) continue;
          from = match.index;
          open = number;
        } else if (sign !== "\\" && depth > 0 && --depth === list && open !== undefined) {
          keep(text.slice(from, match.index + 1));
          close();
        } else if (depth === 0) list = 0;
      }
      if (open !== undefined) keep(`${text.slice(open === number ? from : 0)}\n`);
      // A string does not go on in the next line; where one seems to, the line is broken and the next begins anew.
      quoted = false;
    },
    get open() {
      return open;
    },
  };
}
