/** What only a server writes into an object's metadata. */
const SERVERS = [
  ...["creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "generation", "managedFields"],
  ...["resourceVersion", "selfLink", "uid"],
];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A manifest as somebody wrote it: without what a server added, which is named, and without empty fields, which count as absent. */
export function cleaned(value: unknown): { readonly value: unknown; readonly left: readonly string[] } {
  if (!isObject(value)) return { value, left: [] };
  const { metadata } = value;
  const left = [
    ...(isObject(metadata) ? SERVERS.filter((key) => key in metadata).map((key) => `metadata.${key}`) : []),
    ...("status" in value ? ["status"] : []),
  ];
  const own = Object.entries(value)
    .filter(([key]) => key !== "status")
    .map(([key, item]) => [key, key === "metadata" ? withoutServers(item) : item] as const);
  return { value: given(Object.fromEntries(own)), left };
}

const withoutServers = (metadata: unknown): unknown =>
  isObject(metadata)
    ? Object.fromEntries(Object.entries(metadata).filter(([key]) => !SERVERS.includes(key)))
    : metadata;

function given(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(given);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(entries.map(([key, item]) => [key, given(item)]));
}
