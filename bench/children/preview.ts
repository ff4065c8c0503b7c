/** Runs a program under the recorder, loaded as its third argument says, and prints how many resources it registered, and how fast. */
import { performance } from "node:perf_hooks";
import { record } from "../../testing/index.ts";

const [file = "", config = "{}", loader = "node"] = process.argv.slice(2);
const values = JSON.parse(config) as Record<string, string>;
const { load } = loader === "node" ? await import("./program.ts") : await import("./loader.ts");

let start = Number.NaN;
const { error, resources } = await record(
  async () => {
    const program = await load(file);
    start = performance.now();
    return program();
  },
  { project: "acns", stack: "staging", config: values },
);
if (error !== undefined) throw error;
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ resources: resources.length, perSecond: resources.length / seconds }));
