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
import { PROJECT } from "../place.ts";
import type { Shell } from "../shell.ts";
import { run, type Answers, type Outcome } from "./run.ts";

/** A program, and the stack that it is run for. */
export interface Target {
  readonly project: Project;
  readonly stack: string;
}

/** A path is a program, everything else the name of an environment: of the project here, or else of this package's own. */
export function targetOf(target: string, stack: string | undefined, start: string): Target {
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

/** The project of this package's own environments. */
export function ownProject(): Project {
  const project = findProject(fileURLToPath(PROJECT));
  if (project === undefined)
    throw new Unreadable("there is no Pulumi.yaml here or above, and this package's own is missing");
  return project;
}

/** A program needs no config file; an environment is one. */
export function stackContent(project: Project, stack: string, target: string): Record<string, unknown> {
  const optional = stack !== target;
  const files = ["yaml", "yml"].map((ending) => join(project.configFolder, `Pulumi.${stack}.${ending}`));
  return optional && !files.some((file) => kindOf(file) === "file") ? {} : readStackFile(project, stack);
}

/** Programs expect to be run in the folder of their project. */
export async function runIn(
  project: Project,
  stack: string,
  content: Record<string, unknown>,
  answers: Answers,
  shell: Pick<Shell, "progress">,
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

/** Answers to what only a cloud knows, from a file. Throws `Unreadable` for a file that holds something else. */
export function readAnswers(file: string | undefined, start: string): Answers {
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
