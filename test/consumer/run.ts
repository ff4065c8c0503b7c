/**
 * Installs the packed package in folders outside the repository and uses it as a stranger would: begins a stack with
 * `acns init`, and has one of their own, as TypeScript, ES modules and CommonJS, with the newest and the oldest versions that it
 * promises to work with, and with the real engine where that is at hand.
 */
import { cpSync, mkdtempSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deploy } from "./deploy.ts";
import { begin, install, installOthers, link } from "./install.ts";
import { lookAtTypes, pack } from "./pack.ts";
import { check, root, run, say, since } from "./process.ts";

/** The stack that somebody wrote themselves, with what is installed for another. */
function ownStack(app: string): string {
  const stack = `${app}-own`;
  cpSync(join(root, "test/consumer/stack"), stack, { recursive: true });
  symlinkSync(join(app, "node_modules"), join(stack, "node_modules"));
  return stack;
}

/** What the new stack promises on its first day. */
async function useNew(app: string): Promise<void> {
  await run("new stack: types", app, "tsc");
  await run("new stack: unit tests", app, "vitest", "run");
  for (const [what, target] of [
    ["by its environment", "dev"],
    ["by its folder", "."],
  ] as const)
    checkPreview(await run(`new stack: preview ${what}`, app, "acns", "preview", target, "--json"), 8);
  const acns = join(app, "node_modules/.bin/acns");
  const prod = await run("preview of an environment of the package", tmpdir(), acns, "preview", "prod");
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
async function useOwn(stack: string): Promise<void> {
  await run("types, strict", stack, "tsc");
  await run("types, strict, with those of all libraries", stack, "tsc", "--skipLibCheck", "false");
  await run("ES modules", stack, process.execPath, "esm.mjs");
  await run("CommonJS", stack, process.execPath, "commonjs.cjs");
  await run("unit tests", stack, "vitest", "run");
  checkPreview(await run("preview", stack, "acns", "preview", ".", "--json"), 12);
}

/** The same with the oldest versions of what is shared. */
async function useOldest(app: string, stack: string): Promise<void> {
  await run("oldest: types, strict, with those of all libraries", stack, "tsc", "--skipLibCheck", "false");
  await run("oldest: unit tests", stack, "vitest", "run");
  checkPreview(await run("oldest: preview", stack, "acns", "preview", ".", "--json"), 12);
  await run("oldest: unit tests of the new stack", app, "vitest", "run");
}

/** Two at a time: what a machine with two cores can do. */
async function useAll(folder: string): Promise<void> {
  const [tarball, modules] = await all([pack(folder), installOthers(folder)]);
  const [begun] = await all([begin(folder, tarball), lookAtTypes(tarball)]);
  const parts = { tarball, begun, modules };
  const oldest = install(join(folder, "oldest"), "oldest", parts, link);
  const newest = install(join(folder, "newest"), "newest", parts, renameSync);
  const withNewest = async (): Promise<void> => {
    const app = await newest;
    await useNew(app);
    await useOwn(ownStack(app));
  };
  const withOldest = async (): Promise<void> => {
    const app = await oldest;
    await useOldest(app, ownStack(app));
    // The many files take long to remove: the engine is not waiting for them.
    await all([deploy(await newest), rm(app, { recursive: true })]);
  };
  await all([withNewest(), withOldest()]);
}

/** Waits for all, whatever becomes of the others: none is left running, and every failure is told. */
async function all<T extends readonly unknown[]>(promises: {
  readonly [Key in keyof T]: Promise<T[Key]>;
}): Promise<T> {
  const ended = await Promise.allSettled(promises);
  const failures = ended.flatMap((each) => (each.status === "rejected" ? [String(each.reason)] : []));
  if (failures.length > 0) throw new Error(failures.join("\n"));
  return ended.map((each) => (each as PromiseFulfilledResult<unknown>).value) as unknown as T;
}

const start = performance.now();
const folder = mkdtempSync(join(tmpdir(), "acns-consumer-"));
try {
  await useAll(folder);
  say(`all is well, ${since(start)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
