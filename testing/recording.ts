import type { Unknown } from "./values.ts";

/** What to tell a recorded program about its surroundings. */
export interface RecordOptions {
  /** Name of the project; `"project"` unless given. */
  project?: string;
  /** Name of the stack; `"stack"` unless given. */
  stack?: string;
  /** Name of the organization; `"organization"` unless given. */
  organization?: string;
  /**
   * Configuration by full key, such as `"azure-native:location"`, as text (JSON text for objects); none
   * unless given.
   */
  config?: Record<string, string>;
  /** Full keys of the configuration that is secret; none unless given. */
  secretConfig?: readonly string[];
  /**
   * True (default): as in `pulumi preview`, ids and computed outputs are unknown. False: as in `pulumi up` of
   * resources that are all created, with `<name>-id` for ids and, for outputs, the inputs.
   */
  preview?: boolean;
  /**
   * Outputs of a resource that only its provider would know, and its id: a function called for each custom
   * resource, those read included. Nothing is added unless given, and where it returns undefined.
   */
  outputs?: (resource: RecordedResource) => ({ id?: string } & Record<string, unknown>) | undefined;
  /**
   * Answers to invokes and calls by token. What has no answer is in {@link Recording.unanswered}; its result
   * is unknown in a preview and an error otherwise. An invoke made in its promise form cannot be unknown, so
   * without an answer it is an error in a preview too.
   */
  invokes?: Record<string, InvokeAnswer>;
  /**
   * Outputs of other stacks by the name given to StackReference; handled as invokes are when there are none.
   */
  stackReferences?: Record<string, Record<string, unknown>>;
  /** How long the program may take until it is given up with an error; 60 unless given. */
  timeoutSeconds?: number;
  /**
   * True: {@link Recording.logs} keeps debug messages, to which the SDK adds many of its own; false
   * (default): not.
   */
  debug?: boolean;
}

type Answer = object | Unknown | undefined;

/**
 * The result of an invoke, or a function that makes it (or a promise of it) from the arguments.
 *
 * Undefined is no answer; `UNKNOWN` is one, and not reported.
 */
export type InvokeAnswer = Answer | ((args: Record<string, unknown>) => Answer | Promise<Answer>);

/** A package that the program has registered with a parameter, as sub-packages are. */
export interface RecordedPackage {
  readonly name: string;
  readonly version: string;
  /** The package whose plugin is run. */
  readonly base: { readonly name: string; readonly version: string };
  /** The parameter as text. */
  readonly parameter: string;
}

/** An alias: a urn, or those parts of it that differ from the resource's own. */
export type RecordedAlias =
  | string
  | {
      readonly name?: string;
      readonly type?: string;
      readonly stack?: string;
      readonly project?: string;
      /** Urn of the parent. */
      readonly parent?: string;
      /** True when the resource had no parent but the stack. */
      readonly noParent?: true;
    };

/** Resource options that have no property of their own in {@link RecordedResource}. */
export interface RecordedResourceOptions {
  readonly protect?: boolean;
  readonly deleteBeforeReplace?: boolean;
  readonly ignoreChanges: readonly string[];
  readonly replaceOnChanges: readonly string[];
  readonly additionalSecretOutputs: readonly string[];
  readonly hideDiffs: readonly string[];
  /** Urns of the resources with which this one is replaced. */
  readonly replaceWith: readonly string[];
  /** Urn of the resource with which this one is deleted. */
  readonly deletedWith?: string;
  readonly retainOnDelete?: boolean;
  readonly customTimeouts?: {
    readonly create?: string;
    readonly update?: string;
    readonly delete?: string;
    readonly read?: string;
  };
  /** Id of the existing resource to import. */
  readonly importId?: string;
  readonly pluginDownloadURL?: string;
  readonly replacementTrigger?: unknown;
}

