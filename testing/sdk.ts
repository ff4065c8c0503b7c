// The one place that knows the insides of the Pulumi SDK. They are loaded by path from the SDK's own folder,
// so that they are the very modules the program under recording runs on.
import { createRequire } from "node:module";
import type { Resource } from "@pulumi/pulumi";
import type { Callback } from "@pulumi/pulumi/proto/callback_pb.js";
import type * as proto from "@pulumi/pulumi/proto/resource_pb.js";
import type { ICallbackServer } from "@pulumi/pulumi/runtime/callbacks.js";

export type { Callback, ICallbackServer, proto };

/** What the SDK does with every promise of its own. */
interface Debuggable {
  debuggablePromise: (promise: Promise<unknown>, context: unknown) => Promise<unknown>;
}

/** A message of the SDK that carries properties. */
export type Struct = NonNullable<ReturnType<proto.RegisterResourceRequest["getObject"]>>;

/** A registration that the SDK is still preparing. */
export interface PendingRegistration {
  readonly label: string;
  readonly type?: string;
  readonly name?: string;
  readonly phase: string;
  readonly inputProperty?: string;
}

/** What the SDK keeps for one program. */
export interface Store {
  readonly settings: {
    monitor?: unknown;
    engine?: unknown;
    rpcDone: Promise<unknown>;
    readonly options: Record<string, unknown>;
  };
  logErrorCount: number;
  callbacks?: ICallbackServer | undefined;
  readonly pendingResourceRegistrations: ReadonlyMap<unknown, PendingRegistration>;
}

interface State {
  withLocalStorage<T>(callback: () => T): T;
  getLocalStore(): Store | undefined;
}

type Log = (message: string, resource?: Resource, streamId?: number, ephemeral?: boolean) => Promise<void>;

/** The functions of `pulumi.log`. */
export type LogFunctions = Record<"debug" | "info" | "warn" | "error", Log>;

interface OutputPrototype {
  apply: (
    this: object,
    callback: unknown,
    runWithUnknowns?: boolean,
  ) => { promise(withUnknowns?: boolean): Promise<unknown> };
}

const sdkRequire = createRequire(createRequire(import.meta.url).resolve("@pulumi/pulumi/package.json"));

export const state = sdkRequire("./runtime/state.js") as State;
export const messages = sdkRequire("./proto/resource_pb.js") as typeof proto;
export const log = sdkRequire("./log/index.js") as LogFunctions;
export const debuggable = sdkRequire("./runtime/debuggable.js") as Debuggable;
export const outputPrototype = (sdkRequire("./output.js") as { Output: { prototype: OutputPrototype } })
  .Output.prototype;
export const callbackServerPrototype = (
  sdkRequire("./runtime/callbacks.js") as { CallbackServer: { prototype: ICallbackServer } }
).CallbackServer.prototype;

const structs = sdkRequire("google-protobuf/google/protobuf/struct_pb.js") as {
  Struct: { fromJavaScript(properties: object): Struct };
};

/** Makes the message that carries these properties. */
export function toStruct(properties: object): Struct {
  return structs.Struct.fromJavaScript(properties);
}

/** Reads the properties that a message carries; none when it is absent. */
export function fromStruct(struct: Struct | undefined): Record<string, unknown> {
  return struct === undefined ? {} : struct.toJavaScript();
}

/** An empty protobuf string means that nothing was said. */
export function text(value: string): string | undefined {
  return value === "" ? undefined : value;
}
