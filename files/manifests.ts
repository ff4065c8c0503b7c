import { globSync, readdirSync, type Dirent } from "node:fs";
import { join, resolve } from "node:path";
import { linesOf, type Position } from "./lines.ts";
import { offsetsInJson, repeatedInJson } from "./json.ts";
import { kindOf, readText, Unreadable } from "./read.ts";
import { stackObjects, type PlacedObject } from "./stacks.ts";
import { unfit } from "./weigh.ts";
import { readYaml, type Document, type Locate } from "./yaml.ts";

/** One document of a file, or one object of a list or a stack in it. */
export interface SourceDocument {
  /** The file as it was named, "-" for standard input. */
  readonly file: string;
  /** Place of the document in its file, counted from 0; empty documents count. */
  readonly index: number;
  /** Where in the document the value stands; absent where it is the document. */
  readonly within?: readonly (string | number)[];
  readonly value: unknown;
  /** Where a part of the value stands: `locate(["spec", "ingress", 0])`. */
  readonly locate: Locate;
}

/** What could not be read, and where; without a position where the file as a whole could not be. */
export interface ReadFault extends Partial<Position> {
  readonly file: string;
  /** Place of the document in its file, counted from 0. */
  readonly index?: number;
  readonly message: string;
}

/** Everything that was read, and everything that could not be: one bad file hides no other. */
export interface Reading {
  readonly documents: readonly SourceDocument[];
  readonly faults: readonly ReadFault[];
}

/** Where paths start, and how a file is read; tests give a `read` of their own. */
export interface ReadOptions {
  /** @default the working directory */
  readonly cwd?: string;
  /** The text of a file by its full path, of standard input for "-". @default reads the file */
  readonly read?: (path: string) => string;
}

const ENDING = /\.(ya?ml|json)$/i;
const GLOB = /[*?[\]{}!]/;

/**
 * The manifests among files, folders and globs: .yaml, .yml and .json of folders and everything below them, in the order of
 * their names; a file that is named is taken whatever its ending is; "-" is standard input. No file stands twice. Throws
 * `Unreadable` for a path that stands for nothing.
 *
 * @example
 * listFiles(["policies/", "extra/*.yaml"]) // ["policies/allow.yaml", "policies/shop/deny.yml", "extra/dns.yaml"]
 */
export function listFiles(paths: readonly string[], cwd = process.cwd()): string[] {
  const found = paths.flatMap((path) => filesAt(path, cwd));
  const names = new Map<string, string>();
  for (const file of found) {
    const full = fullPath(file, cwd);
    if (!names.has(full)) names.set(full, file);
  }
  return [...names.values()];
}

const fullPath = (file: string, cwd: string): string => (file === "-" ? file : resolve(cwd, file));

function filesAt(path: string, cwd: string): string[] {
  if (path === "-") return [path];
  const kind = kindOf(resolve(cwd, path));
  if (kind === "file") return [path];
  if (kind === "folder") {
    const files = filesBelow(path, cwd);
    if (files.length === 0) throw new Unreadable(`${path} holds no .yaml, .yml or .json file`);
    return files;
  }
  if (!GLOB.test(path)) throw new Unreadable(`${path} is not there`);
  const matches = globSync(path, { cwd }).sort();
  const files = matches.flatMap((match) =>
    kindOf(resolve(cwd, match)) === "folder" ? filesBelow(match, cwd) : match,
  );
  if (files.length === 0) throw new Unreadable(`no file matches ${path}`);
  return files;
}

/** Files below a folder. Hidden ones and packages are not looked at; links to folders are not followed, so that no circle is walked. */
function filesBelow(folder: string, cwd: string): string[] {
  return entriesOf(resolve(cwd, folder))
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
    .sort(({ name: one }, { name: other }) => (one < other ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path, cwd);
      const isFile = entry.isFile() || (entry.isSymbolicLink() && kindOf(resolve(cwd, path)) === "file");
      return isFile && ENDING.test(entry.name) ? [path] : [];
    });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new Unreadable(
      `${folder} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`,
    );
  }
}

