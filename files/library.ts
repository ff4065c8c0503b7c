import { createRequire } from "node:module";

type Library = typeof import("yaml");

let library: Library | undefined;

/** The YAML library, loaded when it is first needed: it takes longer than half of the package, and most programs read no file. */
export const yaml = (): Library => (library ??= createRequire(import.meta.url)("yaml") as Library);
