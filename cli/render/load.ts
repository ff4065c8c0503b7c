import { registerHooks } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { kindOf, Unreadable } from "../../files/read.ts";
import type { Manifest } from "../../model/manifest/manifest.ts";
import type { ManifestSource } from "../../policies/index.ts";
import { MODULE, PROJECT } from "../place.ts";

/** What a module exports, and under which name. */
export interface Found {
  readonly file: string;
  /** `default`, `web`, `default[2]` … */
  readonly name: string;
  readonly source: ManifestSource | Manifest;
}

/** The package by its own names, so that a module needs nothing installed to be rendered, and meets the builders of this command. */
const OWN: Readonly<Record<string, URL>> = {
  "pulumi-acns/policies": new URL(`policies/index${MODULE}`, PROJECT),
};

/** The builders and manifests that a module exports, each once. Throws `Unreadable` where it cannot be run, or exports none. */
export async function load(file: string, cwd: string): Promise<Found[]> {
  const path = resolve(cwd, file);
  if (kindOf(path) !== "file") throw new Unreadable(`there is no file ${file}`);
  const found = new Map<unknown, Found>();
  for (const [name, value] of Object.entries(await exportsOf(path, file)))
    collect(file, name, await value, found);
  if (found.size === 0) throw new Unreadable(`${file} exports neither builders nor manifests`);
  return [...found.values()];
}

async function exportsOf(path: string, file: string): Promise<Record<string, unknown>> {
  const hooks = registerHooks({
    resolve: (name, context, next) => {
      const own = Object.hasOwn(OWN, name) ? OWN[name] : undefined;
      return own === undefined ? next(name, context) : { url: own.href, shortCircuit: true };
    },
  });
  try {
    const { default: first, ...others } = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
    return first === undefined ? others : { default: first, ...others };
  } catch (error) {
    // What builders refuse is told like every refusal.
    if (isFaults(error)) throw error;
    throw new Unreadable(
      `${file} cannot be run: ${error instanceof Error ? firstLine(error) : String(error)}`,
    );
  } finally {
    hooks.deregister();
  }
}

const firstLine = ({ name, message }: Error): string => `${name}: ${message.split("\n")[0] ?? ""}`;

/** Whether a thrown value is what builders throw; a module may have got its own copy of them. */
export const isFaults = (error: unknown): error is Error & { findings: [] } =>
  error instanceof Error && error.name === "PolicyFaults" && "findings" in error;

function collect(file: string, name: string, value: unknown, found: Map<unknown, Found>): void {
  if (typeof value !== "object" || value === null || found.has(value)) return;
  if (typeof (value as { toManifest?: unknown }).toManifest === "function" || "apiVersion" in value) {
    found.set(value, { file, name, source: value as ManifestSource });
  } else if (Symbol.iterator in value) {
    for (const [at, item] of [...(value as Iterable<unknown>)].entries()) {
      const place = `${name}[${at}]`;
      if (typeof item !== "object" || item === null)
        throw new Unreadable(`${file}: ${place} is neither builder nor manifest`);
      collect(file, place, item, found);
    }
  } else if ("onAllPods" in value) {
    throw new Unreadable(`${file}: ${name} says of nobody what it is about: add .on(…) or .onAllPods()`);
  } else if (name !== "default" && !name.includes("[")) {
    // A module may export other things beside its policies.
    return;
  } else throw new Unreadable(`${file}: ${name} is neither builder nor manifest`);
}
