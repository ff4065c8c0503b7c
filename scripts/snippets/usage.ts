import { proseOf, type Page } from "./pages.ts";
import { acnsArguments, commandsIn } from "./shell.ts";
import type { Acns } from "./shell.ts";

/** A call of `acns` that stands on a page without being run there. */
interface Call {
  readonly line: number;
  readonly text: string;
}

/** Calls in shell fences, one a line, and in spans of code. */
export function callsIn(page: Page): Call[] {
  const fenced = page.fences
    .filter(({ info }) => ["sh", "bash"].includes(info[0] ?? ""))
    .flatMap(({ code, line }) => code.split("\n").map((text, index) => ({ text, line: line + index })));
  const spans = proseOf(page).flatMap((text, index) =>
    [...text.matchAll(/`([^`]+)`/g)].map(([, span = ""]) => ({ text: span, line: index + 1 })),
  );
  return [...fenced, ...spans].flatMap(({ text, line }) =>
    [...text.matchAll(/(?:^|[|&(] ?|\s)((?:npx acns|npm run -s acns --|acns) (?=[a-z-])[^|&#)\n]*)/g)].map(
      ([, call = ""]) => ({ line, text: call.trim() }),
    ),
  );
}

/** Says of every call whether the command and its options are known to `--help`. */
export async function usageFaults(pages: readonly Page[], acns: Acns): Promise<string[]> {
  const helps = new Map<string, string>();
  const helpOf = async (command: string): Promise<string> => {
    const known =
      helps.get(command) ?? (await acns([...command.split(" "), "--help"].filter(Boolean), ".", "")).out;
    helps.set(command, known);
    return known;
  };
  const commands = new Set(
    [...(await helpOf("")).matchAll(/^ {2}([a-z-]+)(?:\|[a-z]+)?(?: |$)/gm)].map(([, name = ""]) => name),
  );
  const faults: string[] = [];
  for (const page of pages)
    for (const { line, text } of callsIn(page)) {
      const words = acnsArguments(roughWords(text)) ?? [];
      const [name = ""] = words;
      if (name.startsWith("-")) continue;
      const help = commands.has(name) ? await helpOf(name) : undefined;
      if (help === undefined) faults.push(`${page.file}:${line}: acns has no command ${name}`);
      for (const option of words.filter((word) => /^--?[a-z]/.test(word)))
        if (
          help !== undefined &&
          !new RegExp(`(?:^|[\\s,])${option.split("=")[0] ?? ""}(?=[\\s,]|$)`, "m").test(help)
        )
          faults.push(`${page.file}:${line}: acns ${name} has no option ${option}`);
    }
  return faults;
}

/** The words of a call, also where it stands for many (`[ENV|FOLDER]`, `PATH…`) and no shell would run it. */
function roughWords(text: string): string[] {
  try {
    return commandsIn(text).flatMap(({ words }) => words);
  } catch {
    return text.split(/\s+/);
  }
}
