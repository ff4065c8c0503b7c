import { DEFAULT_RELEASE, parseRelease, releaseOf, type CiliumRelease } from "../../model/cilium.ts";
import type { Enforcement, Labels, NamedPort, World } from "../../model/world.ts";
import { createWorld, type NodeInput, type PodInput, type ServiceInput } from "../world/build.ts";
import {
  fault,
  into,
  isAbsent,
  listOf,
  mapOf,
  numbered,
  object,
  oneOf,
  optional,
  required,
  scalar,
  text,
  wholeNumber,
  type Numbered,
  type Place,
  type Read,
  type Step,
  type SuiteFault,
} from "./faults.ts";
import { address, checkEnds, expectedFlow, SINGLE, type ExpectedFlow } from "./flow.ts";

/** Where policies of a suite come from. The steps lead to them in its document. */
export type PolicySource = { readonly steps: readonly Step[] } & (
  | { readonly file: string }
  | { readonly text: string }
  | { readonly manifest: Readonly<Record<string, unknown>> }
);

/** A test of policies: a world, the policies in it, and what must come of each flow. */
export interface Suite {
  readonly id: string;
  readonly why?: string;
  /** The world without policies and CIDR groups, which are read from their sources. */
  readonly world: World;
  readonly policies: readonly PolicySource[];
  readonly flows: readonly ExpectedFlow[];
}

const labels: Read<Labels> = mapOf(scalar);

const TRANSPORTS = ["TCP", "UDP", "SCTP"] as const;

const port = wholeNumber(1, 65535);

const namedPort: Read<NamedPort> = (place) => {
  if (typeof place.value === "number") {
    const number = port(place);
    return number === null ? null : { port: number, protocol: "TCP" };
  }
  const found = object({ port: required(port), protocol: optional(oneOf(TRANSPORTS)) })(place);
  return found?.port === undefined ? null : { port: found.port, protocol: found.protocol ?? "TCP" };
};

const boolean: Read<boolean> = (place) =>
  typeof place.value === "boolean"
    ? place.value
    : fault(place, "SUITE003", "neither true nor false stands here");

const pod: Read<PodInput> = (place) => {
  const found = object({
    name: required(scalar),
    namespace: optional(scalar),
    labels: optional(labels),
    namedPorts: optional(mapOf(namedPort)),
    serviceAccount: optional(scalar),
    cluster: optional(scalar),
    ip: optional(address),
    node: optional(scalar),
    hostNetwork: optional(boolean),
  })(place);
  return found?.name === undefined ? null : { ...found, name: found.name };
};

const service: Read<ServiceInput> = (place) => {
  const found = object({
    name: required(scalar),
    namespace: optional(scalar),
    labels: optional(labels),
    selector: optional(labels),
    endpoints: optional(listOf(address)),
  })(place);
  return found?.name === undefined ? null : { ...found, name: found.name };
};

const node: Read<NodeInput> = (place) => {
  const found = object({ name: required(scalar), labels: optional(labels), ip: optional(address) })(place);
  return found?.name === undefined ? null : { ...found, name: found.name };
};

/** A policy is a text, a manifest, or `file` alone. */
const source: Read<PolicySource> = (place) => {
  const { value, steps } = place;
  if (typeof value === "string") return { text: value, steps };
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return fault(place, "SUITE003", "a policy is a manifest, a text, or the file that it is in");
  if ("kind" in value || "apiVersion" in value) return { manifest: value, steps };
  const found = object({ file: required(text) })(place);
  return found?.file === undefined ? null : { file: found.file, steps };
};

/** A minor version is 1.20 and not 1.2: as a number it has lost its last digit, which is a zero. */
const versionText: Read<string> = (place) => {
  const written = scalar(place);
  return typeof place.value === "number" && written !== null && /^\d+\.\d$/.test(written)
    ? `${written}0`
    : written;
};

const version: Read<CiliumRelease> = (place) => {
  const written = versionText(place);
  if (written === null) return null;
  const release = parseRelease(written);
  return release ?? fault(place, "SUITE003", `${written} is no version of Cilium, as "1.20" is`);
};

const kubernetes: Read<CiliumRelease> = (place) => {
  const written = versionText(place);
  if (written === null) return null;
  const release = releaseOf(written);
  return release ?? fault(place, "SUITE003", `${written} is no version of Kubernetes, as "1.34" is`);
};

const MODES: readonly Enforcement[] = ["default", "always", "never"];

const options = object({
  cilium: optional(version),
  kubernetesVersion: optional(kubernetes),
  enforcement: optional(oneOf(MODES)),
});

const namespaces: Read<Record<string, Labels>> = (place) => {
  const { value } = place;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return fault(place, "SUITE003", "namespaces are an object: a name, and the labels of the namespace");
  return Object.fromEntries(
    Object.keys(value).map((name) => {
      const own = into(place, name);
      return [name, isAbsent(own) ? {} : (labels(own) ?? {})];
    }),
  );
};

