import { Option } from "commander";
import type { Enforcement } from "../model/world.ts";

export const MODES: readonly Enforcement[] = ["default", "always", "never"];

/** What every command that asks about a cluster may be told of it. */
export const worldOptions = (): Option[] => [
  new Option(
    "--cilium <version>",
    "release of Cilium, as 1.20; without, what the newest Kubernetes on AKS runs",
  ),
  new Option(
    "--kubernetes-version <version>",
    "version of Kubernetes on AKS, which says what Cilium runs",
  ).conflicts("cilium"),
  new Option("--enforcement <mode>", "which endpoints policies are enforced at")
    .choices(MODES)
    .default("default"),
];
