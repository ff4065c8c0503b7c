import fc from "fast-check";
import { describe, expect } from "vitest";
import { refusals } from "../../model/refused/refusals.ts";
import { mutated } from "../checks/mutations.ts";
import { ciliumPolicy, networkPolicy } from "../checks/policies.ts";
import { program } from "../policies/programs.ts";
import { admissionOf } from "./admission.ts";
import { kubeconfig, withKubernetes } from "./scenario.ts";

type Fields = Record<string, unknown>;

/** Where the API server takes objects of a kind; namespaced ones go to a namespace that is always there. */
const PATHS: Readonly<Record<string, string>> = {
  CiliumNetworkPolicy: "/apis/cilium.io/v2/namespaces/default/ciliumnetworkpolicies",
  CiliumClusterwideNetworkPolicy: "/apis/cilium.io/v2/ciliumclusterwidenetworkpolicies",
  CiliumCIDRGroup: "/apis/cilium.io/v2/ciliumcidrgroups",
  CiliumLocalRedirectPolicy: "/apis/cilium.io/v2/namespaces/default/ciliumlocalredirectpolicies",
  ContainerNetworkLog: "/apis/acn.azure.com/v1alpha1/containernetworklogs",
  ContainerNetworkMetric: "/apis/acn.azure.com/v1alpha1/containernetworkmetrics",
  NetworkPolicy: "/apis/networking.k8s.io/v1/namespaces/default/networkpolicies",
};

/** The same policy in the namespace that the request names. */
function placed(policy: Fields): Fields {
  const metadata = policy["metadata"] as Fields;
  return "namespace" in metadata ? { ...policy, metadata: { ...metadata, namespace: "default" } } : policy;
}

const pathOf = ({ kind }: Fields): string => PATHS[String(kind)] ?? "";

const sample = (policies: fc.Arbitrary<Fields>, count: number): Fields[] =>
  fc.sample(policies, { numRuns: count, seed: 7 }).filter(({ kind }) => Object.hasOwn(PATHS, String(kind)));

describe("what `acns check` says, and what a real API server says", () => {
  withKubernetes("policies of the grammar are taken by both", async () => {
    const ask = admissionOf(kubeconfig());
    for (const policy of [...sample(ciliumPolicy("1.18"), 300), ...sample(networkPolicy, 100)].map(placed)) {
      expect(refusals(policy), JSON.stringify(policy)).toEqual([]);
      const { taken, words } = await ask(pathOf(policy), policy);
      expect(taken, `${words}\n${JSON.stringify(policy)}`).toBe(true);
    }
  });

  withKubernetes("whatever builders make is taken by the server", async () => {
    const ask = admissionOf(kubeconfig());
    for (const source of fc.sample(program, { numRuns: 300, seed: 7 })) {
      const manifest = placed({ ...source.toManifest() });
      const { taken, words } = await ask(pathOf(manifest), manifest);
      expect(taken, `${words}\n${JSON.stringify(manifest)}`).toBe(true);
    }
  });

  withKubernetes("whatever the server refuses is an error", async () => {
    const ask = admissionOf(kubeconfig());
    const changed = (policies: fc.Arbitrary<Fields>) => policies.chain((policy) => mutated(placed(policy)));
    const documents = [...sample(changed(ciliumPolicy("1.18")), 600), ...sample(changed(networkPolicy), 200)];
    let refused = 0;
    for (const document of documents) {
      const { namespace = "default" } = (document["metadata"] ?? {}) as Fields;
      // The server compares the namespace with that of the request before it looks at anything else.
      if (namespace !== "default" || typeof document["metadata"] !== "object") continue;
      const { taken, words } = await ask(pathOf(document), document);
      if (taken) continue;
      refused++;
      const found = refusals(document).filter(({ severity }) => severity === "error");
      expect(found.length, `${words}\n${JSON.stringify(document)}`).toBeGreaterThan(0);
    }
    expect(refused).toBeGreaterThan(100);
  });
});
