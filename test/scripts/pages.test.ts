import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runPage, stepsIn, written } from "../../scripts/snippets/console.ts";
import { dataFaults } from "../../scripts/snippets/data.ts";
import { anchorsOf, linkFaults } from "../../scripts/snippets/links.ts";
import { pageOf } from "../../scripts/snippets/pages.ts";
import { commandsIn, runLine, type Session } from "../../scripts/snippets/shell.ts";
import { usageFaults } from "../../scripts/snippets/usage.ts";
import { acns } from "../cli/acns.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const command: Session["acns"] = (args, cwd, input) => acns(args, { cwd, input });
const fenced = (info: string, code: string): string => `\`\`\`${info}\n${code}\n\`\`\`\n`;

describe("command lines", () => {
  test("are split by quotes, pipes and targets", () => {
    expect(commandsIn(`npx acns verdict --http "POST /cart" 'a | b' | head -3 > out/file.txt`)).toEqual([
      { words: ["npx", "acns", "verdict", "--http", "POST /cart", "a | b"] },
      { words: ["head", "-3"], target: "out/file.txt" },
    ]);
  });

  test.each(["acns check $(ls)", "acns check a; rm b", "acns check `ls`", 'echo "$HOME"', "sleep 1 &"])(
    "%s is more than the pages need",
    (line) => {
      expect(() => commandsIn(line)).toThrow("nothing here runs");
    },
  );

  const session = (): Session => ({
    folder: root,
    last: 0,
    acns: async (args, _cwd, input) => ({ code: 3, out: `${args.join(" ")}\n${input}`, err: "careful\n" }),
  });

  test("pipe outputs, show errors and remember the exit code", async () => {
    const own = session();
    expect(await runLine("npm run -s acns -- a | acns b | grep -v a", own)).toBe("careful\ncareful\nb");
    expect(await runLine("acns c", own)).toBe("careful\nc");
    expect(await runLine("echo $?", own)).toBe("3");
    await expect(runLine("curl x", own)).rejects.toThrow("nothing here runs curl");
  });
});

describe("consoles", () => {
  test("are steps of a command and its output", () => {
    const code = "$ acns a \\\n    b\none\n\ntwo\n$ acns c";
    expect(stepsIn({ file: "a.md", line: 5, code })).toEqual([
      { lines: ["$ acns a \\", "    b"], output: "one\n\ntwo" },
      { lines: ["$ acns c"], output: "" },
    ]);
    expect(() => stepsIn({ file: "a.md", line: 5, code: "out" })).toThrow("a.md:5: a console begins with $");
  });

  const text = [
    fenced("yaml", "# shop/a.yaml\na: 1"),
    fenced("console", "$ cat shop/a.yaml\n# shop/a.yaml\na: 1"),
    fenced("yaml", "# shop/a.yaml\na: 2"),
    fenced("console", "$ cat shop/a.yaml\nold\n$ acns check missing.yaml"),
  ].join("\n");

  test("see the files of their page as they stand above, and what differs is told and written", async () => {
    const page = pageOf("a.md", text);
    const answers = await runPage(page, root, command);
    expect(answers.map(({ differs }) => differs?.output)).toEqual([undefined, "# shop/a.yaml\na: 2"]);
    const now = written(page, answers);
    expect(now).toContain("$ cat shop/a.yaml\n# shop/a.yaml\na: 2\n$ acns check missing.yaml\n");
    expect(now).toContain("missing.yaml");
    const again = await runPage(pageOf("a.md", now), root, command);
    expect(again.filter(({ differs }) => differs !== undefined)).toEqual([]);
  });
});

test("links lead to files and headings that are there", () => {
  const page = pageOf(
    "docs/a.md",
    [
      "# A page: `code` & [more](b.md)",
      "## Twice",
      "## Twice",
      "[a](#a-page-code--more) [b](#twice-1) [c](../README.md) [d](https://example.com/#x) `[e](none.md)`",
      "[f](none.md) [g](#thrice)",
      "![h](rules)",
      fenced("md", "[i](none.md)"),
    ].join("\n"),
  );
  expect([...anchorsOf(page)]).toEqual(["a-page-code--more", "twice", "twice-1"]);
  expect(linkFaults([page], root)).toEqual([
    "docs/a.md:1: b.md is not there",
    "docs/a.md:5: none.md is not there",
    "docs/a.md:5: #thrice has no such heading",
    "docs/a.md:6: rules is a folder: link a page of it",
  ]);
});

test("data is judged as policies, suites, answers, config or settings", () => {
  const page = (code: string) => dataFaults(pageOf("a.md", fenced("yaml", code)));
  expect(
    page(
      "acceleration: BpfVeth\nkubernetesVersion: '1.34'\nnodePools: [{ name: a, mode: System, osSku: AzureLinux }]",
    ),
  ).toEqual([]);
  expect(page("accelaration: BpfVeth")[0]).toContain("a.md:2: SET001 accelaration");
  expect(page("config: { 'shop:tier': Fee, 'azure-native:location': x }")[0]).toContain("SET002 tier");
  expect(
    page("apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: { name: a }\nspec: { x: 1 }")[0],
  ).toContain("CRD");
  expect(page("id: a\nflows: [{ id: b }]").length).toBeGreaterThan(0);
  expect(page("invokes: 1\nother: {}")).toEqual([
    "a.md:2: invokes is no answer",
    "a.md:2: other is no answer",
  ]);
  expect(page("[1]")).toEqual(["a.md:2: this is neither policies, a suite, answers nor settings"]);
  expect(page("a: [")[0]).toMatch(/^a\.md:2: /);
});

test("calls name commands and options that there are", async () => {
  const text = [
    "`acns check PATH…`, `acns preview [ENV|PROGRAM]`, `npx acns tset a`, `acns hubble --exec -- observe --last 1`, `acns completion --x`, `acns-check/POL001: why`",
    fenced(
      "sh",
      "kubectl get x | npx acns check - --format sarif --quietly # acns bad\nnpm run -s acns -- preview -x\nacns hubble --exec -- observe --follow",
    ),
  ].join("\n");
  expect(await usageFaults([pageOf("a.md", text)], command)).toEqual([
    "a.md:3: acns check has no option --quietly",
    "a.md:4: acns preview has no option -x",
    "a.md:1: acns has no command tset",
    "a.md:1: acns completion has no option --x",
  ]);
});
