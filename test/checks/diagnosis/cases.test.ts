import { describe, expect, test } from "vitest";
import type { CiliumNetworkPolicy } from "../../../model/manifest/cilium.ts";
import { Known } from "../../../checks/diagnosis/known.ts";
import { diagnosisRules } from "../../../checks/diagnosis/rules.ts";
import { Symptoms } from "../../../checks/diagnosis/symptoms.ts";
import { refusals } from "../../../model/refused/refusals.ts";
import { createWorld } from "../../../simulator/world/build.ts";
import { flowsOf } from "../../../observability/flows/record.ts";
import { CASES, diagnose, rulesOf } from "./cases.ts";

test("every rule has a case, and there is one where nothing is wrong", () => {
  const named = CASES.flatMap(({ names }) => names);
  expect([...new Set(named)].sort()).toEqual(
    Object.values(diagnosisRules)
      .map(({ id }) => id)
      .sort(),
  );
  expect(CASES.some(({ names }) => names.length === 0)).toBe(true);
});

describe.each(CASES)("$name", ({ flows, beside, names }) => {
  test("names its cause, and no other", () => {
    expect(rulesOf(diagnose(flows, beside))).toEqual([...names].sort());
  });

  test("shows flows of the file, the first of them by name", () => {
    for (const { evidence } of diagnose(flows, beside).causes) {
      expect(flows).toContain(evidence.example);
      expect(evidence.example.time).toBe(evidence.first);
      expect(evidence.flows).toBeGreaterThan(0);
      expect(evidence.flows).toBeLessThanOrEqual(flows.reduce((sum, flow) => sum + flowsOf(flow), 0));
    }
  });
});

const isPolicy = (value: object): value is CiliumNetworkPolicy =>
  "kind" in value && value.kind === "CiliumNetworkPolicy";

const REMEDIED = CASES.flatMap(({ name, flows, beside }) =>
  diagnose(flows, beside).causes.flatMap(({ rule, change }) =>
    change !== undefined && isPolicy(change.value)
      ? [{ name, rule, flows, beside, policy: change.value }]
      : [],
  ),
);

describe("a policy that is offered", () => {
  test("is there for most causes", () => {
    expect(REMEDIED.length).toBeGreaterThanOrEqual(12);
  });

  test.each(REMEDIED)("$name: no server and no agent refuses it", ({ policy }) => {
    expect(refusals(policy, {})).toEqual([]);
  });

  test.each(REMEDIED)(
    "$name: with it the simulator lets through what was refused",
    ({ policy, flows, beside, rule }) => {
      const symptoms = new Symptoms({ enrolled: () => false, mtls: false, talk: false });
      for (const flow of flows) symptoms.add(flow);
      const refused = symptoms.of("denied", "name-refused", "request-refused");
      const { policies, ...world } = beside.world ?? createWorld({});
      const ends = refused.flatMap(({ client, server }) => [client, server]);
      // Without policies all is open, which would say nothing: something has to close it first.
      const closing = beside.world === undefined ? [CLOSED] : policies;
      const before = new Known({ ...world, policies: closing }, ends);
      const after = new Known({ ...world, policies: [...closing, policy] }, ends);
      const meant = refused.filter(({ client, name, server }) =>
        // A domain is allowed by what the proxy learns of it, which an address alone does not show.
        rule === "DIA001" || rule === "DIA002"
          ? server.namespace !== undefined && !(name?.endsWith("local") ?? false)
          : client !== server,
      );
      for (const symptom of meant) {
        const direction = symptom.direction ?? "egress";
        expect([before.judge(symptom, direction)?.verdict, after.judge(symptom, direction)?.verdict]).toEqual(
          ["denied", "allowed"],
        );
      }
    },
  );
});

const CLOSED = {
  apiVersion: "cilium.io/v2",
  kind: "CiliumClusterwideNetworkPolicy",
  metadata: { name: "closed" },
  spec: { endpointSelector: {}, ingress: [{}], egress: [{}] },
} as const;
