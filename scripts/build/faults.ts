import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { readSources } from "../architecture/imports.ts";
import { targetOf } from "../architecture/rules.ts";
import { binary } from "./bundle.ts";
import manifest from "../../package.json" with { type: "json" };

/** What a package manager, a bundler or a user of what was built would stumble over. */
export async function buildFaults(root: string): Promise<string[]> {
  const bin = binary(root);
  const version = execFileSync(process.execPath, [bin, "--version"], { encoding: "utf8" }).trim();
  const { messages, pkg } = await publint({ pkgDir: root, strict: true });
  return [
    ...danglingImports(join(root, "dist")),
    ...(version === manifest.version ? [] : [`acns --version prints ${version}, not ${manifest.version}`]),
    ...(readFileSync(bin, "utf8").startsWith("#!/usr/bin/env node\n") ? [] : ["acns has no #! line"]),
    ...messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code),
  ];
}

/** Every relative import names a file that was built, and declarations lead to declarations; the sources are only looked at. */
function danglingImports(dist: string): string[] {
  return readSources(dist)
    .filter(({ file }) => !file.startsWith("sources/"))
    .flatMap(({ file, imports }) =>
      imports.flatMap(({ from, line }) => {
        const target = from === undefined ? undefined : targetOf(file, from);
        if (target === undefined) return [];
        const needed = file.endsWith(".d.ts") ? target.replace(/\.js$/, ".d.ts") : target;
        const found = /\.(js|json|d\.ts)$/.test(needed) && existsSync(join(dist, needed));
        return found ? [] : [`dist/${file}:${line} imports ${from}, which is not there`];
      }),
    );
}
