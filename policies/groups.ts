import { releaseAtLeast, DEFAULT_RELEASE } from "../model/cilium.ts";
import type { CiliumCIDRGroup, CiliumLocalRedirectPolicy } from "../model/manifest/cilium.ts";
import type { Meta } from "../model/manifest/meta.ts";
import { shown } from "../model/shown.ts";
import { isDnsLabel } from "../model/labels.ts";
import type { Misuse } from "./rules.ts";
import { checked } from "./faults.ts";
import { plain, type ManifestSource, type Target } from "./manifest.ts";

/** Ranges of addresses under one name, which policies refer to by `peer.cidrGroup`. */
export class CidrGroup implements ManifestSource<CiliumCIDRGroup> {
  readonly #meta: Meta;
  readonly #cidrs: readonly string[];

  constructor(meta: Meta, cidrs: readonly string[]) {
    this.#meta = meta;
    this.#cidrs = cidrs;
  }

  toManifest(target: Target = {}): CiliumCIDRGroup {
    const stable = releaseAtLeast(target.cilium ?? DEFAULT_RELEASE, "1.18");
    const manifest: CiliumCIDRGroup = {
      apiVersion: stable ? "cilium.io/v2" : "cilium.io/v2alpha1",
      kind: "CiliumCIDRGroup",
      metadata: this.#meta,
      spec: { externalCIDRs: this.#cidrs },
    };
    return checked(plain(manifest), target);
  }
}

type Spec = CiliumLocalRedirectPolicy["spec"];

/** A port of a redirect; where there are several, each has the same name at both ends. */
export type RedirectPort = Spec["redirectBackend"]["toPorts"][number];

/** What pods send to, and is kept on their node. */
export type RedirectFrontend =
  | { readonly ip: string; readonly ports: readonly [RedirectPort, ...RedirectPort[]] }
  | {
      /** A service of the policy's own namespace. */
      readonly service: string;
      readonly ports?: readonly RedirectPort[];
    };

export interface RedirectBackend {
  /** Labels of the pods, of the policy's namespace and on the same node, that answer instead. */
  readonly pods: Readonly<Record<string, string>>;
  readonly ports: readonly [RedirectPort, ...RedirectPort[]];
  /** Whether what these pods send to the frontend themselves goes there. @default false: it comes back to them */
  readonly exceptFromBackend?: boolean;
}

/** Keeps what pods send to an address or a service on their node. AKS knows it from Kubernetes 1.29 on. */
export class LocalRedirect implements ManifestSource<CiliumLocalRedirectPolicy> {
  readonly #meta: Meta;
  readonly #spec: Spec;
  readonly #misuses: readonly Misuse[];

  constructor(meta: Meta, frontend: RedirectFrontend, backend: RedirectBackend) {
    this.#meta = meta;
    this.#misuses = "service" in frontend ? serviceMisuses(frontend.service) : [];
    this.#spec = {
      redirectFrontend: frontendOf(frontend, meta.namespace ?? "default"),
      redirectBackend: { localEndpointSelector: { matchLabels: backend.pods }, toPorts: backend.ports },
      ...(backend.exceptFromBackend === undefined
        ? {}
        : { skipRedirectFromBackend: backend.exceptFromBackend }),
    };
  }

  toManifest(target: Target = {}): CiliumLocalRedirectPolicy {
    return checked(
      plain({
        apiVersion: "cilium.io/v2",
        kind: "CiliumLocalRedirectPolicy",
        metadata: this.#meta,
        spec: this.#spec,
      }),
      target,
      this.#misuses,
    );
  }
}

const serviceMisuses = (name: string): Misuse[] =>
  isDnsLabel(name)
    ? []
    : [
        {
          rule: "BLD001",
          path: "spec.redirectFrontend.serviceMatcher.serviceName",
          reason: `no service can be named ${shown(name)}`,
        },
      ];

function frontendOf(frontend: RedirectFrontend, namespace: string): Spec["redirectFrontend"] {
  if ("ip" in frontend) return { addressMatcher: { ip: frontend.ip, toPorts: frontend.ports } };
  const { service, ports } = frontend;
  return {
    serviceMatcher: { serviceName: service, namespace, ...(ports === undefined ? {} : { toPorts: ports }) },
  };
}
