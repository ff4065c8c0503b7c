/**
 * Signs that are not seen, or that change the order in which others are: controls (but for tab and line end), directions, joiners
 * and spaces without width, separators of lines, halves of pairs.
 */
const UNSEEN =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\u{e0000}-\u{e007f}]/gu;

const shownSign = (sign: string): string => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;

/** A text in which everything is seen: what would not be stands as its code, `\u{202e}`. */
export const visible = (text: string): string => text.replace(UNSEEN, shownSign);

/** The same for every text of some data, at any depth. */
export function allVisible<T>(data: T): T {
  if (typeof data === "string") return visible(data) as T & string;
  if (Array.isArray(data)) return data.map((item: unknown) => allVisible(item)) as T & unknown[];
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, allVisible<unknown>(value)]),
  ) as T;
}
