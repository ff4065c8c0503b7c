/** Control characters but the end of a line, and those that turn the direction of writing. */
const COMMANDING = /[^\P{C}\n]|[\u2028\u2029]/gu;

/** A text without what would command a terminal: such characters become what JSON writes for them. */
export const plain = (text: string): string =>
  text.replace(COMMANDING, (found) => `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);
