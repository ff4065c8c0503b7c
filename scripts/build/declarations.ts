import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { readSources, sourceFiles } from "../architecture/imports.ts";
import { targetOf } from "../architecture/rules.ts";
import { entries } from "../entries.ts";

/** Sources that declarations lead to. TypeScript prefers a source to the declarations beside it: they are in a folder of their own. */
const SOURCES = "sources";

/** Writes the declarations of all that can be imported, their maps, and the sources that these lead to; false if the compiler complains. */
export function declare(root: string): boolean {
  const dist = join(root, "dist");
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const args = [compiler, "-p", "tsconfig.build.json"];
  if (spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status !== 0) return false;
  renameImports(dist);
  const kept = reachable(dist);
  for (const file of sourceFiles(dist).filter((name) => name.endsWith(".d.ts"))) {
    if (kept.has(file)) keepSource(root, dist, file);
    else for (const each of [file, `${file}.map`]) rmSync(join(dist, each), { force: true });
  }
  return true;
}

/** The compiler leaves `.ts` in the imports of declarations. */
function renameImports(dist: string): void {
  for (const name of sourceFiles(dist)) {
    const file = join(dist, name);
    const text = readFileSync(file, "utf8");
    const renamed = text.replace(/\b(from |import\(|import )("|')(\.\.?\/[^"'\n]+)\.ts\2/g, "$1$2$3.js$2");
    if (renamed !== text) writeFileSync(file, renamed);
  }
}

/** The declarations that an import of the package can lead to. */
function reachable(dist: string): ReadonlySet<string> {
  const imports = new Map(readSources(dist).map(({ file, imports }) => [file, imports]));
  const found = new Set(entries.map(({ types }) => types.replace("dist/", "")));
  for (const file of found) {
    for (const { from } of imports.get(file) ?? []) {
      const target = from === undefined ? undefined : targetOf(file, from)?.replace(/\.js$/, ".d.ts");
      if (target !== undefined && imports.has(target)) found.add(target);
    }
  }
  return found;
}

/** Ships the source of declarations and leads their map there: an editor shows code and comments, not only types. */
function keepSource(root: string, dist: string, file: string): void {
  const map = join(dist, `${file}.map`);
  if (!existsSync(map)) return;
  const source = file.replace(/\.d\.ts$/, ".ts");
  const target = join(dist, SOURCES, source);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(root, source), target);
  const content = JSON.parse(readFileSync(map, "utf8")) as object;
  const sources = [relative(dirname(map), target).replaceAll("\\", "/")];
  writeFileSync(map, JSON.stringify({ ...content, sources }));
}
