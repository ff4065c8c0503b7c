import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { TextDecoder } from "node:util";
import { createGunzip } from "node:zlib";
import { Unreadable } from "./read.ts";

/** Lines that follow each other, without their ends. */
export interface Lines {
  /** Number of the first one, counted from 1. */
  readonly first: number;
  readonly lines: readonly string[];
  /** Places in `lines` of those that are too long to be held; they stand there as empty. */
  readonly tooLong: readonly number[];
}

/** The longest line that is held, in bytes; a record of a flow has some thousand. */
export const LONGEST_LINE = 16 * 1024 * 1024;

/**
 * The lines of a file, of standard input for "-", some hundred at a time, plain or compressed by gzip, in UTF-8 or UTF-16, which
 * its first bytes tell. Holds a piece of the file and one line at most. Throws `Unreadable` where the file cannot be read, or the rest of it.
 */
export async function* linesIn(path: string): AsyncGenerator<Lines> {
  const what = path === "-" ? "standard input" : path;
  const input = path === "-" ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  try {
    yield* split(utf8(await plain(input)));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code?.startsWith("Z_") === true ? `its gzip is broken: ${message}` : (code ?? message);
    throw new Unreadable(`${what} cannot be read: ${why}`);
  } finally {
    input.destroy();
  }
}

/** The chunks of a stream, unpacked where they are packed. */
async function plain(input: Readable): Promise<AsyncIterable<Buffer>> {
  const chunks = input[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const head: Buffer[] = [];
  let size = 0;
  // A pipe may hand over a single byte.
  while (size < 2) {
    const next = await chunks.next();
    if (next.done === true) break;
    head.push(next.value);
    size += next.value.length;
  }
  const start = Buffer.concat(head);
  const all = chain(start, chunks);
  if (start[0] !== 0x1f || start[1] !== 0x8b) return all;
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  // `pipeline` would end the process's own streams; what fails while it is read fails the reader.
  void feed(all, gunzip);
  return gunzip;
}

async function* chain(start: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield start;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
}

async function feed(from: AsyncIterable<Buffer>, to: ReturnType<typeof createGunzip>): Promise<void> {
  try {
    for await (const chunk of from) {
      if (to.destroyed) return;
      if (!to.write(chunk)) await new Promise((resolve) => to.once("drain", resolve).once("close", resolve));
    }
    to.end();
  } catch (error) {
    to.destroy(error as Error);
  }
}

/** Text as UTF-8, which it is unless it begins with the mark of UTF-16: so PowerShell of Windows writes what is sent to a file. */
async function* utf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) decoder = new TextDecoder("utf-16le");
    isFirst = false;
    yield decoder === undefined ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }));
  }
}

const LINE_FEED = 10;

async function* split(chunks: AsyncIterable<Buffer>): AsyncGenerator<Lines> {
  let first = 1;
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_FEED);
    if (end === -1) {
      size += chunk.length;
      if (size <= LONGEST_LINE) held.push(chunk);
      else held = [];
      continue;
    }
    const found = toLines(held, size, chunk.subarray(0, end), first);
    yield found;
    first += found.lines.length;
    held = [chunk.subarray(end + 1)];
    size = chunk.length - end - 1;
  }
  if (size > 0) yield toLines(held, size, Buffer.alloc(0), first);
}

/** Lines of what was held and of a chunk that ends with a line; what was held may be the beginning of a line that is too long. */
function toLines(held: readonly Buffer[], size: number, chunk: Buffer, first: number): Lines {
  const isTooLong = size > LONGEST_LINE;
  const lines = Buffer.concat(isTooLong ? [chunk] : [...held, chunk])
    .toString("utf8")
    .split("\n");
  if (isTooLong) lines[0] = "";
  if (first === 1) lines[0] = lines[0]?.replace(/^\uFEFF/, "") ?? "";
  const ends = lines.map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
  return { first, lines: ends, tooLong: isTooLong ? [0] : [] };
}
