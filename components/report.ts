import * as pulumi from "@pulumi/pulumi";
import type { VersionChoice } from "../model/cluster/apiversions.ts";
import type { ClusterPlan } from "../model/cluster/plan.ts";
import type { Findings } from "./findings.ts";

/** What was decided about one cluster of a program. */
export interface ClusterReport {
  readonly name: string;
  readonly plan: ClusterPlan;
  readonly findings: Findings;
  readonly apiVersion: VersionChoice;
}

/** Reports by the monitor that the program registers with: each run of a program has its own. */
const reports = new WeakMap<object, ClusterReport[]>();

/** Notes what was decided about a cluster, for `acns preview`. */
export function report(entry: ClusterReport): void {
  const monitor = pulumi.runtime.getMonitor();
  if (monitor === undefined) return;
  reports.set(monitor, [...(reports.get(monitor) ?? []), entry]);
}

/** Findings about what is no cluster, by the monitor that the program registers with. */
const otherFindings = new WeakMap<object, Findings>();

/** Notes what was found about the settings of another component, for `acns preview`. */
export function reportFindings(findings: Findings): void {
  const monitor = pulumi.runtime.getMonitor();
  if (monitor !== undefined) otherFindings.set(monitor, [...(otherFindings.get(monitor) ?? []), ...findings]);
}

/** What was found about the settings of other components of the program that is running. */
export function findingsOfProgram(): Findings {
  const monitor = pulumi.runtime.getMonitor();
  return monitor === undefined ? [] : (otherFindings.get(monitor) ?? []);
}

/** What was decided about the clusters of the program that is running. */
export function reportsOfProgram(): readonly ClusterReport[] {
  const monitor = pulumi.runtime.getMonitor();
  return monitor === undefined ? [] : (reports.get(monitor) ?? []);
}
