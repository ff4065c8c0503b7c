import { DNS, DROPPED, FLOWS, logs, plaintext, PORT, RATE, SIDES } from "./kql.ts";

/** A question to the network logs that people keep. */
export interface LogQuery {
  /** Its id, in small letters and hyphens. */
  readonly id: string;
  readonly title: string;
  /** What it answers, in one sentence. */
  readonly question: string;
  /** Kusto, one operator a line, without a time filter: the span is chosen where it runs. */
  readonly query: string;
}

/** What queries need to be told of the clusters. */
export interface LogQueryOptions {
  /**
   * Namespaces whose pods mutual TLS takes in.
   * @default none: the query on plaintext is left out
   */
  readonly mtlsNamespaces?: readonly string[];
}

const DROPS: readonly LogQuery[] = [
  {
    id: "drops-by-pod",
    title: "Drops by pod",
    question: "What was dropped, between whom, on which port, why, and until when?",
    query: logs(
      DROPPED,
      FLOWS,
      SIDES,
      PORT,
      "summarize Flows = sum(Flows), First = min(TimeGenerated), Last = max(TimeGenerated) by Source, Destination, Port, DropReason",
      "order by Flows desc",
    ),
  },
  {
    id: "denied-sources",
    title: "Denied sources",
    question: "Who is refused by policies, and how many targets did each try?",
    query: logs(
      DROPPED,
      // Refusals by rules on HTTP and DNS have no reason.
      'where DropReason in ("POLICY_DENIED", "POLICY_DENY") or isempty(DropReason)',
      FLOWS,
      SIDES,
      "summarize Flows = sum(Flows), Targets = dcount(Destination), Addresses = make_set(tostring(IP.source), 10) by Source, SourceIdentity",
      "order by Flows desc",
    ),
  },
  {
    id: "drop-rate",
    title: "Drop rate by pair",
    question: "Which share of the flows between two sides is dropped?",
    query: logs(
      FLOWS,
      SIDES,
      'summarize Total = sum(Flows), Dropped = sumif(Flows, Verdict == "DROPPED") by Source, Destination',
      "where Total > 5 and Dropped > 0",
      RATE,
      "order by DropRate desc, Dropped desc",
    ),
  },
  {
    id: "timeline",
    title: "Timeline of allowed and dropped flows",
    question: "When did it start?",
    query: logs(
      FLOWS,
      'summarize Allowed = sumif(Flows, Verdict in ("FORWARDED", "REDIRECTED")), Dropped = sumif(Flows, Verdict == "DROPPED") by bin(TimeGenerated, 1m)',
      "order by TimeGenerated asc",
    ),
  },
];

const NAMES: readonly LogQuery[] = [
  {
    id: "dns-verdicts",
    title: "DNS verdicts",
    question: "What became of the DNS queries of each workload?",
    query: logs(
      FLOWS,
      SIDES,
      PORT,
      DNS,
      "extend Code = toint(Layer7.dns.rcode)",
      // An answer without a code is one without an error.
      'extend Outcome = case(Verdict == "DROPPED", "refused by policy", isnull(Reply) or Reply == false, "asked", isnull(Code) or Code == 0, "answered", Code == 1, "format error", Code == 2, "server failure", Code == 3, "no such name", Code == 5, "refused by the server", strcat("code ", tostring(Code)))',
      "extend Client = iff(Reply == true, Destination, Source)",
      "summarize Flows = sum(Flows) by Client, Outcome",
      "order by Client asc, Flows desc",
    ),
  },
  {
    id: "dns-then-https",
    title: "DNS followed by HTTPS",
    question: "Who was told an address, and then was not let through to port 443?",
    query: logs(
      FLOWS,
      SIDES,
      PORT,
      // Not answers; of drops it is not known.
      "where Port in (53, 443) and (isnull(Reply) or Reply == false)",
      'summarize Asked = sumif(Flows, Port == 53 and Verdict != "DROPPED"), NotAsked = sumif(Flows, Port == 53 and Verdict == "DROPPED"), Connected = sumif(Flows, Port == 443 and Verdict != "DROPPED"), NotConnected = sumif(Flows, Port == 443 and Verdict == "DROPPED") by Client = Source, bin(TimeGenerated, 1m)',
      'extend Finding = case(NotAsked > 0, "the name is refused", Asked > 0 and NotConnected > 0, "the name is known, the connection is refused", NotConnected > 0, "the connection is refused", "all is let through")',
      "order by TimeGenerated asc, Client asc",
    ),
  },
];

const LOAD: readonly LogQuery[] = [
  {
    id: "top-talkers",
    title: "Top talkers",
    question: "Which workloads have the most flows, and to how many peers?",
    query: logs(
      FLOWS,
      SIDES,
      "summarize Flows = sum(Flows), Peers = dcount(Destination) by Source",
      "top 10 by Flows desc",
    ),
  },
  {
    id: "http-errors",
    title: "HTTP errors",
    question: "Which pairs see 4xx and 5xx?",
    query: logs(
      "extend Code = toint(Layer7.http.code)",
      "where Code >= 400",
      FLOWS,
      SIDES,
      // An answer goes back to who asked.
      "summarize Answers = sum(Flows) by Server = Source, Client = Destination, Code",
      "order by Answers desc",
    ),
  },
];

const onPlaintext = (namespaces: readonly string[]): LogQuery => ({
  id: "plaintext",
  title: "Plaintext where mutual TLS was meant",
  question: "Which TCP flows between enrolled namespaces were not seen as encrypted?",
  query: logs(
    plaintext(namespaces),
    FLOWS,
    SIDES,
    PORT,
    "summarize Flows = sum(Flows), Last = max(TimeGenerated) by Source, Destination, Port",
    "order by Flows desc",
  ),
});

/** What people ask of the network logs. Each query reads one table without a join, so both plans run it. */
export function logQueries({ mtlsNamespaces = [] }: LogQueryOptions = {}): readonly LogQuery[] {
  const mtls = mtlsNamespaces.length === 0 ? [] : [onPlaintext(mtlsNamespaces)];
  return [...DROPS, ...NAMES, ...LOAD, ...mtls];
}
