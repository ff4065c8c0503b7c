import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { acns, type Ended } from "../cli/acns.ts";

/** Asks the test what a program would do: its arguments and standard input go into a folder, its answer comes from there. */
const ASKING = `#!/bin/bash
ask="$ASKED/$$-$RANDOM"
mkdir "$ask.part"
printf '%s\\0' "\${0##*/}" "$PWD" "$@" > "$ask.part/words"
mkfifo "$ask.part/code"
mv "$ask.part" "$ask"
code=$(< "$ask/code")
cat "$ask/err" >&2
cat "$ask/out"
exit "$code"
`;

/** A call of a program that is not really there: npm, npx, gh or curl. */
export interface Call {
  readonly program: string;
  readonly cwd: string;
  readonly args: readonly string[];
}

/** What stands in for a program. */
export type Answer = (call: Call) => Ended | Promise<Ended>;

/** A machine that runs the steps of a pipeline: bash, git and node are real, what would go over the network asks the test. */
export interface Machine {
  readonly calls: Call[];
  /** Runs a step in bash, as the service would, and returns its exit code and what it printed. */
  readonly run: (script: string, cwd: string, env: Readonly<Record<string, string>>) => Promise<Ended>;
}

/** `npx --no-install acns …` is this package's own command, in this process. */
const installed: Answer = ({ args, cwd }) =>
  args[0] === "--no-install" && args[1] === "acns"
    ? acns(args.slice(2), { cwd })
    : { code: 1, out: "", err: `npx would have to fetch ${args.join(" ")}\n` };

export function machine(folder: string, answers: Readonly<Record<string, Answer>>): Machine {
  const programs: Readonly<Record<string, Answer>> = { npx: installed, ...answers };
  const asked = join(folder, "asked");
  const bin = join(folder, "bin");
  for (const name of [asked, bin]) mkdirSync(name);
  for (const name of Object.keys(programs)) {
    writeFileSync(join(bin, name), ASKING);
    chmodSync(join(bin, name), 0o755);
  }
  const calls: Call[] = [];
  const answered = new Set<string>();
  const run: Machine["run"] = async (script, cwd, env) => {
    const PATH = [bin, join(process.execPath, ".."), process.env["PATH"]].join(":");
    let ended: Ended | undefined;
    const child = execFile(
      "bash",
      ["--noprofile", "--norc", "-eo", "pipefail", "-c", script],
      { cwd, env: { HOME: folder, PATH, ASKED: asked, ...env } },
      (error, out, err) =>
        (ended = { code: error === null ? 0 : typeof error.code === "number" ? error.code : -1, out, err }),
    );
    child.stdin?.end();
    for (;;) {
      for (const name of readdirSync(asked)) {
        if (answered.has(name) || name.endsWith(".part")) continue;
        answered.add(name);
        calls.push(await answer(join(asked, name), programs));
      }
      if (ended !== undefined) return ended;
      await setTimeout(2);
    }
  };
  return { calls, run };
}

async function answer(ask: string, programs: Readonly<Record<string, Answer>>): Promise<Call> {
  const [program = "", cwd = "", ...args] = readFileSync(join(ask, "words"), "utf8").split("\0").slice(0, -1);
  const call = { program, cwd, args };
  const given = await programs[program]?.(call);
  if (given === undefined) throw new Error(`nobody answers for ${program}`);
  writeFileSync(join(ask, "out"), given.out);
  writeFileSync(join(ask, "err"), given.err);
  writeFileSync(join(ask, "code"), `${given.code}\n`);
  return call;
}
