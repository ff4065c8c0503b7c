/** Builds the package in dist/ and looks whether what was built works. */
import { chmodSync, cpSync, globSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sourceFiles } from "./architecture/imports.ts";
import { binary, bundle } from "./build/bundle.ts";
import { declare } from "./build/declarations.ts";
import { buildFaults } from "./build/faults.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

/** What is read as it is: the project of the default environments, the schemas that editors read, declarations of validators. */
const ASSETS = ["Pulumi.yaml", "stacks/*.yaml", "model/*.schema.json"];

async function build(): Promise<string[]> {
  rmSync(dist, { recursive: true, force: true });
  if (!declare(root)) return ["the sources do not compile"];
  await bundle(root);
  for (const asset of globSync(ASSETS, { cwd: root })) cpSync(join(root, asset), join(dist, asset));
  chmodSync(binary(root), 0o755);
  return buildFaults(root);
}

const faults = await build();
console.log([...faults, `dist/ holds ${sourceFiles(dist).length} modules and declarations`].join("\n"));
process.exitCode = faults.length === 0 ? 0 : 1;
