import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

interface Tools {
  readonly loadTypeScriptCompilerOptions: (file: string) => Record<string, unknown>;
  readonly typeScriptRequireStrings: () => { tsnodeRequire: string; typescriptRequire: string };
}

/** What is required here is what Pulumi's own runner (cmd/run/run.js) would find from its place. */
const require = createRequire(createRequire(import.meta.url).resolve("@pulumi/pulumi/cmd/run/run.js"));

/**
 * The function that a program exports, loaded as Pulumi does unless `typescript: false` is said: ts-node, the one that comes
 * with the SDK where the project has none, registered with the runner's own options and functions, which means with type
 * checking. Then the runner requires a CommonJS program, which ts-node compiles; a module it imports, which passes the old
 * ts-node by and is stripped by Node: it has cost its start for nothing. The folder of the project is the working directory.
 */
export async function load(file: string): Promise<() => unknown> {
  register();
  const manifest = JSON.parse(readFileSync(join(process.cwd(), "package.json"), "utf8")) as { type?: string };
  const loaded: unknown = manifest.type === "module" ? await import(pathToFileURL(file).href) : require(file);
  return (loaded as { default: () => unknown }).default;
}

function register(): void {
  const tools = require("../../tsutils") as Tools;
  const project = "tsconfig.json";
  const compilerOptions = tools.loadTypeScriptCompilerOptions(project);
  const { tsnodeRequire, typescriptRequire } = tools.typeScriptRequireStrings();
  require(typescriptRequire);
  const { register: registerTsNode } = require(tsnodeRequire) as {
    register: (options: object) => void;
  };
  registerTsNode({
    compiler: typescriptRequire,
    transpileOnly: compilerOptions["noCheck"],
    project,
    skipProject: !existsSync(project),
    compilerOptions: {
      target: "ES2020",
      module: "nodenext",
      moduleResolution: "nodenext",
      sourceMap: "true",
      ...compilerOptions,
    },
  });
}
