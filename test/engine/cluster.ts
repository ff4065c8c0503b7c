// Starts the Kubernetes API servers that the scenarios use, where they are at hand.
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { kubectl } from "./kubectl.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** File of the kubeconfig of each worker's API server; none where there is no API server. */
    kubeconfigs: string[];
  }
}

/** An API server with etcd and the namespace controller on ports of its own. */
export class ApiServer {
  readonly folder = join(mkdtempSync(join(tmpdir(), "acns-kube-")), "kube");
  readonly #scripts: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(scripts: string, port: number) {
    this.#scripts = scripts;
    const ports = { KUBE_PORT: port, ETCD_PORT: port + 1, ETCD_PEER_PORT: port + 2 };
    const texts = Object.entries(ports).map(([key, value]) => [key, String(value)]);
    this.#env = { ...process.env, KUBE_DIR: this.folder, ...(Object.fromEntries(texts) as object) };
  }

  get kubeconfig(): string {
    return join(this.folder, "kubeconfig");
  }

  async start(): Promise<void> {
    await promisify(execFile)(join(this.#scripts, "kube-up.sh"), { env: this.#env });
  }

  /** Makes the kinds of Cilium and ACNS known. */
  async installKinds(): Promise<void> {
    const acns = fileURLToPath(new URL("crds/acns.yaml", import.meta.url));
    const cilium = join(this.#scripts, "crds/1.18");
    await kubectl(this.kubeconfig, "apply", "--server-side", "-f", cilium, "-f", acns);
  }

  stop(): void {
    execFileSync(join(this.#scripts, "kube-down.sh"), { env: this.#env, stdio: "ignore" });
    rmSync(join(this.folder, ".."), { recursive: true, force: true });
  }
}

/** The folder of the scripts that start an API server; undefined where it is not at hand. */
export const kubeScripts = (): string | undefined => process.env["ACNS_KUBE_SCRIPTS"];

/** Starts one API server for each worker: some objects have a name that cannot be chosen, and scenarios run side by side. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const scripts = kubeScripts();
  if (scripts === undefined) {
    project.provide("kubeconfigs", []);
    return undefined;
  }
  const servers = Array.from(
    { length: project.config.maxWorkers },
    (_, worker) => new ApiServer(scripts, 21443 + 10 * worker),
  );
  await Promise.all(
    servers.map(async (server) => {
      await server.start();
      await server.installKinds();
    }),
  );
  project.provide(
    "kubeconfigs",
    servers.map(({ kubeconfig }) => kubeconfig),
  );
  return () => {
    for (const server of servers) server.stop();
  };
}
