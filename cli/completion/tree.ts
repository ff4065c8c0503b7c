import type { Command, Option } from "commander";

/** An option as completion knows it. */
export interface OptionWords {
  /** `-o`, `--output` … */
  readonly flags: readonly string[];
  readonly description: string;
  /** What follows it: nothing, one of some words, or anything, of which files are offered. */
  readonly value: "none" | "any" | readonly string[];
}

/** A command as completion knows it. */
export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionWords[];
  /** Words for its arguments; undefined where files are offered, empty where it takes none. */
  readonly words: readonly string[] | undefined;
}

const HELP: OptionWords = { flags: ["-h", "--help"], description: "display help for command", value: "none" };

const optionWords = (option: Option): OptionWords => ({
  flags: [option.short, option.long].filter((flag) => flag !== undefined),
  description: option.description,
  value: !option.required && !option.optional ? "none" : (option.argChoices ?? "any"),
});

/** The commands of a program with all that may follow them. */
export const commandsOf = (program: Command): CommandWords[] =>
  program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: [...command.options.map(optionWords), HELP],
    words:
      command.registeredArguments.length === 0
        ? []
        : command.registeredArguments.find(({ argChoices }) => argChoices !== undefined)?.argChoices,
  }));