/** Reads the documents of files, folders and globs as kubectl would read them, empty ones left out. Never throws. */
export function readDocuments(paths: readonly string[], options: ReadOptions = {}): Reading {
  const { cwd = process.cwd(), read = readText } = options;
  const documents: SourceDocument[] = [];
  const faults: ReadFault[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const file of attempt(path, faults, () => listFiles([path], cwd)) ?? []) {
      const full = fullPath(file, cwd);
      if (seen.has(full)) continue;
      seen.add(full);
      const text = attempt(file, faults, () => read(full));
      if (text === undefined) continue;
      const reading = readDocumentsOf(text, file);
      documents.push(...reading.documents);
      faults.push(...reading.faults);
    }
  }
  return { documents, faults };
}

/** What an action yields; where it says that something cannot be read, a fault, so that no file hides another. */
function attempt<T>(file: string, faults: ReadFault[], action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    faults.push({ file, message: error.message });
    return undefined;
  }
}

/** Reads the documents of a text, as `readDocuments` does those of a file. */
export function readDocumentsOf(text: string, file: string): Reading {
  const binary = controlSign(text);
  if (binary !== undefined)
    return {
      documents: [],
      faults: [
        { file, ...linesOf(text)(binary), message: "the text holds a control character: is it binary?" },
      ],
    };
  const all = parse(text).map((document, index) => ({ file, index, ...document }));
  return {
    documents: all.flatMap((document) =>
      "fault" in document || document.value === null || document.value === undefined ? [] : [document],
    ),
    faults: all.flatMap((document) =>
      "fault" in document ? [{ file, index: document.index, ...document.fault }] : [],
    ),
  };
}

// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function controlSign(text: string): number | undefined {
  const at = text.search(CONTROL);
  return at === -1 ? undefined : at;
}

/** JSON is a hundred times quicker to read as what it is, which matters for what `kubectl get -o json` prints of a cluster. */
function parse(text: string): Document[] {
  if (!/^\s*[[{]/.test(text)) return readYaml(text, "kubernetes");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return readYaml(text, "kubernetes");
  }
  const position = linesOf(text);
  const twice = repeatedInJson(text);
  if (twice !== undefined)
    return [{ fault: { ...position(twice.offset), message: `the key ${twice.key} stands twice` } }];
  const offset = offsetsInJson(text);
  const locate: Locate = (path) => position(offset(path));
  const fault = unfit(value, ["__proto__"]);
  return fault === undefined
    ? [{ value, locate }]
    : [{ fault: { ...locate(fault.path), message: fault.message } }];
}

/**
 * Reads manifests: documents, with the items of every `List` in place of it, as `kubectl get -o yaml` prints them, and the objects
 * of a stack in place of its preview or export.
 */
export function readManifests(paths: readonly string[], options: ReadOptions = {}): Reading {
  const { documents, faults } = readDocuments(paths, options);
  return { documents: documents.flatMap(expanded), faults };
}

/** What a document holds, each object with its own positions: items of a `List`, objects of a stack; any other as it is. */
export function expanded(document: SourceDocument): readonly SourceDocument[] {
  const items = stackObjects(document.value) ?? itemsOf(document.value);
  if (items === undefined) return [document];
  return items.map(({ path: within, value }) => ({
    ...document,
    within,
    value,
    locate: (path) => document.locate([...within, ...path]),
  }));
}

function itemsOf(value: unknown): readonly PlacedObject[] | undefined {
  if (!isObject(value) || typeof value["kind"] !== "string" || !Array.isArray(value["items"]))
    return undefined;
  const kind = /^(.*)List$/.exec(value["kind"])?.[1];
  if (kind === undefined || Object.hasOwn(value, "spec")) return undefined;
  // A list of one kind, as the API itself answers, names the kind of its items once.
  const own = kind === "" ? {} : { apiVersion: value["apiVersion"], kind };
  return value["items"].map((item: unknown, index) => ({
    path: ["items", index],
    value: isObject(item) ? { ...own, ...item } : item,
  }));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A fault in one line, as compilers write it: `policies/a.yaml:3:5: …`; what cannot be read at all is named in its message. */
export function formatReadFault({ file, line, column, message }: ReadFault): string {
  return line === undefined ? message : `${file}:${line}:${column ?? 1}: ${message}`;
}
