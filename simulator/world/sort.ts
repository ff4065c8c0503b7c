import type { CiliumCIDRGroup } from "../../model/manifest/cilium.ts";
import type { Policy } from "../../model/manifest/manifest.ts";

const POLICY_KINDS: readonly string[] = [
  ...["CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy", "NetworkPolicy"],
];

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a document has the name that every object of the API has. */
const hasName = (value: Fields): boolean =>
  isObject(value["metadata"]) && typeof value["metadata"]["name"] === "string";

/** The group of an API version: `cilium.io` of `cilium.io/v2`. */
const groupOf = (value: Fields): string =>
  typeof value["apiVersion"] === "string" ? (value["apiVersion"].split("/")[0] ?? "") : "";

/** Whether a document says that it is a policy that decides verdicts, whatever else it says. */
export const isPolicyKind = (value: unknown): boolean =>
  isObject(value) &&
  typeof value["kind"] === "string" &&
  POLICY_KINDS.includes(value["kind"]) &&
  groupOf(value) === (value["kind"] === "NetworkPolicy" ? "networking.k8s.io" : "cilium.io");

/** A policy that decides verdicts, whatever it says; undefined for every other document. NetworkPolicies of other products are none. */
export function asPolicy(value: unknown): Policy | undefined {
  return isObject(value) && hasName(value) && isPolicyKind(value) ? (value as unknown as Policy) : undefined;
}

/** A group of ranges that policies may name; undefined for every other document, and for a group without a list of ranges. */
export function asCidrGroup(value: unknown): CiliumCIDRGroup | undefined {
  if (!isObject(value) || !hasName(value) || value["kind"] !== "CiliumCIDRGroup") return undefined;
  const { spec } = value;
  if (!isObject(spec)) return undefined;
  const ranges = spec["externalCIDRs"];
  if (!Array.isArray(ranges) || ranges.some((range) => typeof range !== "string")) return undefined;
  return value as unknown as CiliumCIDRGroup;
}
