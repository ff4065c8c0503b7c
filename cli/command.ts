import type { Command } from "commander";
import type { Shell } from "./shell.ts";

/** What a command is given to add itself to the program: the shell it is called from, and where its exit code goes. */
export interface Registration {
  readonly program: Command;
  readonly shell: Shell;
  readonly exit: (code: number) => void;
}

/** Options as commander hands them over. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** The value of an option that takes a text; undefined where it was not given. */
export const textOption = (options: Options, key: string): string | undefined =>
  typeof options[key] === "string" ? options[key] : undefined;
