import * as pulumi from "@pulumi/pulumi";
import { settingsFromConfig, type EnvironmentSettings, type LabSettings } from "../model/environment.ts";
import { checkSettings } from "../model/cluster/check.ts";
import { mapLeaves } from "../model/cluster/leaves.ts";
import type { ClusterSettings } from "../model/cluster/settings.ts";
import { monitoringRuleIds } from "../model/monitoring/check.ts";
import type { Finding } from "../model/faults.ts";
import { applyOverrides, type Overrides } from "../model/overrides.ts";
import type { MonitoringSettings } from "../model/monitoring/settings.ts";
import { alertFindings } from "./alert-findings.ts";
import { refuse } from "./findings.ts";
import { isConfigSecret } from "./providers.ts";

/** The settings of a stack, split into those of its cluster and those of the stack itself. */
export interface Environment {
  /** Name of the components. */
  readonly name: string;
  /** What the cluster is made from. */
  readonly cluster: ClusterSettings;
  /** What the cluster is seen by; undefined where the stack makes nothing for it. */
  readonly monitoring: MonitoringSettings | undefined;
  /** The sample store; undefined where there is none. */
  readonly lab: LabSettings | undefined;
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
  const given: EnvironmentSettings = plan.asked;
  const alerts = given.monitoring === undefined ? [] : alertFindings(given.monitoring, "monitoring.");
  const found = [...findings, ...applyOverrides(alerts, given.rules ?? {})];
  const shown = found.map((finding) => withoutSecrets(finding, namespace));
  refuse(`The config of the stack ${stack}`, shown, undefined);
  const asked = withSecrets(given, namespace);
  const {
    name,
    kubernetesResources,
    monitoring,
    lab,
    prices: _estimated,
    usage: _stored,
    ...cluster
  } = asked;
  return {
    name: name ?? `acns-${stack}`,
    cluster,
    monitoring: monitoring === undefined ? undefined : withRules(monitoring, cluster.rules ?? {}),
    lab,
    kubernetesHere: kubernetesResources !== "secondStack",
  };
}

/** The rules on monitoring that the environment lowers as a whole are lowered for its monitoring too. */
function withRules(monitoring: MonitoringSettings, rules: Overrides): MonitoringSettings {
  const own = Object.entries(rules).filter(([id]) => monitoringRuleIds.includes(id));
  return { ...monitoring, rules: { ...Object.fromEntries(own), ...monitoring.rules } };
}

/** A finding about a secret says where it is and what to do, and nothing of its value. */
function withoutSecrets(finding: Finding, namespace: string): Finding {
  const key = /^[^.[]*/.exec(finding.path)?.[0] ?? "";
  if (!isConfigSecret(`${namespace}:${key}`)) return finding;
  return { ...finding, reason: "the value, a secret that is not shown, breaks the rule" };
}

/** What is secret in the config stays secret wherever it is used: ids, names and tags; the rest decides which resources there are. */
function withSecrets(settings: EnvironmentSettings, namespace: string): EnvironmentSettings {
  const secret = Object.fromEntries(
    Object.entries(settings).filter(([key]) => isConfigSecret(`${namespace}:${key}`)),
  ) as EnvironmentSettings;
  return { ...settings, ...mapLeaves("EnvironmentSettings", secret, (leaf) => pulumi.secret(leaf)) };
}

/** Every value of one namespace, by key. */
function configOf(namespace: string): Record<string, string> {
  const all = Object.entries(pulumi.runtime.allConfig());
  const prefix = `${namespace}:`;
  return Object.fromEntries(
    all.flatMap(([key, value]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [])),
  );
}
