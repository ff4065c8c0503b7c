import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { commandsOf } from "../../cli/completion/tree.ts";
import { acnsProgram } from "../../cli/program.ts";
import { acns, ROOT } from "./acns.ts";

const ignore = (): void => undefined;
const program = acnsProgram({ cwd: "/", read: () => "", out: ignore, err: ignore }, ignore);
const commands = commandsOf(program);
const noBash = spawnSync("bash", ["--version"]).error !== undefined;

const script = async (shell: string): Promise<string> => (await acns(["completion", shell])).out;

describe("acns completion bash", () => {
  test.skipIf(noBash)("offers commands, options, their values and files, and no others", async () => {
    const lines = [
      ["acns", "pre"],
      ["acns", "check", "--for"],
      ["acns", "check", "--format", "j"],
      ["acns", "check", "package.js"],
      ["acns", "completion", ""],
      ["acns", "verdict", "--enforcement", ""],
      ["acns", "init", "-"],
      ["acns", "nonsense", "x"],
    ];
    const calls = lines.map(
      (words) =>
        `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _acns; echo "\${COMPREPLY[*]}"`,
    );
    const input = [await script("bash"), "complete -p acns", ...calls].join("\n");
    const [registered, ...replies] = execFileSync("bash", ["--norc"], {
      input,
      cwd: ROOT,
      encoding: "utf8",
    }).split("\n");
    expect(registered).toContain("_acns");
    const flags = commands.find(({ name }) => name === "init")?.options.flatMap((option) => option.flags);
    expect(replies.slice(0, -1)).toEqual([
      "preview",
      "--format",
      "json junit",
      "package.json",
      "bash zsh fish",
      "default always never",
      flags?.join(" "),
      "",
    ]);
  });
});

describe.each(["bash", "zsh", "fish"])("the script for %s", (shell) => {
  test("knows every command and every long option", async () => {
    const text = await script(shell);
    for (const { name, options } of commands) {
      expect(text).toContain(name);
      for (const { flags } of options)
        for (const flag of flags)
          expect(text).toContain(
            shell !== "fish" ? flag : flag.replace(/^--/, "-l ").replace(/^-(?=\w$)/, "-s "),
          );
    }
  });

  test("is read by that shell, where it is at hand", async (context) => {
    context.skip(spawnSync(shell, ["--version"]).error !== undefined, `there is no ${shell}`);
    const { status, stderr } = spawnSync(shell, ["-n"], { input: await script(shell), encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
  });
});

test("quotes of descriptions stay within theirs", async () => {
  for (const shell of ["zsh", "fish"]) {
    const text = (await script(shell)).replaceAll(/\\'|'\\''/g, "");
    for (const line of text.split("\n").filter((each) => !each.startsWith("#")))
      expect([line, line.split("'").length % 2]).toEqual([line, 1]);
  }
});

test("there is none for another shell", async () => {
  const { code, err } = await acns(["completion", "cmd"]);
  expect(code).toBe(2);
  expect(err).toContain("bash, zsh, fish");
});
