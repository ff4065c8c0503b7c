import { basename, join, resolve } from "node:path";
import type { CheckOptions } from "../../checks/check.ts";
import { formatReadFault, readManifests, type Reading } from "../../files/manifests.ts";
import { findProject } from "../../files/project.ts";
import { kindOf, Unreadable } from "../../files/read.ts";
import type { CiliumRelease } from "../../model/cilium.ts";
import { hasErrors } from "../../model/faults.ts";
import type { World } from "../../model/world.ts";
import type { ReportData, ReportFinding, ReportResource } from "../../report/data.ts";
import { mask } from "../../testing/index.ts";
import { report as checkReading } from "../check/report.ts";
import { factsOf } from "../check/settings.ts";
import { textOption, type Options } from "../command.ts";
import { estimateOf } from "../preview/estimate.ts";
import type { Outcome } from "../preview/run.ts";
import { readAnswers, runIn, stackContent, targetOf } from "../preview/target.ts";
import { placed } from "../preview/tree.ts";
import { refusedWords } from "../refused.ts";
import type { Shell } from "../shell.ts";
import { worldOf } from "../world.ts";
import { connectivityOf } from "./connectivity.ts";
import { fromFile, ruleSources, type Source } from "./sources.ts";
import { workloadsOf } from "./workloads.ts";

/** What was read of the targets of a report. */
export interface Collected {
  /** The report, without what it is compared with. */
  readonly data: ReportData;
  /** The previewed stack, where one is among the targets. */
  readonly outcome?: Outcome;
  readonly world: World;
}

/**
 * Reads targets: at most one environment or program, and any number of manifests, which stand beside what the stack makes. Throws
 * `Unreadable` for what cannot be read, all of it at once.
 */
export async function collect(
  targets: readonly string[],
  options: Options,
  shell: Shell,
): Promise<Collected> {
  const stacks = targets.filter((target) => isStack(target, shell.cwd));
  const paths = targets.filter((target) => !stacks.includes(target));
  if (stacks.length > 1)
    throw new Unreadable(`${stacks.join(" and ")}: a report is about one environment or program`);
  const [stack] = stacks;
  const outcome = stack === undefined ? undefined : await previewOf(stack, options, shell);
  const reading = readManifests(paths, { cwd: shell.cwd, read: (path) => shell.read(path) });
  if (reading.faults.length > 0) throw new Unreadable(reading.faults.map(formatReadFault).join("\n"));
  return assemble(paths, reading, outcome, options);
}

/** Whether a target is an environment or a program; everything else is manifests. */
function isStack(target: string, cwd: string): boolean {
  if (target === "-") return false;
  if (/\.[cm]?[jt]s$/.test(target)) return true;
  const path = resolve(cwd, target);
  const isName = /^[\w-]+$/.test(target);
  if (isName && hasConfig(target, cwd)) return true;
  if (kindOf(path) === "folder")
    return ["Pulumi.yaml", "Pulumi.yml"].some((name) => kindOf(join(path, name)) === "file");
  return isName && kindOf(path) === undefined;
}

function hasConfig(name: string, cwd: string): boolean {
  const project = findProject(cwd);
  return (
    project !== undefined &&
    ["yaml", "yml"].some(
      (ending) => kindOf(join(project.configFolder, `Pulumi.${name}.${ending}`)) === "file",
    )
  );
}

async function previewOf(name: string, options: Options, shell: Shell): Promise<Outcome> {
  const { cwd } = shell;
  // A name without a slash would be that of an environment.
  const isFolder = !hasConfig(name, cwd) && kindOf(resolve(cwd, name)) === "folder";
  const target = isFolder ? resolve(cwd, name) : name;
  const { project, stack } = targetOf(target, textOption(options, "stack"), cwd);
  const answers = readAnswers(textOption(options, "answers"), cwd);
  return runIn(project, stack, stackContent(project, stack, target), answers, shell);
}

/** The Kubernetes objects that a stack makes; secrets in them stay out of the report. */
const objectsOf = ({ recording }: Outcome): Source[] =>
  recording.resources
    .filter(({ type, read }) => type.startsWith("kubernetes:") && !read)
    .map(({ name, inputs }, index) => ({
      file: name,
      index,
      value: mask(inputs),
      place: () => `resource ${name}`,
    }));

