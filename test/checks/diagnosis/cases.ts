import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, parseAllDocuments } from "yaml";
import {
  Diagnoser,
  type Beside,
  type DiagnosedCluster,
  type Diagnosis,
} from "../../../checks/diagnosis/diagnose.ts";
import type { World } from "../../../model/world.ts";
import type { FlowRecord } from "../../../observability/flows/record.ts";
import { worldOfManifests } from "../../../simulator/world/manifests.ts";
import { readFlows } from "../../observability/flows/records.ts";

const FOLDER = fileURLToPath(new URL("../../scenarios/diagnosis", import.meta.url));

/** A folder of flows, what is known beside them, and the rules of the causes that they show. */
export interface DiagnosisCase {
  readonly name: string;
  readonly folder: string;
  readonly names: readonly string[];
  readonly flows: readonly FlowRecord[];
  readonly beside: Beside;
}

interface CaseFile {
  readonly names: readonly string[];
  readonly cluster?: DiagnosedCluster;
}

function worldAt(folder: string): World | undefined {
  const file = join(folder, "policies.yaml");
  if (!existsSync(file)) return undefined;
  const documents = parseAllDocuments(readFileSync(file, "utf8"));
  return worldOfManifests(
    Array.isArray(documents) ? documents.map((document) => document.toJS() as unknown) : [],
  );
}

function caseAt(file: string): DiagnosisCase {
  const folder = join(FOLDER, dirname(file));
  const { names, cluster } = parse(readFileSync(join(FOLDER, file), "utf8")) as CaseFile;
  const { flows, broken } = readFlows(readFileSync(join(folder, "flows.jsonl"), "utf8"));
  if (broken.length > 0) throw new Error(`${folder}: ${broken.join("; ")}`);
  const world = worldAt(folder);
  const beside = { ...(world === undefined ? {} : { world }), ...(cluster === undefined ? {} : { cluster }) };
  return { name: dirname(file), folder, names, flows, beside };
}

export const CASES: readonly DiagnosisCase[] = globSync("*/case.yaml", { cwd: FOLDER }).sort().map(caseAt);

/** What flows show, with what is known beside them. */
export function diagnose(flows: readonly FlowRecord[], beside: Beside = {}): Diagnosis {
  const diagnoser = new Diagnoser(beside);
  for (const flow of flows) diagnoser.add(flow);
  return diagnoser.end();
}

export const rulesOf = ({ causes }: Diagnosis): string[] =>
  [...new Set(causes.map(({ rule }) => rule))].sort();
