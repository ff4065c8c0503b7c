import type { Flow, Verdict } from "../../model/world.ts";
import type { NamedVerdict, Query } from "../../simulator/name.ts";
import { endWords, flowWords, sideWords } from "../../simulator/words.ts";

const sides = ({ egress, ingress }: Verdict): string[] => [
  `  ${sideWords("egress", egress)}`,
  `  ${sideWords("ingress", ingress)}`,
];

/** A verdict with the reason of each direction. */
export const verdictText = (flow: Flow, found: Verdict): string =>
  [`${found.verdict}: ${flowWords(flow)}`, ...sides(found)].join("\n");

/** A verdict for a name: the questions for it, then the connection. */
export function namedText(flow: Flow, found: NamedVerdict): string {
  const { verdict, queries, connection, learned, reason, resolved } = found;
  const lines = [`${verdict}: ${flowWords(flow)}`, `DNS: ${resolved}`, ...queries.flatMap(queryLines)];
  if (reason !== undefined) lines.push(`  ${reason}`);
  if (resolved === "allowed" && !learned)
    lines.push("  no DNS rule sees the answer, so that toFQDNs does not know the name");
  return [...lines, `connection: ${connection.verdict}`, ...sides(connection)].join("\n");
}

function queryLines({ name, server, verdict }: Query): string[] {
  const { verdict: decision, egress, ingress } = verdict;
  const why = egress.verdict === decision ? sideWords("egress", egress) : sideWords("ingress", ingress);
  return [`  ${name} from ${endWords(server)}: ${why}`];
}
