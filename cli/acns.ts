#!/usr/bin/env node
import module from "node:module";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`acns needs Node 22.18 or later, and this is ${process.versions.node}.`);
  process.exit(2);
}
// What Node compiles it keeps among the temporary files of the machine, for the next run.
module.enableCompileCache();
const { main } = await import("./program.ts");
process.exitCode = await main(process.argv);
