import ts from "typescript";

/** A fenced block of code in a text. */
export interface Fence {
  /** The line of the text, counted from 1, on which its code begins. */
  readonly line: number;
  /** What stands behind the backticks, in words: language first. */
  readonly info: readonly string[];
  readonly code: string;
}

/** The fenced blocks of a Markdown text, without the indentation of the list that they may stand in. */
export function fencesIn(markdown: string): Fence[] {
  const fences: Fence[] = [];
  let open: { line: number; mark: string; indent: number; info: string[]; code: string[] } | undefined;
  for (const [index, text] of markdown.split("\n").entries()) {
    const [, indent = "", mark, info = ""] = /^(\s*)(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
    if (open === undefined) {
      if (mark === undefined) continue;
      open = { line: index + 2, mark, indent: indent.length, info: info.trim().split(/\s+/), code: [] };
    } else if (mark?.startsWith(open.mark) === true && info.trim() === "") {
      fences.push({ line: open.line, info: open.info, code: open.code.join("\n") });
      open = undefined;
    } else {
      open.code.push(text.slice(Math.min(open.indent, text.length - text.trimStart().length)));
    }
  }
  if (open !== undefined) throw new Error(`the fence that line ${open.line - 1} opens is never closed`);
  return fences;
}

/** The fenced blocks in the doc comments of a source. */
export function fencesInComments(file: string, source: string): Fence[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const comments = new Map<number, ts.Node>();
  const visit = (node: ts.Node): void => {
    for (const comment of ts.getJSDocCommentsAndTags(node)) comments.set(comment.pos, comment);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return [...comments.values()]
    .filter((comment) => ts.isJSDoc(comment))
    .flatMap((comment) => {
      const above = tree.getLineAndCharacterOfPosition(comment.pos).line;
      const markdown = source.slice(comment.pos, comment.end).replace(/^[ \t]*\*(?!\/) ?/gm, "");
      return fencesIn(markdown).map((fence) => ({ ...fence, line: fence.line + above }));
    });
}

/** The scripts that a text calls by npm, each with its line. */
export function scriptsIn(markdown: string): { name: string; line: number }[] {
  return markdown.split("\n").flatMap((text, index) => {
    const run = [...text.matchAll(/\bnpm run(?: -\S+)* ([\w:.-]+)/g)].map(([, name = ""]) => name);
    const test = /\bnpm (?:test|t|cit)\b/.test(text) ? ["test"] : [];
    return [...run, ...test].map((name) => ({ name, line: index + 1 }));
  });
}
