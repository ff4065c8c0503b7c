import { readText } from "../files/read.ts";

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
}

/** The shell of this process. */
export const processShell = (): Shell => ({
  cwd: process.cwd(),
  read: readText,
  out: (text) => {
    console.log(text);
  },
  err: (text) => {
    console.error(text);
  },
});
