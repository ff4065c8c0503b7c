import { formatReadFault, readManifests, type SourceDocument } from "../files/manifests.ts";
import { DEFAULT_RELEASE, parseRelease, releaseOf, type CiliumRelease } from "../model/cilium.ts";
import type { World } from "../model/world.ts";
import { worldOfManifests } from "../simulator/world/manifests.ts";
import { isPolicyKind } from "../simulator/world/sort.ts";
import { textOption, type Options } from "./command.ts";
import { refusalOf, type Refused } from "./refused.ts";
import type { Shell } from "./shell.ts";
import { MODES } from "./world-options.ts";

/** A world as manifests describe it, and what of them is not in it. */
export interface LoadedWorld {
  readonly world: World;
  readonly refused: readonly Refused[];
  /** What could not be read, one line each. */
  readonly faults: readonly string[];
}

/** The release that options name; a text is what is wrong with them. */
function releaseFrom(options: Options): { release: CiliumRelease } | { fault: string } {
  const cilium = textOption(options, "cilium");
  const kubernetes = textOption(options, "kubernetesVersion");
  const release =
    cilium === undefined
      ? kubernetes === undefined
        ? DEFAULT_RELEASE
        : releaseOf(kubernetes)
      : parseRelease(cilium);
  if (release !== undefined) return { release };
  return {
    fault:
      cilium === undefined
        ? `--kubernetes-version ${kubernetes ?? ""} is no version of Kubernetes, as 1.34 is`
        : `--cilium ${cilium} is no version of Cilium, as 1.20 is`,
  };
}

/** Reads the world of manifests among files, folders and globs. */
export function loadWorld(paths: readonly string[], options: Options, shell: Shell): LoadedWorld {
  const { documents, faults } = readManifests(paths, { cwd: shell.cwd, read: (path) => shell.read(path) });
  const loaded = worldOf(documents, options);
  return { ...loaded, faults: [...loaded.faults, ...faults.map(formatReadFault)] };
}

/** The world that documents describe; what is refused of them is not in it. */
export function worldOf(documents: readonly SourceDocument[], options: Options): LoadedWorld {
  const chosen = releaseFrom(options);
  const release = "release" in chosen ? chosen.release : DEFAULT_RELEASE;
  const refused: Refused[] = [];
  const accepted = documents.filter((document) => {
    const own = isJudged(document) ? refusalOf(document, release) : undefined;
    if (own !== undefined) refused.push(own);
    return own === undefined;
  });
  const enforcement = MODES.find((mode) => mode === textOption(options, "enforcement")) ?? "default";
  return {
    world: worldOfManifests(
      accepted.map(({ value }) => value),
      { release, enforcement },
    ),
    refused,
    faults: "fault" in chosen ? [chosen.fault] : [],
  };
}

const isJudged = ({ value }: SourceDocument): boolean =>
  isPolicyKind(value) ||
  (typeof value === "object" && value !== null && "kind" in value && value.kind === "CiliumCIDRGroup");
