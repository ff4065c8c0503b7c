import { parseAllDocuments, type YAMLError } from "yaml";

/** Where a text cannot be read, counted from 1, and why. */
export interface SyntaxFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** One document of a YAML (or JSON) text: its value, or why it has none. */
export type Document = { readonly value: unknown } | { readonly fault: SyntaxFault };

/** Every document of a text. Never throws: aliases that explode, nesting beyond the stack and bad syntax are faults. */
export function readYaml(text: string): Document[] {
  try {
    const documents = parseAllDocuments(text, { prettyErrors: true, uniqueKeys: true });
    return Array.isArray(documents) ? documents.map(toDocument) : [{ value: null }];
  } catch (error) {
    return [{ fault: { line: 1, column: 1, message: reasonOf(error) } }];
  }
}

function toDocument(document: ReturnType<typeof parseAllDocuments>[number]): Document {
  const [first] = (document as { errors: YAMLError[] }).errors;
  if (first !== undefined) {
    const { line = 1, col: column = 1 } = first.linePos?.[0] ?? {};
    return { fault: { line, column, message: first.message.split("\n")[0] ?? first.code } };
  }
  try {
    const value = (document as { toJS(): unknown }).toJS();
    if (!refersToItself(value, new Set())) return { value };
    return { fault: { line: 1, column: 1, message: "an alias refers to the value that holds it" } };
  } catch (error) {
    return { fault: { line: 1, column: 1, message: reasonOf(error) } };
  }
}

/** Whether a value holds itself, which only an alias can bring about; everything after this reads trees. */
function refersToItself(value: unknown, holders: Set<unknown>): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (holders.has(value)) return true;
  holders.add(value);
  const found = Object.values(value).some((item) => refersToItself(item, holders));
  holders.delete(value);
  return found;
}

const reasonOf = (error: unknown): string => {
  if (error instanceof RangeError) return "the document is nested too deeply to be read";
  return error instanceof Error ? error.message : String(error);
};
