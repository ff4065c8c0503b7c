import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The real programs: what a process that runs them gets as its environment, and what is not at hand. */
export interface Found {
  readonly env: NodeJS.ProcessEnv;
  /** Why nothing can be run; undefined where the engine is at hand. */
  readonly noEngine: string | undefined;
  /** Why there is no API server; undefined where it is at hand. */
  readonly noKubernetes: string | undefined;
}

const onPath = (program: string, path: string): boolean =>
  path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

const ENGINE = ["pulumi", "pulumi-language-nodejs"];

/** What the shell would export to find the programs in ../shared/engine; nothing where PATH has them, or there are none. */
function fromShared(shared: string, path: string): Record<string, string> {
  const there = ENGINE.every((program) => onPath(program, path));
  if ((there && process.env["ENGINE_PLUGINS"] !== undefined) || !existsSync(join(shared, "use.sh")))
    return {};
  const script = 'eval "$("$0")"; printf "%s\\n" "$PATH" "$KUBE_BIN" "$ENGINE_PLUGINS"';
  const said = execFileSync("bash", ["-c", script, join(shared, "use.sh")], { encoding: "utf8" });
  const [PATH = path, KUBE_BIN = "", ENGINE_PLUGINS = ""] = said.trimEnd().split("\n");
  return { PATH, KUBE_BIN, ENGINE_PLUGINS };
}

/** Looks for the Pulumi CLI, its providers and an API server on PATH, then in ../shared/engine beside the repository. */
export function findEngine(root: string): Found {
  const shared = join(root, "../shared/engine");
  const path = process.env["PATH"] ?? "";
  const env: NodeJS.ProcessEnv = { ...process.env, ...fromShared(shared, path) };
  const found = env["PATH"] ?? "";
  const missing = ENGINE.filter((program) => !onPath(program, found));
  if (env["ENGINE_PLUGINS"] === undefined) missing.push("the folder of providers that ENGINE_PLUGINS names");
  // The Node that runs programs is the project's own.
  env["PATH"] = [join(root, "node_modules/.bin"), found].join(delimiter);
  const place = "neither on PATH nor in ../shared/engine";
  const noKubernetes = !existsSync(join(shared, "kube-up.sh"))
    ? "kube-apiserver and etcd are not in ../shared/engine"
    : onPath("kubectl", found)
      ? undefined
      : "kubectl is not on PATH";
  if (noKubernetes === undefined) env["ACNS_KUBE_SCRIPTS"] = shared;
  return {
    env,
    noEngine: missing.length === 0 ? undefined : `${missing.join(", ")}: ${place}`,
    noKubernetes,
  };
}
