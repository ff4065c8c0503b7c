import { createInterface } from "node:readline/promises";
import { readText } from "../files/read.ts";
import { painted, wantsColour } from "./paint.ts";

/** What a command needs of the shell it is called from; tests give it one of their own. */
export interface Shell {
  /** Folder against which paths are read. */
  readonly cwd: string;
  /** The text of a file, by its full path, or of standard input for "-". */
  read(path: string): string;
  /** Prints a result. */
  out(text: string): void;
  /** Prints why there is none. */
  err(text: string): void;
  /** Variables that programs it starts see; those of this process where there are none. */
  readonly env?: NodeJS.ProcessEnv;
  /** Says what is going on, until something is printed; absent where nobody watches. */
  progress?(text: string): void;
  /** Asks a person and gives the answer; absent where nobody is there. */
  ask?(question: string): Promise<string>;
}

/** The shell of this process: colours, progress and questions are for terminals only. */
export function processShell({ stdin, stdout, stderr, env }: NodeJS.Process = process): Shell {
  const coloured = wantsColour(env, stdout.isTTY);
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write("\r\u001b[K");
    shown = false;
  };
  const progress = (text: string): void => {
    stderr.write(`\r\u001b[K${text.slice(0, Math.max(0, stderr.columns - 1))}`);
    shown = true;
  };
  const ask = async (question: string): Promise<string> => {
    const lines = createInterface({ input: stdin, output: stderr });
    try {
      return await lines.question(question);
    } finally {
      lines.close();
    }
  };
  return {
    cwd: process.cwd(),
    read: readText,
    out: (text) => {
      clear();
      console.log(coloured ? painted(text) : text);
    },
    err: (text) => {
      clear();
      console.error(text);
    },
    ...(stderr.isTTY && env["TERM"] !== "dumb" ? { progress } : {}),
    ...(stdin.isTTY && stderr.isTTY ? { ask } : {}),
  };
}
