import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

/** One import, of values or of types: statically, by `export … from`, `import(…)`, `import("…").Type` or `require(…)`. */
export interface Import {
  /** What it names; undefined where that is computed while the program runs. */
  readonly from: string | undefined;
  /** Counted from 1. */
  readonly line: number;
}

/** A source file, as far as the architecture is concerned. */
export interface Source {
  /** Its path in the repository, with slashes. */
  readonly file: string;
  readonly imports: readonly Import[];
  /** Lines of statements that are no named re-exports. */
  readonly ownStatements: readonly number[];
}

/** Folders that hold nothing of the project's own. */
const FOREIGN = new Set(["node_modules", "dist", "coverage", "site"]);

/** The path of every TypeScript and JavaScript file below a folder, with slashes; none of what others made or was built. */
export function sourceFiles(root: string): string[] {
  const folders = [""];
  const files: string[] = [];
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory() && !FOREIGN.has(entry.name) && !entry.name.startsWith(".")) folders.push(path);
      if (entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name)) files.push(path);
    }
  }
  return files.sort();
}

/** Reads and parses the sources below a folder. */
export const readSources = (root: string): Source[] =>
  sourceFiles(root).map((file) => parseSource(file, readFileSync(join(root, file), "utf8")));

/** Parses the text of one source. */
export function parseSource(file: string, text: string): Source {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const lineOf = (node: ts.Node): number => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    const named = importedBy(node, file.endsWith(".cjs"));
    if (named !== undefined)
      imports.push({ from: ts.isStringLiteralLike(named) ? named.text : undefined, line: lineOf(node) });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const ownStatements = tree.statements.filter((node) => !isNamedReexport(node)).map(lineOf);
  return { file, imports, ownStatements };
}

/** What a node imports: a text, or the expression that will yield one. Undefined for a node that imports nothing. */
function importedBy(node: ts.Node, isCommonJs: boolean): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
    return node.moduleReference.expression;
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
  if (!ts.isCallExpression(node)) return undefined;
  const { expression: callee } = node;
  const isImport = callee.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = isCommonJs && ts.isIdentifier(callee) && callee.text === "require";
  return isImport || isRequire ? node.arguments[0] : undefined;
}

/** `export { a, type B } from "…"`: no `export *`, which says nothing of what is public, and nothing declared on the spot. */
const isNamedReexport = (node: ts.Statement): boolean =>
  ts.isExportDeclaration(node) &&
  node.moduleSpecifier !== undefined &&
  node.exportClause !== undefined &&
  ts.isNamedExports(node.exportClause);
