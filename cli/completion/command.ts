import type { Command } from "commander";
import { bashScript } from "./bash.ts";
import { fishScript } from "./fish.ts";
import { commandsOf, type CommandWords } from "./tree.ts";
import { zshScript } from "./zsh.ts";

const SCRIPTS: Readonly<Record<string, (commands: readonly CommandWords[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** The script of a shell, made from the commands as they are. Throws where there is none for that shell. */
export function completion(name: string, program: Command): string {
  const script = SCRIPTS[name];
  if (script === undefined) throw new Error(`there is no completion for ${name}`);
  return script(commandsOf(program));
}
