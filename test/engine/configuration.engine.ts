import { describe, expect } from "vitest";
import { scenario } from "./scenario.ts";

const PACKAGES = ["azure-native", "azure-native_containerservice_v20260101"];

describe("subscription and location reach every package", () => {
  scenario("from the config of the stack, secrets too", async (workspace) => {
    await workspace.stack("dev");
    await workspace.pulumi(
      "config",
      "set",
      "--secret",
      "azure-native:clientSecret",
      "planted-client-secret",
      "--stack",
      "dev",
    );
    await workspace.pulumi("up", "--yes", "--skip-preview", "--stack", "dev");
    for (const name of PACKAGES) {
      expect(workspace.azure.noted("configurations")).toContainEqual(
        expect.objectContaining({
          package: name,
          subscriptionId: "11111111-2222-3333-4444-555555555555",
          location: "westeurope",
          clientSecret: "planted-client-secret",
        }),
      );
    }
  });

  scenario("from a provider of the program's own", async (workspace) => {
    workspace.program("explicit");
    await workspace.stack("dev");
    await workspace.pulumi("up", "--yes", "--skip-preview", "--stack", "dev");
    for (const name of PACKAGES) {
      expect(workspace.azure.noted("configurations")).toContainEqual(
        expect.objectContaining({
          package: name,
          subscriptionId: "22222222-2222-3333-4444-555555555555",
          location: "northeurope",
        }),
      );
    }
    const inputs = workspace.azure.all().map(({ id, inputs: { location } }) => [id.split("/")[2], location]);
    expect(inputs).toEqual(inputs.map(() => ["22222222-2222-3333-4444-555555555555", "northeurope"]));
  });
});
