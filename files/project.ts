import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { kindOf, readText, Unreadable } from "./read.ts";
import { readYaml } from "./yaml.ts";

/** A Pulumi project as its Pulumi.yaml describes it. */
export interface Project {
  readonly name: string;
  /** Folder of Pulumi.yaml. */
  readonly folder: string;
  /** The file that is run. */
  readonly program: string;
  /** Folder of the stacks' config files. */
  readonly configFolder: string;
  /** Config that holds for every stack, by full key. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

/** Config of a stack: values by full key as text, and the keys whose values are encrypted and cannot be read here. */
export interface StackConfig {
  readonly values: Record<string, string>;
  readonly encrypted: readonly string[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The one document of a file. Throws `Unreadable` with line and column. */
export function readObject(path: string): Record<string, unknown> {
  const [document] = readYaml(readText(path));
  if (document === undefined) return {};
  if ("fault" in document)
    throw new Unreadable(
      `${path}:${document.fault.line}:${document.fault.column}: ${document.fault.message}`,
    );
  if (document.value === null) return {};
  if (!isObject(document.value)) throw new Unreadable(`${path} does not hold an object`);
  return document.value;
}

/** Looks for Pulumi.yaml in a folder and those above it; undefined where there is none. */
export function findProject(start: string): Project | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    const file = ["Pulumi.yaml", "Pulumi.yml"]
      .map((name) => join(folder, name))
      .find((path) => kindOf(path) === "file");
    if (file !== undefined) return readProject(file);
    if (dirname(folder) === folder) return undefined;
  }
}

/** Reads a Pulumi.yaml. Throws `Unreadable` for a project that is not Node's, or has no program. */
export function readProject(file: string): Project {
  const content = readObject(file);
  const folder = dirname(resolve(file));
  const runtime = isObject(content["runtime"]) ? content["runtime"]["name"] : content["runtime"];
  if (runtime !== "nodejs")
    throw new Unreadable(
      `${file}: the runtime is ${String(runtime)}; programs of the runtime nodejs can be previewed`,
    );
  const name = content["name"];
  if (typeof name !== "string") throw new Unreadable(`${file}: the project has no name`);
  const main = typeof content["main"] === "string" ? content["main"] : ".";
  const configFolder = typeof content["stackConfigDir"] === "string" ? content["stackConfigDir"] : ".";
  const config = isObject(content["config"]) ? content["config"] : {};
  return {
    name,
    folder,
    program: programAt(join(folder, main)),
    configFolder: join(folder, configFolder),
    defaults: defaultsOf(config, name),
  };
}

/** The file of a program: itself, or what its folder's package.json or Pulumi's convention names. */
export function programAt(path: string): string {
  if (kindOf(path) === "file") return path;
  const manifest = join(path, "package.json");
  const main = kindOf(manifest) === "file" ? readObject(manifest)["main"] : undefined;
  const names = [
    ...(typeof main === "string" ? [main] : []),
    "index.js",
    "index.mjs",
    "index.ts",
    "index.mts",
  ];
  const found = names.map((name) => join(path, name)).find((candidate) => kindOf(candidate) === "file");
  if (found === undefined) throw new Unreadable(`${path} holds no program: neither ${names.join(" nor ")}`);
  return found;
}

/** Config in Pulumi.yaml: plain values, and `{ default }` or `{ value }` objects. */
function defaultsOf(config: Record<string, unknown>, project: string): Record<string, unknown> {
  const values = Object.entries(config).map(([key, entry]): [string, unknown] => {
    const value = isObject(entry) ? (entry["value"] ?? entry["default"]) : entry;
    return [fullKey(key, project), value];
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** A key with its namespace; one without belongs to the project. */
export const fullKey = (key: string, project: string): string =>
  key.includes(":") ? key : `${project}:${key}`;

/** Names of the stacks that have a config file. */
export function stackNames(project: Project): string[] {
  if (kindOf(project.configFolder) !== "folder") return [];
  return readdirSync(project.configFolder)
    .flatMap((name) => /^Pulumi\.(.+)\.ya?ml$/.exec(name)?.[1] ?? [])
    .sort();
}

/** The content of a stack's config file. Throws `Unreadable` where there is none, naming the stacks that have one. */
export function readStackFile(project: Project, stack: string): Record<string, unknown> {
  const file = ["yaml", "yml"]
    .map((ending) => join(project.configFolder, `Pulumi.${stack}.${ending}`))
    .find((path) => kindOf(path) === "file");
  if (file !== undefined) return readObject(file);
  const names = stackNames(project);
  const known =
    names.length === 0 ? "no stack has a config file" : `stacks with a config file: ${names.join(", ")}`;
  throw new Unreadable(`there is no Pulumi.${stack}.yaml in ${project.configFolder}; ${known}`);
}

/**
 * The config that a settings object stands for: the content of a Pulumi.<stack>.yaml (values below `config:`), or the
 * settings alone, whose keys then belong to the project.
 */
export function toConfig(
  content: Record<string, unknown>,
  project: Pick<Project, "name" | "defaults">,
): StackConfig {
  const own = isObject(content["config"]) ? content["config"] : "config" in content ? {} : content;
  const keyed = Object.entries(own).map(([key, value]) => [fullKey(key, project.name), value] as const);
  const all = Object.entries({ ...project.defaults, ...Object.fromEntries(keyed) });
  const isEncrypted = (value: unknown): boolean =>
    isObject(value) &&
    (typeof value["secure"] === "string"
      ? Object.keys(value).length === 1
      : Object.values(value).some(isEncrypted));
  const encrypted = all.filter(([, value]) => isEncrypted(value)).map(([key]) => key);
  const values = all
    .filter(([key]) => !encrypted.includes(key))
    .map(([key, value]) => [key, asText(value)] as const);
  return { values: Object.fromEntries(values), encrypted };
}

/** A value as Pulumi hands it to programs: text, and JSON for objects and lists. A number loses what YAML does not keep: 1.30 is 1.3. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
