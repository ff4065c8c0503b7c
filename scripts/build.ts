/** Builds the package in dist/ and looks whether what was built works. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { readSources, sourceFiles } from "./architecture/imports.ts";
import { targetOf } from "./architecture/rules.ts";
import manifest from "../package.json" with { type: "json" };

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const BIN = join(dist, manifest.bin.acns.replace("dist/", ""));

/** What the compiler does not emit: the project of the default environments, and what is JavaScript or data already. */
const ASSETS = [
  "Pulumi.yaml",
  "stacks/*.yaml",
  "stacks/*.js",
  "model/**/*.json",
  "model/**/*.js",
  "observability/**/*.json",
  "report/*.json",
];

/** The compiler turns `.ts` into `.js` in the modules that it emits; declarations and copies are left to do. */
function renameImports(): void {
  for (const name of sourceFiles(dist)) {
    const file = join(dist, name);
    const text = readFileSync(file, "utf8");
    const renamed = text.replace(/\b(from |import\(|import )("|')(\.\.?\/[^"'\n]+)\.ts\2/g, "$1$2$3.js$2");
    if (renamed !== text) writeFileSync(file, renamed);
  }
}

/** Every relative import names a file that was built; declarations answer for the modules that they describe. */
function danglingImports(): string[] {
  return readSources(dist).flatMap(({ file, imports }) =>
    imports.flatMap(({ from, line }) => {
      const target = from === undefined ? undefined : targetOf(file, from);
      if (target === undefined || (/\.js(on)?$/.test(target) && existsSync(join(dist, target)))) return [];
      return [`dist/${file}:${line} imports ${from}, which is not there`];
    }),
  );
}

/** What a package manager, a bundler or a user would stumble over. */
async function faults(): Promise<string[]> {
  const version = execFileSync(process.execPath, [BIN, "--version"], { encoding: "utf8" }).trim();
  const { messages, pkg } = await publint({ pkgDir: root, strict: true });
  return [
    ...danglingImports(),
    ...(version === manifest.version ? [] : [`acns --version prints ${version}, not ${manifest.version}`]),
    ...(readFileSync(BIN, "utf8").startsWith("#!/usr/bin/env node\n") ? [] : ["acns has no #! line"]),
    ...messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code),
  ];
}

/** Compiles, copies and renames; false where the compiler has complained. */
function build(): boolean {
  rmSync(dist, { recursive: true, force: true });
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const args = [compiler, "-p", "tsconfig.build.json"];
  if (spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status !== 0) return false;
  for (const asset of globSync(ASSETS, { cwd: root })) cpSync(join(root, asset), join(dist, asset));
  renameImports();
  // What the modules read of it: the rest describes the package one folder above.
  const { name, version, description, type } = manifest;
  writeFileSync(join(dist, "package.json"), `${JSON.stringify({ name, version, description, type })}\n`);
  chmodSync(BIN, 0o755);
  return true;
}

const found = build() ? await faults() : ["the sources do not compile"];
console.log([...found, `dist/ holds ${sourceFiles(dist).length} modules and declarations`].join("\n"));
process.exitCode = found.length === 0 ? 0 : 1;
