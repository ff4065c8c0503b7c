import { existsSync } from "node:fs";
import { createRequire } from "node:module";

interface Tools {
  readonly loadTypeScriptCompilerOptions: (file: string) => Record<string, unknown>;
  readonly typeScriptRequireStrings: () => { tsnodeRequire: string; typescriptRequire: string };
}

/** What is required here is what Pulumi's own runner (cmd/run/run.js) would find from its place. */
const require = createRequire(createRequire(import.meta.url).resolve("@pulumi/pulumi/cmd/run/run.js"));

/**
 * The function that a CommonJS program exports, loaded as Pulumi does unless `typescript: false` is said: ts-node, the one that
 * comes with the SDK where the project has none, is registered with the runner's own options and functions, which means with
 * type checking, and compiles what is required. A program of type module would be imported, which the old ts-node does not
 * see: Node strips that itself, and ts-node has cost its start for nothing. The folder of the project is the working directory.
 */
export function load(file: string): Promise<() => unknown> {
  register();
  return Promise.resolve((require(file) as { default: () => unknown }).default);
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
