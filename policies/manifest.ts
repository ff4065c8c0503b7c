import type { CiliumRelease } from "../model/cilium.ts";
import type { Manifest } from "../model/manifest/manifest.ts";

/** What a manifest is made for. */
export interface Target {
  /** The release of Cilium that the cluster runs. @default "1.18", what the newest Kubernetes on AKS runs */
  readonly cilium?: CiliumRelease;
}

/** Whatever becomes a manifest: every builder does. */
export interface ManifestSource<M extends Manifest = Manifest> {
  /** The wire form. Throws `PolicyFaults` with everything that is wrong. */
  toManifest(target?: Target): M;
}

/** What an object is called, and where it lives. */
export interface Named {
  /** @default what kubectl or the provider falls back to, "default" if nothing else is set */
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export type NamedClusterwide = Omit<Named, "namespace">;

/** A copy without what is undefined, in which no two parts are one object: YAML would write an alias. */
export function plain<T>(value: T): T {
  if (Array.isArray(value)) return value.map(plain) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, plain<unknown>(item)])) as T;
}
