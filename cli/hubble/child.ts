import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";
import { Unreadable } from "../../files/read.ts";
import type { Shell } from "../shell.ts";

/** How a program ended: by itself with a code, or by a signal. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A program that runs. */
export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts a program without a shell between. Throws `Unreadable` where PATH has none of its name. */
export async function start(words: readonly string[], stdio: StdioOptions, shell: Shell): Promise<Running> {
  const [program = "", ...args] = words;
  const env = shell.env ?? process.env;
  const child = spawn(program, args, { cwd: shell.cwd, env, stdio });
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code, signal) => {
      resolve({ code, signal });
    });
  });
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", (error: NodeJS.ErrnoException) => {
      const why =
        error.code === "ENOENT" ? "is not on PATH" : `cannot be started: ${error.code ?? error.message}`;
      reject(new Unreadable(`${program} ${why}`));
    });
  });
  return { process: child, ended };
}

/** How long a program may take to end when it is asked to, in milliseconds. */
const PATIENCE = 2000;

/** Asks a program to end, makes it where it does not, and waits until it has. */
export async function end(
  { process: child, ended }: Running,
  signal: NodeJS.Signals = "SIGTERM",
): Promise<void> {
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  await ended;
  clearTimeout(timer);
}
