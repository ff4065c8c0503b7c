import { currentRecorder } from "./instrument.ts";
import type { Recorder } from "./recorder.ts";

type ErrorEvent = "unhandledRejection" | "uncaughtException";
type Listener = (...args: unknown[]) => void;

const active = new Set<Recorder>();
const displaced = new Map<ErrorEvent, Listener[]>();

/**
 * Lets a recorder learn of the errors that nothing in its program handles, until the returned function runs.
 *
 * The listeners of the process (a test runner's, say) do not see those errors; they still see all others.
 */
export function catchErrors(recorder: Recorder): () => void {
  if (active.size === 0) install();
  active.add(recorder);
  return () => {
    active.delete(recorder);
    if (active.size === 0) uninstall();
  };
}

function install(): void {
  for (const [event, listener] of Object.entries(listeners) as [ErrorEvent, Listener][]) {
    displaced.set(event, process.rawListeners(event) as Listener[]);
    process.removeAllListeners(event);
    process.on(event, listener);
  }
  process.on("beforeExit", onBeforeExit);
}

function uninstall(): void {
  process.off("beforeExit", onBeforeExit);
  for (const [event, listener] of Object.entries(listeners) as [ErrorEvent, Listener][]) {
    process.off(event, listener);
    for (const other of displaced.get(event) ?? []) process.on(event, other);
    displaced.delete(event);
  }
}

const listeners: Record<ErrorEvent, Listener> = {
  unhandledRejection: (...args) => onError("unhandledRejection", args),
  uncaughtException: (...args) => onError("uncaughtException", args),
};

function onError(event: ErrorEvent, args: unknown[]): void {
  const recorder = currentRecorder();
  if (recorder !== undefined && active.has(recorder)) {
    recorder.fail(args[0]);
    return;
  }
  const others = displaced.get(event) ?? [];
  // Nobody else listens: end the process, as it would have without this listener.
  if (others.length === 0) throw args[0];
  for (const other of others) other.apply(process, args);
}

function onBeforeExit(): void {
  // Without work in the event loop the process would exit now, and not run what follows the recording.
  if (active.size > 0) setImmediate(() => {});
  for (const recorder of active) recorder.onDrained();
}
