import { builtinModules } from "node:module";
import { posix } from "node:path";
import { entries } from "../entries.ts";
import { cyclesAmong } from "./cycles.ts";
import type { Import, Source } from "./imports.ts";

/** What a part of the project may import. */
interface Rights {
  /** Other parts; what a part imports of itself is its own affair. */
  readonly parts: readonly string[];
  /** Modules of Node. */
  readonly node: readonly string[] | "any";
  /** Whether `@pulumi/*` may be imported. */
  readonly pulumi: boolean;
  /** Whether it may import by a name that is computed while it runs. */
  readonly computed: boolean;
  /** Whether it is part of the package, whose dependencies are what a user has installed. */
  readonly shipped: boolean;
}

const SISTERS = ["policies", "simulator", "observability"];
const BELOW_COMPONENTS = ["checks", ...SISTERS, "files", "model"];
const PUBLIC = ["index.ts", "components", ...BELOW_COMPONENTS, "testing"];

/** Nothing that has surroundings: no files, no clock, no network. */
const NO_SURROUNDINGS = ["crypto", "util"];

const pure = (...parts: string[]): Rights => ({
  parts,
  node: NO_SURROUNDINGS,
  pulumi: false,
  computed: false,
  shipped: true,
});
const program = (...parts: string[]): Rights => ({ ...pure(...parts), pulumi: true });
const tool = (...parts: string[]): Rights => ({
  parts,
  node: "any",
  pulumi: true,
  computed: true,
  shipped: false,
});

/** Every part of the project: a folder at its root, a folder in one, or a file at the root. What is not named here has no place. */
const PARTS: Readonly<Record<string, Rights>> = {
  // So that a large library is loaded only where it is needed.
  model: { ...pure(), node: [...NO_SURROUNDINGS, "module"] },
  policies: pure("model"),
  simulator: pure("model"),
  observability: pure("model"),
  checks: pure(...SISTERS, "model"),
  report: pure("model"),
  // Bundled into report/page.json, for a browser: what it uses comes with it.
  "report/page": { ...pure("report"), node: [], shipped: false },
  files: { ...pure("model"), node: "any" },
  components: program(...BELOW_COMPONENTS),
  "index.ts": program("components", "checks", ...SISTERS, "model"),
  stacks: {
    ...program("index.ts", "components", ...BELOW_COMPONENTS),
    // So that Node keeps what it compiles.
    node: [...NO_SURROUNDINGS, "module"],
  },
  testing: {
    ...program("checks", "simulator", "files", "model"),
    node: [...NO_SURROUNDINGS, "async_hooks", "events", "module", "path", "timers/promises", "url"],
  },
  cli: { ...pure(...PUBLIC, "report", "package.json"), node: "any", computed: true },
  scripts: tool(...PUBLIC, "report", "cli", "package.json"),
  test: tool(...PUBLIC, "report", "stacks", "cli", "scripts", "bench", "package.json"),
  bench: tool(...PUBLIC, "report", "stacks", "cli", "scripts", "test", "package.json"),
  "eslint.config.js": tool(),
  "vitest.config.ts": tool(),
  "vitest.engine.config.ts": tool(),
  "vitest.browser.config.ts": tool(),
};

/** Files that say what is public, name by name. */
const DOORS = [
  "index.ts",
  "observability/index.ts",
  "policies/index.ts",
  "simulator/index.ts",
  "testing/index.ts",
];

/** The project's own names, and the files behind them. */
const OWN_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  entries.map(({ name, source }) => [name, source]),
);

/** Parts that are folders of another part. */
const INNER = Object.keys(PARTS).filter((part) => part.includes("/"));

const partOf = (path: string): string =>
  INNER.find((part) => path.startsWith(`${part}/`)) ?? path.split("/", 1)[0] ?? path;

/** The path of a file of ours that an import names; undefined for Node's modules and packages. */
export function targetOf(file: string, from: string): string | undefined {
  return /^\.\.?\//.test(from) ? posix.join(posix.dirname(file), from) : OWN_NAMES[from];
}

/** The name of a package in an import of one of its files. */
const packageOf = (from: string): string =>
  from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/");

/**
 * Says of every import that breaks the rule where it stands and why; nothing where all is well.
 *
 * @param dependencies - names of the packages that are installed with this one
 */
export function violations(sources: readonly Source[], dependencies: readonly string[]): string[] {
  return [
    ...sources.flatMap((source) => violationsIn(source, dependencies)),
    ...sources.filter(({ file }) => DOORS.includes(file)).flatMap(closedDoor),
    ...cycles(sources),
  ];
}

function violationsIn({ file, imports }: Source, dependencies: readonly string[]): string[] {
  const part = partOf(file);
  const rights = PARTS[part];
  if (rights === undefined)
    return [`${file}: ${part} has no place in the architecture: name it in the table of its parts`];
  return imports.flatMap((found) => {
    const why = wrong(found, file, rights, dependencies);
    return why === undefined ? [] : [`${file}:${found.line}: ${part} ${why}`];
  });
}

function wrong(
  { from }: Import,
  file: string,
  rights: Rights,
  dependencies: readonly string[],
): string | undefined {
  if (from === undefined)
    return rights.computed ? undefined : "may not import by a name that is computed while it runs";
  const target = targetOf(file, from);
  if (target !== undefined) {
    const part = partOf(target);
    return part === partOf(file) || rights.parts.includes(part) ? undefined : `may not import ${part}`;
  }
  const ofNode = from.replace(/^node:/, "");
  if (from.startsWith("node:") || builtinModules.includes(from))
    return rights.node === "any" || rights.node.includes(ofNode)
      ? undefined
      : `may not import node:${ofNode}`;
  if (from.startsWith("@pulumi/") && !rights.pulumi) return "may not import @pulumi";
  return rights.shipped && !dependencies.includes(packageOf(from))
    ? `imports ${packageOf(from)}, which is not installed with the package`
    : undefined;
}

const closedDoor = ({ file, ownStatements }: Source): string[] =>
  ownStatements.map((line) => `${file}:${line}: only named re-exports stand here, and no \`export *\``);

function cycles(sources: readonly Source[]): string[] {
  const graph = new Map(
    sources.map(({ file, imports }) => [
      file,
      imports.flatMap(({ from }) => (from === undefined ? [] : (targetOf(file, from) ?? []))),
    ]),
  );
  return cyclesAmong(graph).map((cycle) => `files import each other: ${cycle.join(" → ")}`);
}
