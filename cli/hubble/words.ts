import { stripVTControlCharacters } from "node:util";

/** A word as a POSIX shell takes it. */
const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** A command as a person pastes it. */
export const commandLine = (words: readonly string[]): string => words.map(quoted).join(" ");

/** What another program said, without what could move the cursor or colour the terminal. */
export const plain = (text: string): string => stripVTControlCharacters(text).replaceAll(/[^\P{Cc}\n]/gu, "");