const identifier: Read<string> = (place) =>
  place.value === "" ? fault(place, "SUITE002", "the id is empty") : scalar(place);

const shape = {
  id: optional(identifier),
  why: optional(scalar),
  namespaces: optional(namespaces),
  pods: optional(numbered(pod)),
  services: optional(listOf(service)),
  nodes: optional(listOf(node)),
  policies: optional(listOf(source)),
  options: optional(options),
  flows: optional(numbered(expectedFlow)),
  ...SINGLE,
};

/** A suite that cannot be run: its faults, and what could be read of it and may have faults of its own. */
export interface FaultySuite {
  readonly faults: readonly SuiteFault[];
  readonly id?: string;
  readonly policies: readonly PolicySource[];
}

/** Reads one suite; every fault is noted, and a suite with faults is none. */
export function readSuite(
  value: unknown,
  steps: readonly Step[] = [],
): { readonly suite: Suite } | FaultySuite {
  const faults: SuiteFault[] = [];
  const place: Place = { value, steps, faults };
  const found = object(shape)(place);
  if (found === null) return { faults, policies: [] };
  const idPlace = into(place, "id");
  if (isAbsent(idPlace)) fault(idPlace, "SUITE002", "id is missing");
  const flows = flowsOf(place, found);
  const { pods = [], nodes = [], options: chosen } = found;
  checkNames(place, pods, nodes, flows, found.flows !== undefined);
  if (chosen?.cilium !== undefined && chosen.kubernetesVersion !== undefined)
    fault(into(place, "options"), "SUITE003", "cilium and kubernetesVersion exclude each other");
  const { id, why, policies = [] } = found;
  if (faults.length > 0 || id === undefined) return { faults, policies, ...(id === undefined ? {} : { id }) };
  const own = { id, ...(why === undefined ? {} : { why }), policies };
  return { suite: { ...own, flows: flows.map(({ value: one }) => one), world: worldOf(found) } };
}

function worldOf(found: FoundSuite): World {
  const { pods = [], nodes = [], services = [], namespaces: named = {}, options: chosen } = found;
  return createWorld({
    pods: pods.map(({ value }) => value),
    nodes,
    services,
    namespaces: named,
    release: chosen?.cilium ?? chosen?.kubernetesVersion ?? DEFAULT_RELEASE,
    enforcement: chosen?.enforcement ?? "default",
  });
}

type FoundSuite = NonNullable<ReturnType<ReturnType<typeof object<typeof shape>>>>;

function flowsOf(place: Place, found: FoundSuite): readonly Numbered<ExpectedFlow>[] {
  const { flow, expect, egress, ingress, flows } = found;
  const written = place.value as Record<string, unknown>;
  const single = ["flow", "expect", "egress", "ingress"].some((key) => written[key] !== undefined);
  if (single && written["flows"] !== undefined) fault(place, "SUITE003", "flow and flows exclude each other");
  if (!single) {
    if (written["flows"] === undefined) fault(place, "SUITE002", "a suite has a flow, or flows");
    return flows ?? [];
  }
  if (written["flow"] === undefined) fault(into(place, "flow"), "SUITE002", "flow is missing");
  if (written["expect"] === undefined) fault(into(place, "expect"), "SUITE002", "expect is missing");
  if (flow === undefined || expect === undefined) return [];
  const sides = {
    ...(egress === undefined ? {} : { egress }),
    ...(ingress === undefined ? {} : { ingress }),
  };
  return [{ index: 0, value: { flow, expect, ...sides } }];
}

/** What is named twice, and what is named and not there. */
function checkNames(
  place: Place,
  pods: readonly Numbered<PodInput>[],
  nodes: readonly NodeInput[],
  flows: readonly Numbered<ExpectedFlow>[],
  listed: boolean,
): void {
  const names = pods.map(({ index, value }) => ({
    index,
    value: `${value.namespace ?? "default"}/${value.name}`,
  }));
  const known = new Set(names.map(({ value }) => value));
  const nodeNames = new Set([
    ...nodes.map(({ name }) => name),
    ...pods.flatMap(({ value }) => value.node ?? []),
  ]);
  repeated(into(place, "pods"), names, "pod");
  const ids = flows.flatMap(({ index, value }) => (value.id === undefined ? [] : { index, value: value.id }));
  repeated(into(place, "flows"), ids, "flow");
  for (const { index, value } of flows) {
    const steps = listed ? [...place.steps, "flows", index, "flow"] : [...place.steps, "flow"];
    checkEnds({ ...place, steps }, value.flow, known, nodeNames);
  }
}

function repeated(place: Place, names: readonly Numbered<string>[], what: string): void {
  const seen = new Set<string>();
  for (const { index, value } of names) {
    if (seen.has(value)) fault(into(place, index), "SUITE005", `the ${what} ${value} is there twice`);
    seen.add(value);
  }
}