/** A resource as the engine would have been told of it, after all transforms. */
export interface RecordedResource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** Urn of the parent; undefined when that is the stack. */
  readonly parent?: string;
  /** False for components. */
  readonly custom: boolean;
  /** True for what is read and not managed, such as by `X.get` or as a StackReference. */
  readonly read: boolean;
  /** The id; undefined when it is not known and for components. */
  readonly id?: string;
  /**
   * Plain data with `UNKNOWN` and `Secret`; references to resources are urns, assets `{ asset }`, archives `{
   * archive }`.
   */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** What a component passed to `registerOutputs`; undefined when it did not. */
  readonly outputs?: Readonly<Record<string, unknown>>;
  /** Urns of all it depends on, through `dependsOn` or its inputs; in place of a component, its resources. */
  readonly dependsOn: readonly string[];
  /** Urns that each input depends on. */
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  /** Urn of the explicit provider; undefined when the default provider is used. */
  readonly provider?: string;
  /** Urns of the providers that a component hands to its children, by package. */
  readonly providers: Readonly<Record<string, string>>;
  /** The parameterized package; undefined for an ordinary one. */
  readonly package?: RecordedPackage;
  /** Version of the provider's plugin that is asked for. */
  readonly version?: string;
  /** Each alias once. */
  readonly aliases: readonly RecordedAlias[];
  readonly options: RecordedResourceOptions;
}

/** A message of `pulumi.log`. */
export interface RecordedLog {
  readonly severity: "debug" | "info" | "warning" | "error";
  readonly message: string;
  /** Urn of the resource it is about. */
  readonly urn?: string;
}

/** A question that only an engine with its providers could have answered. */
export interface Unanswered {
  readonly kind: "invoke" | "call" | "stackReference" | "exists";
  /** The token; for a StackReference the stack; for `exists` the type of the resource. */
  readonly name: string;
  readonly args: unknown;
}

/** All that the engine would have been told by a program. */
export interface Recording {
  /** In the order of registration, without the stack. */
  readonly resources: readonly RecordedResource[];
  /** What the program returned. */
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly logs: readonly RecordedLog[];
  readonly unanswered: readonly Unanswered[];
  /** The first of {@link errors}; undefined when the program would have succeeded. */
  readonly error?: Error;
  /** All errors with which the program failed, those inside `apply` included. */
  readonly errors: readonly Error[];
  /** The first resource of a type, or of a type and name; undefined when there is none. */
  find(type: string, name?: string): RecordedResource | undefined;
  /**
   * The one resource of a type, or of a type and name. Throws, saying what there is, when there is not
   * exactly one.
   */
  get(type: string, name?: string): RecordedResource;
  /** All resources of a type, in the order of registration. */
  ofType(type: string): readonly RecordedResource[];
}

/** The facts of a recording without its methods. */
export type RecordingFacts = Omit<Recording, "error" | "find" | "get" | "ofType">;

/** Adds the methods to the facts. */
export function toRecording(facts: RecordingFacts): Recording {
  const { resources, errors } = facts;
  const ofType = (type: string): RecordedResource[] => resources.filter((resource) => resource.type === type);
  const matching = (type: string, name: string | undefined): RecordedResource[] =>
    ofType(type).filter((resource) => name === undefined || resource.name === name);
  return {
    ...facts,
    ...(errors[0] === undefined ? {} : { error: errors[0] }),
    find: (type, name) => matching(type, name)[0],
    get(type, name) {
      const [first, ...others] = matching(type, name);
      if (first !== undefined && others.length === 0) return first;
      const wanted = name === undefined ? type : `${type} "${name}"`;
      if (first === undefined)
        throw new Error(`no resource ${wanted} was registered; ${present(resources, type)}`);
      const found = [first, ...others].map((resource) =>
        name === undefined ? `"${resource.name}"` : resource.urn,
      );
      throw new Error(`${found.length} resources ${wanted} were registered: ${found.join(", ")}`);
    },
    ofType,
  };
}

const LISTED = 20;

function present(resources: readonly RecordedResource[], type: string): string {
  if (resources.length === 0) return "no resource was";
  const ofType = resources
    .filter((resource) => resource.type === type)
    .map((resource) => `"${resource.name}"`);
  if (ofType.length > 0) return `of this type there are ${list(ofType)}`;
  return `there are ${list(resources.map((resource) => `${resource.type} "${resource.name}"`))}`;
}

function list(items: string[]): string {
  const more = items.length - LISTED;
  return items.slice(0, LISTED).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
