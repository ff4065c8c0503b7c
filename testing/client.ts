import type { Monitor } from "./monitor.ts";
import type { Recorder } from "./recorder.ts";
import { messages, type proto } from "./sdk.ts";

type Answer = (error: Error | null, response?: unknown) => void;
type Handler = (request: never) => unknown;

/** What gRPC calls an error of no known kind. */
const UNKNOWN_STATUS = 2;

/** The monitor in the form in which the SDK expects its client: methods with callbacks. */
export function monitorClient(monitor: Monitor, recorder: Recorder): Record<string, unknown> {
  const served: Record<string, Handler> = {
    getDeploymentInfo: () => ({ getSupportedfeaturesList: features }),
    registerResource: (request) => monitor.registerResource(request),
    registerResourceOutputs: (request) => monitor.registerResourceOutputs(request),
    readResource: (request) => monitor.readResource(request),
    existsResource: (request) => monitor.existsResource(request),
    invoke: (request) => monitor.invoke(request),
    call: (request) => monitor.call(request),
    registerPackage: (request) => monitor.registerPackage(request),
    registerStackTransform: (request) => monitor.registerStackTransform(request),
    registerStackInvokeTransform: (request) => monitor.registerStackInvokeTransform(request),
    // Hooks run around the operations of a deployment, and a recording has none.
    registerResourceHook: () => ({}),
    registerErrorHook: () => ({}),
  };
  return unary(served, recorder);
}

/** The engine in the form in which the SDK expects its client. */
export function engineClient(recorder: Recorder): Record<string, unknown> {
  const log = (request: { getSeverity(): number; getMessage(): string }): unknown => {
    recorder.log(severities[request.getSeverity()] ?? "info", request.getMessage());
    return {};
  };
  return unary({ log, setRootResource: () => ({}), requirePulumiVersion: () => ({}) }, recorder);
}

const severities = ["debug", "info", "warning", "error"] as const;

function unary(handlers: Record<string, Handler>, recorder: Recorder): Record<string, unknown> {
  const methods = Object.entries(handlers).map(([name, handler]) => {
    const method = async (request: never, answer: Answer): Promise<void> => {
      recorder.activity++;
      let response: unknown;
      try {
        response = await handler(request);
      } catch (error) {
        if (!recorder.closed) answer(serviceError(error));
        return;
      }
      if (!recorder.closed) answer(null, response);
    };
    return [name, method] as const;
  });
  return Object.fromEntries(methods);
}

function serviceError(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  return Object.assign(new Error(message, { cause: error }), { code: UNKNOWN_STATUS, details: message });
}

// All but those by which Outputs would be sent as such: inputs are recorded as plain data.
function features(): proto.ResourceMonitorFeature[] {
  const feature = messages.ResourceMonitorFeature;
  return [
    feature.RESOURCE_MONITOR_FEATURE_SECRETS,
    feature.RESOURCE_MONITOR_FEATURE_RESOURCE_REFERENCES,
    feature.RESOURCE_MONITOR_FEATURE_ALIAS_SPECS,
    feature.RESOURCE_MONITOR_FEATURE_REPLACEMENT_TRIGGER,
    feature.RESOURCE_MONITOR_FEATURE_DELETED_WITH,
    feature.RESOURCE_MONITOR_FEATURE_REPLACE_WITH,
    feature.RESOURCE_MONITOR_FEATURE_TRANSFORMS,
    feature.RESOURCE_MONITOR_FEATURE_INVOKE_TRANSFORMS,
    feature.RESOURCE_MONITOR_FEATURE_PARAMETERIZATION,
    feature.RESOURCE_MONITOR_FEATURE_RESOURCE_HOOKS,
    feature.RESOURCE_MONITOR_FEATURE_ERROR_HOOKS,
    feature.RESOURCE_MONITOR_FEATURE_INVOKE_DEPENDS_ON,
    feature.RESOURCE_MONITOR_FEATURE_STATE_MIGRATIONS,
  ];
}
