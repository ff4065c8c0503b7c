import * as pulumi from "@pulumi/pulumi";
import { stagingCluster } from "./cluster.ts";
import { AzureProvider, registerPackage } from "./resources.ts";

/** A hundred clusters of the environment staging in one program, written by hand. */
export default function environment() {
  const reference = registerPackage();
  const provider = new AzureProvider(new pulumi.Config("azure-native").require("location"), reference);
  for (let at = 0; at < 100; at++) stagingCluster(`acns-${at}`, provider, reference);
}
