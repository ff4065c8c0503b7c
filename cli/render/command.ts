import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { refusals } from "../../model/refused/refusals.ts";
import { Unreadable } from "../../files/read.ts";
import { formatFinding, type Finding } from "../../model/faults.ts";
import type { Manifest } from "../../model/manifest/manifest.ts";
import type { Target } from "../../policies/index.ts";
import { textOption, type Options } from "../command.ts";
import { EXIT } from "../exit.ts";
import { agentsOf, releaseFrom } from "../release.ts";
import type { Shell } from "../shell.ts";
import { isFaults, load, type Found } from "./load.ts";
import { toYaml } from "./yaml.ts";

/** Prints the manifests that modules export, or writes them; the exit code says whether something was refused or unreadable. */
export async function render(files: readonly string[], options: Options, shell: Shell): Promise<number> {
  try {
    const target = releaseFrom(options);
    const found: Found[] = [];
    for (const file of files) found.push(...(await load(file, shell.cwd)));
    const results = found.map((one) => made(one, target));
    const manifests = results.flatMap(({ manifest }) => (manifest === undefined ? [] : [manifest]));
    const faults = [...results.flatMap(({ faults: own }) => own), ...twice(manifests)];
    if (faults.length > 0) return refused(faults, shell);
    const output = textOption(options, "output");
    if (output === undefined) shell.out(toYaml(manifests).trimEnd());
    else write(manifests, resolve(shell.cwd, output), shell);
    return EXIT.ok;
  } catch (error) {
    if (isFaults(error)) return refused([error.message], shell);
    if (!(error instanceof Unreadable)) throw error;
    shell.err(`cannot render: ${error.message}`);
    return EXIT.unreadable;
  }
}

function refused(faults: readonly string[], shell: Shell): number {
  shell.err(faults.join("\n"));
  return EXIT.refused;
}

interface Made {
  readonly manifest?: Manifest;
  readonly faults: readonly string[];
}

/** The manifest of an export; a plain object may hold anything, and is looked at as one that was read from a file. */
function made({ file, name, source }: Found, target: Target): Made {
  try {
    const manifest = "toManifest" in source ? source.toManifest(target) : source;
    const found = refusals(manifest, agentsOf(target));
    return found.length === 0
      ? { manifest, faults: [] }
      : { faults: found.map((fault) => inFile(file, name, fault)) };
  } catch (error) {
    if (!isFaults(error)) throw error;
    return { faults: [`${file}: ${name}: ${error.message}`] };
  }
}

const inFile = (file: string, name: string, fault: Finding): string =>
  `${file}: ${formatFinding({ ...fault, path: `${name} ${fault.path}`.trim() })}`;

const keyOf = ({ kind, metadata: { namespace, name } }: Manifest): string =>
  `${kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`;

/** The second of two objects with one name would silently replace the first. */
function twice(manifests: readonly Manifest[]): string[] {
  const keys = manifests.map(keyOf);
  const repeated = keys.filter((key, at) => keys.indexOf(key) !== at);
  return [...new Set(repeated)].map((key) => `${key} is exported twice; the second would replace the first`);
}

function write(manifests: readonly Manifest[], folder: string, shell: Shell): void {
  for (const manifest of manifests) {
    const { namespace, name } = manifest.metadata;
    const file = join(folder, namespace ?? "", `${name}.${manifest.kind.toLowerCase()}.yaml`);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, toYaml([manifest]));
    } catch (error) {
      throw new Unreadable(
        `${file} cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}`,
      );
    }
    shell.out(file);
  }
}
