/** A number as Go writes it: hexadecimal, octal, binary or decimal, with single underscores between digits. */
const LITERAL =
  /^(?:0x(?<hex>(?:_?[0-9a-f])+)|0o(?<octal>(?:_?[0-7])+)|0b(?<binary>(?:_?[01])+)|(?<zero>0(?:_?[0-7])*)|(?<decimal>[1-9](?:_?[0-9])*))$/i;

const BASES: Readonly<Record<string, number>> = { hex: 16, octal: 8, binary: 2, zero: 8, decimal: 10 };

/**
 * A port as Cilium reads its text, 0 to 65535; undefined where it is none. A leading 0 means octal: "010" is 8, "080" nothing.
 * Source: https://pkg.go.dev/strconv#ParseUint with base 0
 */
export function parsePort(text: string): number | undefined {
  const groups: Record<string, string | undefined> = LITERAL.exec(text)?.groups ?? {};
  const [base, written] = Object.entries(groups).find(([, digits]) => digits !== undefined) ?? [];
  if (base === undefined || written === undefined) return undefined;
  const digits = written.replaceAll("_", "").replace(/^0+/, "");
  const value = digits === "" ? 0 : Number.parseInt(digits, BASES[base]);
  return value <= 65535 ? value : undefined;
}

/** Whether a text is the name of a port: at most 15 letters, digits and single hyphens within, one letter at least. */
export const isPortName = (text: string): boolean =>
  text.length <= 15 && /^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/.test(text) && /[a-zA-Z]/.test(text);
