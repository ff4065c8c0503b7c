import { invalidAcns } from "./invalid-acns.ts";
import { invalidAddresses } from "./invalid-addresses.ts";
import { invalidCluster } from "./invalid-cluster.ts";
import { invalidMaintenance } from "./invalid-maintenance.ts";
import { invalidPools } from "./invalid-pools.ts";
import { invalidShape } from "./invalid-shape.ts";
import type { InvalidSettings } from "./cases.ts";

/** Settings with one documented fault each. */
export const invalidSettings: readonly InvalidSettings[] = [
  ...invalidAcns,
  ...invalidAddresses,
  ...invalidPools,
  ...invalidCluster,
  ...invalidMaintenance,
  ...invalidShape,
];
