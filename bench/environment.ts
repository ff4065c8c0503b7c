import { join } from "node:path";
import { findProject, readStackFile, toConfig } from "../files/project.ts";
import { root, type Built } from "./built.ts";
import { measure, type Program } from "./measure.ts";

/** What every case is given. */
export interface Environment {
  readonly built: Built;
  /** Config of the stack staging, as Pulumi hands it to programs: as JSON, to be an argument. */
  readonly config: string;
}

/** A program of the bench's own, by its name. */
export const child = (name: string): string => join(root, "bench/children", `${name}.ts`);

/** The programs that are compared: ours, and the same resources written by hand. */
export const PROGRAMS = {
  ours: join(root, "stacks/main.js"),
  raw: join(root, "bench/raw/index.ts"),
  oursHundred: child("hundred"),
  rawHundred: join(root, "bench/raw/hundred.ts"),
} as const;

export function stagingConfig(): string {
  const project = findProject(root);
  if (project === undefined) throw new Error(`there is no Pulumi.yaml in ${root}`);
  return JSON.stringify(toConfig(readStackFile(project, "staging"), project).values);
}

/** A process that runs a program under the recorder with the config of staging. */
export const preview = (program: string, { config }: Environment, loader = "node"): Program => ({
  args: [child("preview"), program, config, loader],
});

interface Comparison {
  readonly resources: number;
  readonly differences: readonly object[];
}

/** The number of resources that both programs register alike. Throws where they do not: then the figures say nothing. */
export async function sameResources(ours: string, raw: string, { config }: Environment): Promise<number> {
  const env = (): Record<string, string> => ({ CLUSTERS: "10" });
  const { output } = await measure({ args: [child("same"), ours, raw, config], env });
  const { resources, differences } = JSON.parse(output) as Comparison;
  if (differences.length === 0) return resources;
  throw new Error(
    `the program written by hand (bench/raw) does not register what ours does:\n${JSON.stringify(differences, undefined, 2)}`,
  );
}
