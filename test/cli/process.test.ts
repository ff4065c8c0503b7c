import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { acnsProcess, inFolder } from "./acns.ts";

describe.concurrent("acns as a process", () => {
  test("ends with 0, and prints a preview, where nothing is refused", async () => {
    const { code, out, err } = await acnsProcess(["preview"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("acns-dev-cluster");
  });

  test("reads standard input, and ends with 1 where something is refused", async () => {
    const { code, out } = await acnsProcess(["preview", "--settings", "-"], { input: "tier: Fre" });
    expect(code).toBe(1);
    expect(out).toContain('Did you mean "Free"?');
  });

  test("ends with 2 where an input or the command line cannot be read", async () => {
    expect((await acnsProcess(["preview", "./none"])).code).toBe(2);
    expect((await acnsProcess(["preview", "--nonsense"])).code).toBe(2);
  });

  test("keeps what Node compiles among the temporary files", async () => {
    await inFolder({}, async (TMPDIR) => {
      const { NODE_COMPILE_CACHE: _, NODE_DISABLE_COMPILE_CACHE: __, ...env } = process.env;
      expect((await acnsProcess(["--version"], { env: { ...env, TMPDIR } })).code).toBe(0);
      expect(await readdir(TMPDIR)).toEqual(["node-compile-cache", "node_modules"]);
    });
  });

  test("gives up a program that waits for nothing", async () => {
    const files = {
      "Pulumi.yaml": "name: mine\nruntime: nodejs\n",
      "index.mjs": "await new Promise(() => {});",
    };
    const { code, out } = await inFolder(files, (cwd) => acnsProcess(["preview", "."], { cwd }));
    expect(code).toBe(1);
    expect(out).toContain("did not settle");
  });
});
