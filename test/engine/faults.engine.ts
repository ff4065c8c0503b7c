import { readFileSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { describe, expect } from "vitest";
import type { Call } from "./azure/service.ts";
import { kubeconfig, scenario, withKubernetes } from "./scenario.ts";
import { ended, SUBSCRIPTION, type Ended, type Workspace } from "./workspace.ts";

const up = (workspace: Workspace, stack: string): Promise<Ended> =>
  workspace.attempt("up", "--yes", "--skip-preview", "--stack", stack);

const calls = (workspace: Workspace): Call[] => workspace.azure.noted("calls") as unknown as Call[];

/** How often each resource was made. */
function made(workspace: Workspace): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { method, id, outcome } of calls(workspace)) {
    if (method === "create" && outcome === "done") counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}

/** Runs `up` until it completes, and says what each attempt that failed printed. */
async function untilDone(workspace: Workspace, stack: string, most: number): Promise<string[]> {
  const failed: string[] = [];
  for (let attempt = 0; attempt < most; attempt++) {
    const { code, output } = await up(workspace, stack);
    if (code === 0) return failed;
    failed.push(output);
  }
  throw new Error(`not done after ${most} attempts:\n${failed.at(-1) ?? ""}`);
}

/** What has to hold once all is done: everything once, nothing forgotten. */
async function complete(workspace: Workspace, stack: string): Promise<void> {
  expect(Object.values(made(workspace)).filter((count) => count !== 1)).toEqual([]);
  const ids = (await workspace.resources(stack)).flatMap(({ id }) =>
    id?.startsWith("/subscriptions/") === true ? [id] : [],
  );
  const own = workspace.azure.all().filter(({ kind }) => kind !== "operationalinsights:Table");
  expect(ids.filter((id) => !id.includes("/tables/")).sort()).toEqual(own.map(({ id }) => id).sort());
  await workspace.pulumi("preview", "--expect-no-changes", "--stack", stack);
}

