import type { CommandWords, OptionWords } from "./tree.ts";

const quoted = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

function option(command: string, { flags, description, value }: OptionWords): string {
  const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const after = value === "none" ? "" : typeof value === "string" ? " -r -F" : ` -x -a '${value.join(" ")}'`;
  return `complete -c acns -n '__fish_seen_subcommand_from ${command}' ${names.join(" ")}${after} -d ${quoted(description)}`;
}

function lines({ name, description, options, words }: CommandWords): string[] {
  const seen = `__fish_seen_subcommand_from ${name}`;
  const others =
    words === undefined
      ? [`complete -c acns -n '${seen}' -F`]
      : words.length === 0
        ? []
        : [`complete -c acns -n '${seen}' -a '${words.join(" ")}'`];
  return [
    `complete -c acns -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
    ...options.map((each) => option(name, each)),
    ...others,
  ];
}

/** A script for fish 3 and later. */
export const fishScript = (commands: readonly CommandWords[]): string =>
  [
    "# Completion of acns for fish: acns completion fish | source",
    "complete -c acns -f",
    ...commands.flatMap(lines),
  ].join("\n");
