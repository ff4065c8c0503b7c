import type { CiliumRelease } from "../../model/cilium.ts";
import type { Manifest } from "../../model/manifest/manifest.ts";
import { PolicyFaults } from "../faults.ts";
import { plain, type ManifestSource } from "../manifest.ts";
import { policy } from "../policy.ts";
import { ciliumCode } from "./cilium.ts";
import { call, literal, same, type Expression } from "./expression.ts";
import { kubernetesCode } from "./kubernetes.ts";
import { cidrGroupCode, logCode, metricCode, redirectCode } from "./others.ts";

/** How code is made. */
export interface CodeOptions {
  /** The release that the manifests are for. @default the default of `toManifest` */
  readonly cilium?: CiliumRelease;
  /** Where the code imports the builders from. @default "pulumi-acns/policies" */
  readonly from?: string;
}

/**
 * A TypeScript module that makes the same manifests: its default export is the list of their builders. What no verb says is
 * written in the words of the wire form, so that nothing is lost. Throws `PolicyFaults` for what no builder takes.
 */
export function toTypeScript(manifests: readonly Manifest[], options: CodeOptions = {}): string {
  const findings: PolicyFaults["findings"][number][] = [];
  const names = new Set<string>();
  const parts = manifests.flatMap((manifest) => {
    try {
      return [{ name: nameOf(manifest, names), ...codeOf(plain(manifest), options) }];
    } catch (error) {
      if (!(error instanceof PolicyFaults)) throw error;
      findings.push(...error.findings);
      return [];
    }
  });
  if (findings.length > 0) throw new PolicyFaults(findings);
  const uses = [...new Set(parts.flatMap((part) => part.uses))].sort();
  const from = JSON.stringify(options.from ?? "pulumi-acns/policies");
  const lines = [
    ...(uses.length === 0 ? [] : [`import { ${uses.join(", ")} } from ${from};`, ""]),
    ...parts.flatMap(({ name, code }) => [`const ${name} = ${code};`, ""]),
    `export default [${parts.map(({ name }) => name).join(", ")}];`,
  ];
  return `${lines.join("\n")}\n`;
}

/** The first way to write a manifest that gives it back, from verbs down to its own words. */
function codeOf(manifest: Manifest, { cilium }: CodeOptions): Expression<ManifestSource> {
  const target = cilium === undefined ? {} : { cilium };
  for (const candidate of candidates(manifest))
    if (
      same(
        refusable(() => candidate.value.toManifest(target)),
        manifest,
      )
    )
      return candidate;
  const written = call("policy.of", (one: Manifest): ManifestSource => policy.of(one), literal(manifest, 0));
  written.value.toManifest(target);
  return written;
}

function candidates(manifest: Manifest): readonly Expression<ManifestSource>[] {
  switch (manifest.kind) {
    case "CiliumNetworkPolicy":
    case "CiliumClusterwideNetworkPolicy":
      return ciliumCode(manifest);
    case "NetworkPolicy":
      return kubernetesCode(manifest);
    case "CiliumCIDRGroup":
      return [cidrGroupCode(manifest)];
    case "CiliumLocalRedirectPolicy":
      return [redirectCode(manifest)];
    case "ContainerNetworkLog":
      return [logCode(manifest)];
    case "ContainerNetworkMetric":
      return [metricCode(manifest)];
  }
}

/** What a verb refuses may still be written in other words. */
function refusable<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof PolicyFaults)) throw error;
    return undefined;
  }
}

/** Words that no variable is called: those of the language, and what the module imports. */
const TAKEN = new Set([
  ..."arguments await break case catch class const continue debugger default delete do else enum eval export extends".split(
    " ",
  ),
  ..."false finally for function if implements import in instanceof interface let new null package private".split(
    " ",
  ),
  ..."protected public return static super switch this throw true try typeof var void while with yield".split(
    " ",
  ),
  ..."authentication cidrGroup flow http icmp kafka label localRedirect logFilters metricFilters peer policy".split(
    " ",
  ),
  ..."port preset undefined".split(" "),
]);

/** A variable for a manifest, after its name, unlike any before. */
function nameOf({ metadata }: Manifest, names: Set<string>): string {
  const words = metadata.name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const camel = words
    .map((word, at) => (at === 0 ? word : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`))
    .join("");
  const base = /^[A-Za-z]/.test(camel) ? camel : `policy${camel}`;
  const candidates = function* () {
    if (!TAKEN.has(base)) yield base;
    for (let count = 2; ; count++) yield `${base}${count}`;
  };
  for (const name of candidates())
    if (!names.has(name)) {
      names.add(name);
      return name;
    }
  return base;
}
