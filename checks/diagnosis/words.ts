import { endName, reservedNames, workloadName } from "../../observability/flows/ends.ts";
import type { FlowEnd } from "../../observability/flows/record.ts";
import type { EntryRef, Side } from "../../model/world.ts";
import { entryWords } from "../../simulator/words.ts";
import { entityOf } from "./known.ts";
import type { Symptom } from "./symptoms.ts";

/** An end in a sentence: a workload, a name, an address, or what is reserved. */
export function endWords(end: FlowEnd): string {
  if (end.namespace !== undefined)
    return workloadName(end) === undefined
      ? `identity ${end.identity ?? "unknown"} in ${end.namespace}`
      : endName(end);
  const [name] = end.names ?? [];
  if (name !== undefined) return name;
  const reserved = entityOf(end) ?? reservedNames(end)[0];
  const parts = [reserved, end.ip].filter((part) => part !== undefined);
  return parts.length === 0 ? endName(end) : parts.join(" ");
}

/** `shop/web to shop/api on TCP 8080`. */
export function symptomWords({ client, server, port, protocol }: Symptom): string {
  const place = [protocol, port].filter((part) => part !== undefined).join(" ");
  return `${endWords(client)} to ${endWords(server)}${place === "" ? "" : ` on ${place}`}`;
}

/** What the policies that were given say of it, in a sentence to put behind another one; nothing where they say nothing. */
export function policyWords(side: Side | undefined): string {
  if (side === undefined || side.verdict === "unknown") return "";
  if (side.verdict === "allowed")
    return "; the policies given would let it through: those in force are others, or had not arrived yet";
  return side.entries.length === 0 ? "" : `; closed by ${placesOf(side.entries)}`;
}

const MOST = 3;

function placesOf(entries: readonly EntryRef[]): string {
  const words = [...new Set(entries.map(entryWords))].sort();
  const more = words.length > MOST ? ` and ${words.length - MOST} more` : "";
  return `${words.slice(0, MOST).join(", ")}${more}`;
}
