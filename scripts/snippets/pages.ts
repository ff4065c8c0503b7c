import { fencesIn, type Fence } from "./fences.ts";

/** A fence of a page, with the file that its first line says it is. */
export interface PageFence extends Fence {
  /** The page that it stands in, below the root. */
  readonly file: string;
  /** "shop/policies.yaml" where the code begins with that name in a comment, or JSON has it behind its language. */
  readonly name?: string;
}

/** A page of Markdown, and what stands in fences there. */
export interface Page {
  readonly file: string;
  readonly text: string;
  readonly fences: readonly PageFence[];
}

/** A first line such as `# shop/policies.yaml` or `// policies.ts`, and nothing beside it. */
const NAMED = /^(?:#|\/\/) ((?:[\w.-]+\/)*[\w.-]+\.\w+)$/;

/** Reads a page. Throws where a fence is never closed. */
export function pageOf(file: string, text: string): Page {
  const fences = fencesIn(text).map((fence): PageFence => {
    const [language, second] = fence.info;
    const first = fence.code.split("\n", 1)[0] ?? "";
    const name = language === "json" ? second : NAMED.exec(first)?.[1];
    return { file, ...fence, ...(name === undefined ? {} : { name }) };
  });
  return { file, text, fences };
}

/** The text of a page without its fences, line by line: what is in a fence becomes an empty line. */
export function proseOf({ text, fences }: Page): string[] {
  const lines = text.split("\n");
  for (const { line, code } of fences) {
    const length = code.split("\n").length + 2;
    lines.fill("", line - 2, line - 2 + length);
  }
  return lines;
}
