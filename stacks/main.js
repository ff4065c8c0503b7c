import module from "node:module";
import { RunError } from "@pulumi/pulumi";

// Node strips the types of index.ts itself, from 22.18 on; an older one would only show a loader's error.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  throw new RunError(
    `This program needs Node 22.18 or later and is run by ${process.versions.node}: start it by \`npm run up -- STACK\`, which uses the Node installed here by npm, or put a later Node first on PATH.`,
  );
}

// What Node compiles it keeps among the temporary files of the machine, for the next run.
module.enableCompileCache();

/** The program of every environment; Pulumi calls it, and `acns preview` as often as it is asked to. */
export default async () => (await import("./index.ts")).default();
