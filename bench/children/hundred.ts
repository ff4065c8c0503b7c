import * as acns from "../../index.ts";

/** A hundred clusters of the environment staging in one program, each a component. */
export default function environment() {
  const { cluster: settings } = acns.readEnvironment();
  // A provider for Kubernetes is made when it is asked for; the program written by hand has one a cluster, too.
  for (let at = 0; at < 100; at++) void new acns.Cluster(`acns-${at}`, settings).kubernetes;
}
