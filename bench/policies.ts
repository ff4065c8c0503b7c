/** Policies of five shapes, as people write them; the number makes names and labels different. */
const SHAPES: readonly ((at: number) => string)[] = [
  (at) => `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata:
  name: allow-web-${at}
  namespace: shop-${at % 40}
  labels: { app.kubernetes.io/part-of: shop }
spec:
  description: The shop's web calls the API. # and nothing else
  endpointSelector:
    matchLabels: { app: api-${at} }
  ingress:
    - fromEndpoints:
        - matchLabels: { app: web-${at} }
      toPorts:
        - ports:
            - port: "8080"
              protocol: TCP
          rules:
            http:
              - method: GET
                path: /api/v1/.*
              - method: POST
                path: /api/v1/orders
`,
  (at) => `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata:
  name: egress-${at}
  namespace: shop-${at % 40}
spec:
  endpointSelector:
    matchLabels: { app: api-${at} }
  egress:
    - toEndpoints:
        - matchLabels:
            k8s:io.kubernetes.pod.namespace: kube-system
            k8s-app: kube-dns
      toPorts:
        - ports:
            - { port: "53", protocol: ANY }
          rules:
            dns:
              - matchPattern: "*.example.com"
    - toFQDNs:
        - matchName: payments-${at}.example.com
      toPorts:
        - ports:
            - { port: "443", protocol: TCP }
`,
  (at) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: db-${at}, namespace: shop-${at % 40} }
spec:
  podSelector:
    matchLabels: { app: db-${at} }
  policyTypes: [Ingress]
  ingress:
    - from:
        - podSelector:
            matchExpressions:
              - { key: app, operator: In, values: [api-${at}, jobs-${at}] }
        - namespaceSelector:
            matchLabels: { kubernetes.io/metadata.name: backup }
      ports:
        - { protocol: TCP, port: 5432 }
`,
  (at) => `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: { name: deny-${at}, namespace: shop-${at % 40} }
spec:
  endpointSelector: { matchLabels: { tier: "${at}" } }
  egressDeny:
    - toCIDRSet:
        - cidr: 10.0.0.0/8
          except: [10.${at % 256}.0.0/16]
    - toEntities: [kube-apiserver]
`,
  (at) => `apiVersion: cilium.io/v2
kind: CiliumClusterwideNetworkPolicy
metadata: { name: health-${at} }
spec:
  endpointSelector:
    matchExpressions:
      - { key: io.cilium.k8s.policy.serviceaccount, operator: NotIn, values: [admin-${at}] }
  ingress:
    - fromEntities: [health, remote-node]
      toPorts:
        - ports:
            - { port: "4240", protocol: TCP }
`,
];

/** A file of so many policies. */
export const policyFile = (count: number): string =>
  Array.from({ length: count }, (_, at) => SHAPES[at % SHAPES.length]?.(at) ?? "").join("---\n");
