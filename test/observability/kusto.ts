import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInThisContext } from "node:vm";
import { COLUMNS, TABLE } from "../../observability/logs/schema.ts";

const { resolve } = createRequire(import.meta.url);

interface List<Item> {
  readonly Count: number;
  getItem(index: number): Item;
}

interface Column {
  readonly Name: string;
  readonly Type: { readonly Name: string };
}

interface Code {
  GetDiagnostics(): List<{ readonly Message: string; readonly Severity: string }>;
  readonly ResultType: { readonly Columns?: List<Column> } | null;
}

/** As much of the language service as is used here; its own types belong to no module. */
interface Language {
  readonly KustoCode: { ParseAndAnalyze(text: string, globals: unknown): Code };
  readonly GlobalState: { readonly Default: { WithDatabase(database: unknown): unknown } };
  readonly Symbols: {
    readonly TableSymbol: { readonly $ctor7: new (name: string, schema: string, says: null) => unknown };
    readonly DatabaseSymbol: { readonly ctor: new (name: string, members: unknown[]) => unknown };
  };
}

const items = <Item>(list: List<Item> | undefined): Item[] =>
  list === undefined ? [] : Array.from({ length: list.Count }, (_, index) => list.getItem(index));

let loaded: { readonly language: Language; readonly globals: unknown } | undefined;

/** The language service, with the table of network logs as the one table that it knows. It is loaded into the global context, for its first file is looked for there by its second. */
function service() {
  if (loaded !== undefined) return loaded;
  for (const file of ["bridge.min.js", "Kusto.Language.Bridge.min.js"])
    runInThisContext(readFileSync(resolve(`@kusto/language-service-next/${file}`), "utf8"));
  const { Language: language } = (globalThis as unknown as { Kusto: { Language: Language } }).Kusto;
  const { TableSymbol, DatabaseSymbol } = language.Symbols;
  const schema = Object.entries(COLUMNS).map(([name, type]) => `${name}: ${type}`);
  const table = new TableSymbol.$ctor7(TABLE, `(${schema.join(", ")})`, null);
  const database = new DatabaseSymbol.ctor("workspace", [table]);
  loaded = { language, globals: language.GlobalState.Default.WithDatabase(database) };
  return loaded;
}

/** What the language service finds wrong with a query, bound against the table, and the columns of its result with their types. */
export function bind(query: string): { faults: string[]; columns: Record<string, string> } {
  const { language, globals } = service();
  const code = language.KustoCode.ParseAndAnalyze(query, globals);
  const columns = items(code.ResultType?.Columns).map(({ Name, Type }): [string, string] => [
    Name,
    Type.Name,
  ]);
  return {
    faults: items(code.GetDiagnostics()).map(({ Severity, Message }) => `${Severity}: ${Message}`),
    columns: Object.fromEntries(columns),
  };
}
