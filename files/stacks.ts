/** An object in a document: where it stands, and what it is. */
export interface PlacedObject {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Steps of `pulumi preview --json` after which a resource is not there any more. */
const GONE = new Set(["delete", "delete-replaced", "discard", "discard-replaced", "read-discard"]);

/**
 * The Kubernetes objects of a stack, as its inputs state them; undefined for what describes no stack. Read are the outputs of
 * `acns preview --json`, of `pulumi preview --json` and of `pulumi stack export`.
 */
export function stackObjects(value: unknown): readonly PlacedObject[] | undefined {
  if (!isFields(value) || "kind" in value) return undefined;
  const { resources, deployment, steps } = value;
  if (Array.isArray(resources)) return objectsIn(resources, ["resources"]);
  if (isFields(deployment) && Array.isArray(deployment["resources"]))
    return objectsIn(deployment["resources"], ["deployment", "resources"]);
  if (!Array.isArray(steps) || !steps.every((step) => isFields(step) && typeof step["op"] === "string"))
    return undefined;
  const states = (steps as Fields[]).map(({ op, newState }) =>
    GONE.has(op as string) ? undefined : newState,
  );
  return objectsIn(states, ["steps"], ["newState"]);
}

/** The objects of resources; undefined where what is listed are no resources of a stack. A replacement stands in several steps. */
function objectsIn(
  resources: readonly unknown[],
  before: PlacedObject["path"],
  behind: PlacedObject["path"] = [],
): readonly PlacedObject[] | undefined {
  const found = new Map<string, PlacedObject>();
  for (const [index, resource] of resources.entries()) {
    if (resource === undefined) continue;
    if (!isFields(resource) || typeof resource["urn"] !== "string") return undefined;
    const { type, inputs, urn } = resource;
    if (typeof type !== "string" || !type.startsWith("kubernetes:") || !isFields(inputs)) continue;
    found.set(urn, { path: [...before, index, ...behind, "inputs"], value: inputs });
  }
  return [...found.values()];
}
