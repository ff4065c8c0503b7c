/**
 * Runs the scenarios in test/engine/ with the real Pulumi CLI, its Node.js language host and its providers, found on PATH or in
 * ../shared/engine. Where they are not at hand it says so and runs nothing. `npm run test:engine -- faults` runs the files whose
 * names have that word in them.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const shared = join(root, "../shared/engine");

const NEEDED = ["pulumi", "pulumi-language-nodejs"];

const onPath = (program: string, path: string): boolean =>
  path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** What the shell would export to find the programs; none where they are found on PATH already. */
function fromShared(path: string): Record<string, string> {
  if (NEEDED.every((program) => onPath(program, path)) && process.env["ENGINE_PLUGINS"] !== undefined)
    return {};
  if (!existsSync(join(shared, "use.sh"))) return {};
  const script = 'eval "$("$0")"; printf "%s\\n" "$PATH" "$KUBE_BIN" "$ENGINE_PLUGINS"';
  const said = execFileSync("bash", ["-c", script, join(shared, "use.sh")], { encoding: "utf8" });
  const [PATH = path, KUBE_BIN = "", ENGINE_PLUGINS = ""] = said.trimEnd().split("\n");
  return { PATH, KUBE_BIN, ENGINE_PLUGINS };
}

const found = { PATH: process.env["PATH"] ?? "", ...fromShared(process.env["PATH"] ?? "") };
const env: NodeJS.ProcessEnv = { ...process.env, ...found };
env["PATH"] = [join(root, "node_modules/.bin"), found.PATH].join(delimiter);
const missing = NEEDED.filter((program) => !onPath(program, found.PATH));
if (missing.length > 0 || env["ENGINE_PLUGINS"] === undefined) {
  const what = missing.length > 0 ? missing.join(", ") : "the providers that ENGINE_PLUGINS would name";
  console.log(
    `skipped: every scenario with the real engine, since ${what} is neither on PATH nor in ../shared/engine`,
  );
  process.exit(0);
}
if (env["KUBE_BIN"] !== undefined && existsSync(join(shared, "kube-up.sh")))
  env["ACNS_KUBE_SCRIPTS"] = shared;
else
  console.log(
    "skipped: scenarios with Kubernetes, since kube-apiserver and etcd are not in ../shared/engine",
  );

const args = ["run", "--config", "vitest.engine.config.ts", ...process.argv.slice(2)];
const { status } = spawnSync("vitest", args, { cwd: root, env, stdio: "inherit" });
process.exitCode = status ?? 1;
