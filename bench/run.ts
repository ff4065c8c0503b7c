/**
 * Measures this package beside what a user would run instead, and prints a table; `--json` prints the same as data.
 *
 * Every figure is that of a whole process, unless a note says otherwise: the median of the counted runs and their spread. A
 * goal that is missed is said and is no failure, since figures differ from machine to machine.
 */
import { cpus, loadavg, totalmem } from "node:os";
import { build } from "./built.ts";
import { checkCase } from "./cases/check.ts";
import { engineCase } from "./cases/engine.ts";
import { flowsCase } from "./cases/flows.ts";
import { hundredCase } from "./cases/hundred.ts";
import { loaderCase } from "./cases/loader.ts";
import { policiesCase } from "./cases/policies.ts";
import { policyCheckCase } from "./cases/policycheck.ts";
import { previewCase } from "./cases/preview.ts";
import { simulatorCase } from "./cases/simulator.ts";
import { startupCase } from "./cases/startup.ts";
import { stagingConfig, type Environment } from "./environment.ts";
import { asData, table, type Section } from "./table.ts";

type Case = (environment: Environment) => Promise<Section>;

const CASES: Readonly<Record<string, Case>> = {
  preview: previewCase,
  engine: engineCase,
  loader: loaderCase,
  hundred: hundredCase,
  startup: startupCase,
  check: checkCase,
  policies: policiesCase,
  policycheck: policyCheckCase,
  flows: flowsCase,
  simulator: simulatorCase,
};

const machine = {
  cores: cpus().length,
  model: cpus()[0]?.model ?? "unknown",
  memoryGB: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  system: `${process.platform} ${process.arch}`,
  /** Processes that ran or waited in the minute before. */
  load: loadavg()[0] ?? 0,
};

function chosenCases(names: readonly string[]): [string, Case][] {
  const unknown = names.filter((name) => !Object.hasOwn(CASES, name));
  if (unknown.length > 0)
    throw new Error(`there is no case ${unknown.join(", ")}; cases: ${Object.keys(CASES).join(", ")}`);
  return Object.entries(CASES).filter(([name]) => names.length === 0 || names.includes(name));
}

async function measureAll(cases: readonly [string, Case][]): Promise<Section[]> {
  const built = build();
  try {
    const environment = { built, config: stagingConfig() };
    const sections: Section[] = [];
    for (const [name, run] of cases) {
      // On the error stream, so that `--json` stays data.
      console.error(`measuring: ${name}`);
      sections.push(await run(environment));
    }
    return sections;
  } finally {
    built.remove();
  }
}

const args = process.argv.slice(2);
const sections = await measureAll(chosenCases(args.filter((arg) => arg !== "--json")));
if (args.includes("--json")) {
  console.log(JSON.stringify({ machine, sections: asData(sections) }, undefined, 2));
} else {
  const { cores, model, memoryGB, node, system, load } = machine;
  console.log(
    `Machine: ${cores} cores (${model}), ${memoryGB} GB memory, ${system}, Node ${node}. Medians (min-max) of whole processes.\n`,
  );
  if (load > 1)
    console.log(
      `Others use this machine, too (load ${load.toFixed(1)}): their work is in the wall times, hardly in the processor times.\n`,
    );
  console.log(table(sections));
  const missed = sections.flatMap(({ rows }) => rows.filter(({ goal }) => goal?.met === false));
  console.log(missed.length === 0 ? "\nNo goal is missed." : `\n${missed.length} goals are missed.`);
}
