import { createRequire } from "node:module";
import type { Properties } from "./kinds.ts";

/** What the engine sends for a value that is not known yet. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const SIGNATURE = "4dabf18193072939515e22adb298388d";

interface Struct {
  toJavaScript(): Properties;
}

const ofSdk = createRequire(createRequire(import.meta.url).resolve("@pulumi/pulumi/package.json"));

const { Struct } = ofSdk("google-protobuf/google/protobuf/struct_pb.js") as {
  Struct: { fromJavaScript(properties: Properties): never };
};
/** The message that says nothing. */
export const { Empty } = ofSdk("google-protobuf/google/protobuf/empty_pb.js") as { Empty: new () => unknown };

/** The properties of a message; none where it has none. */
export const fromStruct = (message: unknown): Properties =>
  message === undefined ? {} : (message as Struct).toJavaScript();

/** A message of properties; what is undefined is left out. */
export const toStruct = (properties: Properties): never =>
  Struct.fromJavaScript(JSON.parse(JSON.stringify(properties)) as Properties);

/** A value without the marks of secrets. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if (SIGNATURE in value) return "value" in value ? plain(value.value) : value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}
