import schema from "./settings.schema.json" with { type: "json" };
import type { ClusterSettings } from "./cluster/settings.ts";
import type { Prices, Usage } from "./cost.ts";
import type { MonitoringSettings } from "./monitoring/settings.ts";

/** The sample store that a lab deploys. */
export interface LabSettings {
  /**
   * What its network lets through.
   * @default "zero-trust"
   */
  stage?: "open" | "zero-trust" | "fqdn" | "combined" | "chaos" | "restored";
}

/** Settings of one environment: those of its cluster, and how its stack is laid out. The keys are those of the Pulumi config. */
export interface EnvironmentSettings extends ClusterSettings {
  /**
   * Name of the components in the stack, with which the names of all resources begin.
   * @default "acns" and the name of the stack: acns-dev
   */
  name?: string;
  /**
   * Where Kubernetes resources are deployed: in this stack, or in a second one that runs where a private API server is reached.
   * @default "sameStack"
   */
  kubernetesResources?: "sameStack" | "secondStack";
  /**
   * What the cluster is seen by: metrics, dashboards, logs.
   * @default nothing: a Prometheus of your own can scrape the cluster
   * @example { prometheus: "managed", logs: { plan: "Basic" } }
   */
  monitoring?: MonitoringSettings;
  /**
   * Azure's sample store in the cluster, with its policies and filters.
   * @default none
   * @example { stage: "combined" }
   */
  lab?: LabSettings;
  /**
   * Prices for the estimate; your own contract's figures go here.
   * @default the public figure of ACNS, shown with its source and date; other parts are left out
   */
  prices?: Prices;
  /**
   * What is stored a month, for the estimate.
   * @default not known: parts that are charged by it are left out
   * @example { networkLogsGB: 40 }
   */
  usage?: Usage;
}

const properties: Readonly<Record<string, { type?: string; $ref?: string }>> =
  schema.definitions.EnvironmentSettings.properties;

/** In a Pulumi config every value is text: whether the setting is text itself, or JSON. */
const isText = (key: string): boolean => Object.hasOwn(properties, key) && properties[key]?.type === "string";

/**
 * Settings from the config of a stack: values by key without namespace, as Pulumi hands them over, which is text for all.
 * Keys that are not known and values that do not parse are kept as they are: the shape check names them.
 */
export function settingsFromConfig(config: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(config).map(([key, text]) => [key, isText(key) ? text : parsed(text)]),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON: then it is text where something else is wanted, which the shape check says with its path.
    return text;
  }
}
