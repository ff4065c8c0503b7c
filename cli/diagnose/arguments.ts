export const FORMATS = ["text", "json", "markdown"] as const;

/** What `acns diagnose` is called with. */
export interface DiagnoseArguments {
  readonly flows: readonly string[];
  readonly policies?: readonly string[];
  readonly cluster?: string;
  readonly cilium?: string;
  readonly format: (typeof FORMATS)[number];
}
