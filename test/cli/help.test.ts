import type { Command, Option } from "commander";
import { describe, expect, test } from "vitest";
import { acnsProgram } from "../../cli/program.ts";
import { acns } from "./acns.ts";

const ignore = (): void => undefined;
const shell = { cwd: "/", read: () => "", out: ignore, err: ignore };
const program = acnsProgram(shell, ignore);
const names = program.commands.map((command) => command.name());

/** The words of a line of a shell, as far as examples need them. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

/** Every call of acns in a text: after a prompt or a pipe, without what a shell does with it, or explains. */
const callsIn = (text: string): string[][] =>
  text
    .replaceAll(/\\?\n\s+(?=-)/g, " ")
    .split("\n")
    .flatMap((line) => line.split(/ \| ?| && |"\$\(|\)"$/))
    .filter((part) => /^\s*acns /.test(part))
    .map((part) => wordsOf(part.trim().replace(/ > .*| {3,}.*/, "")).slice(1));

function optionFaults(asked: string, option: Option | undefined, value: string | undefined): string[] {
  if (option === undefined) return [`there is no ${asked}`];
  if (option.required && value === undefined) return [`${asked} lacks its value`];
  const isOther = value !== undefined && option.argChoices?.includes(value) === false;
  return isOther ? [`${asked} takes no ${value}`] : [];
}

function faultsOf([name, ...words]: readonly string[], commands: readonly Command[]): string[] {
  const command = commands.find((each) => each.name() === name);
  if (command === undefined) return name?.startsWith("--") === true ? [] : [`there is no ${name}`];
  const rest = [...words];
  let given = 0;
  const faults: string[] = [];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!/^-./.test(word)) {
      given += 1;
      continue;
    }
    // What comes behind it is another command's.
    if (word === "--help" || word === "--") return faults;
    const option = command.options.find((each) => each.short === word || each.long === word);
    const value = option?.required === true ? rest.shift() : undefined;
    faults.push(...optionFaults(`${word} of ${name}`, option, value));
  }
  const needed = command.registeredArguments.filter(({ required }) => required).length;
  if (given < needed) faults.push(`${name} lacks an argument`);
  const most = command.registeredArguments.some(({ variadic }) => variadic)
    ? Infinity
    : command.registeredArguments.length;
  if (given > most) faults.push(`${name} takes no ${given} arguments`);
  return faults;
}

describe("--help", () => {
  test("lists every command, with examples", async () => {
    const { code, out } = await acns(["--help"]);
    expect(code).toBe(0);
    for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
    expect(callsIn(out).length).toBeGreaterThan(2);
    expect(callsIn(out).flatMap((words) => faultsOf(words, program.commands))).toEqual([]);
  });

  test.each(names)("of %s has examples that could be called, and says its exit codes", async (name) => {
    const { code, out } = await acns([name, "--help"]);
    expect(code).toBe(0);
    const [, examples = ""] = out.split("Examples:");
    const calls = callsIn(examples);
    expect(calls.filter(([own]) => own === name).length).toBeGreaterThan(0);
    expect(calls.flatMap((words) => faultsOf(words, program.commands))).toEqual([]);
    expect(examples).toContain("Exit codes: 0 ");
  });

  test("a wrong example is found", () => {
    const text =
      "\nExamples:\n  acns check a --formt json   why\n  acns check | acns nothing\n  acns check a --format xml";
    expect(callsIn(text).flatMap((words) => faultsOf(words, program.commands))).toEqual([
      "there is no --formt of check",
      "check lacks an argument",
      "there is no nothing",
      "--format of check takes no xml",
    ]);
  });
});