describe("what fails half-way is completed by the next `up`", () => {
  for (const environment of ["prod", "subnet"]) {
    scenario(`the first creation of each kind fails: ${environment}`, async (workspace) => {
      await workspace.stack(environment);
      const answer = "500 InternalServerError: the region is having a bad day";
      workspace.azure.command([{ method: "create", each: "kind", answer }]);
      const failed = await untilDone(workspace, environment, 12);
      expect(failed.length).toBeGreaterThan(1);
      for (const output of failed) expect(output).toContain(answer);
      await complete(workspace, environment);
    });
  }

  for (const answer of ["429 TooManyRequests: retry after 17 s", "503 ServiceUnavailable: try again"]) {
    scenario(`the API answers ${answer.slice(0, 3)} to the cluster`, async (workspace) => {
      await workspace.stack("dev");
      workspace.azure.command([{ method: "create", kind: "containerservice:ManagedCluster", answer }]);
      const [failed] = await untilDone(workspace, "dev", 2);
      expect(failed).toContain(answer);
      expect(failed).toContain("acns-dev-cluster");
      await complete(workspace, "dev");
    });
  }

  scenario("killed before the service worked on the cluster", async (workspace) => {
    await workspace.stack("dev");
    workspace.azure.command([{ method: "create", kind: "containerservice:ManagedCluster", delay: 60_000 }]);
    await killedWhile(workspace, "dev", ({ kind }) => kind === "resources:ResourceGroup");
    workspace.azure.command([]);
    await workspace.pulumi("cancel", "dev", "--yes");
    const again = await up(workspace, "dev");
    expect(again.code, again.output).toBe(0);
    await complete(workspace, "dev");
  });

  scenario("killed after the service made the cluster, before it answered", async (workspace) => {
    const group = `/subscriptions/${SUBSCRIPTION}/resourceGroups/shop-rg`;
    workspace.azure.seed({ id: group, kind: "resources:ResourceGroup", inputs: {} });
    workspace.program("imported");
    await workspace.stack("shop", { "azure-native:location": "westeurope" });
    workspace.azure.command([{ method: "create", kind: "containerservice:ManagedCluster", late: 60_000 }]);
    await killedWhile(workspace, "shop", ({ kind }) => kind === "containerservice:ManagedCluster");
    workspace.azure.command([]);
    await workspace.pulumi("cancel", "shop", "--yes");
    // Azure has it and the state does not: what azure-native says names it, and an import by that id takes it over.
    const refused = await up(workspace, "shop");
    const id = /cannot create already existing resource '([^']+)'/.exec(refused.output)?.[1] ?? "none";
    await workspace.pulumi(
      "config",
      "set-all",
      "--stack",
      "shop",
      ...["acns:import=true", `acns:clusterId=${id}`].flatMap((pair) => ["--plaintext", pair]),
    );
    const again = await up(workspace, "shop");
    expect(again.code, again.output).toBe(0);
    await workspace.pulumi("config", "rm", "acns:import", "--stack", "shop");
    await workspace.pulumi("preview", "--expect-no-changes", "--stack", "shop");
    expect(Object.values(made(workspace))).toEqual([1]);
  });

  withKubernetes("the API server is not there yet", async (workspace) => {
    const [text, real] = [readFileSync(kubeconfig(), "utf8"), new URL(serverOf(kubeconfig()))];
    const door = await closedDoor(Number(real.port));
    workspace.azure.answerWith(text.replaceAll(`:${real.port}`, `:${door.port}`));
    const group = `/subscriptions/${SUBSCRIPTION}/resourceGroups/shop-rg`;
    const cluster = `${group}/providers/Microsoft.ContainerService/managedClusters/shop`;
    workspace.azure.seed({ id: group, kind: "resources:ResourceGroup", inputs: {} });
    workspace.azure.seed({ id: cluster, kind: "containerservice:ManagedCluster", inputs: {} });
    workspace.program("adopted");
    await workspace.stack("late", { "acns:clusterId": cluster, "azure-native:location": "westeurope" });
    const failed = await up(workspace, "late");
    expect(failed.code).not.toBe(0);
    expect(failed.output).toMatch(/unreachable|connection refused/);
    await door.open();
    try {
      const again = await up(workspace, "late");
      expect(again.code, again.output).toBe(0);
      expect(Object.values(made(workspace)).filter((count) => count !== 1)).toEqual([]);
      await workspace.pulumi("preview", "--expect-no-changes", "--stack", "late");
      await workspace.pulumi("destroy", "--yes", "--skip-preview", "--stack", "late");
    } finally {
      door.close();
    }
  });
});

const serverOf = (kubeconfig: string): string =>
  /server: "?([^",}\s]+)/.exec(readFileSync(kubeconfig, "utf8"))?.[1] ?? "";

/** A port at which nobody answers until it is opened: then what is said there reaches another port. */
async function closedDoor(to: number): Promise<{ port: number; open(): Promise<void>; close(): void }> {
  const server = createServer((socket) => {
    const other = connect(to, "127.0.0.1");
    socket.pipe(other).pipe(socket);
    for (const each of [socket, other]) each.on("error", () => each.destroy());
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return { port, open: () => listen(port), close: () => void server.close() };
}

/** Starts `up` and kills all of it once a call was worked on. */
async function killedWhile(
  workspace: Workspace,
  stack: string,
  reached: (call: Call) => boolean,
): Promise<void> {
  const child = workspace.start("up", "--yes", "--skip-preview", "--stack", stack);
  const done = ended(child);
  for (let waited = 0; !calls(workspace).some(reached); waited += 100) {
    if (waited > 60_000) throw new Error("the call never came");
    await setTimeout(100);
  }
  // The state of what was reached is written before the next call is worked on.
  await setTimeout(1500);
  process.kill(-(child.pid ?? 0), "SIGKILL");
  await done;
}
