import type { Decision, Flow } from "../../model/world.ts";
import { verdictForName } from "../../simulator/name.ts";
import { prepare } from "../../simulator/prepare.ts";
import { verdict } from "../../simulator/verdict.ts";
import { textOption, type Options } from "../command.ts";
import { EXIT } from "../exit.ts";
import { refusedWords } from "../refused.ts";
import type { Shell } from "../shell.ts";
import { loadWorld } from "../world.ts";
import { readAsked } from "./parse.ts";
import { namedText, verdictText } from "./text.ts";

/** Answers for one flow in the world of manifests, and returns the exit code. */
export function judge(paths: readonly string[], options: Options, shell: Shell): number {
  const asked = readAsked(options);
  const { world, refused, faults } = loadWorld(paths.length === 0 ? ["."] : paths, options, shell);
  const all = [...("fault" in asked ? [asked.fault] : []), ...faults];
  if ("fault" in asked || all.length > 0) return fail(all, shell);
  for (const item of refused) shell.err(`${item.file}:${item.line}: ${refusedWords(item)}`);
  const { flow } = asked;
  const missing = [flow.from, flow.to].flatMap((end, index) => {
    const found = prepare(world).parties.resolve(end, index === 0 ? flow.to : flow.from);
    return "missing" in found ? [found.missing] : [];
  });
  if (missing.length > 0) return fail(missing, shell);
  const isJson = textOption(options, "format") === "json";
  if (isNamed(flow)) {
    const found = verdictForName(world, flow);
    shell.out(isJson ? JSON.stringify({ flow, ...found, refused }, undefined, 2) : namedText(flow, found));
    return codeOf(found.verdict);
  }
  const found = verdict(world, flow);
  shell.out(isJson ? JSON.stringify({ flow, ...found, refused }, undefined, 2) : verdictText(flow, found));
  return codeOf(found.verdict);
}

type NamedFlow = Flow & { readonly from: { readonly pod: string }; readonly to: { readonly fqdn: string } };

/** A pod asks for a name before it connects to it; nobody else's questions are seen. */
const isNamed = (flow: Flow): flow is NamedFlow => "pod" in flow.from && "fqdn" in flow.to;

function fail(faults: readonly string[], shell: Shell): number {
  for (const fault of faults) shell.err(fault);
  return EXIT.unreadable;
}

const codeOf = (decision: Decision): number => (decision === "allowed" ? EXIT.ok : EXIT.refused);
