import { stringify } from "yaml";
import type { Manifest } from "../../model/manifest/manifest.ts";

/** Manifests as documents of one YAML text; texts that YAML 1.1 would take for something else are in quotes, for kubectl reads that. */
export const toYaml = (manifests: readonly Manifest[]): string =>
  manifests
    .map((manifest) =>
      stringify(manifest, { compat: "yaml-1.1", lineWidth: 0, aliasDuplicateObjects: false }),
    )
    .join("---\n");
