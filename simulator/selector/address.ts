import { parseAddress, parseCidr, type Family } from "../../model/cidr.ts";

/** An address as a number: of 32 bits for IPv4, a bigint for IPv6, which compare equally fast within a family. */
export interface Address {
  readonly family: Family;
  readonly value: number | bigint;
}

/** A range of addresses, both ends included. */
export interface Range {
  readonly family: Family;
  readonly prefix: number;
  readonly first: number | bigint;
  readonly last: number | bigint;
}

const narrow = (family: Family, value: bigint): number | bigint =>
  family === "IPv4" ? Number(value) : value;

/** Reads an address; undefined unless it is written in full. */
export function readAddress(text: string): Address | undefined {
  const parsed = parseAddress(text);
  return parsed === undefined
    ? undefined
    : { family: parsed.family, value: narrow(parsed.family, parsed.value) };
}

/** Reads a prefix, or an address as the prefix of itself. */
export function readRange(text: string): Range | undefined {
  const cidr = parseCidr(text);
  if (cidr !== undefined) {
    const { family, prefix } = cidr;
    return { family, prefix, first: narrow(family, cidr.first), last: narrow(family, cidr.last) };
  }
  const address = readAddress(text);
  if (address === undefined) return undefined;
  const { family, value } = address;
  return { family, prefix: family === "IPv4" ? 32 : 128, first: value, last: value };
}

/** Whether a range holds an address. */
export const holds = (range: Range, address: Address): boolean =>
  range.family === address.family && range.first <= address.value && address.value <= range.last;
