import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What `acns` printed, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Calls `acns` with arguments in a folder, with a text on standard input. */
export type Acns = (args: readonly string[], cwd: string, input: string) => Promise<Ended>;

/** A place where command lines are run one after the other: no more of a shell than the pages need, and the same on every machine. */
export interface Session {
  readonly folder: string;
  readonly acns: Acns;
  /** The exit code of the line before, as `$?`. */
  last: number;
}

/** How `acns` is called: as it is installed, where it is not, and from its sources. */
const CALLS = [["acns"], ["npx", "acns"], ["npx", "pulumi-acns"], ["npm", "run", "-s", "acns", "--"]];

/** The arguments of a call of `acns`; undefined for any other command. */
export function acnsArguments(words: readonly string[]): readonly string[] | undefined {
  const call = CALLS.find((own) => own.every((word, index) => words[index] === word));
  return call === undefined ? undefined : words.slice(call.length);
}

interface Word {
  readonly text: string;
  /** Whether any of it was quoted: such a word is never an operator. */
  readonly quoted: boolean;
}

/** The words of a command line by the quotes of a POSIX shell. Throws for what would be more than words, pipes and `>`. */
export function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  const token = /\s+|"([^"\\$`]*)"|'([^']*)'|([|>])|\$\?|([^\s"'|><;&$`\\]+)/y;
  let joined = false;
  while (token.lastIndex < line.length) {
    const at = token.lastIndex;
    const [all, double, single, operator] = token.exec(line) ?? [];
    if (all === undefined) throw new Error(`nothing here runs ${line.slice(at)}`);
    const isWord = operator === undefined && all.trim() !== "";
    const quoted = double ?? single;
    const before = words.at(-1);
    if (isWord && joined && before !== undefined)
      words[words.length - 1] = {
        text: before.text + (quoted ?? all),
        quoted: before.quoted || quoted !== undefined,
      };
    else if (all.trim() !== "") words.push({ text: quoted ?? all, quoted: quoted !== undefined });
    joined = isWord;
  }
  return words;
}

interface Command {
  readonly words: readonly string[];
  /** The file that its output goes to, instead of the next command. */
  readonly target?: string;
}

/** The commands that a line pipes into one another. */
export function commandsIn(line: string): Command[] {
  const commands: { words: string[]; target?: string }[] = [{ words: [] }];
  const words = wordsOf(line);
  for (const [index, { text, quoted }] of words.entries()) {
    const current = commands.at(-1);
    if (current === undefined) break;
    const previous = words[index - 1];
    if (!quoted && text === "|") commands.push({ words: [] });
    else if (previous?.quoted === false && previous.text === ">") current.target = text;
    else if (quoted || text !== ">") current.words.push(text);
  }
  return commands;
}

/** What a person would see in the terminal after a line: errors of every command, the output of the last. */
export async function runLine(line: string, session: Session): Promise<string> {
  let input = "";
  let seen = "";
  for (const { words, target } of commandsIn(line)) {
    const { code, out, err } = await runCommand(words, input, session);
    session.last = code;
    seen += err;
    input = out;
    if (target === undefined) continue;
    const file = join(session.folder, target);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, out);
    input = "";
  }
  return (seen + input).replace(/\n+$/, "");
}

const ended = (out: string, code = 0): Ended => ({ code, out, err: "" });
const linesIn = (text: string): string[] => text.replace(/\n$/, "").split("\n");

async function runCommand(words: readonly string[], input: string, session: Session): Promise<Ended> {
  const args = acnsArguments(words);
  if (args !== undefined) return session.acns(args, session.folder, input);
  const [name = "", ...rest] = words;
  const tool = TOOLS[name];
  if (tool === undefined) throw new Error(`nothing here runs ${name}`);
  return tool(rest, input, session);
}

type Tool = (args: readonly string[], input: string, session: Session) => Ended;

const kept = (lines: readonly string[]): Ended =>
  ended(lines.map((line) => `${line}\n`).join(""), lines.length > 0 ? 0 : 1);

/** The few programs that stand beside `acns` in the pages. */
const TOOLS: Readonly<Record<string, Tool>> = {
  cat: (files, _input, { folder }) =>
    ended(files.map((file) => readFileSync(join(folder, file), "utf8")).join("")),
  echo: (args, _input, { last }) => ended(`${args.join(" ").replace("$?", String(last))}\n`),
  grep: (args, input) => {
    const inverted = args[0] === "-v";
    const text = args.at(-1) ?? "";
    return kept(linesIn(input).filter((line) => line.includes(text) !== inverted));
  },
  head: ([count = "-10"], input) => kept(linesIn(input).slice(0, -Number(count))),
  tail: ([count = "-10"], input) => kept(linesIn(input).slice(Number(count))),
};
