/** What the patterns of the schemas ask for, in words, by their text. */
export const PATTERN_WORDS: Readonly<Record<string, string>> = {
  "^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$":
    "letters, digits, -, _ and ., with a letter or digit at both ends, or nothing",
  "^(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[0-9]{1,4})|([a-zA-Z0-9]-?)*[a-zA-Z](-?[a-zA-Z0-9])*$":
    'a port from 0 to 65535 as text, "443", or the name of a container\'s port',
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
