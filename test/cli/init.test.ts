import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { init } from "../../cli/init/command.ts";
import { ENCRYPTIONS, LEVELS, type InitOptions } from "../../cli/init/choices.ts";
import { findProject, readStackFile, toConfig } from "../../files/project.ts";
import { checkSettings } from "../../model/cluster/check.ts";
import { settingsFromConfig } from "../../model/environment.ts";
import { acns, inFolder, ROOT } from "./acns.ts";

/** Calls the command with a person who gives these answers, or with nobody. */
async function initWith(cwd: string, options: InitOptions, answers?: readonly string[]) {
  const left = [...(answers ?? [])];
  const asked: string[] = [];
  const said: string[] = [];
  const ask = (question: string): Promise<string> => {
    asked.push(question);
    return Promise.resolve(left.shift() ?? "");
  };
  const print = (text: string): void => {
    said.push(text);
  };
  const shell = { cwd, read: () => "", out: print, err: print, ...(answers === undefined ? {} : { ask }) };
  return { code: await init("shop", options, shell), asked, said: said.join("\n") };
}

const settingsIn = (folder: string): Record<string, unknown> => {
  const project = findProject(folder);
  if (project === undefined) throw new Error(`no project in ${folder}`);
  const { values } = toConfig(readStackFile(project, "dev"), project);
  const own = Object.entries(values).flatMap(([key, value]) =>
    key.startsWith(`${project.name}:`) ? [[key.slice(project.name.length + 1), value] as const] : [],
  );
  return settingsFromConfig(Object.fromEntries(own));
};

const POD = "apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: app, labels: { app: web } }\n";

/** Whether a request from outside reaches the web on each port. */
async function verdicts(cwd: string, ports: readonly string[]): Promise<string[]> {
  writeFileSync(join(cwd, "pod.yaml"), POD);
  const ends = ["--from", "entity:world", "--http", "GET shop.example/", "--format", "json"];
  const asked = ports.map((port) =>
    acns(["verdict", ...ends, "--to", `app/web:${port}`, "policies.yaml", "pod.yaml"], { cwd }),
  );
  return (await Promise.all(asked)).map(({ out }) => (JSON.parse(out) as { verdict: string }).verdict);
}

test.each(LEVELS.flatMap((policies) => ENCRYPTIONS.map((encryption) => [policies, encryption] as const)))(
  "policies %s and encryption %s: settings and policies are accepted",
  async (policies, encryption) => {
    await inFolder({}, async (cwd) => {
      const { code, out } = await acns(
        ["init", "shop", "--yes", "--policies", policies, "--encryption", encryption],
        { cwd },
      );
      expect(code).toBe(0);
      const folder = join(cwd, "shop");
      for (const name of readdirSync(folder)) expect(out).toContain(name);
      const settings = settingsIn(folder);
      expect(settings).toMatchObject({ name: "shop-dev", security: { policies, encryption } });
      const { findings } = checkSettings("EnvironmentSettings", settings, "shop");
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);

      // Here the package is not installed.
      const file = join(folder, "policies.ts");
      const installed = readFileSync(file, "utf8").replace(
        "pulumi-acns/policies",
        join(ROOT, "policies/index.ts"),
      );
      writeFileSync(file, installed);
      const rendered = await acns(["render", "policies.ts"], { cwd: folder });
      expect([rendered.code, rendered.err]).toEqual([0, ""]);
      writeFileSync(join(folder, "policies.yaml"), rendered.out);
      const checked = await acns(["check", "policies.yaml", "--cluster", "dev"], { cwd: folder });
      expect([checked.code, checked.out]).toEqual([0, "3 policies checked: 0 errors, 0 warnings.\n"]);
      expect(await verdicts(folder, ["8080", "22"])).toEqual(["allowed", "denied"]);
    });
  },
);

test("a person is asked for what no option says; an empty answer takes the default", async () => {
  await inFolder({}, async (cwd) => {
    const { code, asked } = await initWith(cwd, { policies: "None" }, ["bank", "", "1.33", "wireguard"]);
    expect(code).toBe(0);
    expect(asked.map((question) => question.split(/[:[]/)[0]?.trim())).toEqual([
      "Name of the project",
      "Azure region",
      "Kubernetes version",
      "Encryption between nodes",
    ]);
    expect(settingsIn(join(cwd, "shop"))).toMatchObject({
      name: "bank-dev",
      kubernetesVersion: "1.33",
      security: { policies: "None", encryption: "WireGuard" },
    });
  });
});

test("nobody is asked where nobody is there, and nothing is written", async () => {
  await inFolder({}, async (cwd) => {
    const { code, said } = await initWith(cwd, {});
    expect(code).toBe(2);
    expect(said).toContain("--yes");
    expect(readdirSync(cwd)).toEqual(["node_modules"]);
  });
});

test("what is there is kept, and everything in the way is named", async () => {
  await inFolder({ "shop/index.ts": "mine", "shop/Pulumi.dev.yaml": "mine" }, async (cwd) => {
    const { code, said } = await initWith(cwd, { yes: true });
    expect(code).toBe(1);
    expect(said).toContain(`${join("shop", "Pulumi.dev.yaml")}, ${join("shop", "index.ts")}: already there`);
    expect(readdirSync(join(cwd, "shop"))).toEqual(["Pulumi.dev.yaml", "index.ts"]);
    expect(readFileSync(join(cwd, "shop/index.ts"), "utf8")).toBe("mine");
  });
});

test("a folder that cannot be made is named", async () => {
  await inFolder({ shop: "a file" }, async (cwd) => {
    const { code, said } = await initWith(cwd, { yes: true });
    expect([code, said]).toEqual([2, expect.stringContaining("cannot be written")]);
  });
});

test("all that cannot be is said at once", async () => {
  await inFolder({}, async (cwd) => {
    const options = {
      yes: true,
      name: "Shop!",
      location: "West Europe",
      kubernetesVersion: "newest",
    } as const;
    const { code, said } = await initWith(cwd, options);
    expect(code).toBe(1);
    for (const text of ["Shop!", "West Europe", "newest"]) expect(said).toContain(text);
    expect(readdirSync(cwd)).toEqual(["node_modules"]);
  });
});

test.each([
  ["My Shop", "my-shop"],
  ["42-shop_", "shop"],
  ["x", "shop"],
  [`a${"-b".repeat(40)}`, `a${"-b".repeat(19)}`],
])("in the folder %s the project is %s", async (folder, name) => {
  await inFolder({}, async (cwd) => {
    expect((await acns(["init", folder, "--yes"], { cwd })).code).toBe(0);
    expect(findProject(join(cwd, folder))?.name).toBe(name);
  });
});
