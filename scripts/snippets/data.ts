import { check } from "../../checks/check.ts";
import { readYaml } from "../../files/yaml.ts";
import { checkSettings } from "../../model/cluster/check.ts";
import { readSuite } from "../../simulator/suite/read.ts";
import type { Page, PageFence } from "./pages.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What data in a fence may be: how it is known, and what is wrong with it. The first that knows it judges. */
interface Kind {
  readonly fits: (value: Fields) => boolean;
  readonly faults: (value: Fields) => string[];
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const errorsOf = (findings: readonly { rule: string; severity: string; path: string; reason: string }[]) =>
  findings
    .filter(({ severity }) => severity === "error")
    .map(({ rule, path, reason }) => `${rule} ${path}: ${reason}`);

const settingsFaults = (settings: Fields): string[] =>
  errorsOf(checkSettings("EnvironmentSettings", settings, "docs").findings);

/** The settings in the config of a stack, where every key has the namespace of a project. */
const settingsIn = (config: Fields): Fields =>
  Object.fromEntries(
    Object.entries(config)
      .filter(([key]) => !key.startsWith("azure-native:"))
      .map(([key, value]) => [key.replace(/^[\w-]+:/, ""), value]),
  );

const KINDS: readonly Kind[] = [
  { fits: (value) => "apiVersion" in value && "kind" in value, faults: (value) => errorsOf(check([value])) },
  {
    fits: (value) => "flows" in value || "flow" in value,
    faults: (value) => {
      const read = readSuite(value, []);
      return "faults" in read ? read.faults.map(({ path, reason }) => `${path}: ${reason}`) : [];
    },
  },
  {
    fits: (value) => "invokes" in value || "stackReferences" in value,
    faults: (value) =>
      Object.entries(value)
        .filter(([key, own]) => !["invokes", "stackReferences", "config"].includes(key) || !isFields(own))
        .map(([key]) => `${key} is no answer`),
  },
  {
    fits: ({ config }) => isFields(config),
    faults: ({ config }) => settingsFaults(settingsIn(config as Fields)),
  },
];

const SETTINGS: Kind = { fits: () => true, faults: settingsFaults };

/** A file that a console of its page reads is judged there. */
const isRead = ({ name }: PageFence, { fences }: Page): boolean =>
  name !== undefined && fences.some(({ info, code }) => info[0] === "console" && code.includes(name));

/** What is wrong with the YAML and JSON on a page: it has to be read, and to be valid as policies, suite, answers or settings. */
export function dataFaults(page: Page): string[] {
  return page.fences
    .filter(({ info }) => ["yaml", "json"].includes(info[0] ?? "") && !info.includes("no-check"))
    .flatMap((fence) =>
      readYaml(fence.code).flatMap((document) => {
        const place = `${page.file}:${fence.line}`;
        if ("fault" in document) return [`${place}: ${document.fault.message}`];
        if (isRead(fence, page)) return [];
        const { value } = document;
        if (!isFields(value)) return [`${place}: this is neither policies, a suite, answers nor settings`];
        const kind = KINDS.find(({ fits }) => fits(value)) ?? SETTINGS;
        return kind.faults(value).map((fault) => `${place}: ${fault}`);
      }),
    );
}
