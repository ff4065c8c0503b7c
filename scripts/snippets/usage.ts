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
    .flatMap(({ code, line }) =>
      code.split("\n").map((text, index) => ({ text: text.replace(/ #.*/, ""), line: line + index })),
    );
  const spans = proseOf(page).flatMap((text, index) =>
    [...text.matchAll(/`([^`]+)`/g)].map(([, span = ""]) => ({ text: span, line: index + 1 })),
  );
  return [...fenced, ...spans].flatMap(({ text, line }) =>
    [
      ...text.matchAll(
        /(?:^|[|&(] ?|\s)((?:npx acns|npx pulumi-acns|npm run -s acns --|acns) (?=[a-z-])[^|&#)\n]*)/g,
      ),
    ].map(([, call = ""]) => ({ line, text: call.trim() })),
  );
}

/** Says of every call whether the command and its options are known to `--help`. */
export async function usageFaults(pages: readonly Page[], acns: Acns): Promise<string[]> {
  const known = await commandsOf(acns);
  return pages.flatMap((page) =>
    callsIn(page).flatMap(({ line, text }) => {
      const words = acnsArguments(roughWords(text)) ?? [];
      return callFaults(words, known).map((fault) => `${page.file}:${line}: acns ${fault}`);
    }),
  );
}

/** Every command, with the options that its help lists. */
async function commandsOf(acns: Acns): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const helpOf = async (...command: string[]): Promise<string> =>
    (await acns([...command, "--help"], ".", "")).out;
  const names = (await helpOf()).matchAll(/^ {2}([a-z-]+)(?= [[<]|\||$)/gm);
  const commands = new Map<string, ReadonlySet<string>>();
  for (const [, name = ""] of names) {
    const options = (await helpOf(name)).matchAll(/(?<=^|[\s,])--?[a-z][a-z-]*/gm);
    commands.set(name, new Set([...options].map(([option]) => option)));
  }
  return commands;
}

function callFaults(
  [name = "", ...words]: readonly string[],
  commands: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  // Of the program itself: --help, --version.
  if (name.startsWith("-")) return [];
  const options = commands.get(name);
  if (options === undefined) return [`has no command ${name}`];
  // What stands after -- is for another program.
  const end = words.indexOf("--");
  const own = end === -1 ? words : words.slice(0, end);
  const asked = own.filter((word) => /^--?[a-z]/.test(word)).map((word) => word.replace(/=.*/, ""));
  return asked.filter((option) => !options.has(option)).map((option) => `${name} has no option ${option}`);
}

/** The words of a call, also where it stands for many (`[ENV|FOLDER]`, `PATH…`) and no shell would run it. */
function roughWords(text: string): string[] {
  try {
    return commandsIn(text).flatMap(({ words }) => words);
  } catch {
    return text.split(/\s+/);
  }
}
