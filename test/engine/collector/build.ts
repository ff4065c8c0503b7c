// Builds a real collector of the parts that observability/collector/ configures, and keeps it for the next run.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const MANIFEST = fileURLToPath(new URL("builder.yaml", import.meta.url));

/** A collector that can be run, and what it was built without and why. */
export interface Collector {
  readonly program: string;
  readonly without: Readonly<Record<string, string>>;
}

/** A collector, or why there is none. */
export type Built = Collector | { readonly missing: string };

/** One processor is enough for it: other scenarios run at the same time. */
const ENV = { ...process.env, GOFLAGS: "-mod=mod", GOMAXPROCS: "1", GOWORK: "off" };

const go = (cwd: string, ...args: string[]) => run("go", args, { cwd, env: ENV, maxBuffer: 64 << 20 });

/** The last line of what a program said before it failed. */
const why = (error: unknown): string => {
  const { stderr, stdout, message } = error as { stderr?: string; stdout?: string; message: string };
  return (
    [stderr, stdout, message]
      .find((text) => text !== undefined && text !== "")
      ?.trim()
      .split("\n")
      .at(-1) ?? ""
  );
};

/** Parts that only some proxies for modules have, by the type that configurations name: without them the others are still tested. */
const OPTIONAL: Readonly<Record<string, RegExp>> = { splunk_hec: /^.*\/splunkhecexporter .*\n/m };

async function obtainable(
  manifest: string,
  folder: string,
): Promise<{ text: string; without: Record<string, string> }> {
  let text = manifest;
  const without: Record<string, string> = {};
  for (const [type, line] of Object.entries(OPTIONAL)) {
    const module = /gomod: (\S+) (\S+)/.exec(line.exec(manifest)?.[0] ?? "");
    if (module === null) throw new Error(`${MANIFEST} has no part ${type}`);
    try {
      await go(folder, "mod", "download", `${module[1] ?? ""}@${module[2] ?? ""}`);
    } catch (error) {
      without[type] = why(error);
      text = text.replace(line, "");
    }
  }
  return { text, without };
}

/**
 * Builds the collector, or takes the one that was built of the same parts before: minutes the first time, no time later. Where Go or
 * the parts are not at hand there is none; throws where they are and cannot be compiled.
 */
export async function buildCollector(): Promise<Built> {
  const cache = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "pulumi-acns");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "collector-"));
  try {
    const sources = await fetched(folder, cache);
    if ("missing" in sources || existsSync(sources.program)) return sources;
    const output = join(folder, "out");
    await go(output, "build", "-p", "1", "-trimpath", "-ldflags=-s -w", "-o", "otelcol", ".");
    renameSync(join(output, "otelcol"), sources.program);
    return sources;
  } finally {
    // Go keeps what it fetched elsewhere.
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fetches the parts into a folder, unless a collector of them is in the cache, and says where it is or will be. */
async function fetched(folder: string, cache: string): Promise<Built> {
  try {
    await go(folder, "version");
    const { text, without } = await obtainable(readFileSync(MANIFEST, "utf8"), folder);
    const program = join(cache, `otelcol-${createHash("sha256").update(text).digest("hex").slice(0, 16)}`);
    if (!existsSync(program)) await fetchParts(folder, text);
    return { program, without };
  } catch (error) {
    return { missing: `no collector can be built: ${why(error)}` };
  }
}

async function fetchParts(folder: string, manifest: string): Promise<void> {
  const release = /^ {2}version: (\S+)$/m.exec(manifest)?.[1] ?? "";
  const file = join(folder, "builder.yaml");
  writeFileSync(file, manifest.replace("dist:\n", `dist:\n  output_path: ${join(folder, "out")}\n`));
  const builder = `go.opentelemetry.io/collector/cmd/builder@v${release}`;
  await go(folder, "run", builder, `--config=${file}`, "--skip-compilation");
}
