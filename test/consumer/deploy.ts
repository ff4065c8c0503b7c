import { cpSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { findEngine } from "../../scripts/engine/find.ts";
import { ApiServer } from "../engine/cluster.ts";
import { Workspace } from "../engine/workspace.ts";
import { check, root, say, since } from "./process.ts";

/** Ports that no other suite takes. */
const PORT = 23443;

/** Deploys a new stack with the real engine, previews it again and destroys it; says where the programs are not at hand. */
export async function deploy(project: string): Promise<void> {
  const { env, noEngine, noKubernetes } = findEngine(root);
  const missing = noEngine ?? noKubernetes;
  if (missing !== undefined) {
    say(`skipped: pulumi up. ${missing}`);
    return;
  }
  const start = performance.now();
  Object.assign(process.env, { KUBE_BIN: env["KUBE_BIN"], PATH: env["PATH"] });
  const server = new ApiServer(env["ACNS_KUBE_SCRIPTS"] ?? "", PORT);
  const workspace = new Workspace(env);
  try {
    await server.start();
    await server.installKinds();
    workspace.azure.answerWith(readFileSync(server.kubeconfig, "utf8"));
    takeProject(workspace.project, project);
    await deployIn(workspace);
  } finally {
    workspace.remove();
    server.stop();
  }
  say(`pulumi up, and down again, ${since(start)}`);
}

/** Puts a project in the place of the repository's own, with the packages that are installed there. */
function takeProject(place: string, project: string): void {
  rmSync(place, { recursive: true });
  cpSync(project, place, { recursive: true, filter: (path) => !path.endsWith("node_modules") });
  symlinkSync(join(project, "node_modules"), join(place, "node_modules"));
}

async function deployIn(workspace: Workspace): Promise<void> {
  await workspace.stack("dev");
  await workspace.pulumi("up", "--yes", "--skip-preview", "--stack", "dev");
  const types = new Set((await workspace.resources("dev")).map(({ type }) => type.split(":").at(-1)));
  for (const type of ["ManagedCluster", "CiliumNetworkPolicy", "Namespace"])
    check(types.has(type), `pulumi up left no ${type}: ${[...types].join(", ")}`);
  await workspace.pulumi("preview", "--expect-no-changes", "--stack", "dev");
  await workspace.pulumi("destroy", "--yes", "--skip-preview", "--stack", "dev");
  check(workspace.azure.all().length === 0, "pulumi destroy left something");
}
