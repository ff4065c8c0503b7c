import { readFileSync, statSync } from "node:fs";

/** An input that cannot be read, in one sentence; commands end with exit code 2 for it. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

/** The largest file that is read, in bytes: settings and answers are a thousand times smaller. */
const LARGEST = 64 * 1024 * 1024;

/** The text of a file, or of standard input for "-". Throws `Unreadable` for what is missing, too large or not UTF-8. */
export function readText(path: string): string {
  const what = path === "-" ? "standard input" : path;
  try {
    if (path !== "-" && statSync(path).size > LARGEST) throw new Unreadable(`${what} is larger than 64 MB`);
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path === "-" ? 0 : path));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (error instanceof TypeError) throw new Unreadable(`${what} is not UTF-8 text`);
    throw new Unreadable(`${what} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}

/** Whether a path is there, and what it is. */
export function kindOf(path: string): "file" | "folder" | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  return stat.isDirectory() ? "folder" : "file";
}
