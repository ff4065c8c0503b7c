import { DEFAULT_RELEASE } from "../model/cilium.ts";
import { fieldsIn, isFields, textIn } from "../model/document.ts";
import { finding, formatFinding, type Finding } from "../model/faults.ts";
import type { Manifest } from "../model/manifest/manifest.ts";
import { refusals } from "../model/refused/refusals.ts";
import { plain, type ManifestSource, type Target } from "./manifest.ts";
import { RULES, type Misuse } from "./rules.ts";

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

/**
 * The manifest, where no server or agent of the release would refuse it and no verb was misused. What a misuse tells of a place
 * is not told again. Throws `PolicyFaults`.
 */
export function checked<M extends Manifest>(manifest: M, target: Target, misuses: readonly Misuse[] = []): M {
  const told = new Set(misuses.map(({ path }) => path));
  const refused = refusals(manifest, { release: target.cilium ?? DEFAULT_RELEASE });
  const found = [
    ...misuses.map(({ rule, ...breach }) => finding(RULES[rule], breach)),
    ...refused.filter(({ path }) => !told.has(path)),
  ];
  if (found.length === 0) return manifest;
  const object = objectOf(manifest);
  throw new PolicyFaults(
    // A fix is one of a document, and there is none yet.
    found.map(({ fix: _, path, ...fault }) => ({
      ...fault,
      path: path === "" ? object : `${object}: ${path}`,
    })),
  );
}

/** Kind, namespace and name, as far as there are any. */
function objectOf(manifest: unknown): string {
  if (!isFields(manifest)) return "manifest";
  const metadata = fieldsIn(manifest, "metadata");
  const [namespace, name] = [textIn(metadata, "namespace"), textIn(metadata, "name")];
  const words = [textIn(manifest, "kind"), [namespace, name].filter((word) => word !== undefined).join("/")];
  return words.filter((word) => word !== undefined && word !== "").join(" ");
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
