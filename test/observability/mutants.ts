/** What is changed in an expression, one at a time, and what into; what changes values for sure comes first. */
const SWAPS: readonly (readonly [pattern: RegExp, into: string])[] = [
  [/ < /g, " > "],
  [/ > /g, " < "],
  [/ == /g, " != "],
  [/ != /g, " == "],
  [/ - /g, " + "],
  [/ \/ /g, " * "],
  [/ and /g, " unless "],
  [/ unless /g, " and "],
  [/ or /g, " unless "],
  [/\brate\(/g, "irate("],
  [/\birate\(/g, "rate("],
  [/\bavg(?= by| without)/g, "max"],
  [/\bcount(?= by| without)/g, "max"],
  [/\bmin(?= by| without)/g, "max"],
  [/\bsum(?= by| without)/g, "max"],
  [/ \+ /g, " - "],
  // A matcher that is missing.
  [/(?<=\{)\w+(?:=~|!~|!=|=)"[^"]*"(?:, )?|, \w+(?:=~|!~|!=|=)"[^"]*"(?=[,}])/g, ""],
  // A label that is missing in a list.
  [/(?<=(?:by|without|on|ignoring) \([^)]*)\b\w+, |(?<=(?:by|without|on|ignoring) \([^)]+), \w+(?=\))/g, ""],
  [/\bmax(?= by| without)/g, "sum"],
];

/** Expressions that differ from one in one place each. */
export function mutantsOf(expression: string): string[] {
  const mutants = SWAPS.flatMap(([pattern, into]) =>
    Array.from(
      expression.matchAll(pattern),
      ({ 0: found, index }) => expression.slice(0, index) + into + expression.slice(index + found.length),
    ),
  );
  return [...new Set(mutants)];
}
