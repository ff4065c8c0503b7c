/** A value that only a deployment yields; a `pulumi.Output<T>` is one. Known here by shape, for the model knows no Pulumi. */
export interface Later<T> {
  /** Runs a function on the value once it is known. */
  readonly apply: (...args: never[]) => unknown;
  /** The value, for code that runs after the deployment. */
  get(): T;
}

/** A leaf of the settings: given now, or by another resource at deployment. Rules judge it as far as it is known. */
export type Value<T> = T | Later<T>;

/** Whether a leaf is yet to come. Never true of plain data: an object with a function is not data. */
export function isLater(value: unknown): value is Later<unknown> {
  return (
    typeof value === "object" && value !== null && typeof (value as { apply?: unknown }).apply === "function"
  );
}

/** The leaf where it is known, else undefined. */
export function known<T>(value: Value<T> | undefined): T | undefined {
  return isLater(value) ? undefined : value;
}
