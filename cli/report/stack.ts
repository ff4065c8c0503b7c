import { resolve } from "node:path";
import { factsOf, type ClusterFacts } from "../../checks/given/given.ts";
import { kindOf } from "../../files/read.ts";
import { enforcementOf } from "../../model/enforcement.ts";
import type { Estimate } from "../../model/cost.ts";
import type { ReportFinding, ReportResource, ResourceChange } from "../../report/data.ts";
import { mask } from "../../testing/index.ts";
import { textOption, type Options } from "../command.ts";
import { differences } from "../preview/difference.ts";
import { estimateOf } from "../preview/estimate.ts";
import type { Outcome } from "../preview/run.ts";
import { readAnswers, runIn, stackContent, targetOf } from "../preview/target.ts";
import { placed } from "../preview/tree.ts";
import type { Shell } from "../shell.ts";
import type { Source } from "./sources.ts";

/** What a report tells of a stack. Loaded when there is one: it brings Pulumi with it. */
export interface StackPart {
  readonly outcome: Outcome;
  readonly title: string;
  readonly about: string;
  /** The Kubernetes objects that it makes; secrets in them stay out of the report. */
  readonly objects: readonly Source[];
  readonly findings: readonly ReportFinding[];
  readonly resources: readonly ReportResource[];
  readonly cost: Estimate;
  /** What the preview could not know, and why the program failed. */
  readonly notes: readonly string[];
  /** What policies need to know of its cluster. */
  readonly cluster?: ClusterFacts;
  /** Version of Kubernetes that its cluster runs. */
  readonly kubernetesVersion?: string;
}

/** Previews an environment or a program. Throws `Unreadable` where there is none. */
export async function stackPart(
  name: string,
  isEnvironment: boolean,
  options: Options,
  shell: Shell,
): Promise<StackPart> {
  const { cwd } = shell;
  // A name without a slash would be that of an environment.
  const isFolder = !isEnvironment && kindOf(resolve(cwd, name)) === "folder";
  const target = isFolder ? resolve(cwd, name) : name;
  const { project, stack } = targetOf(target, textOption(options, "stack"), cwd);
  const answers = readAnswers(textOption(options, "answers"), cwd);
  return partOf(await runIn(project, stack, stackContent(project, stack, target), answers, shell));
}

function partOf(outcome: Outcome): StackPart {
  const { project, stack, recording, findings, clusters, failure, encrypted } = outcome;
  const [cluster] = clusters;
  const version = cluster?.plan.asked.kubernetesVersion;
  return {
    outcome,
    title: `${project}/${stack}`,
    about: `The stack ${stack} of the project ${project}, previewed offline: what pulumi up would create.`,
    objects: recording.resources
      .filter(({ type, read }) => type.startsWith("kubernetes:") && !read)
      .map(({ name, inputs }, index) => ({
        file: name,
        index,
        value: mask(inputs),
        place: () => `resource ${name}`,
        locate: () => ({ line: 1, column: 1 }),
      })),
    findings: findings.map(({ fix: _, ...finding }) => finding),
    resources: placed(outcome).map(({ resource: { type, name }, depth, plan }) => ({
      type,
      name,
      depth,
      where: plan,
    })),
    cost: estimateOf(outcome),
    notes: [
      ...(failure === undefined ? [] : [`The program failed: ${failure.message}`]),
      ...recording.unanswered.map(({ kind, name }) => `${kind} ${name} is unknown: give it in --answers`),
      ...encrypted.map((key) => `config ${key} is encrypted, and left out: give it in --answers`),
    ],
    ...(cluster === undefined ? {} : { cluster: factsOf(cluster.name, enforcementOf(cluster.plan)) }),
    ...(version === undefined ? {} : { kubernetesVersion: version }),
  };
}

/** The longest text of an input that is shown. */
const LONGEST = 400;

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

/** Resources and inputs in which two stacks differ. */
export const stackChanges = (before: StackPart, after: StackPart): ResourceChange[] =>
  differences(before.outcome, after.outcome).map(({ resource, path, before: old, after: now }) => ({
    change: path !== undefined ? "changed" : now === undefined ? "removed" : "added",
    resource,
    ...(path === undefined ? {} : { path }),
    ...(path === undefined || old === undefined ? {} : { before: shown(old) }),
    ...(path === undefined || now === undefined ? {} : { after: shown(now) }),
  }));
