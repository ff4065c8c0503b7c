import { BlockList, isIPv4, isIPv6 } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addressAt,
  contains,
  isNetworkAddress,
  overlap,
  parseAddress,
  parseCidr,
  partOf,
  sizeOf,
  type Cidr,
} from "../../model/cidr.ts";

function cidr(text: string): Cidr {
  const parsed = parseCidr(text);
  if (parsed === undefined) throw new Error(`${text} was not read`);
  return parsed;
}

/** The range as Node itself reads it. */
function blockOf(text: string): BlockList {
  const [address = "", prefix = ""] = text.split("/");
  const block = new BlockList();
  block.addSubnet(address, Number(prefix), isIPv4(address) ? "ipv4" : "ipv6");
  return block;
}

const isIn = (block: BlockList, address: string): boolean =>
  block.check(address, isIPv4(address) ? "ipv4" : "ipv6");

const v4 = fc.tuple(fc.ipV4(), fc.nat(32)).map(([address, prefix]) => `${address}/${prefix}`);
// Without the old form of an IPv4 address in an IPv6 one, ::10.0.0.1, which nobody writes.
const six = fc.ipV6().filter((address) => !/^(0*:)*:?(0*:)*\d+\.\d/.test(address));
const v6 = fc.tuple(six, fc.nat(128)).map(([address, prefix]) => `${address}/${prefix}`);
const range = fc.oneof(v4, v6);

// Ranges that lie close to each other, so that they often share addresses.
const near = fc
  .tuple(fc.nat(63), fc.integer({ min: 26, max: 32 }))
  .map(([last, prefix]) => `10.0.0.${last}/${prefix}`);

/** Every last number of 10.0.0.0/26 that a range holds, found by asking Node for each. */
const members = (text: string): number[] => {
  const block = blockOf(text);
  return Array.from({ length: 64 }, (_, last) => last).filter((last) => isIn(block, `10.0.0.${last}`));
};

test("ranges overlap where they share an address, one by one", () => {
  fc.assert(
    fc.property(near, near, (a, b) => {
      const shared = members(a).filter((last) => members(b).includes(last));
      expect(overlap(cidr(a), cidr(b))).toBe(shared.length > 0);
      expect(overlap(cidr(b), cidr(a))).toBe(shared.length > 0);
    }),
    { numRuns: 60 },
  );
});

test("a range contains another where it has each of its addresses", () => {
  fc.assert(
    fc.property(near, near, (a, b) => {
      const outer = new Set(members(a));
      const whole = members(b).every((last) => outer.has(last));
      expect(contains(cidr(a), cidr(b))).toBe(whole);
      expect(sizeOf(cidr(b))).toBe(BigInt(members(b).length));
    }),
    { numRuns: 60 },
  );
});

test("two ranges share nothing, or one holds the other", () => {
  fc.assert(
    fc.property(range, range, (a, b) => {
      const [one, other] = [cidr(a), cidr(b)];
      const held = contains(one, other) || contains(other, one);
      expect(overlap(one, other)).toBe(held);
    }),
  );
});

test("an address is in a range where Node finds it there", () => {
  fc.assert(
    fc.property(range, fc.oneof(fc.ipV4(), six), (text, address) => {
      const { family, first, last } = cidr(text);
      const read = parseAddress(address)!;
      const inside = read.family === family && first <= read.value && read.value <= last;
      // Node takes an IPv4 address for the IPv6 one that stands for it; Azure's ranges are of one family.
      const found = family === read.family && isIn(blockOf(text), address);
      expect(inside).toBe(found);
    }),
  );
});

test("the first and the last address are in a range, and their neighbours are not", () => {
  fc.assert(
    fc.property(range, (text) => {
      const block = blockOf(text);
      const { first, last, prefix, family } = cidr(text);
      const at = (value: bigint) =>
        addressAt({ ...cidr(text), first: value, last: value, prefix, family }, 0);
      expect(isIn(block, at(first))).toBe(true);
      expect(isIn(block, at(last))).toBe(true);
      const end = family === "IPv4" ? 2n ** 32n : 2n ** 128n;
      if (first > 0n) expect(isIn(block, at(first - 1n))).toBe(false);
      if (last + 1n < end) expect(isIn(block, at(last + 1n))).toBe(false);
    }),
  );
});

