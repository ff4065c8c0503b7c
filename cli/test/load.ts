import { dirname, relative, resolve } from "node:path";
import {
  expanded,
  readDocumentsOf,
  readManifests,
  readDocuments,
  formatReadFault,
  type ReadFault,
  type SourceDocument,
} from "../../files/manifests.ts";
import { kindOf } from "../../files/read.ts";
import type { World } from "../../model/world.ts";
import type { Step, SuiteFault } from "../../simulator/suite/faults.ts";
import { readSuite, type PolicySource, type Suite } from "../../simulator/suite/read.ts";
import { asCidrGroup, asPolicy } from "../../simulator/world/sort.ts";
import { refusalOf, type Refused } from "../refused.ts";
import type { Shell } from "../shell.ts";

/** A policy of a suite that is not in force. */
export interface RefusedInSuite extends Refused {
  readonly suite: string;
}

/** A suite that can be run. */
export interface LoadedSuite {
  readonly suite: Suite;
  readonly file: string;
  readonly world: World;
  readonly refused: readonly RefusedInSuite[];
}

/** Everything that was read, everything that could not be, and what has to be watched for changes. */
export interface Loaded {
  readonly suites: readonly LoadedSuite[];
  /** One line each: file, line, column and what is wrong. */
  readonly faults: readonly string[];
  readonly paths: readonly string[];
}

interface Surroundings {
  readonly shell: Shell;
  readonly faults: string[];
  readonly paths: Set<string>;
}

/** Reads the suites among files, folders and globs. In a folder, manifests are no suites and are passed over. */
export function loadSuites(paths: readonly string[], shell: Shell): Loaded {
  const surroundings: Surroundings = { shell, faults: [], paths: new Set() };
  const named = new Set(paths.map((path) => resolve(shell.cwd, path)));
  const { documents, faults } = readDocuments(paths, { cwd: shell.cwd, read: (path) => shell.read(path) });
  surroundings.faults.push(...faults.map(formatReadFault));
  for (const path of paths) if (path !== "-") surroundings.paths.add(resolve(shell.cwd, path));
  const suites = documents
    .filter((document) => isNamed(document, named, shell) || !isManifest(document.value))
    .flatMap((document) => suitesIn(document, surroundings));
  checkIds(suites, surroundings);
  if (documents.length === 0 && faults.length === 0)
    surroundings.faults.push(`there is no suite in ${paths.join(", ")}`);
  return {
    suites: suites.flatMap(({ loaded }) => loaded ?? []),
    faults: surroundings.faults,
    paths: [...surroundings.paths],
  };
}

const isNamed = ({ file }: SourceDocument, named: ReadonlySet<string>, { cwd }: Shell): boolean =>
  file === "-" || named.has(resolve(cwd, file));

const isManifest = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "apiVersion" in value && "kind" in value;

interface Found {
  readonly id?: string;
  /** Absent where the suite has faults. */
  readonly loaded?: LoadedSuite;
  readonly document: SourceDocument;
  readonly steps: readonly Step[];
}

/** A document is a suite, or a list of them. */
function suitesIn(document: SourceDocument, surroundings: Surroundings): Found[] {
  const { value } = document;
  const items: readonly (readonly [unknown, readonly Step[]])[] = Array.isArray(value)
    ? value.map((item: unknown, index) => [item, [index]] as const)
    : [[value, []]];
  return items.map(([item, steps]): Found => {
    // The steps of a suite begin in its document, so that faults can be found there.
    const read = readSuite(item, []);
    if ("faults" in read) {
      const { faults, id, policies } = read;
      surroundings.faults.push(...faults.map((fault) => faultLine(fault, document, steps)));
      manifestsIn(policies, document, steps, surroundings);
      return { ...(id === undefined ? {} : { id }), document, steps };
    }
    const loaded = loadSuite(read.suite, document, steps, surroundings);
    return { id: read.suite.id, loaded, document, steps };
  });
}

function faultLine(fault: SuiteFault, document: SourceDocument, steps: readonly Step[]): string {
  const { line, column } = document.locate([...steps, ...fault.steps]);
  const place = fault.path === "" ? "" : `${fault.path}: `;
  return `${document.file}:${line}:${column}: ${fault.rule} ${place}${fault.reason}; ${fault.remedy}`;
}

