import { findProject, readStackFile, toConfig } from "../files/project.ts";
import { Unreadable } from "../files/read.ts";
import type { RecordOptions } from "./recording.ts";

/**
 * What `record` needs to run a program with the settings of a stack: the names of both, and the config in Pulumi.STACK.yaml.
 * Encrypted values cannot be read here and are missing; give them in a config of your own.
 *
 * Throws an error where there is no Pulumi.yaml in the folder or above it, no such file, or one that cannot be read.
 *
 * @example
 * ```ts
 * import { record, stackConfig } from "pulumi-acns/testing";
 *
 * export const stack = await record(() => import("./index.ts"), stackConfig(import.meta.dirname, "dev"));
 * ```
 */
export function stackConfig(
  folder: string,
  stack: string,
): Pick<RecordOptions, "project" | "stack" | "config" | "secretConfig"> {
  const project = findProject(folder);
  if (project === undefined) throw new Unreadable(`there is no Pulumi.yaml in ${folder} or above it`);
  const { values, encrypted } = toConfig(readStackFile(project, stack), project);
  return { project: project.name, stack, config: values, secretConfig: [...encrypted] };
}
