import { app, ccnp, cnp, tcp, unusual, type Row } from "./table.ts";

const onlyFrom = (selector: object) => [
  cnp("a", { endpointSelector: app("x"), ingress: [{ fromEndpoints: [selector] }] }),
];

/** Sections 2 and 3: what identities are labelled with, and how selectors read labels. */
export const labelRows: readonly Row[] = [
  {
    of: "2.1 a pod carries its own labels",
    policies: onlyFrom(app("y")),
    flow: "a/y > a/x 80",
    expect: "allowed",
  },
  {
    of: "2.1 a pod carries the labels of its namespace",
    policies: onlyFrom({ matchLabels: { "io.cilium.k8s.namespace.labels.env": "dev" } }),
    flow: "b/z > a/x 80",
    expect: "allowed",
  },
  {
    of: "2.1 a namespace has its own name for a label",
    policies: onlyFrom({
      matchLabels: { "io.cilium.k8s.namespace.labels.kubernetes.io/metadata.name": "b" },
    }),
    flow: "b/z > a/x 80",
    expect: "allowed",
  },
  {
    of: "2.1 a pod carries its service account",
    policies: onlyFrom({ matchLabels: { "io.cilium.k8s.policy.serviceaccount": "robot" } }),
    flow: "a/y > a/x 80",
    expect: "allowed",
  },
  {
    of: "2.1 without another, the service account is default",
    policies: onlyFrom({ matchLabels: { "io.cilium.k8s.policy.serviceaccount": "robot" } }),
    flow: "a/x > a/x 80",
    expect: "denied",
  },
  {
    of: "2.1 a pod carries its cluster",
    policies: onlyFrom({ matchLabels: { "io.cilium.k8s.policy.cluster": "far" } }),
    flow: "a/far > a/x 80",
    expect: "allowed",
  },
  {
    of: "2.2 reserved identities carry reserved labels",
    policies: onlyFrom({ matchLabels: { "reserved:remote-node": "" } }),
    flow: "entity:remote-node > a/x 80",
    expect: "allowed",
  },
  {
    of: "2.3 an external address carries reserved:world",
    policies: onlyFrom({ matchLabels: { "reserved:world": "" } }),
    flow: "ip:8.8.8.8 > a/x 80",
    expect: "allowed",
  },
  {
    of: "2.3 the address of the API server carries reserved:kube-apiserver too",
    policies: [cnp("a", { endpointSelector: {}, egress: [{ toEntities: ["kube-apiserver"] }] })],
    flow: "a/x > ip:20.0.0.1 443",
    expect: "allowed",
  },
  {
    of: "2.3 it is still in the world",
    policies: [cnp("a", { endpointSelector: {}, egress: [{ toCIDR: ["20.0.0.0/8"] }] })],
    flow: "a/x > ip:20.0.0.1 443",
    expect: "allowed",
  },
  {
    of: "2.4 a pod's own node is the host",
    policies: [cnp("a", { endpointSelector: app("x"), egress: [{ toEntities: ["host"] }] })],
    flow: "a/x > node:n1 80",
    expect: "allowed",
  },
  {
    of: "2.4 every other node is a remote one",
    policies: [cnp("a", { endpointSelector: app("x"), egress: [{ toEntities: ["host"] }] })],
    flow: "a/x > node:n2 80",
    expect: "denied",
  },
  {
    of: "2.4 a node by its address is a node",
    policies: [cnp("a", { endpointSelector: app("x"), egress: [{ toEntities: ["remote-node"] }] })],
    flow: "a/x > ip:10.0.0.2 80",
    expect: "allowed",
  },
  {
    of: "2.4 a pod in its node's network is the node",
    policies: [cnp("a", { endpointSelector: app("x"), egress: [{ toEntities: ["remote-node"] }] })],
    flow: "a/x > a/host 80",
    expect: "allowed",
  },
  {
    of: "2.4 no policy selects a pod in its node's network",
    policies: [cnp("a", { endpointSelector: {}, ingress: [{}], egress: [{}] })],
    flow: "a/host > b/z 80",
    expect: "allowed",
  },
  {
    of: "2.5 keys that the filter drops select nothing",
    policies: onlyFrom({ matchLabels: { "pod-template-hash": "1" } }),
    flow: "a/x > a/x 80",
    filterLabels: true,
    expect: "denied",
  },
  {
    of: "2.5 the filter is an option",
    policies: onlyFrom({ matchLabels: { "pod-template-hash": "1" } }),
    flow: "a/x > a/x 80",
    expect: "allowed",
  },
  {
    of: "3.1 k8s: is the source of pods' labels",
    policies: onlyFrom({ matchLabels: { "k8s:app": "y" } }),
    flow: "a/y > a/x 80",
    expect: "allowed",
  },
  {
    of: "3.1 any: is every source",
    policies: onlyFrom({ matchLabels: { "any:app": "y" } }),
    flow: "a/y > a/x 80",
    expect: "allowed",
  },
  {
    of: "3.1 container: is no source of pods' labels",
    policies: onlyFrom({ matchLabels: { "container:app": "y" } }),
    flow: "a/y > a/x 80",
    expect: "denied",
  },
  {
    of: "3.1 without a source, a key finds reserved labels too",
    policies: [ccnp({ endpointSelector: { matchLabels: { health: "" } }, ingress: [{}] })],
    flow: "a/x > entity:health 80",
    expect: "denied",
  },
  {
    of: "3.2 an empty selector matches everything of the namespace",
    policies: onlyFrom({}),
    flow: "a/y > a/x 80",
    expect: "allowed",
  },
  {
    of: "3.2 empty lists of demands demand nothing",
    policies: onlyFrom({ matchLabels: {}, matchExpressions: [] }),
    flow: "a/y > a/x 80",
    expect: "allowed",
  },
  {
    of: "3.2 every demand has to be met",
    policies: onlyFrom({
      matchLabels: { app: "y" },
      matchExpressions: [{ key: "tier", operator: "DoesNotExist" }],
    }),
    flow: "a/y > a/x 80",
    expect: "denied",
  },
  ...(
    [
      ["In", "app", ["y", "z"], "allowed"],
      ["In", "none", ["y"], "denied"],
      ["NotIn", "app", ["z"], "allowed"],
      ["NotIn", "app", ["y"], "denied"],
      ["NotIn", "none", ["y"], "allowed"],
      ["Exists", "tier", undefined, "allowed"],
      ["Exists", "none", undefined, "denied"],
      ["DoesNotExist", "none", undefined, "allowed"],
      ["DoesNotExist", "tier", undefined, "denied"],
    ] as const
  ).map(([operator, key, values, expected]): Row => ({
    of: `3.3 ${operator} ${key} ${values?.join() ?? ""}`,
    policies: onlyFrom({
      matchExpressions: [{ key, operator, ...(values === undefined ? {} : { values }) }],
    }),
    flow: "a/y > a/x 80",
    expect: expected,
  })),
  {
    of: "3.3 operators are told by their spelling",
    policies: [
      cnp(
        "a",
        unusual({
          endpointSelector: {},
          ingress: [
            { fromEndpoints: [{ matchExpressions: [{ key: "app", operator: "in", values: ["y"] }] }] },
          ],
        }),
      ),
    ],
    flow: "a/y > a/x 80",
    expect: "unknown",
  },
  {
    of: "3.4 an empty value is a value",
    policies: onlyFrom({ matchLabels: { tier: "" } }),
    flow: "a/y > a/x 80",
    expect: "allowed",
  },
  {
    of: "3.4 an empty value is not absence",
    policies: onlyFrom({ matchLabels: { tier: "" } }),
    flow: "a/x > a/x 80",
    expect: "denied",
  },
];

