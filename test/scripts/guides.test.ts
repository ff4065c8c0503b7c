import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import schema from "../../model/settings.schema.json" with { type: "json" };

/** As much of a schema as is walked here. */
interface Node {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly oneOf?: readonly Node[];
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
}
const definitions = schema.definitions as unknown as Readonly<Record<string, Node>>;

/** A node with what its references and alternatives stand for. */
const spread = (node: Node): readonly Node[] => [
  node,
  ...(node.$ref === undefined ? [] : spread(definitions[node.$ref.split("/").at(-1) ?? ""] ?? {})),
  ...[
    ...(node.oneOf ?? []),
    ...(node.anyOf ?? []),
    ...(node.items === undefined ? [] : [node.items]),
  ].flatMap(spread),
];

const isSetting = (path: string): boolean => {
  const [first = "", ...rest] = path.split(".");
  const starts = Object.values(definitions).flatMap((node) => spread(node));
  let nodes: readonly Node[] = starts.flatMap(({ properties }) => properties?.[first] ?? []);
  for (const key of rest) nodes = nodes.flatMap(spread).flatMap(({ properties }) => properties?.[key] ?? []);
  return nodes.length > 0;
};

/** The settings that the tables of a guide name, in the column behind what they stand for. */
function settingsIn(guide: string): string[] {
  const page = readFileSync(new URL(`../../docs/${guide}.md`, import.meta.url), "utf8");
  const cells = page.split("\n").flatMap((line) => /^\|(?:[^|]*\|)+$/.exec(line)?.[0].split("|")[2] ?? []);
  return cells.flatMap((cell) => [...cell.matchAll(/`([a-zA-Z][\w.]*)[^`]*`/g)].map(([, path = ""]) => path));
}

describe.each(["from-azure-cli", "from-terraform"])("%s", (guide) => {
  test("names settings that there are", () => {
    const settings = settingsIn(guide);
    expect(settings.length).toBeGreaterThan(20);
    expect(settings.filter((path) => !isSetting(path))).toEqual([]);
  });
});

test("what is no setting is seen", () => {
  expect(
    ["network.mode", "network.nodes", "monitoring.logs.workspace", "vmSize", "size"].map(isSetting),
  ).toEqual([true, false, true, true, false]);
});