/** Ids are how results are told apart: each stands once in a file. */
function checkIds(suites: readonly Found[], { faults }: Surroundings): void {
  const seen = new Set<string>();
  for (const { id, document, steps } of suites) {
    if (id === undefined) continue;
    const key = `${document.file} ${id}`;
    const { line, column } = document.locate([...steps, "id"]);
    if (seen.has(key))
      faults.push(
        `${document.file}:${line}:${column}: SUITE005 id: ${id} is there twice; give it an id of its own`,
      );
    seen.add(key);
  }
}

function loadSuite(
  suite: Suite,
  document: SourceDocument,
  steps: readonly Step[],
  surroundings: Surroundings,
): LoadedSuite {
  const manifests = manifestsIn(suite.policies, document, steps, surroundings);
  const refused: RefusedInSuite[] = [];
  const accepted = manifests.filter((manifest) => {
    const own = refusalOf(manifest, suite.world.release);
    if (own !== undefined) refused.push({ suite: suite.id, ...own });
    return own === undefined;
  });
  const world: World = {
    ...suite.world,
    policies: accepted.flatMap(({ value }) => asPolicy(value) ?? []),
    cidrGroups: accepted.flatMap(({ value }) => asCidrGroup(value) ?? []),
  };
  return { suite, file: document.file, world, refused };
}

const manifestsIn = (
  policies: readonly PolicySource[],
  document: SourceDocument,
  steps: readonly Step[],
  surroundings: Surroundings,
): readonly SourceDocument[] =>
  policies.flatMap((source) => manifestsOf(source, document, [...steps, ...source.steps], surroundings));

/** The manifests that an element of `policies` stands for. */
function manifestsOf(
  source: PolicySource,
  document: SourceDocument,
  steps: readonly Step[],
  surroundings: Surroundings,
): readonly SourceDocument[] {
  const at = document.locate(steps);
  if ("manifest" in source) {
    const value = source.manifest;
    const locate: SourceDocument["locate"] = (path) => document.locate([...steps, ...path]);
    return known(expanded({ ...document, value, locate }), surroundings, true);
  }
  if ("text" in source) {
    const read = readDocumentsOf(source.text, document.file);
    const inText = (fault: ReadFault): string =>
      `${document.file}:${at.line}:${at.column}: the text of this policy, line ${fault.line ?? 1}: ${fault.message}`;
    surroundings.faults.push(...read.faults.map(inText));
    const own = read.documents.flatMap(expanded).map((item) => ({ ...item, locate: () => at }));
    return known(own, surroundings, true);
  }
  return known(fileManifests(source.file, document, at, surroundings), surroundings, false);
}

function fileManifests(
  file: string,
  document: SourceDocument,
  at: { readonly line: number; readonly column: number },
  { shell, faults, paths }: Surroundings,
): readonly SourceDocument[] {
  const folder = document.file === "-" ? shell.cwd : dirname(resolve(shell.cwd, document.file));
  const full = resolve(folder, file);
  if (kindOf(full) === undefined) {
    faults.push(`${document.file}:${at.line}:${at.column}: SUITE004 ${file} is not there`);
    return [];
  }
  paths.add(full);
  const shown = relative(shell.cwd, full);
  const read = readManifests([shown === "" ? "." : shown], {
    cwd: shell.cwd,
    read: (path) => shell.read(path),
  });
  faults.push(...read.faults.map(formatReadFault));
  return read.documents;
}

/** Only policies and groups of ranges decide verdicts. What stands in the suite itself has to be one. */
function known(
  documents: readonly SourceDocument[],
  { faults }: Surroundings,
  all: boolean,
): readonly SourceDocument[] {
  return documents.filter((document) => {
    if (asPolicy(document.value) !== undefined || asCidrGroup(document.value) !== undefined) return true;
    if (all && !isNamedPolicy(document.value)) {
      const { line, column } = document.locate([]);
      faults.push(
        `${document.file}:${line}:${column}: SUITE003 this is no policy; give a NetworkPolicy, CiliumNetworkPolicy, CiliumClusterwideNetworkPolicy or CiliumCIDRGroup with a name`,
      );
    }
    return isNamedPolicy(document.value);
  });
}

/** A document that means to be a policy, though a server would refuse it. */
const isNamedPolicy = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "kind" in value &&
  ["CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy", "NetworkPolicy", "CiliumCIDRGroup"].includes(
    String(value.kind),
  );
