#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`acns needs Node 22.18 or later, and this is ${process.versions.node}.`);
  process.exit(2);
}
const { main } = await import("./program.ts");
process.exitCode = await main(process.argv);
