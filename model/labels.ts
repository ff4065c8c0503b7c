const NAME = /^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/**
 * Whether a text is a DNS subdomain as Kubernetes asks of names: at most 253 lower-case letters, digits, `-` and `.`. The
 * parts between the dots may be of any length.
 */
export const isSubdomain = (text: string): boolean => text.length <= 253 && SUBDOMAIN.test(text);

/** Whether a text is a DNS label, as names of namespaces and services are: at most 63 lower-case letters, digits and `-`. */
export const isDnsLabel = (text: string): boolean =>
  text.length <= 63 && !text.includes(".") && isSubdomain(text);

/** Whether a text is the key of a Kubernetes label: a name, or a DNS prefix, a slash and a name. */
export function isLabelKey(text: string): boolean {
  const slash = text.indexOf("/");
  if (slash === -1) return NAME.test(text);
  return isSubdomain(text.slice(0, slash)) && NAME.test(text.slice(slash + 1));
}

/** Whether a text is the value of a Kubernetes label: empty, or at most 63 letters, digits, `-`, `_`, `.` with letter or digit at both ends. */
export const isLabelValue = (text: string): boolean => text === "" || NAME.test(text);

/** Whether a text is a taint as AKS writes it: key=value:effect or key:effect. */
export function isTaint(text: string): boolean {
  const match = /^([^=:]+)(?:=([^:]*))?:(NoSchedule|PreferNoSchedule|NoExecute)$/.exec(text);
  return match?.[1] !== undefined && isLabelKey(match[1]) && isLabelValue(match[2] ?? "");
}
