import manifest from "../package.json" with { type: "json" };

/** A name by which users import the package, and where it leads. */
export interface Entry {
  /** `pulumi-acns`, `pulumi-acns/policies` … */
  readonly name: string;
  /** The source, below the root. */
  readonly source: string;
  /** The built declarations, below the root. */
  readonly types: string;
}

/** What the package exports beside its own description, as package.json has it. */
export const entries: readonly Entry[] = Object.entries(manifest.exports).flatMap(([path, target]) =>
  typeof target === "string"
    ? []
    : {
        name: path.replace(/^\./, manifest.name),
        source: target.types.replace(/^\.\/dist\//, "").replace(/\.d\.ts$/, ".ts"),
        types: target.types.replace("./", ""),
      },
);
