import { stripVTControlCharacters } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import { painted, wantsColour } from "../../cli/paint.ts";
import { processShell } from "../../cli/shell.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("colours", () => {
  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ TERM: "dumb" }, true, false],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "" }, false, true],
    [{ FORCE_COLOR: "0" }, true, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false, true],
  ])("with %j on a terminal: %s, wanted: %s", (env, isTerminal, wanted) => {
    expect(wantsColour(env, isTerminal)).toBe(wanted);
  });

  test.each([
    "denied: shop/web to shop/api",
    "allowed: x",
    "a.yaml:1:2: error POL001: no",
    "a.yaml:1:2: warning POL001: no",
    "error DIA001: no",
    "3 passed, 0 failed",
    "3 passed, 10 failed",
    "Errors:\n    SET001 x",
    " +   pulumi:pulumi:Stack",
    "Options:",
  ])("%s is painted, and reads the same", (text) => {
    expect(painted(text)).not.toBe(text);
    expect(stripVTControlCharacters(painted(text))).toBe(text);
  });

  test.each(['{ "errors": "Errors:" }', "- denied: 1", "an error occurred"])("%s is left alone", (text) => {
    expect(painted(text)).toBe(text);
  });
});

/** A process with streams that keep what they are given. */
function fakeProcess(isTTY: boolean, env: Record<string, string> = {}) {
  const written: string[] = [];
  const stream = { isTTY, columns: 20, write: (text: string) => written.push(text) };
  return {
    written,
    process: { stdin: stream, stdout: stream, stderr: stream, env } as unknown as NodeJS.Process,
  };
}

describe("the shell of a process", () => {
  test("off a terminal shows no progress and asks nothing", () => {
    const shell = processShell(fakeProcess(false).process);
    expect(["progress" in shell, "ask" in shell]).toEqual([false, false]);
  });

  test("on a terminal shows progress within its width, and takes it away before anything else is said", () => {
    const { written, process } = fakeProcess(true);
    const shell = processShell(process);
    expect("ask" in shell).toBe(true);
    vi.spyOn(console, "error").mockReturnValue();
    shell.progress?.("reading a very long name of a file");
    shell.err("");
    shell.err("");
    expect(written).toEqual(["\r\u001b[Kreading a very long", "\r\u001b[K"]);
  });

  test("on a dumb terminal shows no progress", () => {
    expect("progress" in processShell(fakeProcess(true, { TERM: "dumb" }).process)).toBe(false);
  });
});
