import { existsSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { proseOf, type Page } from "./pages.ts";

/** The anchors of a page, as GitHub makes them of its headings. */
export function anchorsOf(page: Page): Set<string> {
  const counts = new Map<string, number>();
  const anchors = new Set<string>();
  for (const line of proseOf(page)) {
    const heading = /^#{1,6} (.+)$/.exec(line)?.[1];
    if (heading === undefined) continue;
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(" ", "-");
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    anchors.add(count === 0 ? slug : `${slug}-${count}`);
  }
  return anchors;
}

/** The targets of a page's links and pictures, each with its line; what stands in code is none. */
export function linksIn(page: Page): { target: string; line: number }[] {
  return proseOf(page).flatMap((text, index) =>
    [...text.replace(/`[^`]*`/g, "").matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)].map(
      ([, target = ""]) => ({
        target,
        line: index + 1,
      }),
    ),
  );
}

/** Links that lead nowhere: to files that are not there, or to anchors that no heading makes. */
export function linkFaults(pages: readonly Page[], root: string): string[] {
  const anchors = new Map(pages.map((page) => [page.file, anchorsOf(page)]));
  return pages.flatMap((page) =>
    linksIn(page).flatMap(({ target, line }) => {
      if (/^(?:https?|mailto):/.test(target)) return [];
      const why = wrong(target, page.file, anchors, root);
      return why === undefined ? [] : [`${page.file}:${line}: ${target} ${why}`];
    }),
  );
}

function wrong(
  target: string,
  from: string,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
  root: string,
): string | undefined {
  const [path = "", anchor] = target.split("#");
  const file = path === "" ? from : posix.join(dirname(from), decodeURIComponent(path));
  const known = anchors.get(file);
  const full = join(root, file);
  if (known === undefined && !existsSync(full)) return "is not there";
  if (known === undefined && statSync(full).isDirectory()) return "is a folder: link a page of it";
  if (anchor === undefined) return undefined;
  if (known === undefined) return "has an anchor, and is no page of the documentation";
  return known.has(anchor) ? undefined : "has no such heading";
}
