import { DEFAULT_RELEASE } from "../model/cilium.ts";
import { finding, formatFinding, type Finding } from "../model/faults.ts";
import type { Manifest } from "../model/manifest/manifest.ts";
import { faultsIn } from "./check/manifest.ts";
import { RULES, type Fault } from "./check/rules.ts";
import { plain, type ManifestSource, type Target } from "./manifest.ts";

/** Manifests that were refused, with everything that is wrong with them at once. */
export class PolicyFaults extends Error {
  override readonly name = "PolicyFaults";
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const count = findings.length === 1 ? "1 fault" : `${findings.length} faults`;
    super([`${count} in policies`, ...findings.map(formatFinding)].join("\n"));
    this.findings = findings;
  }
}

/** The manifest, where nothing is wrong with it. Throws `PolicyFaults`. */
export function checked<M extends Manifest>(manifest: M, target: Target, misuses: readonly Fault[] = []): M {
  const release = target.cilium ?? DEFAULT_RELEASE;
  const faults = [...misuses, ...faultsIn(manifest, release)];
  if (faults.length === 0) return manifest;
  const { namespace, name } = manifest.metadata;
  const object = `${manifest.kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`;
  throw new PolicyFaults(
    faults.map(({ rule, path, ...breach }) =>
      finding(RULES[rule], { ...breach, path: path === "" ? object : `${object}: ${path}` }),
    ),
  );
}

/**
 * The wire form of several builders and manifests, in their order. Throws one `PolicyFaults` for all that is wrong with any.
 *
 * @example
 * ```ts
 * import { manifestsOf, policy, preset } from "pulumi-acns/policies";
 *
 * manifestsOf([preset.zeroTrust("shop"), preset.allowDns("shop")], { cilium: "1.18" });
 * ```
 */
export function manifestsOf(sources: Iterable<ManifestSource | Manifest>, target: Target = {}): Manifest[] {
  const findings: Finding[] = [];
  const manifests: Manifest[] = [];
  for (const source of sources) {
    try {
      manifests.push("toManifest" in source ? source.toManifest(target) : checked(plain(source), target));
    } catch (error) {
      if (!(error instanceof PolicyFaults)) throw error;
      findings.push(...error.findings);
    }
  }
  if (findings.length > 0) throw new PolicyFaults(findings);
  return manifests;
}
