import type { ApiVersion } from "../../../model/cluster/apiversions.ts";
import type { Properties } from "./kinds.ts";

/** What one process of the stand-in is: the package it serves, in which API version, and the configuration that reached it. */
export interface Self {
  package: string;
  version: ApiVersion;
  configuration: Properties;
}
