import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { findingsOfProgram, reportsOfProgram, type ClusterReport } from "../../components/report.ts";
import type { Project, StackConfig } from "../../files/project.ts";
import { checkSettings } from "../../model/cluster/check.ts";
import { checkShape } from "../../model/cluster/shape.ts";
import type { CostSettings } from "../../model/cost.ts";
import { settingsFromConfig } from "../../model/environment.ts";
import { hasErrors, type Finding } from "../../model/faults.ts";
import { record, type Recording, type RecordOptions } from "../../testing/index.ts";

/** What a program would do: its registrations, and what its clusters were judged to be. */
export interface Outcome {
  readonly project: string;
  readonly stack: string;
  readonly recording: Pick<Recording, "resources" | "outputs" | "unanswered" | "logs">;
  readonly clusters: readonly ClusterReport[];
  readonly findings: readonly Finding[];
  /** Whether an error stands among the findings. */
  readonly refused: boolean;
  /** Why the program failed, where it was not refused; it then is as good as refused. */
  readonly failure?: Error;
  /** Prices and amounts for the estimate, as the config of the stack gives them. */
  readonly costs: CostSettings;
  /** Whether the settings leave Kubernetes resources to a second stack. */
  readonly secondStack: boolean;
  /** Keys of the config whose values are encrypted and were not answered. */
  readonly encrypted: readonly string[];
}

/** Answers to what only a cloud knows, as a file gives them. */
export interface Answers {
  readonly invokes?: RecordOptions["invokes"];
  readonly stackReferences?: RecordOptions["stackReferences"];
  readonly config?: Record<string, string>;
}

/** A program as Pulumi would load it: what it exports, called where that is a function. */
async function load(file: string): Promise<unknown> {
  const loaded = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  // A CommonJS module is its `module.exports`, which Node gives as the default.
  const isCommonJs = createRequire(file).cache[file] !== undefined;
  const exported = isCommonJs || Object.hasOwn(loaded, "default") ? loaded["default"] : { ...loaded };
  return typeof exported === "function" ? (exported as () => unknown)() : exported;
}

/** Runs the program of a project under the recorder, as a preview of one stack. */
export async function run(
  project: Project,
  stack: string,
  config: StackConfig,
  answers: Answers,
): Promise<Outcome> {
  let clusters: readonly ClusterReport[] = [];
  let others: readonly Finding[] = [];
  const encrypted = config.encrypted.filter((key) => answers.config?.[key] === undefined);
  const recording = await record(
    async () => {
      const outputs = await load(project.program);
      clusters = reportsOfProgram();
      others = findingsOfProgram();
      return outputs;
    },
    {
      project: project.name,
      stack,
      config: { ...config.values, ...answers.config },
      secretConfig: [...config.encrypted],
      ...(answers.invokes === undefined ? {} : { invokes: answers.invokes }),
      ...(answers.stackReferences === undefined ? {} : { stackReferences: answers.stackReferences }),
    },
  );
  const refusals = recording.errors.flatMap((error) =>
    "findings" in error ? (error.findings as Finding[]) : [],
  );
  const findings = unique([...refusals, ...others, ...clusters.flatMap((cluster) => cluster.findings)]);
  const refused = hasErrors(findings);
  const failure = refused ? undefined : recording.error;
  return {
    project: project.name,
    stack,
    recording,
    clusters,
    findings,
    refused,
    encrypted,
    secondStack: config.values[`${project.name}:kubernetesResources`] === "secondStack",
    costs: costsIn(config.values, project.name),
    ...(failure === undefined ? {} : { failure }),
  };
}

/** The outcome of settings that are no object: refused before any program runs. */
export function refusedOutcome(project: Project, stack: string, settings: unknown): Outcome {
  const { findings } = checkSettings("EnvironmentSettings", settings, stack);
  const recording: Outcome["recording"] = { resources: [], outputs: {}, unanswered: [], logs: [] };
  return {
    project: project.name,
    stack,
    recording,
    clusters: [],
    findings,
    refused: true,
    costs: {},
    secondStack: false,
    encrypted: [],
  };
}

/** Prices and amounts among the settings, as far as they have their shape: what is wrong is found by the check of the settings. */
function costsIn(values: Readonly<Record<string, string>>, project: string): CostSettings {
  const given = ["prices", "usage"].flatMap((key) => {
    const text = values[`${project}:${key}`];
    return text === undefined ? [] : [[key, text] as const];
  });
  const { rest } = checkShape("EnvironmentSettings", settingsFromConfig(Object.fromEntries(given)));
  return rest;
}

/** Each finding once: a refusal may reach several resources. */
function unique(findings: readonly Finding[]): Finding[] {
  const byText = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...byText.values()];
}
