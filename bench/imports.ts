import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^;"]*?\sfrom\s+)?"([^"]+)"/gm;

/** The modules of Pulumi's packages that a file loads, itself or through its own imports. */
export function pulumiImports(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file) || !file.endsWith(".ts")) return [];
  seen.add(file);
  const specifiers = [...readFileSync(file, "utf8").matchAll(IMPORT)].flatMap(([, name]) => name ?? []);
  const found = specifiers.flatMap((specifier) => {
    if (specifier.startsWith(".")) return pulumiImports(join(dirname(file), specifier), seen);
    return specifier.startsWith("@pulumi/") ? [specifier] : [];
  });
  return [...new Set(found)];
}
