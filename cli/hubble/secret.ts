import { resolve } from "node:path";
import { Unreadable } from "../../files/read.ts";
import { readYaml } from "../../files/yaml.ts";
import { readSecret, RELAY } from "../../observability/hubble/relay.ts";
import type { Shell } from "../shell.ts";
import type { HubbleArguments } from "./arguments.ts";
import { start } from "./child.ts";
import { commandLine, plain } from "./words.ts";

/** The most that is read of what kubectl prints, in bytes: a secret has 1 MiB at most. */
const LONGEST = 4 * 1024 * 1024;

/** The secret as a document, from a file, standard input or the cluster. Throws `Unreadable`. */
export async function secretDocument(args: HubbleArguments, shell: Shell): Promise<unknown> {
  const { secret } = args;
  const text =
    secret === undefined
      ? await fromCluster(args, shell)
      : shell.read(secret === "-" ? secret : resolve(shell.cwd, secret));
  const what = secret === undefined ? "what kubectl printed" : secret === "-" ? "standard input" : secret;
  if (text.trim() === "") throw new Unreadable(`${what} is empty`);
  const [document] = readYaml(text, "kubernetes");
  // Nothing of the text is repeated: it holds a key.
  if (document === undefined || "fault" in document) {
    const { line, column } = document?.fault ?? { line: 1, column: 1 };
    throw new Unreadable(`${what} is neither JSON nor YAML: line ${line}, column ${column}`);
  }
  return document.value;
}

async function fromCluster(args: HubbleArguments, shell: Shell): Promise<string> {
  const words = readSecret(args);
  const { process: child, ended } = await started(words, shell);
  const parts: Buffer[] = [];
  let [size, said] = [0, ""];
  child.stdout?.on("data", (part: Buffer) => {
    size += part.length;
    if (size > LONGEST) child.kill();
    else parts.push(part);
  });
  // Said as it comes: it may ask a person to sign in.
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-4096);
    shell.err(plain(text).trimEnd());
  });
  const { code, signal } = await ended;
  if (size > LONGEST) throw new Unreadable("kubectl printed more than a secret can hold");
  if (code !== 0) throw new Unreadable(`${commandLine(words)} ended with ${code ?? signal}${hintFor(said)}`);
  return Buffer.concat(parts).toString("utf8");
}

async function started(words: readonly string[], shell: Shell) {
  try {
    return await start(words, ["inherit", "pipe", "pipe"], shell);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Unreadable(
      `${error.message}: read the secret where it is (${commandLine(words)}) and give it with --secret`,
    );
  }
}

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/NotFound/, `: ACNS makes the secret ${RELAY.secret} when observability is on`],
  [/Forbidden/, `: to read it takes the verb get on the secret ${RELAY.secret}`],
];

const hintFor = (said: string): string => HINTS.find(([pattern]) => pattern.test(said))?.[1] ?? "";
