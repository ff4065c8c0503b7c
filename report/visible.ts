import { printableLines } from "../model/printable.ts";

/** The same data with every text in it printable, at any depth; lines stay lines. */
export function allVisible<T>(data: T): T {
  if (typeof data === "string") return printableLines(data).join("\n") as T & string;
  if (Array.isArray(data)) return data.map((item: unknown) => allVisible(item)) as T & unknown[];
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, allVisible<unknown>(value)]),
  ) as T;
}
