import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { scenario } from "./scenario.ts";

/** Every text below a folder. */
const texts = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, "utf8"));

const PLANTED = "planted-secret-of-the-test";

describe("secrets", () => {
  scenario("no kubeconfig, key or token in state, output, logs or previews", async (workspace) => {
    const kubeconfig = `apiVersion: v1
kind: Config
clusters: [{ name: shop, cluster: { server: "https://127.0.0.1:1" } }]
users: [{ name: admin, user: { token: ${PLANTED} } }]
contexts: [{ name: shop, context: { cluster: shop, user: admin } }]
current-context: shop
`;
    workspace.azure.answerWith(kubeconfig);
    await workspace.stack("dev");
    await workspace.pulumi(
      "config",
      "set",
      "--secret",
      "azure-native:clientSecret",
      PLANTED,
      "--stack",
      "dev",
    );
    const on = ["--stack", "dev"];
    const said = [
      await workspace.pulumi("preview", "--json", ...on),
      await workspace.pulumi("up", "--yes", "--diff", ...on),
      await workspace.pulumi("preview", "--json", ...on),
      await workspace.pulumi("preview", "--diff", ...on),
      await workspace.pulumi("stack", "output", "--json", ...on),
      await workspace.pulumi("stack", "export", ...on),
    ];
    const encoded = Buffer.from(kubeconfig).toString("base64");
    for (const text of [...said.map(({ output }) => output), ...texts(join(workspace.folder, "backend"))]) {
      expect(text.includes(PLANTED)).toBe(false);
      expect(text.includes(encoded.slice(200, 300))).toBe(false);
    }
    // The values are there, and can be had by whoever may read secrets.
    const shown = await workspace.pulumi("stack", "output", "kubeconfig", "--show-secrets", ...on);
    expect(shown.output).toContain(PLANTED);
  });
});
