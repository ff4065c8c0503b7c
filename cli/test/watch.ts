import { watch, type FSWatcher } from "node:fs";
import { dirname } from "node:path";
import { kindOf } from "../../files/read.ts";

/** How long changes are gathered, in milliseconds: editors write a file in several steps. */
const PAUSE = 100;

/** Ends when a file changes, or anything in a folder. A file is watched through its folder, as editors replace it. */
export function changes(paths: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const watchers: FSWatcher[] = [];
    let timer: NodeJS.Timeout | undefined;
    const changed = (): void => {
      timer ??= setTimeout(() => {
        for (const watcher of watchers) watcher.close();
        resolve();
      }, PAUSE);
    };
    const folders = paths.map((path) => (kindOf(path) === "folder" ? path : dirname(path)));
    for (const folder of new Set(folders))
      if (kindOf(folder) === "folder") watchers.push(watch(folder, { recursive: true }, changed));
  });
}
