import { applyRules, finding, type Breach, type Finding, type Rule } from "../faults.ts";
import { META } from "../crds/kubernetes.ts";
import { isLabelKey, isLabelValue, isDnsLabel, isSubdomain } from "../labels.ts";
import { childPath } from "../path.ts";
import { shown } from "../shown.ts";
import { fieldIn, fieldsIn, isFields, textIn, type Fields } from "../document.ts";
import { ready } from "./schema.ts";
import { structureFaults } from "./structure.ts";

const NAMES = "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/";
const LABELS = "https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/";
const ANNOTATIONS = "https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/";

/** The most that all annotations of an object may take, keys and values, in bytes. */
const ANNOTATION_BYTES = 256 * 1024;

/** What Kubernetes asks of the metadata of every object. */
export const metadataRules: readonly Rule<Fields>[] = [
  {
    id: "K8S001",
    severity: "error",
    title:
      "An object has a name: at most 253 lower-case letters, digits, - and ., with a letter or digit at both ends.",
    remedy: "Give such a name.",
    docs: NAMES,
    *check(metadata) {
      const name = fieldIn(metadata, "name");
      // The server makes a name of this one and random letters: only here may a hyphen be the last.
      const generated = textIn(metadata, "generateName") ?? "";
      if (generated !== "" && !isSubdomain(generated.replace(/.-$/, "a")))
        yield { path: "metadata.generateName", reason: `no legal name begins with ${shown(generated)}` };
      if (name === undefined || name === "") {
        if (generated === "") yield { path: "metadata.name", reason: "the object has no name" };
      } else if (typeof name === "string" && !isSubdomain(name))
        yield { path: "metadata.name", reason: `${shown(name)} is no legal name`, ...renamed(name) };
    },
  },
  {
    id: "K8S002",
    severity: "error",
    title:
      "A namespace is named by at most 63 lower-case letters, digits and -, with a letter or digit at both ends.",
    remedy: "Name the namespace as it is.",
    docs: NAMES,
    *check(metadata) {
      const namespace = textIn(metadata, "namespace") ?? "";
      if (namespace !== "" && !isDnsLabel(namespace))
        yield { path: "metadata.namespace", reason: `no namespace can be named ${shown(namespace)}` };
    },
  },
  {
    id: "K8S003",
    severity: "error",
    title: "Labels have legal keys and values.",
    remedy:
      "Write at most 63 letters, digits, -, _ and ., with a letter or digit at both ends; a key may have a DNS prefix and a slash.",
    docs: LABELS,
    *check(metadata) {
      for (const [key, value] of Object.entries(fieldsIn(metadata, "labels"))) {
        const path = childPath("metadata.labels", key);
        if (!isLabelKey(key)) yield { path, reason: `${shown(key)} is no key of a label` };
        if (typeof value === "string" && !isLabelValue(value))
          yield { path, reason: `${shown(value)} can be no label's value` };
      }
    },
  },
  {
    id: "K8S004",
    severity: "error",
    title: "Annotations have legal keys, and take at most 256 KiB together.",
    remedy: "Write a key as that of a label, and keep large things elsewhere.",
    docs: ANNOTATIONS,
    *check(metadata) {
      let bytes = 0;
      for (const [key, value] of Object.entries(fieldsIn(metadata, "annotations"))) {
        if (!isLabelKey(key.toLowerCase()))
          yield {
            path: childPath("metadata.annotations", key),
            reason: `${shown(key)} is no key of an annotation`,
          };
        if (typeof value === "string") bytes += bytesOf(key) + bytesOf(value);
      }
      if (bytes > ANNOTATION_BYTES)
        yield { path: "metadata.annotations", reason: `they take ${bytes} bytes` };
    },
  },
];

/** Bytes of a text in UTF-8, counted only where the text is long enough to matter. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // A surrogate is half of four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}

/** A legal name that is near to one that is not. */
function renamed(name: string): { remedy?: string } {
  if (name.length > 253) return {};
  const near = name
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, "-")
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, "");
  return isSubdomain(near) ? { remedy: `Write ${shown(near)}.` } : {};
}

const clusterwideRules = metadataRules.filter(({ id }) => id !== "K8S002");
const META_NODE = ready(META, { $defs: {} });
const MISSING: Breach = { path: "metadata.name", reason: "the object has no name: metadata is missing" };

/** What is wrong with the metadata of an object. A namespace that a cluster-scoped one names is dropped, whatever it is. */
export function metadataFaults(value: Fields, namespaced: boolean): Finding[] {
  const metadata = fieldIn(value, "metadata");
  const [nameRule] = metadataRules;
  if (metadata === undefined && nameRule !== undefined) return [finding(nameRule, MISSING)];
  const structural = structureFaults(META_NODE, metadata, "metadata");
  if (!isFields(metadata)) return structural;
  return [...structural, ...applyRules(namespaced ? metadataRules : clusterwideRules, metadata)];
}
