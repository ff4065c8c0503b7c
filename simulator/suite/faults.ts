import { didYouMean, type Finding } from "../../model/faults.ts";

export type Step = string | number;

/** What is wrong with a suite, and where: the steps lead there from its document. */
export interface SuiteFault extends Finding {
  readonly steps: readonly Step[];
}

/** The rules that a suite keeps. */
const RULES = {
  SUITE001: "take the key away, or write it as the format has it",
  SUITE002: "add what is missing",
  SUITE003: "write a value of the kind that the format asks for",
  SUITE004: "name something that the world of the suite has, or add it there",
  SUITE005: "give it a name of its own",
} as const;

export type SuiteRule = keyof typeof RULES;

const textOf = (steps: readonly Step[]): string =>
  steps
    .map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join("");

/** A place in a document, where values are read and faults are noted. */
export interface Place {
  readonly value: unknown;
  readonly steps: readonly Step[];
  readonly faults: SuiteFault[];
}

/** Notes a fault at a place; null stands for what could not be read. */
export function fault(
  { steps, faults }: Place,
  rule: SuiteRule,
  reason: string,
  remedy: string = RULES[rule],
): null {
  faults.push({ rule, severity: "error", path: textOf(steps), reason, remedy, steps });
  return null;
}

/** The place of a part. */
export const into = (place: Place, step: Step): Place => {
  const { value, steps, faults } = place;
  const part = (value as Record<Step, unknown> | undefined)?.[step];
  return { value: part, steps: [...steps, step], faults };
};

export const isAbsent = ({ value }: Place): boolean => value === undefined || value === null;

const kindOf = (value: unknown): string =>
  value === null
    ? "nothing"
    : Array.isArray(value)
      ? "a list"
      : typeof value === "object"
        ? "an object"
        : typeof value === "number"
          ? String(value)
          : JSON.stringify(value);

/** Reads a value; null where it cannot be read, which was noted. */
export type Read<T> = (place: Place) => T | null;

const wrong = (place: Place, wanted: string): null =>
  fault(place, "SUITE003", `${kindOf(place.value)} stands where ${wanted} should`);

export const text: Read<string> = (place) =>
  typeof place.value === "string" ? place.value : wrong(place, "a text");

/** A text that may have been written as a number or a boolean, which YAML takes it for without quotes. */
export const scalar: Read<string> = (place) =>
  ["string", "number", "boolean"].includes(typeof place.value) ? String(place.value) : wrong(place, "a text");

export const wholeNumber =
  (from: number, to: number): Read<number> =>
  (place) => {
    const { value } = place;
    return typeof value === "number" && Number.isInteger(value) && value >= from && value <= to
      ? value
      : wrong(place, `a whole number from ${from} to ${to}`);
  };

export const oneOf =
  <T extends string>(values: readonly T[]): Read<T> =>
  (place) => {
    const found = values.find((value) => value === place.value);
    if (found !== undefined) return found;
    const near = typeof place.value === "string" ? didYouMean(place.value, values) : undefined;
    const hint = near === undefined ? undefined : `did you mean ${near}?`;
    return fault(
      place,
      "SUITE003",
      `${kindOf(place.value)} is none of ${values.join(", ")}`,
      hint ?? RULES.SUITE003,
    );
  };

/** An element of a list, and where it stands in it. */
export interface Numbered<T> {
  readonly index: number;
  readonly value: T;
}

/** A list, each of whose elements is read; elements with faults are left out, and the others keep their places. */
export const numbered =
  <T>(read: Read<T>): Read<Numbered<T>[]> =>
  (place) => {
    if (!Array.isArray(place.value)) return wrong(place, "a list");
    return place.value.flatMap((_, index): Numbered<T>[] => {
      const value = read(into(place, index));
      return value === null ? [] : [{ index, value }];
    });
  };

/** A list, each of whose elements is read; elements with faults are left out. */
export const listOf =
  <T>(read: Read<T>): Read<T[]> =>
  (place) =>
    numbered(read)(place)?.map(({ value }) => value) ?? null;

/** An object with any keys, each of whose values is read. */
export const mapOf =
  <T>(read: Read<T>): Read<Record<string, T>> =>
  (place) => {
    const { value } = place;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return wrong(place, "an object");
    const pairs = Object.keys(value).flatMap((key): [string, T][] => {
      const found = read(into(place, key));
      return found === null ? [] : [[key, found]];
    });
    return Object.fromEntries(pairs);
  };

export interface Field<T> {
  readonly read: Read<T>;
  readonly required?: boolean;
}

export const required = <T>(read: Read<T>): Field<T> & { readonly required: true } => ({
  read,
  required: true,
});

export const optional = <T>(read: Read<T>): Field<T> & { readonly required?: never } => ({ read });

type Fields = Readonly<Record<string, Field<unknown>>>;

type Value<F> = F extends Field<infer T> ? T : never;

/** What is read of an object: required fields are there, unless a fault was noted. */
export type Found<F extends Fields> = { readonly [K in keyof F]?: Value<F[K]> };

/** An object with known keys. Null where it is none, or misses what it needs; every fault is noted. */
export const object =
  <const F extends Fields>(fields: F): Read<Found<F>> =>
  (place) => {
    const { value } = place;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return wrong(place, "an object");
    for (const key of Object.keys(value))
      if (!Object.hasOwn(fields, key)) unknownKey(into(place, key), key, Object.keys(fields));
    let whole = true;
    const found: Record<string, unknown> = {};
    for (const [key, { read, required: needed }] of Object.entries(fields)) {
      const part = into(place, key);
      if (isAbsent(part)) {
        if (needed === true) {
          fault(part, "SUITE002", `${key} is missing`);
          whole = false;
        }
        continue;
      }
      const result = read(part);
      if (result === null) whole &&= needed !== true;
      else found[key] = result;
    }
    return whole ? (found as Found<F>) : null;
  };

function unknownKey(place: Place, key: string, known: readonly string[]): void {
  const near = didYouMean(key, known);
  fault(
    place,
    "SUITE001",
    `there is no key ${key}`,
    near === undefined ? `the keys are ${known.join(", ")}` : `did you mean ${near}?`,
  );
}
