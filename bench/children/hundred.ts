import * as acns from "../../index.ts";

/** Fewer while the two programs are compared: what holds for ten clusters holds for a hundred. */
const COUNT = Number(process.env["CLUSTERS"] ?? 100);

/** A hundred clusters of the environment staging in one program, each a component. */
export default function environment() {
  const { cluster: settings } = acns.readEnvironment();
  // A provider for Kubernetes is made when it is asked for; the program written by hand has one a cluster, too.
  for (let at = 0; at < COUNT; at++) void new acns.Cluster(`acns-${at}`, settings).kubernetes;
}
