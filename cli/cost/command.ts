import { resolve } from "node:path";
import { Unreadable } from "../../files/read.ts";
import { readYaml } from "../../files/yaml.ts";
import { formatFinding, hasErrors, type Finding } from "../../model/faults.ts";
import { costReport } from "../../observability/flows/cost.ts";
import { Measurement, type Measured } from "../../observability/flows/measure.ts";
import { readProfile } from "../../observability/flows/profile.ts";
import { PolicyFaults } from "../../policies/faults.ts";
import { EXIT } from "../exit.ts";
import type { Shell } from "../shell.ts";
import type { CostArguments } from "./arguments.ts";
import { choicesOf } from "./choices.ts";
import { environmentOf } from "./environment.ts";
import { demandFlows, readFlowFiles, type FilesRead } from "../flows/read.ts";
import { costJson } from "./json.ts";
import { costText } from "./text.ts";

/** What flows came from: files, with what was wrong in them, or a profile. */
interface Source {
  readonly measured?: Measured;
  readonly files?: FilesRead;
}

/** Prints what an environment costs; the exit code says whether settings or filters are refused or an input is unreadable. */
export async function costCommand(args: CostArguments, shell: Shell): Promise<number> {
  try {
    const { plan, costs, findings } = environmentOf(args.environment, shell.cwd);
    if (hasErrors(findings)) return refused(findings, shell);
    const { measured, files } = await measure(args, shell);
    const report = costReport(plan, costs, measured);
    const print = args.format === "json" ? costJson : costText;
    shell.out(print({ ...args, report, ...(files === undefined ? {} : { files }) }));
    return EXIT.ok;
  } catch (error) {
    if (error instanceof PolicyFaults) return refused(error.findings, shell);
    if (!(error instanceof Unreadable)) throw error;
    shell.err(`cannot estimate: ${error.message}`);
    return EXIT.unreadable;
  }
}

function refused(findings: readonly Finding[], shell: Shell): number {
  const errors = findings.filter(({ severity }) => severity === "error");
  shell.err(errors.map(formatFinding).join("\n"));
  return EXIT.refused;
}

async function measure({ flows, profile, filters = [] }: CostArguments, shell: Shell): Promise<Source> {
  const choices = choicesOf(filters, shell);
  if (profile === undefined && flows === undefined) return {};
  const measurement = new Measurement(choices);
  if (profile !== undefined) {
    addProfile(profile, measurement, shell);
    return { measured: measurement.end() };
  }
  const files = await readFlowFiles(flows ?? [], shell, (record) => {
    measurement.add(record);
  });
  demandFlows(files);
  return { measured: measurement.end(), files };
}

/** One list of groups, in YAML or JSON. */
function addProfile(file: string, measurement: Measurement, shell: Shell): void {
  const [document] = readYaml(shell.read(file === "-" ? file : resolve(shell.cwd, file)));
  if (document === undefined) throw new Unreadable(`${file} is empty`);
  if ("fault" in document)
    throw new Unreadable(
      `${file}:${document.fault.line}:${document.fault.column}: ${document.fault.message}`,
    );
  const { groups, faults } = readProfile(document.value);
  if (faults.length > 0)
    throw new Unreadable(faults.map(({ path, reason }) => `${file}: ${path} ${reason}`).join("\n"));
  for (const { flow, flowsPerSecond, rowsPerWindow } of groups)
    measurement.addRate(flow, flowsPerSecond, rowsPerWindow);
}