function assemble(
  paths: readonly string[],
  reading: Reading,
  outcome: Outcome | undefined,
  options: Options,
): Collected {
  const own = outcome === undefined ? [] : objectsOf(outcome);
  const sources = [...own, ...reading.documents.map(fromFile)];
  const { world, refused, faults } = worldOf(
    [...own.map((source) => ({ ...source, locate: () => ({ line: 1, column: 1 }) })), ...reading.documents],
    withVersion(options, outcome),
  );
  if (faults.length > 0) throw new Unreadable(faults.join("\n"));
  const values = sources.map(({ value }) => value);
  const hasNetwork = world.pods.length > 0 || world.policies.length > 0;
  const findings = [...stackFindings(outcome), ...checkFindings(reading, outcome, world.release)];
  const data: ReportData = {
    title: titleOf(paths, outcome),
    about: aboutOf(paths, reading, outcome),
    refused: hasErrors(findings) || outcome?.failure !== undefined,
    findings,
    resources: [...stackResources(outcome), ...manifestResources(reading)],
    ...(hasNetwork ? { connectivity: connectivityOf(world, workloadsOf(values), ruleSources(sources)) } : {}),
    ...(outcome === undefined ? {} : { cost: estimateOf(outcome) }),
    notes: [...notesOf(outcome), ...refused.map((policy) => `${policy.file}: ${refusedWords(policy)}`)],
  };
  return { data, world, ...(outcome === undefined ? {} : { outcome }) };
}

/** The simulator answers for the release that the cluster of the stack runs, unless the command line names another. */
function withVersion(options: Options, outcome: Outcome | undefined): Options {
  const version = outcome?.clusters[0]?.plan.asked.kubernetesVersion;
  const isGiven = ["cilium", "kubernetesVersion"].some((key) => textOption(options, key) !== undefined);
  return version === undefined || isGiven ? options : { ...options, kubernetesVersion: version };
}

const titleOf = (paths: readonly string[], outcome: Outcome | undefined): string =>
  outcome !== undefined
    ? `${outcome.project}/${outcome.stack}`
    : paths.map((path) => (path === "-" ? "standard input" : basename(resolve(path)))).join(", ");

function aboutOf(paths: readonly string[], { documents }: Reading, outcome: Outcome | undefined): string {
  const files = new Set(documents.map(({ file }) => file)).size;
  const manifests = `${documents.length} ${documents.length === 1 ? "object" : "objects"} in ${files} ${files === 1 ? "file" : "files"}`;
  if (outcome === undefined) return `Manifests: ${manifests}. Read offline.`;
  const what = `The stack ${outcome.stack} of the project ${outcome.project}, previewed offline: what pulumi up would create.`;
  return paths.length === 0 ? what : `${what} With ${manifests} beside it.`;
}

const stackFindings = (outcome: Outcome | undefined): ReportFinding[] =>
  (outcome?.findings ?? []).map(({ fix: _, ...finding }) => finding);

function checkFindings(
  reading: Reading,
  outcome: Outcome | undefined,
  release: CiliumRelease,
): ReportFinding[] {
  const cluster = outcome?.clusters[0];
  const options: CheckOptions = {
    release,
    ...(cluster === undefined ? {} : { cluster: factsOf(cluster.name, cluster.plan) }),
  };
  return checkReading(reading, options).findings.map(
    ({ fix: _, document: _document, file, line, column, ...finding }) => ({
      ...finding,
      place: `${file === "-" ? "standard input" : file}:${line}:${column}`,
    }),
  );
}

const stackResources = (outcome: Outcome | undefined): ReportResource[] =>
  outcome === undefined
    ? []
    : placed(outcome).map(({ resource: { type, name }, depth, plan }) => ({
        type,
        name,
        depth,
        where: plan,
      }));

const manifestResources = ({ documents }: Reading): ReportResource[] =>
  documents.map(({ value, file, locate }) => {
    const { kind, metadata } = value as {
      kind?: unknown;
      metadata?: { name?: unknown; namespace?: unknown } | null;
    };
    const [name, namespace] = [metadata?.name, metadata?.namespace];
    return {
      type: typeof kind === "string" ? kind : "no kind",
      name: [namespace, name].filter((part) => typeof part === "string").join("/"),
      depth: 0,
      where: `${file === "-" ? "standard input" : file}:${locate([]).line}`,
    };
  });

/** What a preview could not know, and why a program failed. */
function notesOf(outcome: Outcome | undefined): string[] {
  if (outcome === undefined) return [];
  const { recording, encrypted, failure } = outcome;
  return [
    ...(failure === undefined ? [] : [`The program failed: ${failure.message}`]),
    ...recording.unanswered.map(({ kind, name }) => `${kind} ${name} is unknown: give it in --answers`),
    ...encrypted.map((key) => `config ${key} is encrypted, and left out: give it in --answers`),
  ];
}