const closed = { ingress: [{}] };

/** Section 4: whom a policy is for. */
export const subjectRows: readonly Row[] = [
  {
    of: "4.1 a policy is for its own namespace",
    policies: [cnp("a", { endpointSelector: {}, ...closed })],
    flow: "b/z > b/z 80",
    expect: "allowed",
  },
  {
    of: "4.1 another namespace under exactly k8s: is overwritten",
    policies: [
      cnp("a", { endpointSelector: { matchLabels: { "k8s:io.kubernetes.pod.namespace": "b" } }, ...closed }),
    ],
    flow: "b/z > a/x 80",
    expect: "denied",
  },
  {
    of: "4.1 without k8s: it is a demand of its own, and selects nothing",
    policies: [
      cnp("a", { endpointSelector: { matchLabels: { "io.kubernetes.pod.namespace": "b" } }, ...closed }),
    ],
    flow: "b/z > a/x 80",
    expect: "allowed",
  },
  {
    of: "4.1 a policy without a namespace lives in default",
    policies: [{ ...cnp("a", { endpointSelector: {}, ...closed }), metadata: { name: "p" } }],
    flow: "b/z > a/x 80",
    expect: "allowed",
  },
  {
    of: "4.2 a clusterwide policy is for every namespace",
    policies: [ccnp({ endpointSelector: {}, ...closed })],
    flow: "a/x > b/z 80",
    expect: "denied",
  },
  {
    of: "4.2 and for endpoints that are no pods",
    policies: [ccnp({ endpointSelector: {}, ...closed })],
    flow: "a/x > entity:health 80",
    expect: "denied",
  },
  {
    of: "4.2 but not for the host",
    policies: [ccnp({ endpointSelector: {}, ...closed })],
    flow: "a/x > entity:host 80",
    expect: "allowed",
  },
  {
    of: "4.3 a policy for nodes binds no pod",
    policies: [ccnp({ nodeSelector: {}, ingress: [{}], egress: [{}] })],
    flow: "a/x > ip:8.8.8.8 80",
    expect: "allowed",
  },
  {
    of: "4.3 nor a node without the host firewall",
    policies: [ccnp({ nodeSelector: {}, ingress: [{}], egress: [{}] })],
    flow: "a/x > node:n1 80",
    expect: "allowed",
  },
  {
    of: "4.4 each of specs is a rule of its own",
    policies: [
      {
        ...cnp("a", { endpointSelector: app("y"), ingress: [{ fromEndpoints: [app("x")] }] }),
        specs: [
          { endpointSelector: app("x"), ingress: [{ fromEndpoints: [app("y")] }] },
          { endpointSelector: app("x"), ingress: [{ fromEntities: ["world"] }] },
        ],
      } as Row["policies"][number],
    ],
    flow: "ip:8.8.8.8 > a/x 80",
    expect: "allowed",
  },
  {
    of: "4.4 and spec counts beside them",
    policies: [
      {
        ...cnp("a", { endpointSelector: app("y"), ingress: [{ fromEndpoints: [app("x")] }] }),
        specs: [{ endpointSelector: app("x"), ingress: [{}] }],
      } as Row["policies"][number],
    ],
    flow: "ip:8.8.8.8 > a/y 80",
    expect: "denied",
  },
  {
    of: "4.6 an endpoint without labels yet is always enforced",
    policies: [],
    flow: "entity:init > ip:8.8.8.8 80",
    expect: "denied",
  },
  {
    of: "4.6 in both directions",
    policies: [],
    flow: "a/x > entity:init 80",
    expect: "denied",
  },
  {
    of: "4.6 unless a policy for it allows",
    policies: [
      ccnp({
        endpointSelector: { matchLabels: { "reserved:init": "" } },
        egress: [{ toEntities: ["world"], toPorts: tcp(80) }],
      }),
    ],
    flow: "entity:init > ip:8.8.8.8 80",
    expect: "allowed",
  },
  {
    of: "1.7 always: endpoints without a policy are closed too",
    policies: [],
    flow: "a/x > b/z 80",
    enforcement: "always",
    expect: "denied",
  },
  {
    of: "1.7 never: no policy counts",
    policies: [ccnp({ endpointSelector: {}, ingressDeny: [{ fromEntities: ["all"] }] })],
    flow: "a/x > b/z 80",
    enforcement: "never",
    expect: "allowed",
  },
  {
    of: "1.2 both ends have to allow",
    policies: [
      cnp("a", { endpointSelector: app("x"), egress: [{ toEndpoints: [app("y")] }] }),
      cnp("a", { endpointSelector: app("y"), ingress: [{ fromEntities: ["world"] }] }, "q"),
    ],
    flow: "a/x > a/y 80",
    expect: "denied",
    egress: "allowed",
    ingress: "denied",
  },
  {
    of: "1.1 a pod reaches itself only if its policies let it",
    policies: [cnp("a", { endpointSelector: app("x"), ...closed })],
    flow: "a/x > a/x 80",
    expect: "denied",
    egress: "allowed",
  },
];
