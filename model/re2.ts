import { createRequire } from "node:module";
import type { RE2JS } from "re2js";

/** A compiled expression of RE2, which Cilium and Envoy use. */
export type Re2 = RE2JS;

type Library = typeof import("re2js");

let library: Library | undefined;

/** RE2's expressions, loaded when the first one is compiled: the library's tables take longer than all else of an import. */
export const re2 = (): Library["RE2JS"] =>
  (library ??= createRequire(import.meta.url)("re2js") as Library).RE2JS;
