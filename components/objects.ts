import * as pulumi from "@pulumi/pulumi";
import { CustomResource, type CustomResourceArgs } from "@pulumi/kubernetes/apiextensions/customResource.js";
import { Namespace } from "@pulumi/kubernetes/core/v1/namespace.js";
import { NetworkPolicy } from "@pulumi/kubernetes/networking/v1/networkPolicy.js";
import type { Manifest } from "../model/manifest/manifest.ts";
import { child } from "./context.ts";
import type { NamespaceSettings, ObjectArgs, ObjectTransforms, Place } from "./manifest-args.ts";

/** What the names of the resources of each kind have in them. */
const SHORT: Readonly<Record<Manifest["kind"], string>> = {
  CiliumNetworkPolicy: "cnp",
  CiliumClusterwideNetworkPolicy: "ccnp",
  CiliumCIDRGroup: "cidrs",
  CiliumLocalRedirectPolicy: "redirect",
  NetworkPolicy: "netpol",
  ContainerNetworkLog: "log",
  ContainerNetworkMetric: "metric",
};

/** What owns objects: a component with its name, its hatches and its provider. */
export interface ObjectOwner {
  readonly name: string;
  readonly parent: pulumi.Resource;
  readonly transforms: ObjectTransforms;
  readonly place: Place;
}

const reached = ({ cluster, kubernetes }: Place): pulumi.CustomResourceOptions => {
  const provider = kubernetes ?? cluster?.kubernetes;
  return provider === undefined ? {} : { provider };
};

/** Makes the object of a manifest, as it is given; its namespace is waited for where it is made here. */
export function object(
  owner: ObjectOwner,
  manifest: Manifest,
  dependsOn: readonly pulumi.Resource[],
): pulumi.CustomResource {
  const { namespace, name } = manifest.metadata;
  const part = [SHORT[manifest.kind], namespace, name].filter((each) => each !== undefined).join("-");
  return child<ObjectArgs, pulumi.CustomResource>(
    owner,
    part,
    owner.transforms.object,
    { ...manifest },
    (full, args, opts) =>
      manifest.kind === "NetworkPolicy"
        ? new NetworkPolicy(full, args, opts)
        : new CustomResource(full, args as unknown as CustomResourceArgs, opts),
    { ...reached(owner.place), dependsOn: [...dependsOn] },
  );
}

/** The label by which mutual TLS takes in the pods of a namespace. */
const ENROLLED = { "io.cilium/mtls-enabled": "true" };

/** Makes a namespace with its labels. */
export function namespace(
  owner: ObjectOwner,
  name: string,
  { labels = {}, annotations = {}, mtls = false }: NamespaceSettings,
): Namespace {
  const metadata = {
    name,
    labels: { ...labels, ...(mtls ? ENROLLED : {}) },
    annotations: { ...annotations },
  };
  return child<ObjectArgs, Namespace>(
    owner,
    `ns-${name}`,
    owner.transforms.namespace,
    { metadata },
    (full, args, opts) => new Namespace(full, args, opts),
    reached(owner.place),
  );
}
