import { Argument } from "commander";
import type { Registration } from "../command.ts";
import { EXIT } from "../exit.ts";

/** Adds `acns completion`. */
export function registerCompletion({ program, shell, exit }: Registration): void {
  program
    .command("completion")
    .description("Print a script that completes commands, options and their values in a shell.")
    .addArgument(new Argument("<shell>", "the shell that reads it").choices(["bash", "zsh", "fish"]))
    .addHelpText("after", EXAMPLES)
    .action(async (name: string) => {
      const { completion } = await import("./command.ts");
      shell.out(completion(name, program));
      exit(EXIT.ok);
    });
}

const EXAMPLES = `
Examples:
  eval "$(acns completion bash)"         in ~/.bashrc
  eval "$(acns completion zsh)"          in ~/.zshrc, after compinit
  acns completion fish | source          in ~/.config/fish/config.fish

Exit codes: 0 printed, 2 there is no such shell.`;
