import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, root, run, say } from "./process.ts";

/** The most that is downloaded, in bytes: what is larger holds something that nobody needs. */
const LARGEST = 900_000;

/** What belongs into the package; all else was swept in. */
const WANTED =
  /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|docs\/(?:\w+\/)?[\w-]+\.md|docs\/pipelines\/[\w-]+\.yml|dist\/[\w./-]+\.(?:js|d\.ts|d\.ts\.map|ts|yaml|schema\.json))$/;

/** Builds and packs the package into a folder, looks at what is in it, and returns the path of the tarball. */
export async function pack(folder: string): Promise<string> {
  await run("build", root, "npm", "run", "--silent", "build");
  const said = await run("pack", root, "npm", "pack", "--json", "--pack-destination", folder);
  const [packed] = JSON.parse(said) as { filename: string; size: number; files: { path: string }[] }[];
  if (packed === undefined) throw new Error(`npm pack said ${said}`);
  const { filename, size, files } = packed;
  const strange = files.map(({ path }) => path).filter((path) => !WANTED.test(path));
  check(strange.length === 0, `the tarball holds ${strange.join(", ")}`);
  const guides = readFileSync(join(root, "README.md"), "utf8").matchAll(/\]\((docs\/[\w/-]+\.md)/g);
  const missing = [...guides].flatMap(([, page = ""]) =>
    files.some(({ path }) => path === page) ? [] : page,
  );
  check(missing.length === 0, `README.md leads to ${missing.join(", ")}, which the tarball has not`);
  check(size <= LARGEST, `the tarball has ${size} bytes, more than ${LARGEST}`);
  say(`${filename} holds ${files.length} files, ${Math.round(size / 1000)} kB`);
  return join(folder, filename);
}

/** Whether every way of resolving an import finds the right types. */
export async function lookAtTypes(tarball: string): Promise<void> {
  await run("are the types wrong?", root, "attw", tarball, "--profile", "esm-only", "--quiet");
}
