import type { CiliumRelease } from "../../model/cilium.ts";
import { releaseAtLeast } from "../../model/cilium.ts";
import { isLabelKey, isLabelValue } from "../../model/labels.ts";
import type { LabelSelector, Meta } from "../../model/manifest/meta.ts";
import { childPath } from "../../model/path.ts";
import { shown } from "../../model/shown.ts";
import type { Fault, Faults } from "./rules.ts";

const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** Whether a text is the name of an object. */
export const isObjectName = (text: string): boolean => text.length <= 253 && SUBDOMAIN.test(text);

/** Whether a text is the name of a namespace. */
export const isNamespaceName = (text: string): boolean => LABEL.test(text);

export function* metaFaults({ name, namespace, labels = {}, annotations = {} }: Meta): Faults {
  if (!isObjectName(name))
    yield { rule: "BLD001", path: "metadata.name", reason: `${shown(name)} is no name of an object` };
  if (namespace !== undefined && !isNamespaceName(namespace))
    yield { rule: "BLD001", path: "metadata.namespace", reason: `${shown(namespace)} is no namespace` };
  yield* labelFaults(labels, "metadata.labels", isLabelKey);
  for (const key of Object.keys(annotations))
    if (!isLabelKey(key)) yield badKey(key, childPath("metadata.annotations", key));
}

const badKey = (key: string, path: string): Fault => ({
  rule: "BLD002",
  path,
  reason: `${shown(key)} is no key of a label`,
});

function* labelFaults(
  labels: Readonly<Record<string, string>>,
  path: string,
  isKey: (key: string) => boolean,
): Faults {
  for (const [key, value] of Object.entries(labels)) {
    if (!isKey(key)) yield badKey(key, childPath(path, key));
    if (typeof value !== "string" || !isLabelValue(value))
      yield { rule: "BLD002", path: childPath(path, key), reason: `${shown(value)} is no value of a label` };
  }
}

/**
 * How keys of labels are read: as Kubernetes has them, or by a release of Cilium with a source before them, `k8s:app`; of the
 * labels of CIDR groups Cilium writes the source itself.
 */
export type KeyDialect = "kubernetes" | { readonly release: CiliumRelease; readonly ofGroups?: boolean };

/** Up to 1.19 Cilium puts the source, `any` where none is written, before the key and then looks at its length. */
function isKey(key: string, dialect: KeyDialect): boolean {
  if (dialect === "kubernetes") return isLabelKey(key);
  const { release, ofGroups = false } = dialect;
  const older = !releaseAtLeast(release, "1.20");
  if (ofGroups && older) return isLabelKey(`cidrgroup.${key}`);
  const colon = key.indexOf(":");
  const source = colon <= 0 ? "any" : key.slice(0, colon);
  const name = key.slice(colon + 1);
  if (!/^[A-Za-z0-9]+$/.test(source) || !isLabelKey(name)) return false;
  return !older || isLabelKey(`${source}.${name}`);
}

const WITH_VALUES = ["In", "NotIn"];

export function* selectorFaults(selector: LabelSelector, path: string, dialect: KeyDialect): Faults {
  const { matchLabels = {}, matchExpressions = [] } = selector;
  yield* labelFaults(matchLabels, childPath(path, "matchLabels"), (key) => isKey(key, dialect));
  for (const [at, { key, operator, values = [] }] of matchExpressions.entries()) {
    const place = `${path}.matchExpressions[${at}]`;
    if (!isKey(key, dialect)) yield badKey(key, `${place}.key`);
    if (![...WITH_VALUES, "Exists", "DoesNotExist"].includes(operator))
      yield { rule: "BLD020", path: `${place}.operator`, reason: `${shown(operator)} is no operator` };
    else if (WITH_VALUES.includes(operator) !== values.length > 0)
      yield {
        rule: "BLD002",
        path: `${place}.values`,
        reason:
          values.length === 0
            ? `${operator} has no values to compare with`
            : `${operator} compares with no values, and ${values.length} are given`,
        remedy: "Give values to In and NotIn, and to no other operator.",
      };
    for (const value of values)
      if (!isLabelValue(value))
        yield { rule: "BLD002", path: `${place}.values`, reason: `${shown(value)} is no value of a label` };
  }
}
