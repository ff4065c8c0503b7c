import { setTimeout } from "node:timers/promises";
import { describe, expect } from "vitest";
import { scenario } from "./scenario.ts";

describe("several stacks of one program", () => {
  scenario("side by side they do not disturb each other", async (workspace) => {
    const stacks = ["dev", "dualstack"];
    for (const stack of stacks) await workspace.stack(stack);
    await Promise.all(
      stacks.map((stack) => workspace.pulumi("up", "--yes", "--skip-preview", "--stack", stack)),
    );
    await workspace.pulumi("destroy", "--yes", "--skip-preview", "--stack", "dev");
    await workspace.pulumi("preview", "--expect-no-changes", "--stack", "dualstack");
    expect(workspace.azure.all().every(({ id }) => id.includes("acns-dualstack"))).toBe(true);
  });

  scenario("an update that is cancelled is taken up again", async (workspace) => {
    await workspace.stack("dev");
    workspace.azure.command([{ method: "create", kind: "containerservice:ManagedCluster", delay: 4000 }]);
    const child = workspace.start("up", "--yes", "--skip-preview", "--stack", "dev");
    const closed = new Promise((resolve) => child.on("close", resolve));
    while (workspace.azure.all().length === 0) await setTimeout(100);
    // As Ctrl-C does: the engine ends what it began and begins nothing more.
    process.kill(child.pid ?? 0, "SIGINT");
    await closed;
    await workspace.pulumi("cancel", "dev", "--yes");
    await workspace.pulumi("up", "--yes", "--skip-preview", "--stack", "dev");
    const creations = workspace.azure
      .noted("calls")
      .filter(({ method, outcome }) => method === "create" && outcome === "done");
    expect(creations.map(({ kind }) => kind).sort()).toEqual([
      "containerservice:ManagedCluster",
      "resources:ResourceGroup",
    ]);
  });
});
