import { pathToFileURL } from "node:url";

/** The function that a program exports, loaded by Node alone, as `acns preview` and `typescript: false` do. */
export async function load(file: string): Promise<() => unknown> {
  const loaded = (await import(pathToFileURL(file).href)) as { default: () => unknown };
  return loaded.default;
}
