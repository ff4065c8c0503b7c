import * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { record } from "../../testing/index.ts";
import { Provider, recorded, Thing } from "./programs.ts";

const base = { baseProviderName: "cloud", baseProviderVersion: "3.28.0", baseProviderDownloadUrl: "" };
const TYPE = "cloud_sub_v1:sub:Thing";

function register(parameter = '{"version":"v1"}'): Promise<string> {
  return pulumi.runtime.registerPackage({
    ...base,
    packageName: "cloud_sub_v1",
    packageVersion: "3.28.0",
    base64Parameter: Buffer.from(parameter).toString("base64"),
  });
}

const registered = {
  name: "cloud_sub_v1",
  version: "3.28.0",
  base: { name: "cloud", version: "3.28.0" },
  parameter: '{"version":"v1"}',
};

test("a resource and its provider name the parameterized package they were registered with", async () => {
  const recording = await recorded(() => {
    const provider = new Provider("cloud_sub_v1", "mine", {}, {}, register());
    new Thing("thing", {}, { provider, version: "9.9.9" }, TYPE, register());
    new Thing("plain", {}, { version: "1.0.0" });
  });
  expect(recording.get(TYPE).package).toEqual(registered);
  expect(recording.get(TYPE).version).toBeUndefined();
  expect(recording.get("pulumi:providers:cloud_sub_v1").package).toEqual(registered);
  expect(recording.get("made:up:Thing").package).toBeUndefined();
});

test("a reference that was kept from another recording is understood", async () => {
  let kept: Promise<string> | undefined;
  await recorded(() => void new Thing("thing", {}, {}, TYPE, (kept = register())));
  const recording = await recorded(() => void new Thing("thing", {}, {}, TYPE, kept));
  expect(recording.get(TYPE).package).toEqual(registered);
});

test("a provider of another package is an error", async () => {
  const { error, resources } = await record(() => {
    const provider = new Provider("cloud", "base");
    new Thing("thing", {}, { provider }, TYPE, register());
  });
  expect(error?.message).toBe(
    `resource "thing" (${TYPE}) of package cloud_sub_v1 is given the provider "base" of package cloud`,
  );
  expect(resources).toHaveLength(2);
});

test("a provider registered without the package's parameter is an error", async () => {
  const { errors } = await record(() => {
    new Thing("thing", {}, { provider: new Provider("cloud_sub_v1", "bare") }, TYPE, register());
    const other = new Provider("cloud_sub_v1", "other", {}, {}, register("else"));
    new Thing("second", {}, { provider: other }, TYPE, register());
  });
  expect(errors.map(({ message }) => message)).toEqual([
    expect.stringContaining('"bare", which was registered without one'),
    expect.stringContaining('"other", which was registered with else'),
  ]);
});

test("an invoke through a provider of another package is an error", async () => {
  const { error } = await record(() => {
    pulumi.runtime.invokeOutput("made:up:get", {}, { provider: new Provider("cloud", "base") });
  });
  // A provider that is about to be created has no bearing on whether the invoke is sent to it.
  expect(error?.message).toContain(
    'invoke made:up:get of package made is given the provider "base" of package cloud',
  );
});

test("a provider for the children of a component may be of any package", async () => {
  const { error } = await record(() => {
    new pulumi.ComponentResource("my:mod:Cell", "cell", {}, { provider: new Provider("cloud", "base") });
  });
  expect(error).toBeUndefined();
});
