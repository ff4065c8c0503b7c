import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { record, type Recording } from "../../testing/index.ts";
import { Thing } from "./programs.ts";

const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

function recordTenant(tenant: string): Promise<Recording> {
  return record(
    async () => {
      const config = new pulumi.Config();
      pulumi.runtime.registerResourceTransform(({ props, opts }) => ({ props: { ...props, tenant }, opts }));
      await later(Math.random() * 10);
      const packageRef = pulumi.runtime.registerPackage({
        baseProviderName: "made",
        baseProviderVersion: "1.0.0",
        baseProviderDownloadUrl: "",
        packageName: "made",
        packageVersion: "1.0.0",
        base64Parameter: Buffer.from(tenant).toString("base64"),
      });
      const thing = new Thing("thing", { name: config.require("name") }, {}, "made:up:Thing", packageRef);
      await later(Math.random() * 10);
      pulumi.log.info(`log of ${tenant}`);
      if (tenant.endsWith("3")) throw new Error(`error of ${tenant}`);
      const stack = [pulumi.getOrganization(), pulumi.getProject(), pulumi.getStack()].join("/");
      return { stack, key: config.get("key"), id: thing.id, dryRun: pulumi.runtime.isDryRun() };
    },
    {
      organization: `org-${tenant}`,
      project: `project-${tenant}`,
      stack: tenant,
      config: {
        [`project-${tenant}:name`]: `name of ${tenant}`,
        ...(tenant === "t1" ? { "project-t1:key": "k" } : {}),
      },
      preview: false,
    },
  );
}

function expectOwn(recording: Recording, tenant: string): void {
  const thing = recording.get("made:up:Thing");
  expect(thing.urn).toBe(`urn:pulumi:${tenant}::project-${tenant}::made:up:Thing::thing`);
  expect(thing.inputs).toEqual({ name: `name of ${tenant}`, tenant });
  expect(thing.package?.parameter).toBe(tenant);
  expect(recording.logs).toEqual([{ severity: "info", message: `log of ${tenant}` }]);
  if (tenant.endsWith("3")) {
    expect(recording.errors.map(({ message }) => message)).toEqual([`error of ${tenant}`]);
    return;
  }
  expect(recording.errors).toEqual([]);
  const key = tenant === "t1" ? { key: "k" } : {};
  const stack = `org-${tenant}/project-${tenant}/${tenant}`;
  expect(recording.outputs).toEqual({ stack, id: "thing-id", dryRun: false, ...key });
}

test("recordings one after another do not mix", async () => {
  for (const tenant of ["t1", "t2", "t3", "t4"]) {
    const recording = await recordTenant(tenant);
    // An output that is undefined is told to the user as a warning of the SDK's.
    const logs = recording.logs.filter(({ severity }) => severity === "info");
    expectOwn({ ...recording, logs }, tenant);
  }
});

test("recordings at the same time do not mix", async () => {
  const tenants = Array.from({ length: 20 }, (_, index) => `t${index + 1}`);
  const recordings = await Promise.all(tenants.map(recordTenant));
  for (const [index, recording] of recordings.entries()) {
    const logs = recording.logs.filter(({ severity }) => severity === "info");
    expectOwn({ ...recording, logs }, tenants[index] ?? "");
  }
});

test("a recording inside a recorded program has a stack of its own", async () => {
  let inner: Recording | undefined;
  const outer = await record(
    async () => {
      inner = await record(() => void new Thing("inner"), { stack: "in" });
      new Thing("outer");
    },
    { stack: "out" },
  );
  expect(inner?.resources.map(({ urn }) => urn)).toEqual(["urn:pulumi:in::project::made:up:Thing::inner"]);
  expect(outer.resources.map(({ urn }) => urn)).toEqual(["urn:pulumi:out::project::made:up:Thing::outer"]);
});

test("nothing is left behind in the process", async () => {
  const before = {
    config: pulumi.runtime.allConfig(),
    project: pulumi.getProject(),
    monitor: pulumi.runtime.hasMonitor(),
    rejections: process.rawListeners("unhandledRejection"),
    exceptions: process.rawListeners("uncaughtException"),
  };
  await recordTenant("t1");
  expect({
    config: pulumi.runtime.allConfig(),
    project: pulumi.getProject(),
    monitor: pulumi.runtime.hasMonitor(),
    rejections: process.rawListeners("unhandledRejection"),
    exceptions: process.rawListeners("uncaughtException"),
  }).toEqual(before);
});

test("secret configuration is secret", async () => {
  const { outputs } = await record(() => ({ key: new pulumi.Config("acns").requireSecret("key") }), {
    config: { "acns:key": "k" },
    secretConfig: ["acns:key"],
  });
  expect(String(outputs["key"])).toBe("[secret]");
});
