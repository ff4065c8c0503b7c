// Three things that a recording has to know do not pass the monitor, and one costs it much time. The SDK's functions for
// them are wrapped once per process; outside of recordings the wrappers only hand on.
import { debuggable, log, messages, outputPrototype, state, type LogFunctions, type Store } from "./sdk.ts";
import type { Recorder } from "./recorder.ts";
import type { RecordedLog } from "./recording.ts";

interface Shared {
  readonly recorders: WeakMap<Store, Recorder>;
  readonly outputInvokes: WeakSet<object>;
  instrumented: boolean;
}

// Shared by all copies of this module in the process, so that the wrappers are not stacked.
const key = Symbol.for("pulumi-acns:recorders");
const globals = globalThis as unknown as Record<symbol, Shared | undefined>;
const shared: Shared = (globals[key] ??= {
  recorders: new WeakMap(),
  outputInvokes: new WeakSet(),
  instrumented: false,
});

/** Makes a recorder the one for everything that happens with this store. */
export function attach(store: Store, recorder: Recorder): void {
  instrument();
  shared.recorders.set(store, recorder);
}

/** The recorder of the program that is running; undefined outside of recordings. */
export function currentRecorder(): Recorder | undefined {
  const store = state.getLocalStore();
  return store === undefined ? undefined : shared.recorders.get(store);
}

/** True when an invoke was made in its Output form, false in its promise form. */
export function isOutputInvoke(request: object): boolean {
  return shared.outputInvokes.has(request);
}

function instrument(): void {
  if (shared.instrumented) return;
  shared.instrumented = true;
  instrumentLog("debug", "debug");
  instrumentLog("info", "info");
  instrumentLog("warn", "warning");
  instrumentLog("error", "error");
  instrumentApply();
  instrumentInvoke();
  instrumentPromises();
}

// The SDK queues all messages of a process in one chain of promises: a single message about a resource that
// never registers would hold up, or fail, the messages of every recording after it.
function instrumentLog(name: keyof LogFunctions, severity: RecordedLog["severity"]): void {
  const original = log[name];
  const recording: typeof original = (message, resource, streamId, ephemeral) => {
    const recorder = currentRecorder();
    if (recorder === undefined) return original(message, resource, streamId, ephemeral);
    recorder.log(severity, message, resource);
    const store = state.getLocalStore();
    // As `pulumi.log.hasErrors` counts.
    if (severity === "error" && store !== undefined) store.logErrorCount++;
    return Promise.resolve();
  };
  Object.defineProperty(log, name, {
    value: recording,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

// The SDK does not say when an apply is under way, and a resource created late in one would be missed.
function instrumentApply(): void {
  const { apply: original } = outputPrototype;
  outputPrototype.apply = function (callback, runWithUnknowns) {
    const result = original.call(this, callback, runWithUnknowns);
    currentRecorder()?.track(result.promise(true));
    return result;
  };
}

/** The part of the message that is wrapped: a function that is called on a message. */
interface InvokeRequest {
  setDependsonList: (this: object, urns: string[]) => unknown;
}

// Only the Output form of an invoke states what it depends on, be it nothing.
function instrumentInvoke(): void {
  const prototype = messages.ResourceInvokeRequest.prototype as InvokeRequest;
  const { setDependsonList: original } = prototype;
  prototype.setDependsonList = function (urns) {
    shared.outputInvokes.add(this);
    return original.call(this, urns);
  };
}

// The SDK notes for each of its promises, four for every property of a resource, the stack trace to show if it leaks. A recording
// says itself what it waits for, and a runner with source maps spends most of a test on these traces.
function instrumentPromises(): void {
  const { debuggablePromise: original } = debuggable;
  debuggable.debuggablePromise = (promise, context) => {
    if (currentRecorder() === undefined) return original(promise, context);
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
      return original(promise, context);
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  };
}
