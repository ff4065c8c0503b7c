import { isLater } from "../value.ts";
import { resolve, type Node, type Root } from "./shape.ts";

/**
 * Settings with every leaf changed that may come from a deployment, as the schema marks them: ids, names, regions, tags.
 * The settings must have passed the check of their shape.
 */
export function mapLeaves<T>(root: Root, settings: T, change: (leaf: unknown) => unknown): T {
  return mapNode({ $ref: `#/definitions/${root}` }, settings, change) as T;
}

function mapNode(schemaNode: Node, value: unknown, change: (leaf: unknown) => unknown): unknown {
  const node =
    schemaNode.oneOf === undefined ? memberFor(resolved(schemaNode), value) : memberFor(schemaNode, value);
  if (node.fromDeployment === true) return change(value);
  if (Array.isArray(value))
    return node.items === undefined || Array.isArray(node.items)
      ? value
      : value.map((item) => mapNode(node.items as Node, item, change));
  if (typeof value !== "object" || value === null || isLater(value)) return value;
  const below = (key: string) =>
    node.properties?.[key] ??
    (typeof node.additionalProperties === "object" ? node.additionalProperties : {});
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapNode(below(key) as Node, item, change)]),
  );
}

const resolved = (node: Node): Node => (node.$ref === undefined ? node : resolve(node));

/** The member of a union that the value's own tag names. */
function memberFor(node: Node, value: unknown): Node {
  const members = (node.oneOf ?? []).map(resolved);
  const tagged = members.find(({ properties }) =>
    Object.entries(properties ?? {}).some(([key, property]) => {
      const { const: tag } = property as { const?: unknown };
      return tag !== undefined && tag === (value as Record<string, unknown> | null)?.[key];
    }),
  );
  return tagged ?? node;
}
