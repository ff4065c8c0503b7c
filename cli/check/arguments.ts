/** How findings can be printed. */
export const FORMATS = ["text", "json", "sarif", "github", "junit"] as const;

/** What `acns check` is called with. */
export interface CheckArguments {
  readonly paths: readonly string[];
  readonly format: (typeof FORMATS)[number];
  readonly cluster?: string;
  readonly cilium?: string;
  readonly nodeSelectors?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly fix?: boolean;
}
