import { readFileSync } from "node:fs";

/** What azure-native's types say of a property. */
export interface TypedProperty {
  /** Name of the interface of its value, where it is an object or a list of them. */
  readonly of: string | undefined;
  /** Name of its enumeration, where it has one. */
  readonly values: string | undefined;
  /** Whether it is a map, whose keys are names of its own. */
  readonly map?: true;
}

type Interfaces = Map<string, Map<string, TypedProperty>>;

const folder = new URL("../../node_modules/@pulumi/azure-native/", import.meta.url);

/** The interfaces of a declaration file of a module, from one place in it to another. */
function interfacesIn(module: string, file: string, from: string, to: string): Interfaces {
  const text = readFileSync(new URL(file, folder), "utf8");
  const start = text.indexOf(from);
  const end = text.indexOf(to, start + from.length);
  const part = text.slice(start, end === -1 ? undefined : end).replaceAll(/\/\*\*[\s\S]*?\*\//g, "");
  const found: Interfaces = new Map();
  for (const [, indent = "", name = "", content = ""] of part.matchAll(
    /^( *)(?:export )?interface (\w+) \{\n([\s\S]*?)^\1\}/gm,
  )) {
    const own = new RegExp(`^${indent} {4}(\\w+)\\??: ([\\s\\S]*?);\\n(?=${indent} {4}\\w|\\s*$)`, "gm");
    const properties = [...content.matchAll(own)].map(([, property = "", type = ""]) => {
      const of = new RegExp(`inputs\\.${module}\\.(\\w+)`).exec(type)?.[1];
      const values = new RegExp(`enums\\.${module}\\.(\\w+)`).exec(type)?.[1];
      const isMap = type.includes("[key: string]");
      return [property, { of, values, ...(isMap ? { map: true as const } : {}) }] as const;
    });
    found.set(name, new Map(properties));
  }
  return found;
}

const nestedIn = new Map<string, Interfaces>();

/** The interfaces of what stands inside the arguments of a module's types. */
function nestedOf(module: string): Interfaces {
  const known = nestedIn.get(module);
  if (known !== undefined) return known;
  const from = `export declare namespace ${module} {`;
  const own = interfacesIn(module, "types/input.d.ts", from, "export declare namespace");
  nestedIn.set(module, own);
  return own;
}

const ROOTS = { "": "ManagedCluster", "maintenanceConfigurations[].": "MaintenanceConfiguration" } as const;

const read = new Map<string, Map<string, TypedProperty>>();

/** The interface of the arguments of a type. */
function argumentsOf(module: string, type: string): Map<string, TypedProperty> {
  const known = read.get(`${module}:${type}`);
  if (known !== undefined) return known;
  const file = `${module}/${type[0]!.toLowerCase()}${type.slice(1)}.d.ts`;
  const own = interfacesIn(module, file, `export interface ${type}Args`, "//# sourceMappingURL").get(
    `${type}Args`,
  );
  if (own === undefined || own.size === 0) throw new Error(`no arguments of ${type}`);
  read.set(`${module}:${type}`, own);
  return own;
}

/** What azure-native's types say of a property, in the words of the table; undefined where they do not know it. */
export function typedAt(path: string, root?: string, module = "containerservice"): TypedProperty | undefined {
  const prefix = path.startsWith("maintenanceConfigurations[].") ? "maintenanceConfigurations[]." : "";
  const steps = path.slice(prefix.length).replaceAll("[]", "").split(".");
  let properties: Map<string, TypedProperty> | undefined = argumentsOf(module, root ?? ROOTS[prefix]);
  let found: TypedProperty | undefined;
  for (const step of steps) {
    // Any name: the type before it is a map.
    if (step === "*") return found;
    if (found?.map === true) {
      found = { of: found.of, values: found.values };
      continue;
    }
    found = properties?.get(step);
    if (found === undefined) return undefined;
    properties = found.of === undefined ? undefined : nestedOf(module).get(found.of);
  }
  return found;
}

/** The names of the properties of a type's arguments, or of an interface inside them. */
export const propertiesOf = (module: string, type: string): string[] => [
  ...(nestedOf(module).get(type) ?? argumentsOf(module, type)).keys(),
];
