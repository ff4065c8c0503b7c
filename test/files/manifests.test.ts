import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import {
  formatReadFault,
  listFiles,
  readDocuments,
  readDocumentsOf,
  readManifests,
} from "../../files/manifests.ts";
import { Unreadable } from "../../files/read.ts";

let folder = "";
const FILES: Readonly<Record<string, string>> = {
  "b.yaml": "kind: B\n---\n\n---\nkind: C\n",
  "a.yml": "kind: A\n",
  "sub/z.json": '{"kind": "Z"}',
  "sub/deeper/d.YAML": "kind: D\n",
  "notes.txt": "kind: N\n",
  ".hidden/h.yaml": "kind: H\n",
  "node_modules/x/x.yaml": "kind: X\n",
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "manifests-"));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  symlinkSync(join(folder, "sub/z.json"), join(folder, "link.json"));
  symlinkSync(folder, join(folder, "sub/circle"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const kinds = (paths: string[]) =>
  readDocuments(paths, { cwd: folder }).documents.map(({ value }) => (value as { kind: string }).kind);

describe("files", () => {
  test("of a folder are listed by name, with those below, without what is hidden, installed or no manifest", () => {
    expect(listFiles(["."], folder)).toEqual([
      "a.yml",
      "b.yaml",
      "link.json",
      "sub/deeper/d.YAML",
      "sub/z.json",
    ]);
  });

  test("that are named are taken whatever they end in, and none twice", () => {
    expect(listFiles(["notes.txt", "a.yml", "*.y*ml", "./a.yml"], folder)).toEqual([
      "notes.txt",
      "a.yml",
      "b.yaml",
    ]);
    expect(kinds(["a.yml", "*.y*ml", join(folder, "a.yml")])).toEqual(["A", "B", "C"]);
  });

  test("of a glob are found below folders that match", () => {
    expect(listFiles(["s*"], folder)).toEqual(["sub/deeper/d.YAML", "sub/z.json"]);
    expect(listFiles(["**/*.json"], folder)).toEqual(["link.json", "sub/z.json"]);
  });

  test.each([
    ["gone.yaml", "gone.yaml is not there"],
    ["gone/*.yaml", "no file matches gone/*.yaml"],
    [".hidden/../sub/circle/.hidden/x", "sub/circle/.hidden/x is not there"],
  ])("%s is an error", (path, message) => {
    expect(() => listFiles([path], folder)).toThrow(Unreadable);
    expect(() => listFiles([path], folder)).toThrow(message);
  });

  test("that cannot be read hide no others", () => {
    const { documents, faults } = readDocuments(["gone.yaml", "a.yml", "none/*.yaml"], { cwd: folder });
    expect(documents).toHaveLength(1);
    expect(faults.map(formatReadFault)).toEqual(["gone.yaml is not there", "no file matches none/*.yaml"]);
  });

  test("documents keep their place in the file where empty ones stand between", () => {
    const { documents } = readDocuments(["b.yaml"], { cwd: folder });
    expect(documents.map(({ file, index }) => [file, index])).toEqual([
      ["b.yaml", 0],
      ["b.yaml", 2],
    ]);
  });

  test("standard input is -", () => {
    const read = (path: string) => (path === "-" ? "kind: Input" : "");
    expect(readDocuments(["-"], { read }).documents[0]).toMatchObject({
      file: "-",
      value: { kind: "Input" },
    });
  });
});

describe("texts", () => {
  const value = (text: string) => readDocumentsOf(text, "t.yaml").documents.map((document) => document.value);
  const faults = (text: string) => readDocumentsOf(text, "t.yaml").faults.map(formatReadFault);

  test("are read as kubectl reads them: booleans of YAML 1.1, and merged keys", () => {
    expect(value("a: yes\nb: 'no'\nc: off\nd: n")).toEqual([{ a: true, b: "no", c: false, d: false }]);
    expect(value("k: &x {a: 1}\nm: {<<: *x, b: 2}")).toEqual([{ k: { a: 1 }, m: { a: 1, b: 2 } }]);
  });

  test("JSON is read as it is, and with several documents as YAML", () => {
    expect(value('\n {"a": "yes", "b": [1, null]}')).toEqual([{ a: "yes", b: [1, null] }]);
    expect(value('{"a": 1}\n---\n{"a": 2}')).toEqual([{ a: 1 }, { a: 2 }]);
  });

  test("faults carry line and column, and the documents around them are read", () => {
    const reading = readDocumentsOf("a: 1\n---\nb: [1\n---\nc: 3\n", "t.yaml");
    expect(reading.documents.map((document) => document.value)).toEqual([{ a: 1 }, { c: 3 }]);
    expect(reading.faults).toMatchObject([{ file: "t.yaml", index: 1, line: 4, column: 1 }]);
    expect(faults("a: 1\nb:\n  c: 1\n  c: 2\n")).toEqual(["t.yaml:4:3: the key c stands twice"]);
    expect(faults('{"a": 1, "b": [{"c": ":", "d": {"c": 1}}, {"c": "\\"", "\\u0063": 2}]}')).toEqual([
      "t.yaml:1:55: the key c stands twice",
    ]);
    expect(faults('{"a": {"b": "a"}, "b": ["a", "a", {"a": "{"}], "c": "a"}')).toEqual([]);
  });

  test("lists are expanded, and each item knows where it stands", () => {
    const text = `apiVersion: v1\nkind: List\nitems:\n  - kind: A\n    spec: {x: 1}\n  - kind: B\n    spec:\n      z: 2\n`;
    const read = () => text;
    writeFileSync(join(folder, "notes.txt"), "");
    const { documents } = readManifests(["notes.txt"], { cwd: folder, read });
    expect(documents.map((document) => document.value)).toEqual([
      { kind: "A", spec: { x: 1 } },
      { kind: "B", spec: { z: 2 } },
    ]);
    expect(documents[1]?.within).toEqual(["items", 1]);
    expect(documents[1]?.locate(["spec", "z"])).toEqual({ line: 8, column: 7 });
    expect(documents[1]?.locate([])).toEqual({ line: 6, column: 5 });
  });

  describe("a stack stands for its Kubernetes objects", () => {
    const inputs = { apiVersion: "v1", kind: "Pod", metadata: { name: "web" } };
    const pod = (id: string) => ({ urn: `urn:${id}`, type: "kubernetes:core/v1:Pod", inputs });
    const group = { urn: "urn:group", type: "azure-native:resources:ResourceGroup", inputs: { kind: "no" } };
    const values = (stack: unknown) => readManifests(["-"], { read: () => JSON.stringify(stack) }).documents;

    test.each<[string, unknown, readonly (string | number)[]]>([
      ["acns preview --json", { stack: "dev", resources: [group, pod("a")] }, ["resources", 1, "inputs"]],
      [
        "pulumi stack export",
        { version: 3, deployment: { resources: [group, pod("a")] } },
        ["deployment", "resources", 1, "inputs"],
      ],
      [
        "pulumi preview --json",
        {
          steps: [
            { op: "delete", urn: "urn:b", oldState: pod("b") },
            { op: "create-replacement", newState: pod("a") },
            { op: "replace", newState: pod("a") },
            { op: "same", newState: group },
          ],
        },
        ["steps", 2, "newState", "inputs"],
      ],
    ])("%s", (_, stack, within) => {
      const documents = values(stack);
      expect(documents.map(({ value }) => value)).toEqual([inputs]);
      expect(documents[0]?.within).toEqual(within);
    });

    test("what only looks like one is left as it is", () => {
      const template = { resources: [{ type: "Microsoft.Network/virtualNetworks", name: "a" }] };
      const kustomization = { kind: "Kustomization", resources: ["a.yaml"] };
      for (const value of [template, kustomization, { steps: ["a"] }, { deployment: 1 }])
        expect(values(value).map((document) => document.value)).toEqual([value]);
    });
  });

  test("a list of one kind names the kind of its items", () => {
    const read = () =>
      '{"apiVersion": "cilium.io/v2", "kind": "CiliumCIDRGroupList", "items": [{"spec": {}}]}';
    const { documents } = readManifests(["notes.txt"], { cwd: folder, read });
    expect(documents[0]?.value).toEqual({ apiVersion: "cilium.io/v2", kind: "CiliumCIDRGroup", spec: {} });
  });

  test("places are the same in YAML and in JSON", () => {
    const text = '{\n  "a": [\n    1,\n    {"b": "x, ]", "c": {}}\n  ],\n  "d": 5\n}';
    const yaml = readDocumentsOf(`# YAML now\n${text}`, "t").documents[0];
    const json = readDocumentsOf(`\n${text}`, "t").documents[0];
    for (const path of [[], ["a"], ["a", 1], ["a", 1, "c"], ["d"], ["gone"], ["a", 7], ["a", 1, "b", "c"]]) {
      expect(json?.locate(path), JSON.stringify(path)).toEqual(yaml?.locate(path));
    }
    expect(json?.locate(["a", 1, "c"])).toEqual({ line: 5, column: 19 });
  });

  test("places follow aliases", () => {
    const [document] = readDocumentsOf("k: &x\n  a: 1\nm: *x\n", "t").documents;
    expect(document?.locate(["m"])).toEqual({ line: 3, column: 1 });
    expect(document?.locate(["m", "a"])).toEqual({ line: 2, column: 3 });
  });

  test("whatever value is written is read again, and every part is found", () => {
    // What JSON can say: it has no -0.
    const json = fc
      .jsonValue({ maxDepth: 4, noUnicodeString: false })
      .filter((one) => one !== null)
      .map((one) => JSON.parse(JSON.stringify(one)) as typeof one);
    fc.assert(
      fc.property(json, fc.boolean(), (written, asJson) => {
        const text = asJson
          ? JSON.stringify(written, undefined, 1)
          : stringify(written, { compat: "yaml-1.1" });
        if (text.includes("__proto__") || text.includes("\\u0000") || /[\u007f]/.test(text)) return;
        const [document] = readDocumentsOf(text, "t").documents;
        expect(document?.value).toEqual(written);
        for (const path of pathsIn(written)) expect(document?.locate(path).line).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

function pathsIn(value: unknown): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [[]];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [[], ...entries.flatMap(([key, item]) => pathsIn(item).map((path) => [key, ...path]))];
}

describe("hostile texts", () => {
  const bomb = (levels: number) =>
    `a0: &a0 [x, x]\n${Array.from({ length: levels }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(10)}]`).join("\n")}`;
  test.each([
    ["aliases that explode", bomb(9), "expands to more than"],
    [
      "aliases that nest",
      `a0: &a0 [x]\n${Array.from({ length: 500 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}]`).join("\n")}`,
      "nested too deeply",
    ],
    ["aliases without end", `a: &a x\nb:\n${"- *a\n".repeat(20_000)}`, "more than 10000 aliases"],
    ["an alias of itself", "a: &a\n  b: *a\n", "refers to the value that holds it"],
    ["an alias of nothing", "a: *b\n", "Unresolved alias"],
    ["brackets", "[".repeat(1_000_000), "nested too deeply"],
    ["brackets that close", `${"[".repeat(200_000)}${"]".repeat(200_000)}`, "nested too deeply"],
    ["dashes", "- ".repeat(1_000_000), "nested too deeply"],
    ["maps", "{a: ".repeat(1_000_000), "nested too deeply"],
    ["questions", "? ".repeat(1_000_000), "nested too deeply"],
    ["a binary", "kind: \u0000\u0001", "is it binary?"],
    ["a tab for indentation", "a:\n\tb: 1", "t.yaml:2:"],
    ["a prototype", "a:\n  __proto__: {b: 1}\n", "t.yaml:2:3: the key __proto__ stands in no manifest"],
    [
      "a prototype in JSON",
      '{"a":\n{"__proto__": {}}}',
      "t.yaml:2:2: the key __proto__ stands in no manifest",
    ],
    ["a long text", `a: ${"x".repeat(17_000_000)}`, "longer than 16 MB"],
  ])("%s are one clean fault", (_what, text, message) => {
    const { documents, faults } = readDocumentsOf(text, "t.yaml");
    expect(documents).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(formatReadFault(faults[0]!)).toContain(message);
    expect(({} as { b?: unknown }).b).toBeUndefined();
  });

  test("a map of many keys takes time in proportion", () => {
    const keys = Array.from({ length: 40_000 }, (_, at) => `key${at}: 1`).join("\n");
    expect(Object.keys(readDocumentsOf(keys, "t").documents[0]?.value as object)).toHaveLength(40_000);
  });

  test("what is no UTF-8 is named", () => {
    writeFileSync(join(folder, "latin.yaml.bin"), Buffer.from([0x61, 0xff, 0xfe]));
    const { faults } = readDocuments(["latin.yaml.bin"], { cwd: folder });
    expect(faults[0]?.message).toMatch(/latin\.yaml\.bin is not UTF-8 text$/);
  });
});
