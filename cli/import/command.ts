import { resolve } from "node:path";
import { refusals } from "../../model/refused/refusals.ts";
import { formatReadFault, readManifests, type SourceDocument } from "../../files/manifests.ts";
import { Unreadable } from "../../files/read.ts";
import { formatFinding, type Finding } from "../../model/faults.ts";
import type { Manifest } from "../../model/manifest/manifest.ts";
import { keysOfPath } from "../../model/path.ts";
import { toTypeScript } from "../../policies/code/typescript.ts";
import type { Target } from "../../policies/index.ts";
import { textOption, type Options } from "../command.ts";
import { EXIT } from "../exit.ts";
import { agentsOf, releaseFrom } from "../release.ts";
import { isFaults } from "../render/load.ts";
import type { Shell } from "../shell.ts";
import { writeText } from "../write.ts";
import { cleaned } from "./cleaned.ts";

/** Prints builder code for manifests, or writes it; the exit code says whether something was refused or unreadable. */
export async function importFiles(paths: readonly string[], options: Options, shell: Shell): Promise<number> {
  try {
    const language = textOption(options, "to") ?? "typescript";
    if (language !== "typescript")
      throw new Unreadable(`there is no code in ${language}; languages: typescript`);
    const target = releaseFrom(options);
    const { documents, faults } = readManifests(paths, { cwd: shell.cwd, read: (path) => shell.read(path) });
    if (faults.length > 0) throw new Unreadable(faults.map(formatReadFault).join("\n"));
    if (documents.length === 0) throw new Unreadable("there is no manifest in what was read");
    return await Promise.resolve(codeFor(documents, target, options, shell));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    shell.err(`cannot import: ${error.message}`);
    return EXIT.unreadable;
  }
}

function codeFor(
  documents: readonly SourceDocument[],
  target: Target,
  options: Options,
  shell: Shell,
): number {
  const all = documents.map((document) => ({ document, ...cleaned(document.value) }));
  const refused = all.flatMap(({ document, value }) =>
    refusals(value, agentsOf(target)).map((fault) => located(document, fault)),
  );
  if (refused.length > 0) return refuse(refused, shell);
  for (const { document, left } of all)
    if (left.length > 0)
      shell.err(`${document.file}: left out, for the server writes it: ${left.join(", ")}`);
  try {
    const [from, output] = [textOption(options, "from"), textOption(options, "output")];
    const manifests = all.map(({ value }) => value as Manifest);
    const code = toTypeScript(manifests, { ...target, ...(from === undefined ? {} : { from }) });
    if (output === undefined) shell.out(code.trimEnd());
    else writeText(resolve(shell.cwd, output), code);
    return EXIT.ok;
  } catch (error) {
    if (isFaults(error)) return refuse([error.message], shell);
    throw error;
  }
}

function refuse(faults: readonly string[], shell: Shell): number {
  shell.err(faults.join("\n"));
  return EXIT.refused;
}

function located({ file, locate }: SourceDocument, fault: Finding): string {
  const { line, column } = locate(keysOfPath(fault.path));
  return `${file}:${line}:${column}: ${formatFinding(fault)}`;
}
