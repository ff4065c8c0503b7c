/** What the patterns of the schemas ask for, in words, by their text. */
const PATTERN_WORDS: Readonly<Record<string, string>> = {
  "^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$":
    "letters, digits, -, _ and ., with a letter or digit at both ends, or nothing",
  "^(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[0-9]{1,4})|([a-zA-Z0-9]-?)*[a-zA-Z](-?[a-zA-Z0-9])*$":
    'a port from 0 to 65535 as text, "443", or the name of a container\'s port: at most 15 letters, digits and single hyphens',
  "^([-a-zA-Z0-9_*]+[.]?)+$": "a domain pattern of letters, digits, -, _, . and *, without empty labels",
  "^([-a-zA-Z0-9_]+[.]?)+$": "a domain name of letters, digits, -, _ and ., without empty labels",
  "^(\\*?\\*\\.)?([-a-zA-Z0-9_]+\\.?)+$": "a server name, which may begin with *. or **.",
  "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$":
    "the name of a resource: lower-case letters, digits, - and .",
  "^()([1-9]|[1-5]?[0-9]{2,4}|6[1-4][0-9]{3}|65[1-4][0-9]{2}|655[1-2][0-9]|6553[1-5])$":
    "a port from 1 to 65535 as text",
  "^([0-9]{1,4})|([a-zA-Z0-9]-?)*[a-zA-Z](-?[a-zA-Z0-9])*$":
    "the name of a port: letters, digits and single hyphens",
  "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.,][0-9]+)?(Z|[-+][0-9]{2}:[0-9]{2})$":
    "a moment: 2026-08-01T12:00:00Z",
  "^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$":
    "a name of letters, digits, -, _ and ., with a domain and a slash before it if need be",
  "^\\PC*$": "printable characters alone",
};

/** How the pattern of an address begins, which is too long to be repeated. */
const ADDRESS = "((^\\s*((([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])";

/** How the pattern of a type of ICMP begins: names follow. */
const ICMP = "^([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5]|EchoReply|";

/** What a pattern asks for, in words where there are any. */
export function wordsOf(pattern: string): string {
  if (pattern.startsWith(ADDRESS)) return "one IPv4 or IPv6 address, without the length of a prefix";
  if (pattern.startsWith(ICMP))
    return "a number from 0 to 255, or the name of a type: EchoRequest, TimeExceeded …";
  return PATTERN_WORDS[pattern] ?? `a text that matches ${pattern}`;
}

/** What to do about a field that only rules that allow have; undefined for every other. */
export function notDenied(path: string): string | undefined {
  if (!/(in|e)gressDeny\[\d+\](\.toFQDNs|\.toPorts\[\d+\]\.(rules|serverNames))$/.test(path))
    return undefined;
  return "Deny rules know neither domains nor requests: deny ranges, entities or ports, or allow less.";
}
