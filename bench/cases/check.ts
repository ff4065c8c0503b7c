import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describedSettings } from "../../test/described/settings.ts";
import { root } from "../built.ts";
import { child, type Environment } from "../environment.ts";
import { alternate, type Program } from "../measure.ts";
import type { Section } from "../table.ts";

const DOCUMENTS = 300;
// A stream takes many seconds, its documents are an average already, and the check before it has filled the caches.
const STREAMS = { counted: 1, warmUp: false };

/** How fast settings are judged: alone, and as a stream of documents on standard input. */
export async function checkCase({ built }: Environment): Promise<Section> {
  const settings = describedSettings();
  const documents = Array.from({ length: DOCUMENTS }, (_, at) =>
    JSON.stringify(settings[at % settings.length]),
  );
  const stream = (count: number): Program => {
    const input = join(built.folder(), "documents.yaml");
    writeFileSync(input, documents.slice(0, count).join("\n---\n"));
    return { args: [join(root, "cli/acns.ts"), "preview", "--settings", "-", "--json"], cwd: root, input };
  };
  const { check } = await alternate({ check: { args: [child("check")] } });
  const { one, many } = await alternate({ one: stream(1), many: stream(DOCUMENTS) }, STREAMS);
  return {
    title: "Settings: judged by `checkCluster`, and previewed as a stream of documents",
    notes: [
      `The settings are the ${settings.length} valid ones of test/described. The check is measured after one round over all of them.`,
      `The stream is ${DOCUMENTS} documents through \`acns preview --settings - --json\`, beside one document alone; run once.`,
    ],
    rows: [
      { what: "checkCluster", unit: "/s", ours: check.printed("perSecond") },
      { what: "checkCluster, first settings of a process", unit: "ms", ours: check.printed("first") },
      {
        what: "a document: of a stream / alone",
        unit: "s",
        ours: many.of(({ wall }) => wall / DOCUMENTS),
        against: one.wall,
      },
      { what: "memory: a stream / one document", unit: "MB", ours: many.memory, against: one.memory },
    ],
  };
}
