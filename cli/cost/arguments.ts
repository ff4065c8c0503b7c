export const FORMATS = ["text", "json"] as const;

/** What `acns cost` is called with. */
export interface CostArguments {
  readonly environment: string;
  readonly flows?: readonly string[];
  readonly profile?: string;
  readonly filters?: readonly string[];
  readonly format: (typeof FORMATS)[number];
}
