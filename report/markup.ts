/** Markup whose texts are escaped already. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Html | readonly Html[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const partText = (part: Part): string => {
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map(({ text }) => text).join("");
  return escapeText(String(part));
};

/**
 * Markup from a template: texts and numbers in it are escaped, markup is taken as it is.
 *
 * @example
 * markup`<td title="${name}">${name}</td>`
 */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(
    // Sources are indented, what is made of them need not be.
    strings.map((string, at) => `${string.replace(/\n\s+/g, "\n")}${partText(parts[at] ?? "")}`).join(""),
  );

/** Nothing. */
export const NOTHING = new Html("");

/**
 * Data for a `<script type="application/json">`: without a sign that ends the script or a comment in it, or that any reader takes
 * for the end of a line.
 */
export const embedded = (data: unknown): Html =>
  new Html(
    JSON.stringify(data).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );
