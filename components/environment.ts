import * as pulumi from "@pulumi/pulumi";
import { settingsFromConfig, type EnvironmentSettings } from "../model/environment.ts";
import { checkSettings } from "../model/cluster/check.ts";
import type { ClusterSettings } from "../model/cluster/settings.ts";
import { refuse } from "./findings.ts";

/** The settings of a stack, split into those of its cluster and those of the stack itself. */
export interface Environment {
  /** Name of the components. */
  readonly name: string;
  /** What the cluster is made from. */
  readonly cluster: ClusterSettings;
  /** Whether Kubernetes resources are deployed by this stack. */
  readonly kubernetesHere: boolean;
}

/**
 * Reads the settings of the stack from its Pulumi config, once, and checks them whole.
 *
 * The keys are those of the settings in the namespace of the project (`acns:network`, `acns:security`, …).
 * Throws `Refused` with every fault and the path of each key.
 */
export function readEnvironment(namespace: string = pulumi.getProject()): Environment {
  const settings = settingsFromConfig(configOf(namespace));
  const stack = pulumi.getStack();
  const { findings, plan } = checkSettings("EnvironmentSettings", settings, `acns-${stack}`);
  refuse(`The config of the stack ${stack}`, findings, undefined);
  const { name, kubernetesResources, prices: _estimated, ...cluster } = plan.asked as EnvironmentSettings;
  return { name: name ?? `acns-${stack}`, cluster, kubernetesHere: kubernetesResources !== "secondStack" };
}

/** Every value of one namespace, by key. */
function configOf(namespace: string): Record<string, string> {
  const all = Object.entries(pulumi.runtime.allConfig() ?? {});
  const prefix = `${namespace}:`;
  return Object.fromEntries(
    all.flatMap(([key, value]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [])),
  );
}
