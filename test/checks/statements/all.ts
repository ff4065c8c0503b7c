import type { Statement } from "../documents.ts";
import { l7Statements } from "./l7.ts";
import { objectsStatements } from "./objects.ts";
import { peersStatements } from "./peers.ts";
import { connectionStatements } from "./ports.ts";

/** What Cilium and its schemas refuse, statement by statement, each with a document on either side. */
export const statements: readonly Statement[] = [
  ...objectsStatements,
  ...peersStatements,
  ...connectionStatements,
  ...l7Statements,
];
