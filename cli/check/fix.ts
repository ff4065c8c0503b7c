import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { editText, type TextEdit } from "../../files/edit.ts";
import { keysOfPath } from "../../model/path.ts";
import type { Report, Texts } from "./report.ts";

/** Does what findings say in files, where that leaves no choice. Standard input is left as it is. Returns how many findings were fixed. */
export function fixFiles({ findings }: Report, texts: Texts, cwd: string): number {
  const fixable = findings.filter(
    ({ fix, severity, file }) => fix !== undefined && severity !== "silenced" && file !== "-",
  );
  for (const file of new Set(fixable.map((finding) => finding.file))) {
    const own = fixable.filter((finding) => finding.file === file);
    const text = texts(file) ?? "";
    const edits = own.flatMap(({ fix = [], document, path }): TextEdit[] => {
      const [first, item] = keysOfPath(path);
      const inList = first === "items" && typeof item === "number" ? [first, item] : [];
      return fix.map(({ path: at, ...change }) => ({
        ...change,
        document,
        path: [...inList, ...keysOfPath(at)],
      }));
    });
    const edited = editText(text, edits);
    if (edited !== text) writeFileSync(resolve(cwd, file), edited);
  }
  return fixable.length;
}