const text = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.ipV4Extended(),
  fc.string(),
  fc.stringMatching(/^[0-9a-f:.%/]{0,20}$/),
  fc.ipV6().map((address) => `${address}%eth0`),
  fc.ipV4().map((address) => `::ffff:${address}`),
  fc.ipV4().map((address) => `0${address}`),
);

test("an address is read where Node calls it one, in four decimal parts or as IPv6 without a zone", () => {
  fc.assert(
    fc.property(text, (each) => {
      const expected = isIPv4(each) ? "IPv4" : isIPv6(each) && !each.includes("%") ? "IPv6" : undefined;
      expect(parseAddress(each)?.family).toBe(expected);
    }),
    { numRuns: 400 },
  );
});

test("an IPv4 address is the number of its four parts", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const view = new DataView(Uint8Array.from(address.split(".").map(Number)).buffer);
      expect(parseAddress(address)?.value).toBe(BigInt(view.getUint32(0)));
    }),
  );
});

test("an address that is written again is the same, in the shortest form", () => {
  fc.assert(
    fc.property(six, (address) => {
      const again = addressAt(cidr(`${address}/128`), 0);
      expect(`[${again}]`).toBe(new URL(`http://[${address}]/`).hostname);
      expect(parseAddress(again)).toEqual(parseAddress(address));
    }),
  );
});

test("an address so many places after the first one is that many places after it", () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.nat(255), (address, offset) => {
      const whole = cidr(`${address}/24`);
      const start = address.split(".").slice(0, 3).join(".");
      expect(addressAt(whole, offset)).toBe(`${start}.${offset}`);
    }),
  );
});

/** A range with room, a longer prefix, and the number of a part. */
const part = range.chain((outer) => {
  const width = outer.includes(":") ? 128 : 32;
  const prefix = Number(outer.split("/")[1]);
  return fc.integer({ min: prefix, max: Math.min(width, prefix + 12) }).chain((longer) =>
    fc.record({
      outer: fc.constant(outer),
      prefix: fc.constant(longer),
      index: fc.nat(2 ** (longer - prefix) - 1),
    }),
  );
});

test("a part of a range lies inside it, begins at its first address, and has the size asked for", () => {
  fc.assert(
    fc.property(part, ({ outer, prefix, index }) => {
      const own = cidr(partOf(cidr(outer), prefix, index));
      expect(contains(cidr(outer), own)).toBe(true);
      expect(isNetworkAddress(own)).toBe(true);
      expect(own.prefix).toBe(prefix);
      expect(own.first).toBe(cidr(outer).first + BigInt(index) * sizeOf(own));
    }),
  );
});

test("different parts of a range share nothing, and the last one ends where the range does", () => {
  fc.assert(
    fc.property(part, ({ outer, prefix, index }) => {
      const parts = 2 ** (prefix - cidr(outer).prefix);
      const at = (each: number) => cidr(partOf(cidr(outer), prefix, each));
      if (index > 0) expect(overlap(at(index), at(index - 1))).toBe(false);
      expect(at(parts - 1).last).toBe(cidr(outer).last);
    }),
  );
});

test("a range is named by its first address where nothing is left behind its prefix", () => {
  fc.assert(
    fc.property(v4, (each) => {
      const [address = "", prefix = ""] = each.split("/");
      const bits = address
        .split(".")
        .map((byte) => Number(byte).toString(2).padStart(8, "0"))
        .join("");
      expect(isNetworkAddress(cidr(each))).toBe(!bits.slice(Number(prefix)).includes("1"));
    }),
  );
});

test.each([
  "",
  "10.0.0.0",
  "/8",
  "10.0.0.0/",
  "10.0.0.0/33",
  "10.0.0.0/-1",
  "10.0.0.0/1e1",
  "10.0.0.0/8/8",
  "10.0.0/8",
  "10/8",
  "010.0.0.0/8",
  "0x0a.0.0.0/8",
  "10.0.0.256/8",
  " 10.0.0.0/8",
  "10.0.0.0/8 ",
  "::/129",
  "fe80::1%eth0/64",
  "1::2::3/64",
  "everywhere",
])("%j is no range", (each) => {
  expect(parseCidr(each)).toBeUndefined();
});

test("ranges of different families share nothing", () => {
  expect(overlap(cidr("0.0.0.0/0"), cidr("::/0"))).toBe(false);
  expect(contains(cidr("::/0"), cidr("10.0.0.0/8"))).toBe(false);
});
