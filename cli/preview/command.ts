import { isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import {
  findProject,
  programAt,
  readObject,
  readStackFile,
  stackNames,
  toConfig,
  type Project,
} from "../../files/project.ts";
import { kindOf, Unreadable } from "../../files/read.ts";
import { readYaml } from "../../files/yaml.ts";
import { EXIT } from "../exit.ts";
import { PROJECT } from "../place.ts";
import type { Shell } from "../shell.ts";
import { deployedPlans, judgeChange } from "./deployed.ts";
import { differences } from "./difference.ts";
import { toJson, unreadableJson } from "./json.ts";
import { refusedOutcome, run, type Answers, type Outcome } from "./run.ts";
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
    return print([judged], options, against, shell);
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

/** Programs expect to be run in the folder of their project. */
async function runIn(
  project: Project,
  stack: string,
  content: Record<string, unknown>,
  answers: Answers,
  shell: Shell,
): Promise<Outcome> {
  shell.progress?.(`running the program of ${project.name}/${stack} …`);
  const config = toConfig(content, project);
  const before = process.cwd();
  process.chdir(project.folder);
  try {
    return await run(project, stack, config, answers);
  } finally {
    process.chdir(before);
  }
}

interface Target {
  readonly project: Project;
  readonly stack: string;
}

/** A path is a program, everything else the name of an environment: of the project here, or else of this package's own. */
function targetOf(target: string, stack: string | undefined, start: string): Target {
  const path = resolve(start, target);
  const isPath = isAbsolute(target) || /[\\/]/.test(target) || /\.[cm]?[jt]s$/.test(target) || target === ".";
  if (!isPath) return { project: findProject(start) ?? ownProject(), stack: target };
  const kind = kindOf(path);
  if (kind === undefined) throw new Unreadable(`there is no program at ${target}`);
  const project = findProject(kind === "folder" ? path : join(path, ".."));
  if (kind === "folder" && project === undefined)
    throw new Unreadable(`there is no Pulumi.yaml in ${target} or above it`);
  const folder = project?.folder ?? join(path, "..");
  const program = kind === "file" ? path : (project?.program ?? programAt(path));
  // The only stack that there are settings for is the one that is meant.
  const [only, ...others] = project === undefined ? [] : stackNames(project);
  const name = stack ?? (others.length === 0 ? only : undefined) ?? "preview";
  return {
    project: { name: "program", configFolder: folder, defaults: {}, ...project, folder, program },
    stack: name,
  };
}

function ownProject(): Project {
  const project = findProject(fileURLToPath(PROJECT));
  if (project === undefined)
    throw new Unreadable("there is no Pulumi.yaml here or above, and this package's own is missing");
  return project;
}

/** A program needs no config file; an environment is one. */
function stackContent(project: Project, stack: string, target: string): Record<string, unknown> {
  const optional = stack !== target;
  const files = ["yaml", "yml"].map((ending) => join(project.configFolder, `Pulumi.${stack}.${ending}`));
  return optional && !files.some((file) => kindOf(file) === "file") ? {} : readStackFile(project, stack);
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
  return print(outcomes, options, undefined, shell);
}

/** An empty document stands for settings without any key. */
const isContent = (value: unknown): value is Record<string, unknown> | null | undefined =>
  value === null || value === undefined || (typeof value === "object" && !Array.isArray(value));

function readAnswers(file: string | undefined, start: string): Answers {
  if (file === undefined) return {};
  const answers = readObject(resolve(start, file));
  const known = ["invokes", "stackReferences", "config"];
  const wrong = Object.entries(answers).filter(
    ([key, value]) => !known.includes(key) || typeof value !== "object" || value === null,
  );
  if (wrong.length > 0)
    throw new Unreadable(
      `${file}: ${wrong.map(([key]) => key).join(", ")} is none of the objects ${known.join(", ")}`,
    );
  return answers;
}

function withChange(outcome: Outcome, options: Options, start: string): Outcome {
  const file = text(options, "deployed");
  if (file === undefined) return outcome;
  return judgeChange(outcome, deployedPlans(resolve(start, file), outcome));
}

function print(
  outcomes: readonly (Outcome | string)[],
  options: Options,
  against: Outcome | undefined,
  shell: Shell,
): number {
  const [only] = outcomes;
  const differing =
    against === undefined || only === undefined || typeof only === "string"
      ? undefined
      : differences(against, only);
  if (options["json"] === true) {
    const all = outcomes.map((outcome, index) => toJson(outcome, index, differing));
    shell.out(JSON.stringify(all.length === 1 ? all[0] : all, undefined, 2));
  } else {
    const verbose = options["verbose"] === true;
    const parts = outcomes.map((outcome) =>
      typeof outcome === "string" ? `cannot read: ${outcome}` : outcomeText(outcome, verbose),
    );
    shell.out(parts.join("\n\n---\n\n"));
    if (differing !== undefined && against !== undefined)
      shell.out(`\n${differencesText(against.stack, differing)}`);
  }
  if (outcomes.some((outcome) => typeof outcome === "string")) return EXIT.unreadable;
  const failed = outcomes.some(
    (outcome) => typeof outcome !== "string" && (outcome.refused || outcome.failure !== undefined),
  );
  return failed ? EXIT.refused : EXIT.ok;
}
