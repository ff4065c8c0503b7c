import { compareVersions, parseKubernetesVersion } from "./version.ts";

/** Releases of Cilium that are told apart: those that AKS runs, and the newest. */
export type CiliumRelease = "1.16" | "1.17" | "1.18" | "1.19" | "1.20";

/** What the newest Kubernetes on AKS runs. */
export const DEFAULT_RELEASE: CiliumRelease = "1.18";

export const RELEASES: readonly CiliumRelease[] = ["1.16", "1.17", "1.18", "1.19", "1.20"];

/** Newest first: the first minor version of Kubernetes on AKS that carries the release. */
const BY_KUBERNETES: readonly (readonly [`${number}.${number}`, CiliumRelease])[] = [
  ["1.34", "1.18"],
  ["1.32", "1.17"],
  ["1.0", "1.16"],
];

/**
 * The release of Cilium that AKS runs at a version of Kubernetes, "1.34" or "1.34.2"; undefined for a text that is no version.
 * Source: https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium
 */
export function releaseOf(kubernetesVersion: string): CiliumRelease | undefined {
  const version = parseKubernetesVersion(kubernetesVersion);
  if (version === undefined) return undefined;
  const found = BY_KUBERNETES.find(([from]) => {
    const first = parseKubernetesVersion(from);
    return first !== undefined && compareVersions(version, { ...first, patch: 0 }) >= 0;
  });
  return found?.[1];
}

/** Reads "1.20", "1.20.2" or "v1.20.2"; a later release counts as the newest known, an earlier one as the oldest; undefined for no version. */
export function parseRelease(text: string): CiliumRelease | undefined {
  const version = parseKubernetesVersion(text.replace(/^v/, ""));
  if (version === undefined) return undefined;
  const name = `${version.major}.${version.minor}`;
  const known = RELEASES.find((release) => release === name);
  if (known !== undefined) return known;
  return version.major > 1 || version.minor > 20 ? "1.20" : "1.16";
}

/** Whether a release is at least another one. */
export const releaseAtLeast = (release: CiliumRelease, minimum: CiliumRelease): boolean =>
  RELEASES.indexOf(release) >= RELEASES.indexOf(minimum);
