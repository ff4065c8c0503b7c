import type { Breach, Rule } from "../model/faults.ts";

const CILIUM = "https://docs.cilium.io/en/stable/security/policy/language/";
const LOGS = "https://learn.microsoft.com/azure/aks/how-to-configure-container-network-logs";

const row = (id: string, title: string, remedy: string, docs = CILIUM) => ({
  id,
  severity: "error" as const,
  title,
  remedy,
  docs,
});

/** What builders refuse beside what a server or an agent does: verbs that would not do what they say. */
export const RULES = {
  BLD001: row(
    "BLD001",
    "A redirect takes what is sent to a service that can be.",
    "Give the name of a service: at most 63 lower-case letters, digits and -.",
  ),
  BLD003: row(
    "BLD003",
    "Everything is selected in words only.",
    "Name labels, or use the verb that says all.",
  ),
  BLD004: row("BLD004", "A range of ports ends where it begins, or after it.", "Give the lower port first."),
  BLD009: row(
    "BLD009",
    "Requests of HTTP name headers, and hosts by regular expressions (RE2): the agent takes others, and no request matches.",
    "Correct the expression.",
  ),
  BLD013: row("BLD013", "A verb says something.", "Name what is meant."),
  BLD014: row(
    "BLD014",
    "A rule allows, denies or closes something.",
    "Add a verb: allowFrom, allowTo, denyFrom, denyTo or defaultDeny.",
  ),
  BLD015: row("BLD015", "No verb takes back what another one says.", "Keep one of them."),
  BLD017: row(
    "BLD017",
    "Messages of ICMP have types from 0 to 255: agents take other numbers, and no message has them.",
    "Give a number from 0 to 255, or a name of the family's.",
  ),
  BLD019: row(
    "BLD019",
    "Filters are there, and name pods by their namespace and the beginning of their name.",
    'Write "namespace/" for all pods of it, or "namespace/beginning-of-the-name".',
    LOGS,
  ),
} satisfies Record<string, Omit<Rule<never>, "check">>;

/** A misuse of a verb, which no manifest would show. */
export type Misuse = Breach & { readonly rule: keyof typeof RULES };
