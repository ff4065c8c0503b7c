import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "../../checks/check.ts";
import { refusals } from "../../model/refused/refusals.ts";
import { mutated } from "./mutations.ts";
import { ciliumPolicy, networkPolicy } from "./policies.ts";
import { schemaAccepts } from "./second.ts";

const RELEASES = ["1.18", "1.19", "1.20"] as const;
const RUNS = 100;

const changed = (policy: fc.Arbitrary<Record<string, unknown>>) =>
  policy.chain((own) => mutated(own)).chain((own) => fc.oneof(fc.constant(own), mutated(own)));

describe.each(RELEASES)("Cilium %s", (release) => {
  test("policies of the grammar are not refused", () => {
    fc.assert(
      fc.property(ciliumPolicy(release), (policy) => {
        expect(refusals(policy, { release })).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test("the schema is judged as a general validator judges it", () => {
    fc.assert(
      fc.property(changed(ciliumPolicy(release)), (policy) => {
        const found = refusals(policy, { release });
        const bySchema = found.some(
          ({ rule, path }) => rule.startsWith("CRD") && !path.startsWith("metadata"),
        );
        // Where both refuse a value, the finding is the schema's.
        expect(bySchema).toBe(!schemaAccepts(policy, release));
      }),
      { numRuns: 3 * RUNS },
    );
  });
});

test("network policies of the grammar are not refused", () => {
  fc.assert(
    fc.property(networkPolicy, (policy) => {
      expect(refusals(policy)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test("whatever is given, a check ends, and its findings have a rule, a reason and a remedy", () => {
  const given = fc.oneof(changed(ciliumPolicy("1.18")), changed(networkPolicy), fc.anything());
  fc.assert(
    fc.property(fc.array(given, { maxLength: 3 }), (values) => {
      for (const { rule, reason, remedy, document } of check(values)) {
        expect(rule).toMatch(/^[A-Z]{3,4}\d{3}$|^K8S\d{3}$/);
        expect(reason).not.toBe("");
        expect(remedy).not.toBe("");
        expect(values[document]).toBeDefined();
      }
    }),
    { numRuns: RUNS },
  );
});
