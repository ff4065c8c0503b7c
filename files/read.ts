import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";

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
    return new TextDecoder("utf-8", { fatal: true }).decode(
      path === "-" ? readStream(0, what) : readPath(path),
    );
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (error instanceof TypeError) throw new Unreadable(`${what} is not UTF-8 text`);
    throw new Unreadable(`${what} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}

/** What is no regular file, a pipe or a device, tells no size and may have no end. */
function readPath(path: string): Buffer {
  const stat = statSync(path);
  if (stat.size > LARGEST) throw tooLarge(path);
  if (stat.isFile()) return readFileSync(path);
  const stream = openSync(path, "r");
  try {
    return readStream(stream, path);
  } finally {
    closeSync(stream);
  }
}

const tooLarge = (what: string) => new Unreadable(`${what} is larger than 64 MB`);

/** All of a stream. A pipe from another program may be non-blocking, and then says EAGAIN while that program is not done. */
function readStream(stream: number, what: string): Buffer {
  const parts: Buffer[] = [];
  const part = Buffer.alloc(64 * 1024);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let size = 0; size <= LARGEST;) {
    try {
      const count = readSync(stream, part);
      if (count === 0) return Buffer.concat(parts);
      parts.push(Buffer.from(part.subarray(0, count)));
      size += count;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return Buffer.concat(parts);
      if (code !== "EAGAIN") throw error;
      Atomics.wait(pause, 0, 0, 5);
    }
  }
  throw tooLarge(what);
}

/** Whether a path is there, and what it is. */
export function kindOf(path: string): "file" | "folder" | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  return stat.isDirectory() ? "folder" : "file";
}
