import { resolve } from "node:path";
import { readStackFile } from "../../files/project.ts";
import { Unreadable } from "../../files/read.ts";
import { readYaml } from "../../files/yaml.ts";
import { EXIT } from "../exit.ts";
import type { Shell } from "../shell.ts";
import { deployedPlans, judgeChange } from "./deployed.ts";
import { differences } from "./difference.ts";
import { toJson, unreadableJson } from "./json.ts";
import { hasNetwork } from "./network.ts";
import { refusedOutcome, type Answers, type Outcome } from "./run.ts";
import { ownProject, readAnswers, runIn, stackContent, targetOf } from "./target.ts";
import { differencesText, outcomeText } from "./text.ts";

type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Previews what a target would create and prints it; the exit code says whether something was refused or unreadable. */
export async function preview(target: string, options: Options, shell: Shell): Promise<number> {
  const start = shell.cwd;
  try {
    const answers = readAnswers(text(options, "answers"), start);
    const settings = text(options, "settings");
    if (settings !== undefined) return await previewSettings(settings, options, answers, shell);
    const { project, stack } = targetOf(target, text(options, "stack"), start);
    const outcome = await runIn(project, stack, stackContent(project, stack, target), answers, shell);
    const judged = withChange(outcome, options, start);
    const other = text(options, "against");
    const against =
      other === undefined
        ? undefined
        : await runIn(project, other, readStackFile(project, other), answers, shell);
    return await print([judged], options, against, shell);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return unreadable(error.message, options, shell);
  }
}

const text = (options: Options, key: string): string | undefined =>
  typeof options[key] === "string" ? options[key] : undefined;

function unreadable(message: string, options: Options, shell: Shell): number {
  if (options["json"] === true) shell.out(JSON.stringify(unreadableJson(message), undefined, 2));
  else shell.err(`cannot preview: ${message}`);
  return EXIT.unreadable;
}

/** Previews this package's own program with settings from a file, one outcome a document. */
async function previewSettings(
  file: string,
  options: Options,
  answers: Answers,
  shell: Shell,
): Promise<number> {
  const project = ownProject();
  const stack = text(options, "stack") ?? "settings";
  const documents = readYaml(shell.read(file === "-" ? file : resolve(shell.cwd, file)));
  const outcomes: (Outcome | string)[] = [];
  for (const document of documents) {
    if ("fault" in document) {
      const { line, column, message } = document.fault;
      outcomes.push(`${file}:${line}:${column}: ${message}`);
      continue;
    }
    const { value } = document;
    const judged = isContent(value)
      ? withChange(await runIn(project, stack, value ?? {}, answers, shell), options, shell.cwd)
      : refusedOutcome(project, stack, value);
    outcomes.push(judged);
  }
  const only = outcomes[0];
  if (outcomes.length === 1 && typeof only === "string") return unreadable(only, options, shell);
  return await print(outcomes, options, undefined, shell);
}

/** An empty document stands for settings without any key. */
const isContent = (value: unknown): value is Record<string, unknown> | null | undefined =>
  value === null || value === undefined || (typeof value === "object" && !Array.isArray(value));

function withChange(outcome: Outcome, options: Options, start: string): Outcome {
  const file = text(options, "deployed");
  if (file === undefined) return outcome;
  return judgeChange(outcome, deployedPlans(resolve(start, file), outcome));
}

/** What is printed of the networks of outcomes; loaded only where there is one. */
async function networks(outcomes: readonly (Outcome | string)[], against: Outcome | undefined) {
  const own = outcomes.map((outcome) => (typeof outcome === "string" ? undefined : outcome));
  if (![...own, against].some((outcome) => outcome !== undefined && hasNetwork(outcome))) return undefined;
  const { changeText, connectivityChange, connectivityData, connectivityOf, connectivityText } =
    await import("./connectivity.ts");
  const found = own.map((outcome) =>
    outcome !== undefined && hasNetwork(outcome) ? connectivityOf(outcome) : [],
  );
  const before = against !== undefined && hasNetwork(against) ? connectivityOf(against) : [];
  const change = connectivityChange(before, found[0] ?? []);
  return {
    change,
    data: (index: number) => connectivityData(found[index] ?? []),
    text: (index: number, verbose: boolean) => connectivityText(found[index] ?? [], verbose),
    changeText: change === undefined ? undefined : changeText(against?.stack ?? "", change),
  };
}

async function print(
  outcomes: readonly (Outcome | string)[],
  options: Options,
  against: Outcome | undefined,
  shell: Shell,
): Promise<number> {
  const [only] = outcomes;
  const differing =
    against === undefined || only === undefined || typeof only === "string"
      ? undefined
      : differences(against, only);
  const network = await networks(outcomes, against);
  if (options["json"] === true) {
    const all = outcomes.map((outcome, index) => ({
      ...toJson(outcome, index, differing),
      ...(network === undefined || typeof outcome === "string" ? {} : { connectivity: network.data(index) }),
      ...(network?.change === undefined ? {} : { connectivityDifferences: network.change }),
    }));
    shell.out(JSON.stringify(all.length === 1 ? all[0] : all, undefined, 2));
  } else {
    const verbose = options["verbose"] === true;
    const parts = outcomes.map((outcome, index) =>
      typeof outcome === "string"
        ? `cannot read: ${outcome}`
        : [outcomeText(outcome, verbose), network?.text(index, verbose) ?? ""]
            .filter((part) => part !== "")
            .join("\n\n"),
    );
    shell.out(parts.join("\n\n---\n\n"));
    if (differing !== undefined && against !== undefined)
      shell.out(`\n${differencesText(against.stack, differing)}`);
    if (network?.changeText !== undefined) shell.out(`\n${network.changeText}`);
  }
  if (outcomes.some((outcome) => typeof outcome === "string")) return EXIT.unreadable;
  const failed = outcomes.some(
    (outcome) => typeof outcome !== "string" && (outcome.refused || outcome.failure !== undefined),
  );
  return failed ? EXIT.refused : EXIT.ok;
}
