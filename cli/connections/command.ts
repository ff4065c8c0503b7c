import type { World } from "../../model/world.ts";
import { connections } from "../../simulator/connections/connections.ts";
import { connectionsData, type ConnectionsData } from "../../simulator/connections/data.ts";
import { linesIn, type Line } from "../../simulator/connections/lines.ts";
import { exposure } from "../../simulator/exposure/exposure.ts";
import { dataLines, exposureConnections, reachConnections } from "../../simulator/exposure/lines.ts";
import { unseen } from "../../simulator/exposure/unseen.ts";
import { textOption, type Options } from "../command.ts";
import { EXIT } from "../exit.ts";
import { jsonLines } from "../json-lines.ts";
import { outLines } from "../lines.ts";
import { refusedWords, type Refused } from "../refused.ts";
import type { Shell } from "../shell.ts";
import { loadWorld } from "../world.ts";
import { toCsv } from "./csv.ts";
import { toDot } from "./dot.ts";
import { exposureMarkdown, exposureText } from "./exposure.ts";
import { graphOf } from "./graph.ts";
import { toMarkdown } from "./markdown.ts";
import { toMermaid } from "./mermaid.ts";
import { toText } from "./text.ts";
import { readUnseen } from "./unseen.ts";

/** What is asked for, in every form in which it may be printed. */
interface Answer {
  /** Connections, for the forms that know nothing else. */
  readonly list: () => ConnectionsData;
  readonly data: () => object;
  readonly text: () => string;
  readonly markdown: () => string;
}

/** Prints all that the policies of a cluster let pass, or what has to do with the world, and returns the exit code. */
export function connect(paths: readonly string[], options: Options, shell: Shell): number {
  const asked = readUnseen(textOption(options, "unseen"));
  const { world, refused, faults } = loadWorld(paths.length === 0 ? ["."] : paths, options, shell);
  const all = [...("fault" in asked ? [asked.fault] : []), ...faults];
  if ("fault" in asked || all.length > 0) {
    for (const fault of all) shell.err(fault);
    return EXIT.unreadable;
  }
  for (const item of refused) shell.err(`${item.file}:${item.line}: ${refusedWords(item)}`);
  if (world.pods.length === 0 && asked.pod === undefined)
    shell.err("No workload is among what was read: what is listed is between pods, or pods and the world.");
  shell.progress?.(`${world.pods.length} pods …`);
  const { pod } = asked;
  const answer =
    pod !== undefined
      ? ofUnseen(world, pod.name, pod.pod)
      : options["exposure"] === true
        ? ofExposure(world)
        : ofAll(world);
  outLines(printed(answer, textOption(options, "format") ?? "text", refused), shell);
  return EXIT.ok;
}

/** The lines of an answer, several of which may be one text. */
function printed(answer: Answer, format: string, refused: readonly Refused[]): Iterable<string> {
  switch (format) {
    case "json":
      return jsonLines({ ...answer.data(), refused });
    case "markdown":
      return [answer.markdown()];
    case "csv":
      return toCsv(answer.list());
    case "dot":
      return [toDot(graphOf(answer.list()))];
    case "mermaid":
      return [toMermaid(graphOf(answer.list()))];
    default:
      return [answer.text()];
  }
}

const ofLines = (
  list: () => ConnectionsData,
  lines: () => readonly Line[],
): Pick<Answer, "list" | "data" | "text" | "markdown"> => ({
  list,
  data: () => numbered(list()),
  text: () => toText(lines()),
  markdown: () => toMarkdown(lines()),
});

/** Ends with their place, by which connections name them. */
const numbered = ({ ends, connections }: ConnectionsData): object => ({
  ends: ends.map((end, index) => ({ index, ...end })),
  connections,
});

const ofAll = (world: World): Answer =>
  ofLines(
    () => connectionsData(world),
    () => linesIn(connections(world)),
  );

function ofUnseen(world: World, name: string, pod: Parameters<typeof unseen>[1]): Answer {
  const list = reachConnections([{ end: { kind: "pods", pods: [name] }, ...unseen(world, pod) }]);
  return ofLines(
    () => list,
    () => dataLines(list),
  );
}

function ofExposure(world: World): Answer {
  const found = exposure(world);
  return {
    list: () => exposureConnections(found),
    data: () => found,
    text: () => exposureText(found),
    markdown: () => exposureMarkdown(found),
  };
}
