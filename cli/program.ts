import { Command, CommanderError } from "commander";
import { registerCheck } from "./check/register.ts";
import type { Registration } from "./command.ts";
import { registerCompletion } from "./completion/register.ts";
import { registerConnections } from "./connections/register.ts";
import { registerCost } from "./cost/register.ts";
import { registerDashboards } from "./dashboards/register.ts";
import { registerDiagnose } from "./diagnose/register.ts";
import { registerDiff } from "./diff/register.ts";
import { EXIT } from "./exit.ts";
import { registerHubble } from "./hubble/register.ts";
import { registerImport } from "./import/register.ts";
import { registerInit } from "./init/register.ts";
import { registerPreview } from "./preview/register.ts";
import { registerRender } from "./render/register.ts";
import { registerReport } from "./report/register.ts";
import { registerTest } from "./test/register.ts";
import { registerVerdict } from "./verdict/register.ts";
import { processShell, type Shell } from "./shell.ts";
import manifest from "../package.json" with { type: "json" };

/** Every command, in the order in which `--help` lists them. */
const COMMANDS: readonly ((registration: Registration) => void)[] = [
  registerInit,
  registerPreview,
  registerReport,
  registerRender,
  registerImport,
  registerConnections,
  registerDiff,
  registerTest,
  registerCheck,
  registerVerdict,
  registerCost,
  registerDiagnose,
  registerDashboards,
  registerHubble,
  registerCompletion,
];

/** The command line: its commands with their options. Commands load what they need when they are called: `--help` is quick. */
export function acnsProgram(shell: Shell, exit: (code: number) => void): Command {
  const program = new Command("acns")
    .description(manifest.description)
    .version(manifest.version)
    .addHelpText("after", EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => shell.out(text.trimEnd()),
      writeErr: (text) => shell.err(text.trimEnd()),
    });
  for (const register of COMMANDS) register({ program, shell, exit });
  return program;
}

/** Runs a command line and returns its exit code. */
export async function main(argv: readonly string[], shell: Shell = processShell()): Promise<number> {
  let code: number = EXIT.ok;
  const program = acnsProgram(shell, (own) => (code = own));
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.ok : EXIT.unreadable;
  }
  return code;
}

const EXAMPLES = `
Examples:
  acns init my-stack --yes               a small stack to begin with
  acns preview prod                      what an environment would create
  acns check policies/                   what is wrong with policies
  acns check --help                      the options of a command, with examples of it`;
