import type { Enforcement, Protocol, ReservedEntity } from "./world.ts";

/** A text, or what YAML takes a text without quotes for. */
type Word = string | number | boolean;
type Labels = Record<string, Word>;

/** A file of tests: one suite a document, or a list of them. */
export type SuiteFile = SuiteText | SuiteText[];

/** A world, the policies in it, and what must come of each flow. It has `flow` and `expect`, or `flows`. */
export interface SuiteText {
  /** Names the suite; unique in the file. */
  id: Word;
  /** What it is for; shown where it fails. */
  why?: Word;
  /** Namespaces by name, with their labels. */
  namespaces?: Record<string, Labels | null>;
  pods?: PodText[];
  services?: ServiceText[];
  nodes?: NodeText[];
  /** Files and folders relative to the suite, manifests, or YAML text, in any order. */
  policies?: (PolicyFile | Record<string, unknown> | string)[];
  options?: SuiteOptions;
  flow?: FlowText;
  expect?: Expected;
  /** Of the way out of the source alone. */
  egress?: Expected;
  /** Of the way into the destination alone. */
  ingress?: Expected;
  flows?: FlowCase[];
}

export type Expected = "allowed" | "denied";

/** Policies that are in files. */
export interface PolicyFile {
  /** A file or folder, relative to the suite. */
  file: string;
}

/** Of what the world is made; without, what the newest Kubernetes on AKS runs. */
export interface SuiteOptions {
  /** Release of Cilium, in quotes: "1.20". */
  cilium?: string | number;
  /** Version of Kubernetes on AKS, which says what Cilium runs; in quotes. */
  kubernetesVersion?: string | number;
  /** @default "default" */
  enforcement?: Enforcement;
}

export interface PodText {
  name: Word;
  /** @default "default" */
  namespace?: Word;
  labels?: Labels;
  /** Ports by name: a number is one of TCP. */
  namedPorts?: Record<string, PortNumber | { port: PortNumber; protocol?: "TCP" | "UDP" | "SCTP" }>;
  serviceAccount?: Word;
  cluster?: Word;
  ip?: string;
  node?: Word;
  hostNetwork?: boolean;
}

/**
 * @minimum 1
 * @maximum 65535
 */
type PortNumber = number;

export interface ServiceText {
  name: Word;
  /** @default "default" */
  namespace?: Word;
  labels?: Labels;
  selector?: Labels;
  /** Addresses of a service that selects no pods. */
  endpoints?: string[];
}

export interface NodeText {
  name: Word;
  labels?: Labels;
  ip?: string;
}

/** One of several flows. */
export interface FlowCase {
  /** Unique in the suite. */
  id: Word;
  flow: FlowText;
  expect: Expected;
  egress?: Expected;
  ingress?: Expected;
}

/** A connection, and the request that rides on it. */
export interface FlowText {
  from: EndText;
  to: EndText;
  /**
   * For ICMP its type.
   * @minimum 0
   * @maximum 65535
   */
  port?: number;
  protocol?: Protocol;
  icmp?: {
    /**
     * @minimum 0
     * @maximum 255
     */
    type: number;
    family?: "IPv4" | "IPv6";
  };
  http?: { method?: string; path?: string; host?: string; headers?: Record<string, Word> };
  dns?: { query: string };
  tls?: { sni?: string };
  kafka?: {
    apiKey: string | number;
    topics?: Word[];
    /**
     * @minimum 0
     * @maximum 32767
     */
    apiVersion?: number;
    clientID?: string;
  };
}

/** An end of a flow: exactly one of these. */
export type EndText =
  | {
      /** namespace/name, or the name alone in the namespace default. */
      pod: string;
    }
  | { entity: ReservedEntity }
  | {
      /** An external address that no pod or node owns. */
      ip: string;
    }
  | {
      /** An external address whose only DNS name this is; the pod has learned it. */
      fqdn: string;
    }
  | { node: Word };
