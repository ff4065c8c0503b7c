import { join } from "node:path";
import { check, root, run, say } from "./process.ts";

/** The most that is downloaded, in bytes: what is larger holds something that nobody needs. */
const LARGEST = 650_000;

/** What belongs into the package; all else was swept in. */
const WANTED =
  /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|docs\/runbooks\/\w+\.md|dist\/[\w./-]+\.(?:js|d\.ts|d\.ts\.map|ts|yaml|schema\.json))$/;

/** Builds and packs the package into a folder, looks at what is in it, and returns the path of the tarball. */
export function pack(folder: string): string {
  run("build", root, "npm", "run", "--silent", "build");
  const said = run("pack", root, "npm", "pack", "--json", "--pack-destination", folder);
  const [packed] = JSON.parse(said) as { filename: string; size: number; files: { path: string }[] }[];
  if (packed === undefined) throw new Error(`npm pack said ${said}`);
  const { filename, size, files } = packed;
  const strange = files.map(({ path }) => path).filter((path) => !WANTED.test(path));
  check(strange.length === 0, `the tarball holds ${strange.join(", ")}`);
  check(size <= LARGEST, `the tarball has ${size} bytes, more than ${LARGEST}`);
  say(`${filename} holds ${files.length} files, ${Math.round(size / 1000)} kB`);
  const tarball = join(folder, filename);
  run("are the types wrong?", root, "attw", tarball, "--profile", "esm-only", "--quiet");
  return tarball;
}
