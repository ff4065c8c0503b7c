import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page, PageFence } from "./pages.ts";
import { runLine, type Acns, type Session } from "./shell.ts";

/** A command line of a console fence, as it is written there, and what the page says that it prints. */
export interface Step {
  readonly lines: readonly string[];
  readonly output: string;
}

/** Where the folder of a page seems to be, in what commands print. */
const SHOWN_FOLDER = "/home/ada/shop";

/** The steps of a fence: `$ ` begins each, a backslash at the end of a line goes on in the next. Throws for output without a command. */
export function stepsIn({ file, line, code }: Pick<PageFence, "file" | "line" | "code">): Step[] {
  const steps: { lines: string[]; output: string[] }[] = [];
  for (const [index, text] of code.split("\n").entries()) {
    const step = steps.at(-1);
    if (text.startsWith("$ ")) steps.push({ lines: [text], output: [] });
    else if (step === undefined)
      throw new Error(`${file}:${line + index}: a console begins with $ and a command`);
    else if (step.output.length === 0 && step.lines.at(-1)?.endsWith("\\") === true) step.lines.push(text);
    else step.output.push(text);
  }
  return steps.map(({ lines, output }) => ({ lines, output: output.join("\n").replace(/\n+$/, "") }));
}

/** The line that a shell would get. */
const commandOf = ({ lines }: Step): string =>
  lines
    .map((line) => line.replace(/\\$/, "").trim())
    .join(" ")
    .slice(2);

/** What the console fences of a page should say, by the place of the fence among all. */
export interface Answer {
  readonly fence: PageFence;
  readonly code: string;
  /** The first command whose output is not what the page says; absent where all is as it says. */
  readonly differs?: { readonly command: string; readonly output: string };
}

/**
 * Runs the consoles of a page, in a folder that holds the files that the page shows, each as it is shown last before the
 * console; `console repository` runs in the project itself.
 */
export async function runPage(page: Page, root: string, acns: Acns): Promise<Answer[]> {
  if (!page.fences.some(({ info }) => info[0] === "console")) return [];
  const folder = mkdtempSync(join(tmpdir(), "acns-page-"));
  try {
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    const answers: Answer[] = [];
    const sessions = { own: session(folder, acns), repository: session(root, acns) };
    for (const fence of page.fences) {
      if (fence.name !== undefined) place(folder, fence.name, fence.code);
      if (fence.info[0] !== "console") continue;
      answers.push(
        await answer(fence, fence.info.includes("repository") ? sessions.repository : sessions.own),
      );
    }
    return answers;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const session = (folder: string, acns: Acns): Session => ({ folder, acns, last: 0 });

function place(folder: string, name: string, code: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${code}\n`);
}

async function answer(fence: PageFence, where: Session): Promise<Answer> {
  const parts: string[] = [];
  let differs: Answer["differs"];
  for (const step of stepsIn(fence)) {
    const command = commandOf(step);
    const output = (await runLine(command, where)).replaceAll(where.folder, SHOWN_FOLDER);
    if (output !== step.output) differs ??= { command, output };
    parts.push(...step.lines, ...(output === "" ? [] : [output]));
  }
  return { fence, code: parts.join("\n"), ...(differs === undefined ? {} : { differs }) };
}

/** A page with the answers in it. */
export function written({ text }: Page, answers: readonly Answer[]): string {
  const lines = text.split("\n");
  for (const { fence, code } of [...answers].sort((a, b) => b.fence.line - a.fence.line))
    lines.splice(fence.line - 1, fence.code.split("\n").length, ...code.split("\n"));
  return lines.join("\n");
}
