/** Installs the packed package in a folder outside the repository and uses it as a stranger would: types, tests, preview. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "acns-consumer-"));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  devDependencies: Record<string, string>;
};

/** Runs a program and returns what it printed; what it says of its failure is shown, then thrown. */
function run(title: string, cwd: string, command: string, ...args: string[]): string {
  console.log(`consumer: ${title}`);
  return execFileSync(command, args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`the consumer found that ${what}`);
}

function install(): void {
  run("build", root, "npm", "run", "--silent", "build");
  const packed = run("pack", root, "npm", "pack", "--silent", "--pack-destination", folder).trim();
  const stack = join(folder, "stack");
  cpSync(join(root, "test/consumer/stack"), stack, { recursive: true });
  const file = join(stack, "package.json");
  const own = JSON.parse(readFileSync(file, "utf8")) as object;
  const names = [
    "@pulumi/pulumi",
    "@pulumi/azure-native",
    "@pulumi/kubernetes",
    "@pulumi/random",
    "typescript",
    "vitest",
    "@types/node",
    "node",
  ];
  const dependencies: Record<string, string> = { "pulumi-acns": `file:${join(folder, packed)}` };
  for (const name of names) dependencies[name] = manifest.devDependencies[name] ?? "*";
  const allowScripts = { node: true, "@pulumi/kubernetes": false, protobufjs: false };
  writeFileSync(file, JSON.stringify({ ...own, dependencies, allowScripts }));
  run("install", stack, "npm", "install", "--silent", "--prefer-offline", "--no-package-lock");
}

function use(stack: string): void {
  run("types, strict", stack, "npx", "tsc", "--noEmit");
  console.log(
    run("unit tests", stack, "npx", "vitest", "run")
      .split("\n")
      .filter((line) => line.includes("Tests"))
      .join("\n"),
  );
  const own = JSON.parse(run("preview of the stack", stack, "npx", "acns", "preview", ".", "--json")) as {
    resources: unknown[];
    refused: boolean;
  };
  check(!own.refused && own.resources.length >= 12, `its stack previews ${own.resources.length} resources`);
  const prod = run(
    "preview of an environment of the package",
    folder,
    join(stack, "node_modules/.bin/acns"),
    "preview",
    "prod",
  );
  check(prod.includes("acns-prod-cluster"), "the package's own environments cannot be previewed");
}

try {
  install();
  use(join(folder, "stack"));
  console.log("consumer: all is well");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
