import ipaddr from "ipaddr.js";

export type Family = "IPv4" | "IPv6";

/** A range of addresses, both ends included. */
export interface Cidr {
  readonly text: string;
  readonly family: Family;
  readonly prefix: number;
  readonly first: bigint;
  readonly last: bigint;
}

const bits = (family: Family): number => (family === "IPv4" ? 32 : 128);

/** One address as a number with its family; undefined unless it is written in full (four decimal parts, or IPv6). */
export function parseAddress(text: string): { family: Family; value: bigint } | undefined {
  const four = ipaddr.IPv4.isValidFourPartDecimal(text);
  if (!four && (!text.includes(":") || text.includes("%") || !ipaddr.IPv6.isValid(text))) return undefined;
  const tail = four ? undefined : /:([^:]*\.[^:]*)$/.exec(text)?.[1];
  if (tail !== undefined && !ipaddr.IPv4.isValidFourPartDecimal(tail)) return undefined;
  const bytes = ipaddr.parse(text).toByteArray();
  return {
    family: four ? "IPv4" : "IPv6",
    value: bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n),
  };
}

/** Reads "10.0.0.0/16"; undefined unless address and prefix are valid. Host bits may be set: see `isNetworkAddress`. */
export function parseCidr(text: string): Cidr | undefined {
  const match = /^([^/]+)\/(\d|[1-9]\d{1,2})$/.exec(text);
  const address = match?.[1] === undefined ? undefined : parseAddress(match[1]);
  if (address === undefined) return undefined;
  const prefix = Number(match?.[2]);
  const width = bits(address.family);
  if (prefix > width) return undefined;
  const size = 1n << BigInt(width - prefix);
  const first = (address.value / size) * size;
  return { text, family: address.family, prefix, first, last: first + size - 1n };
}

/** Whether the text names the range by its first address, as Azure asks. */
export function isNetworkAddress(cidr: Cidr): boolean {
  return parseAddress(cidr.text.slice(0, cidr.text.indexOf("/")))?.value === cidr.first;
}

/** Number of addresses in the range. */
export const sizeOf = (cidr: Cidr): bigint => cidr.last - cidr.first + 1n;

/** Whether two ranges share an address; a range that holds the other counts. */
export const overlap = (a: Cidr, b: Cidr): boolean =>
  a.family === b.family && a.first <= b.last && b.first <= a.last;

/** Whether the first range holds all of the second. */
export const contains = (outer: Cidr, inner: Cidr): boolean =>
  outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;

/** The address that many places after the first one of the range, as text. */
export function addressAt(cidr: Cidr, offset: number): string {
  const value = cidr.first + BigInt(offset);
  const bytes = Array.from({ length: bits(cidr.family) / 8 }, (_, index, width = bits(cidr.family) / 8) =>
    Number((value >> BigInt(8 * (width - 1 - index))) & 255n),
  );
  return ipaddr.fromByteArray(bytes).toString();
}

/** The part of a range with a longer prefix, counted from its start: part 1 of 10.0.0.0/8 in /16 is 10.1.0.0/16. */
export function partOf(cidr: Cidr, prefix: number, index: number): string {
  const offset = BigInt(index) << BigInt(bits(cidr.family) - prefix);
  const start = { ...cidr, first: cidr.first + offset };
  return `${addressAt(start, 0)}/${prefix}`;
}
