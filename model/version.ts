/** A Kubernetes version as numbers, so that 1.100 comes after 1.33. */
export interface KubernetesVersion {
  readonly major: number;
  readonly minor: number;
  /** Absent where the text names a minor version only: then AKS chooses the patch. */
  readonly patch?: number;
}

/** Reads "1.34" or "1.34.2"; undefined for anything else. */
export function parseKubernetesVersion(text: string): KubernetesVersion | undefined {
  const match = /^(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})(?:\.(0|[1-9]\d{0,3}))?$/.exec(text);
  if (match === null) return undefined;
  const [, major, minor, patch] = match;
  const version = { major: Number(major), minor: Number(minor) };
  return patch === undefined ? version : { ...version, patch: Number(patch) };
}

/** Whether a version is at least the given minor one, "1.33"; undefined where the version is not known: it is not guessed to be old. */
export function atLeast(
  version: KubernetesVersion | undefined,
  minimum: `${number}.${number}`,
): boolean | undefined {
  if (version === undefined) return undefined;
  const [major = 0, minor = 0] = minimum.split(".").map(Number);
  return version.major > major || (version.major === major && version.minor >= minor);
}

/** Orders two versions by number; a missing patch counts as the first one. */
export function compareVersions(a: KubernetesVersion, b: KubernetesVersion): number {
  const steps = [a.major - b.major, a.minor - b.minor, (a.patch ?? 0) - (b.patch ?? 0)];
  return steps.find((step) => step !== 0) ?? 0;
}
