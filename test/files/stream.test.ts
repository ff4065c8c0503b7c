import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Unreadable } from "../../files/read.ts";
import { linesIn, LONGEST_LINE } from "../../files/stream.ts";

let folder = "";
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "acns-lines-"))));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function read(content: Buffer | string): Promise<{ lines: string[]; tooLong: number[] }> {
  const path = join(folder, "input");
  writeFileSync(path, content);
  const lines: string[] = [];
  const tooLong: number[] = [];
  for await (const part of linesIn(path)) {
    expect(part.first).toBe(lines.length + 1);
    lines.push(...part.lines);
    tooLong.push(...part.tooLong.map((at) => part.first + at));
  }
  return { lines, tooLong };
}

test("lines are those of the text, plain and compressed, whatever their length", async () => {
  const line = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "ü", "😀", " ") }),
    fc.constantFrom("", "x".repeat(300_000)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (lines) => {
      const text = `${lines.join("\n")}\n`;
      expect((await read(text)).lines).toEqual(lines);
      expect((await read(gzipSync(text))).lines).toEqual(lines);
    }),
    { numRuns: 40 },
  );
});

test("ends of Windows, a mark of the byte order and a last line without an end are no part of lines", async () => {
  expect((await read("\uFEFFone\r\ntwo\r\nthree")).lines).toEqual(["one", "two", "three"]);
  expect((await read("")).lines).toEqual([]);
  expect((await read("x")).lines).toEqual(["x"]);
});

test("text of PowerShell, which is UTF-16, is read as any other", async () => {
  const text = `\uFEFFone ü 😀\r\n${"x".repeat(300_001)}\r\nthree`;
  const lines = ["one ü 😀", "x".repeat(300_001), "three"];
  expect((await read(Buffer.from(text, "utf16le"))).lines).toEqual(lines);
  expect((await read(gzipSync(Buffer.from(text, "utf16le")))).lines).toEqual(lines);
});

test("files of gzip that were put one after the other are read as one, as rotated logs are", async () => {
  expect((await read(Buffer.concat([gzipSync("one\n"), gzipSync("two\n")]))).lines).toEqual(["one", "two"]);
});

test("a line that is too long is named and not held", async () => {
  const { lines, tooLong } = await read(gzipSync(`one\n${"x".repeat(LONGEST_LINE + 300_000)}\nthree\n`));
  expect(lines).toEqual(["one", "", "three"]);
  expect(tooLong).toEqual([2]);
});

test("what cannot be read is said in one sentence, after what could be", async () => {
  await expect(linesIn(join(folder, "missing")).next()).rejects.toThrow(Unreadable);
  const packed = gzipSync(Array.from({ length: 100_000 }, (_, at) => `line ${at * 7919}`).join("\n"));
  const path = join(folder, "cut");
  writeFileSync(path, packed.subarray(0, packed.length / 2));
  const lines: string[] = [];
  const reading = (async () => {
    for await (const part of linesIn(path)) lines.push(...part.lines);
  })();
  await expect(reading).rejects.toThrow(/its gzip is broken/);
  expect(lines.length).toBeGreaterThan(1000);
});
