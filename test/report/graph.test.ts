import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Connectivity } from "../../report/data.ts";
import { countPairs, flowsBetween, focusOn, pairsOf, peersOf, type Wish } from "../../report/graph/focus.ts";
import { layout, NODE } from "../../report/graph/layout.ts";
import { eachTarget, flowBetween } from "../../report/graph/runs.ts";
import { viewOf } from "../../report/graph/view.ts";
import { fromWire, toWire } from "../../report/graph/wire.ts";
import { drawn, type Drawn } from "./random.ts";

const wish: fc.Arbitrary<Wish> = fc.record(
  {
    search: fc.constantFrom("", "a", "pod", "a/ b"),
    namespace: fc.nat(2),
    entities: fc.boolean(),
    unrestricted: fc.boolean(),
  },
  { requiredKeys: ["search", "entities", "unrestricted"] },
);

const nameOf = ({ parties, namespaces }: Connectivity, place: number): string => {
  const { name = "", namespace, kind = "" } = parties[place] ?? {};
  return `${namespace === undefined ? "" : `${namespaces[namespace]}/`}${name} ${kind}`.toLowerCase();
};

/** Every connection that a wish is about, asked cell by cell. */
function expected({ connectivity, cells }: Drawn, asked: Wish): string[] {
  const { parties, flows } = connectivity;
  const shown = [...parties.keys()].filter((at) => asked.entities || parties[at]?.kind !== "entity");
  const words = asked.search.split(" ").filter((word) => word !== "");
  const meant = (at: number): boolean =>
    (asked.namespace === undefined || parties[at]?.namespace === asked.namespace) &&
    words.every((word) => nameOf(connectivity, at).includes(word));
  return shown.flatMap((from) =>
    shown.flatMap((to) => {
      const flow = cells[parties[from]?.end ?? 0]?.[parties[to]?.end ?? 0] ?? -1;
      const isOpen = flows[flow]?.hold === "everything" && !asked.unrestricted;
      if (flow < 0 || isOpen || !(meant(from) || meant(to))) return [];
      return from === to && (parties[from]?.pods ?? 0) < 2 ? [] : [`${from} ${to} ${flow}`];
    }),
  );
}

// Many small worlds: half as many as usual say the same.
const RUNS = { numRuns: 50 };

describe("the graph of a report", () => {
  test("runs say of each two ends what passes", () => {
    fc.assert(
      fc.property(drawn, ({ connectivity, cells }) => {
        cells.forEach((row, from) => {
          const found = row.map(() => -1);
          eachTarget(connectivity, from, (to, flow) => (found[to] = flow));
          expect(found).toEqual(row);
          expect(row.map((_, to) => flowBetween(connectivity, from, to) ?? -1)).toEqual(row);
        });
      }),
      RUNS,
    );
  });

  test("what is made small is made whole again", () => {
    fc.assert(
      fc.property(drawn, ({ connectivity }) => {
        const wire = JSON.parse(JSON.stringify(toWire(connectivity))) as ReturnType<typeof toWire>;
        expect(fromWire(wire)).toEqual(connectivity);
      }),
      RUNS,
    );
  });

  test("the table lists every connection that was asked for, and its count is right", () => {
    fc.assert(
      fc.property(drawn, wish, (world, asked) => {
        const focus = focusOn(world.connectivity, asked);
        const found = [...pairsOf(focus)].map((pair) => pair.join(" "));
        expect(found).toEqual(expected(world, asked));
        expect(countPairs(focus)).toBe(found.length);
      }),
      RUNS,
    );
  });

  test("the drawing joins exactly what the table lists, whatever is unfolded", () => {
    fc.assert(
      fc.property(drawn, wish, fc.subarray([0, 1, 2]), (world, asked, open) => {
        const focus = focusOn(world.connectivity, asked);
        const { nodes, edges } = viewOf(focus, new Set(open));
        const nodeOf = new Map(
          nodes.flatMap(({ id, parties }) => parties.map((party) => [party, id] as const)),
        );
        const joined = [...pairsOf(focus)].map(([from, to]) => [nodeOf.get(from), nodeOf.get(to)] as const);
        const wanted = new Set(joined.filter(([from, to]) => from !== to).map((pair) => pair.join(">")));
        expect(new Set(edges.map(({ id }) => id))).toEqual(wanted);
      }),
      RUNS,
    );
  });

  test("an edge and a node say the connections that they stand for", () => {
    fc.assert(
      fc.property(drawn, wish, (world, asked) => {
        const focus = focusOn(world.connectivity, { ...asked, search: "" });
        const pairs = [...pairsOf(focus)];
        const { nodes, edges } = viewOf(focus, new Set([0, 1, 2]));
        const placesOf = (id: string) => nodes.find((node) => node.id === id)?.parties ?? [];
        for (const { from, to } of edges) {
          const [left, right] = [placesOf(from), placesOf(to)];
          const said = [...flowsBetween(focus, left, right)].flatMap(([flow, own]) =>
            own.map((pair) => [...pair, flow].join(" ")),
          );
          const own = pairs.filter(([one, other]) => left.includes(one) && right.includes(other));
          expect(said.sort()).toEqual(own.map((pair) => pair.join(" ")).sort());
        }
        if (focus.isWhole)
          for (const party of focus.shown) {
            const said = [...peersOf(focus, party).to].flatMap(([flow, peers]) =>
              peers.map((peer) => `${party} ${peer} ${flow}`),
            );
            const own = pairs.filter(([from]) => from === party).map((pair) => pair.join(" "));
            expect(said.sort()).toEqual(own.sort());
          }
      }),
      RUNS,
    );
  });

  test("no node is drawn over another", () => {
    fc.assert(
      fc.property(drawn, wish, fc.constantFrom("right", "down"), (world, asked, heading) => {
        const view = viewOf(focusOn(world.connectivity, asked), new Set([0, 2]));
        const places = [...layout(view, heading).values()];
        expect(places).toHaveLength(view.nodes.length);
        places.forEach((one, at) => {
          for (const other of places.slice(at + 1)) {
            const apart = Math.abs(one.x - other.x) >= NODE.width || Math.abs(one.y - other.y) >= NODE.height;
            expect(apart).toBe(true);
          }
        });
      }),
      RUNS,
    );
  });
});
