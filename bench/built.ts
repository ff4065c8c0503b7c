import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** The package as it is published, and a user's CommonJS program that imports it, in a folder of their own. */
export interface Built {
  /** The built root of the package. */
  readonly index: string;
  /** The built command line. */
  readonly cli: string;
  /** Folder of a project as `pulumi new` makes it: CommonJS, its program in TypeScript. */
  readonly project: string;
  readonly program: string;
  /** The same program in a project of type module. */
  readonly moduleProgram: string;
  /** A new empty folder, below those that `remove` removes. */
  folder(): string;
  remove(): void;
}

/** The text of `stacks/index.ts`, importing the package by its name as a user does; without the lab, a module of its own. */
const program = (): string =>
  readFileSync(join(root, "stacks/index.ts"), "utf8")
    .replace('"../index.ts"', '"pulumi-acns"')
    .replace(/^.*\bLab\b.*\n/gm, "");

/** What `pulumi new azure-typescript` writes. */
const TSCONFIG = {
  compilerOptions: {
    strict: true,
    outDir: "bin",
    target: "es2020",
    module: "nodenext",
    moduleResolution: "nodenext",
    sourceMap: true,
    experimentalDecorators: true,
    pretty: true,
    noFallthroughCasesInSwitch: true,
    noImplicitReturns: true,
    forceConsistentCasingInFileNames: true,
  },
  files: ["index.ts"],
};

/** Builds the package in dist/ and makes the projects that use it. */
export function build(): Built {
  const folder = mkdtempSync(join(tmpdir(), "acns-bench-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const built = spawnSync(process.execPath, ["scripts/build.ts"], { cwd: root, encoding: "utf8" });
    if (built.status !== 0) throw new Error(`the package cannot be built:\n${built.stderr}${built.stdout}`);
    const dist = join(root, "dist");
    const project = consumer(folder, "commonjs");
    const moduleProject = consumer(folder, "module");
    return {
      index: join(dist, "index.js"),
      cli: join(dist, "cli/acns.js"),
      project,
      program: join(project, "index.ts"),
      moduleProgram: join(moduleProject, "index.ts"),
      folder: () => mkdtempSync(join(folder, "empty-")),
      remove,
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Links stand for what npm would install: Node and the compiler follow them to one and the same SDK. */
function consumer(folder: string, type: "commonjs" | "module"): string {
  const project = join(folder, type);
  const modules = join(project, "node_modules");
  mkdirSync(modules, { recursive: true });
  symlinkSync(root, join(modules, "pulumi-acns"));
  for (const name of ["@pulumi", "@types", "typescript", "undici-types"])
    symlinkSync(join(root, "node_modules", name), join(modules, name));
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "project", type, main: "index.ts" }));
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify(TSCONFIG));
  writeFileSync(join(project, "index.ts"), program());
  return project;
}
