import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build as esbuild, transform, type Loader, type Plugin } from "esbuild";
import { entries } from "../entries.ts";
import manifest from "../../package.json" with { type: "json" };

/** What the modules read of package.json: the rest is for package managers. */
const { name, version, description, engines, peerDependencies, devDependencies } = manifest;
const { typescript, "@types/node": types } = devDependencies;
const own = {
  name,
  version,
  description,
  engines,
  peerDependencies,
  devDependencies: { typescript, "@types/node": types },
};

/** Programs that nobody imports by name: the command line, and the program of the default environments. */
const PROGRAMS = ["cli/acns.ts", "stacks/main.js"];

/** Data as text that is parsed when it is loaded: an engine reads that faster than a literal, and it is shorter. */
const data: Plugin = {
  name: "data",
  setup: (build) => {
    build.onLoad({ filter: /\.json$/ }, ({ path }) => {
      const value: unknown = basename(path) === "package.json" ? own : JSON.parse(readFileSync(path, "utf8"));
      const text = JSON.stringify(JSON.stringify(value));
      return { contents: `export default JSON.parse(${text});`, loader: "js" satisfies Loader };
    });
  },
};

/** Code that was made and that nobody reads, made short: an engine reads all of it before the first line runs. */
const made: Plugin = {
  name: "made",
  setup: (build) => {
    build.onLoad({ filter: /\.validators\.js$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, "utf8"), { minify: true, format: "esm" });
      return { contents: code, loader: "js" satisfies Loader };
    });
  },
};

/**
 * Writes the modules of the package: few large ones, for Node takes a third of a millisecond to find, read and link each. What
 * several entries need is in chunks, so that a class is one and the same whichever way it was imported. A chunk lies one folder
 * deep, as `cli/place.ts` does in the sources, which looks for files from where it lies itself.
 */
export async function bundle(root: string): Promise<void> {
  await esbuild({
    absWorkingDir: root,
    entryPoints: [...entries.map(({ source }) => source), ...PROGRAMS],
    outdir: "dist",
    outbase: ".",
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node22",
    charset: "utf8",
    // Names of classes and functions stand in messages and stack traces.
    keepNames: false,
    plugins: [data, made],
    logLevel: "warning",
    tsconfigRaw: {},
  });
}

/** Where the built command line is. */
export const binary = (root: string): string => join(root, manifest.bin.acns);
