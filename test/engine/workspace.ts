import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Properties } from "./azure/kinds.ts";
import { Service } from "./azure/service.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What a program of the project needs to run, and nothing else. */
const PARTS = [
  "Pulumi.yaml",
  "package.json",
  "tsconfig.json",
  "index.ts",
  "components",
  "files",
  "model",
  "observability",
  "policies",
  "simulator",
  "checks",
  "stacks",
  "test/engine/programs",
];

export const SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";

/** How a command of the Pulumi CLI ended. */
export interface Ended {
  readonly code: number;
  /** Both streams, as they came. */
  readonly output: string;
  readonly stdout: string;
}

/** A resource in an exported state. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly inputs?: Properties;
  readonly outputs?: Properties;
}

interface Deployment {
  readonly resources?: StateResource[];
  readonly pending_operations?: { readonly resource: StateResource }[];
}

/** A step of a preview, as the engine plans it. */
export interface Step {
  readonly op: string;
  readonly urn: string;
  readonly replaceReasons?: readonly string[];
  readonly newState?: { readonly inputs?: Properties };
}

/** A copy of the project with a Pulumi home, a backend and an Azure of its own. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), "acns-engine-"));
  readonly azure: Service;
  readonly env: NodeJS.ProcessEnv;

  /**
   * @param env - an environment in which the engine is found
   * @param more - folders that its programs need beside those of the project's own
   */
  constructor(env: NodeJS.ProcessEnv = process.env, more: readonly string[] = []) {
    const home = join(this.folder, "home");
    const azure = join(this.folder, "azure");
    const backend = join(this.folder, "backend");
    for (const each of [home, azure, backend]) mkdirSync(each);
    this.env = {
      ...env,
      PULUMI_HOME: home,
      PULUMI_BACKEND_URL: `file://${backend}`,
      PULUMI_CONFIG_PASSPHRASE: "engine",
      PULUMI_SKIP_UPDATE_CHECK: "1",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      PULUMI_IGNORE_AMBIENT_PLUGINS: "true",
      ACNS_AZURE: azure,
    };
    for (const part of [...PARTS, ...more]) {
      if (existsSync(join(root, part)))
        cpSync(join(root, part), join(this.project, part), { recursive: true });
    }
    symlinkSync(join(root, "node_modules"), join(this.project, "node_modules"));
    installPlugins(join(home, "plugins"), env["ENGINE_PLUGINS"]);
    this.azure = new Service(azure);
  }

  /** The folder of the project's copy. */
  get project(): string {
    return join(this.folder, "project");
  }

  /** Takes one of the programs in test/engine/programs/ instead of the environments' own. */
  program(name: string, options = "{ typescript: false }"): void {
    const runtime = `{ name: nodejs, options: ${options} }`;
    this.write("Pulumi.yaml", `name: acns\nruntime: ${runtime}\nmain: test/engine/programs/${name}.ts\n`);
  }

  /** Makes a stack with a subscription; its config file may be there already. */
  async stack(name: string, config: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.pulumi("stack", "init", name);
    const all = { "azure-native:subscriptionId": SUBSCRIPTION, ...config };
    const pairs = Object.entries(all).flatMap(([key, value]) => ["--plaintext", `${key}=${value}`]);
    await this.pulumi("config", "set-all", "--path", "--stack", name, ...pairs);
  }

  /** Runs the CLI; throws with what it said where it fails. */
  async pulumi(...args: string[]): Promise<Ended> {
    const ended = await this.attempt(...args);
    if (ended.code !== 0)
      throw new Error(`pulumi ${args.join(" ")} ended with ${ended.code}:\n${ended.output}`);
    return ended;
  }

  /** Runs the CLI, however it ends. */
  attempt(...args: string[]): Promise<Ended> {
    return ended(this.start(...args));
  }

  /** Starts the CLI in a process group of its own. */
  start(...args: string[]): ChildProcess {
    return spawn("pulumi", [...args, "--non-interactive", "--color", "never"], {
      cwd: this.project,
      env: this.env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
  }

  /** Puts a file into the project's copy. */
  write(path: string, text: string): void {
    mkdirSync(join(this.project, path, ".."), { recursive: true });
    writeFileSync(join(this.project, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.project, path), "utf8");
  }

  /** What a preview plans. */
  async plan(stack: string, ...args: string[]): Promise<Step[]> {
    const { stdout } = await this.pulumi("preview", "--json", "--stack", stack, ...args);
    return (JSON.parse(stdout) as { steps: Step[] }).steps;
  }

  /** The resources in the state of a stack. */
  async resources(stack: string): Promise<readonly StateResource[]> {
    return (await this.#deployment(stack)).resources ?? [];
  }

  /** What was begun and is not known to be done. */
  async pending(stack: string): Promise<StateResource[]> {
    return ((await this.#deployment(stack)).pending_operations ?? []).map(({ resource }) => resource);
  }

  async #deployment(stack: string): Promise<Deployment> {
    const { stdout } = await this.pulumi("stack", "export", "--stack", stack);
    return (JSON.parse(stdout) as { deployment: Deployment }).deployment;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Waits for a process and keeps what it says. */
export function ended(child: ChildProcess): Promise<Ended> {
  let [stdout, output] = ["", ""];
  child.stdout?.on("data", (text: Buffer) => {
    stdout += text.toString();
    output += text.toString();
  });
  child.stderr?.on("data", (text: Buffer) => {
    output += text.toString();
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, output, stdout }));
  });
}

/** The real providers by links, and the stand-in for Azure as an executable of the plugin's exact name and version. */
function installPlugins(folder: string, real: string | undefined): void {
  if (real !== undefined) execFileSync("cp", ["-a", real, folder]);
  const plugin = join(folder, "resource-azure-native-v3.28.0");
  mkdirSync(plugin, { recursive: true });
  const file = join(plugin, "pulumi-resource-azure-native");
  const script = join(root, "test/engine/azure/provider.ts");
  writeFileSync(file, `#!/bin/sh\nexec node --disable-warning=ExperimentalWarning '${script}' "$@"\n`);
  chmodSync(file, 0o755);
}
