/** Signs that a terminal obeys, or that turn the order of a line: controls, marks of direction, separators of lines, and what has no width. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A text of somebody else in one line of a terminal or a page: what would not be seen is written as its number, `\u{202e}`. */
export const printable = (text: string): string =>
  text.replace(HIDDEN, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);

/** The same for a text of several lines. */
export const printableLines = (text: string): string[] => text.split("\n").map(printable);
