import { readFileSync } from "node:fs";
import { inject, test, type TestContext } from "vitest";
import { Workspace } from "./workspace.ts";

/** A kubeconfig that leads nowhere, for scenarios that never ask for the API server. */
const NOWHERE = "apiVersion: v1\nkind: Config\nclusters: []\nusers: []\ncontexts: []\n";

/** File of the kubeconfig of this worker's API server; empty where there is none. */
export const kubeconfig = (): string =>
  inject("kubeconfigs")[Number(process.env["VITEST_POOL_ID"]) - 1] ?? "";

/** Runs a scenario in a workspace of its own and counts the calls that it made. */
export function scenario(
  title: string,
  run: (workspace: Workspace, context: TestContext) => Promise<void>,
): void {
  test(title, async (context) => {
    const workspace = new Workspace();
    const file = kubeconfig();
    workspace.azure.answerWith(file === "" ? NOWHERE : readFileSync(file, "utf8"));
    try {
      await run(workspace, context);
    } finally {
      context.task.meta.engineCalls = workspace.azure.noted("calls").length;
      workspace.remove();
    }
  });
}

/** A scenario that needs a Kubernetes API server; skipped where there is none. */
export function withKubernetes(title: string, run: (workspace: Workspace) => Promise<void>): void {
  scenario(title, async (workspace, context) => {
    context.skip(kubeconfig() === "", "there is no kube-apiserver");
    await run(workspace);
  });
}
