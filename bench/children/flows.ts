/** Reads a file of flows line by line: filters and aggregates them ("ours"), or parses each line and nothing more ("parse"). */
import { linesIn } from "../../files/stream.ts";
import { aggregator } from "../../observability/flows/aggregate.ts";
import { logKeeper } from "../../observability/flows/evaluate.ts";
import { flowReader } from "../../observability/flows/reader.ts";
import { filterPreset } from "../../policies/index.ts";

const [what, file = ""] = process.argv.slice(2);
let [flows, rows, broken] = [0, 0, 0];

const keeps = logKeeper([filterPreset.logs.withoutSystemNamespaces().toManifest()]);
const into = aggregator(() => rows++);
const reader = flowReader({
  flow(record) {
    flows++;
    if (keeps(record) !== false) into.add(record);
  },
  broken: () => broken++,
});

const parse = (line: string): void => {
  if (line === "") return;
  try {
    if (JSON.parse(line) !== null) flows++;
  } catch {
    broken++;
  }
};

for await (const { first, lines } of linesIn(file)) {
  if (what === "parse") lines.forEach(parse);
  else
    lines.forEach((line, at) => {
      reader.line(line, first + at);
    });
}
reader.end();
into.end();
console.log(JSON.stringify({ flows, rows, broken }));
