/**
 * Writes what the package exports to api/, one report an entry, from the built declarations; `--check` says whether the reports
 * are up to date instead. A change of what is public is then seen where it is reviewed.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type ExtractorMessage,
} from "@microsoft/api-extractor";
import { entries, type Entry } from "./entries.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const REPORTS = join(root, "api");

/** `pulumi-acns/testing/vitest` is testing-vitest.api.md, and `pulumi-acns` itself index.api.md. */
const reportOf = ({ name }: Entry): string =>
  `${[...name.split("/").slice(1), ...(name.includes("/") ? [] : ["index"])].join("-")}.api.md`;

/** Writes the report of an entry into a folder; what the extractor says of the sources is part of the report. */
function write(entry: Entry, folder: string): string[] {
  const said: string[] = [];
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, "package.json"),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, entry.types),
      compiler: { overrideTsconfig: TSCONFIG },
      apiReport: {
        enabled: true,
        reportFileName: reportOf(entry),
        reportFolder: folder,
        reportTempFolder: folder,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      messages: {
        extractorMessageReporting: {
          // Whatever is exported without a mark is public and stable.
          "ae-missing-release-tag": { logLevel: ExtractorLogLevel.None },
          // Types that others lead to need no name of their own.
          "ae-forgotten-export": { logLevel: ExtractorLogLevel.None },
        },
        // The comments are written for editors and TypeDoc, which know more tags than TSDoc has.
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  });
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message: ExtractorMessage) => {
      const isFault = ([ExtractorLogLevel.Error, ExtractorLogLevel.Warning] as string[]).includes(
        message.logLevel,
      );
      if (isFault) said.push(message.formatMessageWithLocation(root));
      message.handled = true;
    },
  });
  return said;
}

/** How the declarations are read: as a strict program that imports them. */
const TSCONFIG = {
  compilerOptions: {
    target: "es2022",
    lib: ["es2023"],
    module: "nodenext",
    moduleResolution: "nodenext",
    types: ["node"],
    strict: true,
    skipLibCheck: true,
  },
  include: ["dist/**/*.d.ts"],
};

const text = (folder: string, name: string): string | undefined =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : undefined;

const checking = process.argv.includes("--check");
const folder = mkdtempSync(join(tmpdir(), "acns-api-"));
try {
  const faults = entries.flatMap((entry) => {
    const said = write(entry, folder);
    const name = reportOf(entry);
    if (!checking || text(folder, name) === text(REPORTS, name)) return said;
    return [...said, `api/${name} is not what ${entry.name} exports: run \`npm run build && npm run api\``];
  });
  mkdirSync(REPORTS, { recursive: true });
  if (!checking)
    for (const entry of entries) cpSync(join(folder, reportOf(entry)), join(REPORTS, reportOf(entry)));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
