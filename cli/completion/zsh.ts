import type { CommandWords, OptionWords } from "./tree.ts";

/** A text within single quotes, where colons and brackets would end it. */
const plain = (text: string): string => text.replaceAll("'", "'\\''").replaceAll(/([:[\]\\`$])/g, "\\$1");

function option({ flags, description, value }: OptionWords): string {
  const after =
    value === "none" ? "" : typeof value === "string" ? ":value:_files" : `:value:(${value.join(" ")})`;
  return flags.map((flag) => `'*${flag}[${plain(description)}]${after}'`).join(" ");
}

function branch({ name, options, words }: CommandWords): string {
  const others =
    words === undefined ? "'*:file:_files'" : words.length === 0 ? "" : `'1:word:(${words.join(" ")})'`;
  return `        ${name}) _arguments ${[...options.map(option), others].join(" ").trimEnd()} ;;`;
}

/** A script for zsh, after compinit. */
export const zshScript = (commands: readonly CommandWords[]): string =>
  `#compdef acns
# Completion of acns for zsh: eval "$(acns completion zsh)"
_acns() {
    if (( CURRENT == 2 )); then
        local -a commands
        commands=(
${commands.map(({ name, description }) => `            '${name}:${plain(description)}'`).join("\n")}
        )
        _describe command commands
        return
    fi
    local command=$words[2]
    shift words
    (( CURRENT-- ))
    case $command in
${commands.map(branch).join("\n")}
    esac
}
compdef _acns acns`;
