import fc from "fast-check";
import type { Connectivity, End, Flow, Hold, Party } from "../../report/data.ts";

const HOLDS: readonly Hold[] = ["everything", "ports", "requests", "unknown"];
const OUTSIDE = ["world", "addresses", "domain", "entity"];

const flow = fc.record({
  words: fc.string(),
  hold: fc.constantFrom(...HOLDS),
  parts: fc.array(fc.record({ words: fc.string(), egress: fc.nat(2), ingress: fc.nat(2) }), { maxLength: 3 }),
}) satisfies fc.Arbitrary<Flow>;

/** Runs of a row in which each end has what passes to it, or nothing. */
function runs(cells: readonly number[]): number[] {
  const row: number[] = [];
  cells.forEach((cell, at) => {
    if (cell < 0) return;
    if (at > 0 && cells[at - 1] === cell) row[row.length - 2] = (row.at(-2) ?? 0) + 1;
    else row.push(at, 1, cell);
  });
  return row;
}

/** A connectivity, and what passes from each end to each other as a plain table: -1 for nothing. */
export interface Drawn {
  readonly connectivity: Connectivity;
  readonly cells: readonly (readonly number[])[];
}

/** Small connectivities of every shape. */
export const drawn: fc.Arbitrary<Drawn> = fc
  .record({ flows: fc.array(flow, { minLength: 1, maxLength: 4 }), ends: fc.integer({ min: 1, max: 6 }) })
  .chain(({ flows, ends }) =>
    fc.record({
      flows: fc.constant(flows),
      cells: fc.array(
        fc.array(fc.integer({ min: -1, max: flows.length - 1 }), { minLength: ends, maxLength: ends }),
        { minLength: ends, maxLength: ends },
      ),
      workloads: fc.array(
        fc.record({
          name: fc.string(),
          kind: fc.constantFrom("Pod", "Deployment"),
          namespace: fc.nat(2),
          pods: fc.integer({ min: 1, max: 3 }),
          end: fc.nat(ends - 1),
        }),
        { maxLength: 6 },
      ),
      outside: fc.array(
        fc.record({ name: fc.string(), kind: fc.constantFrom(...OUTSIDE), end: fc.nat(ends - 1) }),
        { maxLength: 4 },
      ),
    }),
  )
  .map(({ flows, cells, workloads, outside }): Drawn => {
    const parties: Party[] = [...workloads, ...outside.map((party) => ({ ...party, pods: 0 }))];
    const connectivity: Connectivity = {
      namespaces: ["a", "b", "c"],
      parties,
      ends: cells.map((_, row): End => ({ selection: row % 2, row })),
      selections: [
        { policies: [], ingress: "", egress: "" },
        { policies: ["NetworkPolicy a/x"], ingress: "in", egress: "out" },
      ],
      flows,
      decisions: [0, 1, 2].map((at) => ({ words: `because ${at}`, rules: [] })),
      rules: [],
      rows: cells.map(runs),
    };
    return { connectivity, cells };
  });
