import type { LabSettings } from "../../model/environment.ts";
import {
  http,
  peer,
  policy,
  port,
  preset,
  type CiliumNetworkPolicy,
  type ManifestSource,
} from "../../policies/index.ts";

/** What the network of the store lets through, one stage after the other. */
export const STAGES = [
  "open",
  "zero-trust",
  "fqdn",
  "combined",
  "chaos",
  "restored",
] as const satisfies Stage[];
export type Stage = NonNullable<LabSettings["stage"]>;

export const NAMESPACE = "pets";

const onApp = (app: string, name = app) => policy.cilium(name, { namespace: NAMESPACE }).on({ app });
const app = (name: string) => peer.pods({ app: name });

/** Orders are sent on to a partner, from an image with musl. */
const partners = onApp("order-service", "order-service-partners").allowFqdn(
  "*.microsoft.com",
  port.tcp(443),
  {
    musl: true,
  },
);

const storeFront = onApp("store-front")
  .allowTo(app("order-service"), port.tcp(3000))
  .allowTo(app("product-service"), port.tcp(3002));

const fromWorld = storeFront.allowFrom(peer.world(), port.tcp(8080));
const closed = storeFront.defaultDeny("ingress");

const queue = onApp("rabbitmq").allowFrom(app("order-service"), port.tcp(5672));
const orders = onApp("order-service").allowTo(app("rabbitmq"), port.tcp(5672));
const products = onApp("product-service");

const byPort = [
  orders.allowFrom(app("store-front"), port.tcp(3000)),
  products.allowFrom(app("store-front"), port.tcp(3002)),
];

const byRequest = [
  orders.allowFrom(app("store-front"), port.tcp(3000).http(http.post("/"), http.get("/health"))),
  products.allowFrom(app("store-front"), port.tcp(3002).http(http.get({ prefix: "/" }))),
];

const base = [preset.zeroTrust(NAMESPACE), preset.allowDns(NAMESPACE, { services: true }), queue];

const POLICIES: Readonly<Record<Stage, readonly ManifestSource<CiliumNetworkPolicy>[]>> = {
  open: [],
  "zero-trust": [...base, fromWorld, ...byPort],
  fqdn: [...base, fromWorld, ...byPort, partners],
  combined: [...base, fromWorld, ...byRequest, partners],
  chaos: [...base, closed, ...byRequest, partners],
  restored: [...base, fromWorld, ...byRequest, partners],
};

/** The policies of a stage. */
export const storePolicies = (stage: Stage): readonly ManifestSource<CiliumNetworkPolicy>[] =>
  POLICIES[stage];
