import { sortedBy } from "../../model/groups.ts";
import type { RecordedResource } from "../../testing/index.ts";
import type { Outcome } from "./run.ts";

interface Row {
  readonly type: string;
  readonly name: string;
  readonly plan: Plan | "Plan";
}

/** A resource at its place in the tree. */
interface Placed {
  readonly resource: RecordedResource;
  readonly plan: Plan;
  /** How many parents it has below the stack. */
  readonly depth: number;
  /** The lines that are drawn before it. */
  readonly lead: string;
}

/** What would become of a resource, with the marks that `pulumi preview` gives. */
type Plan = "create" | "read" | "import";
const MARKS: Readonly<Record<Plan, string>> = { create: "+", read: ">", import: "=" };

const planOf = ({ read, options }: RecordedResource): Plan =>
  read ? "read" : options.importId === undefined ? "create" : "import";

/**
 * Siblings in an order that is the same on every run: providers first, then types as they came, those of one type by their
 * names. When each registers depends on what has to be waited for.
 */
function ordered(siblings: readonly RecordedResource[]): RecordedResource[] {
  const types = [...new Set(siblings.map(({ type }) => type))];
  const places = new Map(types.map((type, at) => [type, type.startsWith("pulumi:providers:") ? -1 : at]));
  const place = ({ type }: RecordedResource): number => places.get(type) ?? 0;
  return sortedBy(siblings, (resource) => [place(resource), resource.name]);
}

/** The resources, children below their parents, in a steady order. */
export function placed({ recording }: Outcome): Placed[] {
  const children = new Map<string | undefined, RecordedResource[]>();
  for (const resource of recording.resources) {
    children.set(resource.parent, [...(children.get(resource.parent) ?? []), resource]);
  }
  const below = (parent: string | undefined, depth: number, lead: string): Placed[] =>
    ordered(children.get(parent) ?? []).flatMap((resource, index, all) => {
      const last = index === all.length - 1;
      const own = { resource, plan: planOf(resource), depth, lead: `${lead}${last ? "└─ " : "├─ "}` };
      return [own, ...below(resource.urn, depth + 1, `${lead}${last ? "   " : "│  "}`)];
    });
  return below(undefined, 0, "");
}

/** The resources as `pulumi preview` draws them. */
export function tree(outcome: Outcome): string {
  const rows = [
    { type: "pulumi:pulumi:Stack", name: `${outcome.project}-${outcome.stack}`, plan: "create" as const },
    ...placed(outcome).map(({ resource: { type, name }, plan, lead }) => ({
      type: `${lead}${type}`,
      name,
      plan,
    })),
  ];
  const width = (key: "type" | "name") => Math.max(...rows.map((row) => row[key].length));
  const line = (mark: string, { type, name, plan }: Row) =>
    ` ${mark}   ${type.padEnd(width("type"))}  ${name.padEnd(width("name"))}  ${plan}`;
  return [
    line(" ", { type: "Type", name: "Name", plan: "Plan" }),
    ...rows.map((row) => line(MARKS[row.plan], row)),
  ].join("\n");
}

/** How many resources are created, the stack among them, and how many of those that exist are read or taken in. */
export function counts({ recording }: Outcome): string[] {
  const plans = ["create" as const, ...recording.resources.map(planOf)];
  return (Object.keys(MARKS) as Plan[]).flatMap((plan) => {
    const count = plans.filter((each) => each === plan).length;
    return count === 0 ? [] : [`${MARKS[plan]} ${count} to ${plan}`];
  });
}
