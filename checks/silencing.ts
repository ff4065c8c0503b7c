import { didYouMean, finding, type Finding } from "../model/faults.ts";
import { childPath } from "../model/path.ts";
import { fieldsIn, isFields } from "../model/document.ts";
import { everyRule, silencingRules } from "./rules.ts";

/** What stands before a rule's id in the key of an annotation that silences it. */
export const PREFIX = "acns-check/";

const IDS = everyRule.map(({ id }) => id);

/** Findings of one document with those silenced that its annotations name, each with a reason; and what is wrong with these. */
export function silence(value: unknown, findings: readonly Finding[]): Finding[] {
  const annotations = isFields(value) ? fieldsIn(fieldsIn(value, "metadata"), "annotations") : {};
  const reasons = new Map<string, string>();
  const faults: Finding[] = [];
  for (const [key, reason] of Object.entries(annotations)) {
    if (!key.startsWith(PREFIX)) continue;
    const id = key.slice(PREFIX.length);
    const path = childPath("metadata.annotations", key);
    if (!IDS.includes(id)) faults.push(finding(silencingRules.unknown, { path, ...unknown(id) }));
    else if (typeof reason !== "string" || reason.trim() === "")
      faults.push(
        finding(silencingRules.noReason, { path, reason: `${id} is to be silenced without a reason` }),
      );
    else reasons.set(id, reason);
  }
  return [...findings.map((own) => silenced(own, reasons.get(own.rule))), ...faults];
}

function unknown(id: string): { reason: string; remedy?: string } {
  const meant = didYouMean(id, IDS);
  const reason = `there is no rule ${id}`;
  return meant === undefined ? { reason } : { reason, remedy: `Did you mean ${meant}?` };
}

const silenced = (own: Finding, reason: string | undefined): Finding =>
  reason === undefined ? own : { ...own, severity: "silenced", lowered: reason };
