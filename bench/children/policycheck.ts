/** Reads and checks a file of policies, and prints how many seconds each took. */
import { performance } from "node:perf_hooks";
import { check } from "../../checks/check.ts";
import { readManifests } from "../../files/manifests.ts";

const start = performance.now();
const { documents } = readManifests([process.argv[2] ?? ""]);
const read = performance.now();
const found = check(documents.map(({ value }) => value));
const end = performance.now();
const refused = found.filter(({ severity }) => severity === "error");
if (refused.length > 0)
  throw new Error(`${refused.length} of the policies are refused: ${refused[0]?.reason ?? ""}`);
console.log(JSON.stringify({ read: (read - start) / 1000, check: (end - read) / 1000 }));
