// Reading of what comes from elsewhere: a field that has another type than expected is as good as absent.

export type Fields = Readonly<Record<string, unknown>>;

export const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

/** A text that says something: empty ones are how the table writes what is absent. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** The name of an enum's value; a value that the writer did not know is a number, and told as one. */
export const enumOf = (value: unknown): string | undefined =>
  typeof value === "number" ? String(value) : textOf(value);

/** A number, also one that is written as text, as 64-bit numbers and some exports are. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || !/^\d{1,20}(\.\d{1,9})?$/.test(value)) return undefined;
  return Number(value);
}

export function textsOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const all: readonly unknown[] = value;
  return all.every((item) => typeof item === "string") ? all : all.filter((item) => typeof item === "string");
}

const ZONED = /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$/i;
const ISO = /^\d{4}-\d\d-\d\dT/;

/** Milliseconds since 1970 of a time as text; without a zone it is UTC, whatever the machine's zone is. */
export function timeOf(value: unknown): number | undefined {
  if (typeof value !== "string" || value.length > 64) return undefined;
  const zoned = value.endsWith("Z") || ZONED.test(value);
  const time = Date.parse(zoned ? value : ISO.test(value) ? `${value}Z` : `${value} UTC`);
  return Number.isNaN(time) ? undefined : time;
}
