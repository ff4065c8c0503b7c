/**
 * Installs the packed package in a folder outside the repository and uses it as a stranger would: begins a stack with
 * `acns init`, and has one of their own, as TypeScript, ES modules and CommonJS, with the newest and the oldest versions that it
 * promises to work with, and with the real engine where that is at hand.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deploy } from "./deploy.ts";
import { pack } from "./pack.ts";
import { check, root, run, say } from "./process.ts";
import manifest from "../../package.json" with { type: "json" };

/** The packages that a stack and this one share, as far as a stack needs them to run. */
const { vitest: _, ...SHARED } = manifest.peerDependencies;
type Shared = keyof typeof SHARED;

/** What the repository itself is tested with. */
const newest = Object.keys(SHARED).map((name) => `${name}@${manifest.devDependencies[name as Shared]}`);
const oldest = Object.entries(SHARED).map(([name, range]) => `${name}@${range.replace("^", "")}`);

const NPM = ["--silent", "--prefer-offline", "--no-package-lock", "--no-audit", "--no-fund"];

/** Begins a stack by `acns init` and installs what it asks for, with the tarball for the published package. */
function begin(folder: string, tarball: string): string {
  const app = join(folder, "app");
  run(
    "acns init",
    folder,
    process.execPath,
    join(root, manifest.bin.acns),
    "init",
    "app",
    "--yes",
    "--policies",
    "L7",
  );
  const file = join(app, "package.json");
  const own = JSON.parse(readFileSync(file, "utf8")) as { dependencies: Record<string, string> };
  own.dependencies[manifest.name] = `file:${tarball}`;
  const allowScripts = { "@pulumi/kubernetes": false, protobufjs: false };
  writeFileSync(file, JSON.stringify({ ...own, allowScripts }));
  run("install", app, "npm", "install", ...NPM, ...newest);
  return app;
}

/** What the new stack promises on its first day. */
function useNew(app: string): void {
  run("new stack: types", app, "tsc");
  run("new stack: unit tests", app, "vitest", "run");
  for (const [what, ...args] of [
    ["by its environment", "preview", "dev"],
    ["by its folder", "preview", "."],
  ])
    checkPreview(run(`new stack: preview ${what}`, app, "acns", ...args, "--json"), 8);
  const prod = run(
    "preview of an environment of the package",
    join(app, ".."),
    join(app, "node_modules/.bin/acns"),
    "preview",
    "prod",
  );
  check(prod.includes("acns-prod-cluster"), "the package's own environments cannot be previewed");
}

function checkPreview(text: string, atLeast: number): void {
  const { refused, failure, resources } = JSON.parse(text) as {
    refused: boolean;
    failure?: string;
    resources: unknown[];
  };
  check(
    !refused && failure === undefined && resources.length >= atLeast,
    `a stack previews ${resources.length} resources; refused: ${refused}; ${failure ?? ""}`,
  );
}

/** A stack that somebody wrote themselves, in every form that a program has. */
function useOwn(stack: string): void {
  run("types, strict", stack, "tsc");
  run("types, strict, with those of all libraries", stack, "tsc", "--skipLibCheck", "false");
  run("ES modules", stack, process.execPath, "esm.mjs");
  run("CommonJS", stack, process.execPath, "commonjs.cjs");
  run("unit tests", stack, "vitest", "run");
  checkPreview(run("preview", stack, "acns", "preview", ".", "--json"), 12);
}

/** The same with the oldest versions of what is shared. */
function useOldest(app: string, stack: string): void {
  run(`install ${oldest.join(", ")}`, app, "npm", "install", ...NPM, ...oldest);
  run("oldest: types, strict, with those of all libraries", stack, "tsc", "--skipLibCheck", "false");
  run("oldest: unit tests", stack, "vitest", "run");
  checkPreview(run("oldest: preview", stack, "acns", "preview", ".", "--json"), 12);
  run("oldest: unit tests of the new stack", app, "vitest", "run");
}

const folder = mkdtempSync(join(tmpdir(), "acns-consumer-"));
try {
  const app = begin(folder, pack(folder));
  useNew(app);
  const stack = join(folder, "stack");
  cpSync(join(root, "test/consumer/stack"), stack, { recursive: true });
  symlinkSync(join(app, "node_modules"), join(stack, "node_modules"));
  useOwn(stack);
  await deploy(app);
  useOldest(app, stack);
  say("all is well");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
