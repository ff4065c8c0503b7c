import type { Meta } from "../../model/manifest/meta.ts";
import type { Named } from "../manifest.ts";
import { literal, type Expression } from "./expression.ts";

/** What an object is called beside its name, as the last argument of a factory; nothing where there is nothing. */
export function named({ name: _, ...more }: Meta): [] | [Expression<Named>] {
  return Object.keys(more).length === 0 ? [] : [literal<Named>(more)];
}
