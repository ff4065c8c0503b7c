import type { CommandWords, OptionWords } from "./tree.ts";

const offered = (words: readonly string[]): string =>
  `COMPREPLY=($(compgen -W '${words.join(" ")}' -- "$word"))`;
const FILES = 'COMPREPLY=($(compgen -f -- "$word"))';

/** What may follow options that take a value. */
function values(command: CommandWords): string[] {
  const withValue = command.options.filter(({ value }) => value !== "none");
  return withValue.map(({ flags, value }: OptionWords) => {
    const reply = typeof value === "string" ? FILES : offered(value);
    return `        "${command.name} ${flags.join(`"|"${command.name} `)}") ${reply}; return ;;`;
  });
}

function branch({ name, options, words }: CommandWords): string {
  const flags = options.flatMap((option) => option.flags);
  const others = words === undefined ? FILES : words.length === 0 ? "COMPREPLY=()" : offered(words);
  return `        ${name}) if [[ $word == -* ]]; then ${offered(flags)}; else ${others}; fi ;;`;
}

/** A script for bash 3.2 and later. */
export const bashScript = (commands: readonly CommandWords[]): string =>
  `# Completion of acns for bash: eval "$(acns completion bash)"
_acns() {
    local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
    COMPREPLY=()
    if [[ $COMP_CWORD -eq 1 ]]; then
        ${offered([...commands.map(({ name }) => name), "--help", "--version"])}
        return
    fi
    case "$command $before" in
${commands.flatMap(values).join("\n")}
    esac
    case "$command" in
${commands.map(branch).join("\n")}
    esac
}
complete -o filenames -F _acns acns`;
