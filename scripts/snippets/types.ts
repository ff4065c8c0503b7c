import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { entries } from "../entries.ts";

/** A piece of TypeScript that stands in another file. */
export interface Snippet {
  /** The file that it stands in, below the root. */
  readonly file: string;
  /** The line of that file on which it begins, counted from 1. */
  readonly line: number;
  readonly code: string;
  /** The file that it is, where other snippets of its page may import it by that name. */
  readonly name?: string;
}

/** The package as its users import it, from the sources. */
const OWN_NAMES = Object.fromEntries(entries.map(({ name, source }) => [name, [`./${source}`]]));

/**
 * Checks the types of all snippets in one program, each as a module of its own at the root of the project, and one with a name
 * in a folder of its page. They exist in memory only, and begin on the line on which they stand, so that what is wrong is
 * reported where it is written.
 */
export function typeFaults(root: string, snippets: readonly Snippet[]): string[] {
  const texts = new Map(
    snippets.map(({ file, line, code, name }) => [
      join(root, file.replaceAll("/", "-") + (name === undefined ? `.${line}.ts` : `/${name}`)),
      { file, text: "\n".repeat(line - 1) + code },
    ]),
  );
  const program = ts.createProgram([...texts.keys()], options(root), hostWith(texts));
  const inSnippets = [...texts.keys()].flatMap((path) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  return [...program.getOptionsDiagnostics(), ...inSnippets].map((found) => {
    const text = ts.flattenDiagnosticMessageText(found.messageText, "\n  ");
    if (found.file === undefined) return text;
    const { line, character } = found.file.getLineAndCharacterOfPosition(found.start ?? 0);
    const place = texts.get(found.file.fileName)?.file ?? relative(root, found.file.fileName);
    return `${place}:${line + 1}:${character + 1}: ${text}`;
  });
}

function options(root: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const own = { ...config.compilerOptions, paths: OWN_NAMES, moduleDetection: "force" };
  return ts.convertCompilerOptionsFromJson(own, root).options;
}

function hostWith(texts: ReadonlyMap<string, { text: string }>): ts.CompilerHost {
  const host = ts.createCompilerHost({});
  const folders = new Set([...texts.keys()].map((path) => dirname(path)));
  return {
    ...host,
    directoryExists: (path) => folders.has(path) || host.directoryExists?.(path) !== false,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path)?.text ?? host.readFile(path),
    getSourceFile: (path, version, ...rest) => {
      const own = texts.get(path);
      return own === undefined
        ? host.getSourceFile(path, version, ...rest)
        : ts.createSourceFile(path, own.text, version);
    },
  };
}
