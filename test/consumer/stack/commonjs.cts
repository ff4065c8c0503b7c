// TypeScript that becomes CommonJS: the types are found, and are the same.
import * as pulumi from "@pulumi/pulumi";
import * as acns from "pulumi-acns";
import { peer, policy, port } from "pulumi-acns/policies";
import { resolve } from "pulumi-acns/testing";

const shop = new acns.Cluster("shop", { security: { policies: "L7" } });
export const id: pulumi.Output<string> = shop.id;
export const name: Promise<unknown> = resolve(shop.clusterName);
export const web = policy
  .cilium("web", { namespace: "shop" })
  .onAllPods()
  .allowFrom(peer.world(), port.tcp(80));
