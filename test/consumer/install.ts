import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, run } from "./process.ts";
import manifest from "../../package.json" with { type: "json" };

/** The packages that a stack and this one share, as far as a stack needs them to run. */
const { vitest: _, ...SHARED } = manifest.peerDependencies;

/** An exact version of each. */
type Versions = Readonly<Record<string, string>>;

const { devDependencies } = manifest;

/** Both ends of what the package promises to work with; the newest are what the repository itself is tested with. */
export const ends = {
  newest: versions((name) => devDependencies[name]),
  oldest: versions((name) => SHARED[name].replace("^", "")),
} as const;

function versions(of: (name: keyof typeof SHARED) => string): Versions {
  return Object.fromEntries(Object.keys(SHARED).map((name) => [name, of(name as keyof typeof SHARED)]));
}

const specifiers = (wanted: Versions): string[] =>
  Object.entries(wanted).map(([name, version]) => `${name}@${version}`);

/** Installs packages in a folder. Scripts of Pulumi's packages would look for programs of the engine, and download them. */
async function npm(title: string, folder: string, ...packages: readonly string[]): Promise<void> {
  const quick = ["--silent", "--prefer-offline", "--no-package-lock", "--no-audit", "--no-fund"];
  await run(`${title}: npm install`, folder, "npm", "install", ...quick, "--ignore-scripts", ...packages);
}

/** Has `acns init` write a stack where the package and its own dependencies are installed, and nothing else; returns its folder. */
export async function begin(folder: string, tarball: string): Promise<string> {
  const alone = join(folder, "alone");
  mkdirSync(alone);
  await npm("package alone", alone, "--legacy-peer-deps", tarball);
  await run("package alone: acns init", alone, "acns", "init", "app", "--yes", "--policies", "L7");
  return join(alone, "app");
}

/** Installs what every stack needs beside the package, which takes longest; returns where that is. */
export async function installOthers(folder: string): Promise<string> {
  const others = join(folder, "others");
  mkdirSync(others);
  const { typescript, vitest, "@types/node": types } = devDependencies;
  await npm("others", others, ...specifiers({ ...ends.newest, typescript, vitest, "@types/node": types }));
  return join(others, "node_modules");
}

/** Where the parts are of which a stack is made. */
export interface Parts {
  readonly tarball: string;
  /** What `acns init` wrote. */
  readonly begun: string;
  /** Packages that are installed already: npm adds and replaces what differs. */
  readonly modules: string;
}

/**
 * Installs what a new stack asks for, with the tarball for the published package, into a folder of its own.
 *
 * @param take - how the folder gets the packages that are installed already, before anything is waited for
 */
export async function install(
  app: string,
  end: keyof typeof ends,
  parts: Parts,
  take: (from: string, to: string) => void,
): Promise<string> {
  cpSync(parts.begun, app, { recursive: true });
  take(parts.modules, join(app, "node_modules"));
  const file = join(app, "package.json");
  const own = JSON.parse(readFileSync(file, "utf8")) as { dependencies: Record<string, string> };
  own.dependencies[manifest.name] = `file:${parts.tarball}`;
  writeFileSync(file, JSON.stringify(own));
  await npm(end, app, ...specifiers(ends[end]));
  checkInstalled(app, ends[end]);
  return app;
}

/** The same files in a second folder, without a copy of them; of what npm writes to, a copy. */
export function link(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) link(source, target);
    else if (entry.isFile() && !entry.name.startsWith(".")) linkSync(source, target);
    else cpSync(source, target, { verbatimSymlinks: true });
  }
}

/** Two copies of a Pulumi package in one program do not know each other's resources. */
function checkInstalled(app: string, wanted: Versions): void {
  for (const [name, version] of Object.entries(wanted)) {
    const file = join(app, "node_modules", name, "package.json");
    const found = (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
    check(found === version, `${name} is ${found} where ${version} was asked for`);
  }
  const inner = join(app, "node_modules", manifest.name, "node_modules/@pulumi");
  check(!existsSync(inner), "the package has Pulumi packages of its own");
}
