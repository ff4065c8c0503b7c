import type { Provider } from "@pulumi/kubernetes/provider.js";
import type { ClusterEnforcement } from "../model/enforcement.ts";
import type { Manifest } from "../model/manifest/manifest.ts";
import type { Overrides } from "../model/overrides.ts";
import type { ManifestSource } from "../policies/index.ts";
import type { ClusterReference } from "./reference.ts";
import type { Transform } from "./transform.ts";

/** The arguments of a Kubernetes object: those of its manifest. */
export type ObjectArgs = Record<string, unknown>;

/** Where objects go: to a cluster that is known, or wherever a provider leads. */
export interface Place {
  /**
   * The cluster: its provider is used, and what it enforces decides which objects are refused.
   * @default none: the provider that is given, or the one of the stack
   */
  cluster?: ClusterReference;
  /**
   * Kubernetes provider, where it is not the cluster's own.
   * @default the cluster's
   */
  kubernetes?: Provider;
  /**
   * What the cluster enforces, where it is not known from the cluster.
   * @default not known: its level is not checked
   * @example { level: "L7", release: "1.18" }
   */
  enforcement?: ClusterEnforcement;
  /**
   * Rules that are lowered or silenced, by id, each with a reason.
   * @default none
   */
  rules?: Overrides;
}

/** Objects from builders and from files. */
export interface Sources<M extends Manifest = Manifest> {
  /**
   * Builders and manifests.
   * @default none
   */
  manifests?: readonly (ManifestSource<M> | M)[];
  /**
   * Files, folders and globs of YAML or JSON, from the working directory.
   * @default none
   * @example ["policies/", "shared/*.yaml"]
   */
  files?: string | readonly string[];
}

/** A namespace that is made. */
export interface NamespaceSettings {
  /** @default none */
  labels?: Readonly<Record<string, string>>;
  /** @default none */
  annotations?: Readonly<Record<string, string>>;
  /**
   * Whether mutual TLS takes in the pods of the namespace; there is no way out for a single pod.
   * @default false
   */
  mtls?: boolean;
}

/** Hatches to Kubernetes objects. */
export interface ObjectTransforms {
  /**
   * Changes an object before it is made; it was checked before that.
   * @default none
   */
  object?: Transform<ObjectArgs>;
  /** @default none */
  namespace?: Transform<ObjectArgs>;
}
