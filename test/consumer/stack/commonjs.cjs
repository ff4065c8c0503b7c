// CommonJS: Node loads ES modules by require, and every entry shares its classes with the others.
const assert = require("node:assert/strict");
const acns = require("pulumi-acns");
const { preset } = require("pulumi-acns/policies");
const { record } = require("pulumi-acns/testing");
for (const name of ["observability", "simulator"])
  assert.ok(Object.keys(require(`pulumi-acns/${name}`)).length > 3);
assert.equal(preset, acns.preset);

async function main() {
  const stack = await record(() => {
    new acns.Cluster("shop", { kubernetesVersion: "1.32", acceleration: "BpfVeth" });
  });
  assert.ok(stack.errors[0] instanceof Error);
  assert.match(stack.errors[0].message, /ACNS017/);
}

void main();
