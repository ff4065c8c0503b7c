import { describe, expect } from "vitest";
import { scenario } from "./scenario.ts";

describe("the program starts", () => {
  scenario("through Node's own type stripping", async (workspace) => {
    workspace.program("explicit");
    await workspace.stack("dev");
    expect((await workspace.plan("dev")).length).toBeGreaterThan(3);
  });

  scenario("through the default loader", async (workspace) => {
    workspace.program("explicit", "{}");
    await workspace.stack("dev");
    expect((await workspace.plan("dev")).length).toBeGreaterThan(3);
  });
});
