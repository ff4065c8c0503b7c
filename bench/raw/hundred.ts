import * as pulumi from "@pulumi/pulumi";
import { stagingCluster } from "./cluster.ts";
import { AzureProvider, registerPackage } from "./resources.ts";

/** Fewer while the two programs are compared: what holds for ten clusters holds for a hundred. */
const COUNT = Number(process.env["CLUSTERS"] ?? 100);

/** A hundred clusters of the environment staging in one program, written by hand. */
export default function environment() {
  const reference = registerPackage();
  const provider = new AzureProvider(new pulumi.Config("azure-native").require("location"), reference);
  for (let at = 0; at < COUNT; at++) stagingCluster(`acns-${at}`, provider, reference);
}
