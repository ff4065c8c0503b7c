import { basename, join, resolve } from "node:path";
import type { CheckOptions } from "../../checks/check.ts";
import { formatReadFault, readManifests, type Reading } from "../../files/manifests.ts";
import { findProject } from "../../files/project.ts";
import { kindOf, Unreadable } from "../../files/read.ts";
import type { CiliumRelease } from "../../model/cilium.ts";
import { hasErrors } from "../../model/faults.ts";
import type { World } from "../../model/world.ts";
import type { ReportData, ReportFinding, ReportResource } from "../../report/data.ts";
import { counted } from "../../report/words.ts";
import { report as checkReading } from "../check/report.ts";
import { textOption, type Options } from "../command.ts";
import { refusedWords } from "../refused.ts";
import type { Shell } from "../shell.ts";
import { worldOf } from "../world.ts";
import { connectivityOf } from "./connectivity.ts";
import { fileWords, fromFile, ruleSources, type Source } from "./sources.ts";
import type { StackPart } from "./stack.ts";
import { workloadsOf } from "./workloads.ts";

/** What was read of the targets of a report. */
export interface Collected {
  /** The report, without what it is compared with. */
  readonly data: ReportData;
  readonly stack?: StackPart;
  readonly sources: readonly Source[];
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
  const { cwd } = shell;
  const stacks = targets.filter((target) => isStack(target, cwd));
  const paths = targets.filter((target) => !stacks.includes(target));
  if (stacks.length > 1)
    throw new Unreadable(`${stacks.join(" and ")}: a report is about one environment or program`);
  const reading = readManifests(paths, { cwd, read: (path) => shell.read(path) });
  if (reading.faults.length > 0) throw new Unreadable(reading.faults.map(formatReadFault).join("\n"));
  const [name] = stacks;
  if (name === undefined) return assemble(paths, reading, undefined, options);
  const { stackPart } = await import("./stack.ts");
  return assemble(paths, reading, await stackPart(name, hasConfig(name, cwd), options, shell), options);
}

/** Whether a target is an environment or a program; everything else is manifests. */
function isStack(target: string, cwd: string): boolean {
  if (target === "-") return false;
  if (/\.[cm]?[jt]s$/.test(target)) return true;
  const isName = /^[\w-]+$/.test(target);
  if (isName && hasConfig(target, cwd)) return true;
  const path = resolve(cwd, target);
  if (kindOf(path) === "folder")
    return ["Pulumi.yaml", "Pulumi.yml"].some((file) => kindOf(join(path, file)) === "file");
  return isName && kindOf(path) === undefined;
}

/** Whether the project here has an environment of that name. */
function hasConfig(name: string, cwd: string): boolean {
  const folder = findProject(cwd)?.configFolder;
  const files = ["yaml", "yml"].map((ending) => `Pulumi.${name}.${ending}`);
  return folder !== undefined && files.some((file) => kindOf(join(folder, file)) === "file");
}

const NO_WORKLOADS =
  "No workload was read, so what may connect to what is not known: give manifests of workloads beside it.";

function assemble(
  paths: readonly string[],
  reading: Reading,
  stack: StackPart | undefined,
  options: Options,
): Collected {
  const sources = [...(stack?.objects ?? []), ...reading.documents.map(fromFile)];
  const { world, refused, faults } = worldOf(sources, withVersion(options, stack));
  if (faults.length > 0) throw new Unreadable(faults.join("\n"));
  const values = sources.map(({ value }) => value);
  const hasWorkloads = world.pods.length > 0;
  const findings = [...(stack?.findings ?? []), ...checkFindings(reading, stack, world.release)];
  const notInForce = refused.map((policy) => `${fileWords(policy.file)}: ${refusedWords(policy)}`);
  const data: ReportData = {
    title:
      stack?.title ??
      paths.map((path) => (path === "-" ? fileWords(path) : basename(resolve(path)))).join(", "),
    about: aboutOf(paths, reading, stack),
    refused: hasErrors(findings) || stack?.outcome.failure !== undefined,
    findings,
    resources: [...(stack?.resources ?? []), ...manifestResources(reading)],
    ...(hasWorkloads
      ? { connectivity: connectivityOf(world, workloadsOf(values), ruleSources(sources)) }
      : {}),
    ...(stack === undefined ? {} : { cost: stack.cost }),
    notes: [...(stack?.notes ?? []), ...(hasWorkloads ? [] : [NO_WORKLOADS]), ...notInForce],
  };
  return { data, world, sources, ...(stack === undefined ? {} : { stack }) };
}

/** The simulator answers for the release that the cluster of the stack runs, unless the command line names another. */
function withVersion(options: Options, stack: StackPart | undefined): Options {
  const isGiven = ["cilium", "kubernetesVersion"].some((key) => textOption(options, key) !== undefined);
  return stack?.kubernetesVersion === undefined || isGiven
    ? options
    : { ...options, kubernetesVersion: stack.kubernetesVersion };
}

function aboutOf(paths: readonly string[], { documents }: Reading, stack: StackPart | undefined): string {
  const files = new Set(documents.map(({ file }) => file)).size;
  const manifests = `${counted(documents.length, "object")} in ${counted(files, "file")}`;
  if (stack === undefined) return `${manifests}, read offline.`;
  return paths.length === 0 ? stack.about : `${stack.about} With ${manifests} beside it.`;
}

function checkFindings(
  reading: Reading,
  stack: StackPart | undefined,
  release: CiliumRelease,
): ReportFinding[] {
  const options: CheckOptions = {
    release,
    ...(stack?.cluster === undefined ? {} : { cluster: stack.cluster }),
  };
  return checkReading(reading, options).findings.map(
    ({ fix: _, document: _document, file, line, column, ...finding }) => ({
      ...finding,
      place: `${fileWords(file)}:${line}:${column}`,
    }),
  );
}

const manifestResources = ({ documents }: Reading): ReportResource[] =>
  documents.map((document) => {
    const { kind, metadata } = document.value as {
      kind?: unknown;
      metadata?: { name?: unknown; namespace?: unknown } | null;
    };
    const [name, namespace] = [metadata?.name, metadata?.namespace];
    return {
      type: typeof kind === "string" ? kind : "no kind",
      name: [namespace, name].filter((part) => typeof part === "string").join("/"),
      depth: 0,
      where: fromFile(document).place([]),
    };
  });
