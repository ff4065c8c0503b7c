import { writeFileSync } from "node:fs";
import { Unreadable } from "../files/read.ts";

/** Writes a file. Throws `Unreadable` where it cannot be written. */
export function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new Unreadable(
      `${file} cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}`,
    );
  }
}
