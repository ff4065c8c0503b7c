import type { KafkaRule } from "../../model/manifest/cilium.ts";
import type { KafkaRequest } from "../../model/world.ts";

/** Names of request kinds by their number. Source: https://kafka.apache.org/protocol#protocol_api_keys */
const KEYS = [
  ...["produce", "fetch", "offsets", "metadata", "leaderandisr", "stopreplica", "updatemetadata"],
  ...["controlledshutdown", "offsetcommit", "offsetfetch", "findcoordinator", "joingroup", "heartbeat"],
  ...["leavegroup", "syncgroup", "describegroups", "listgroups", "saslhandshake", "apiversions"],
  ...["createtopics", "deletetopics", "deleterecords", "initproducerid", "offsetforleaderepoch"],
  ...["addpartitionstotxn", "addoffsetstotxn", "endtxn", "writetxnmarkers", "txnoffsetcommit"],
  ...["describeacls", "createacls", "deleteacls", "describeconfigs", "alterconfigs"],
];

/** The request kinds that a role needs. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  produce: ["produce", "metadata", "apiversions"],
  consume: [
    ...["fetch", "offsets", "metadata", "offsetcommit", "offsetfetch", "findcoordinator"],
    ...["joingroup", "heartbeat", "leavegroup", "syncgroup", "apiversions"],
  ],
};

const nameOf = (key: string | number): string =>
  (/^\d+$/.test(String(key)) ? KEYS[Number(key)] : undefined) ?? String(key).toLowerCase();

const given = (text: string | undefined): text is string => text !== undefined && text !== "";

function meansRequest(rule: KafkaRule, request: KafkaRequest): boolean {
  const key = nameOf(request.apiKey);
  if (given(rule.role)) {
    if (ROLES[rule.role.toLowerCase()]?.includes(key) !== true) return false;
  } else if (given(rule.apiKey) && nameOf(rule.apiKey) !== key) return false;
  if (given(rule.apiVersion) && Number(rule.apiVersion) !== request.apiVersion) return false;
  return !given(rule.clientID) || rule.clientID === request.clientID;
}

/** Whether rules accept a request: one without a topic alone, else every topic of the request by some rule. */
export function acceptsKafka(rules: readonly KafkaRule[], request: KafkaRequest): boolean {
  const meant = rules.filter((rule) => meansRequest(rule, request));
  const topics = request.topics ?? [];
  if (meant.some(({ topic }) => !given(topic) || topics.length === 0)) return true;
  return topics.length > 0 && topics.every((wanted) => meant.some(({ topic }) => topic === wanted));
}
