import { factsOf } from "../../checks/given/given.ts";
import { enforcementOf } from "../../model/enforcement.ts";
import { resolve } from "node:path";
import type { CheckOptions } from "../../checks/check.ts";
import { readManifests } from "../../files/manifests.ts";
import { Unreadable } from "../../files/read.ts";
import { parseRelease, releaseOf } from "../../model/cilium.ts";
import { hasErrors } from "../../model/faults.ts";
import { EXIT } from "../exit.ts";
import type { CheckArguments } from "./arguments.ts";
import { withoutKnown, writeBaseline } from "./baseline.ts";
import { fixFiles } from "./fix.ts";
import type { Shell } from "../shell.ts";
import { githubLines } from "./formats/github.ts";
import { findingsJson } from "./formats/json.ts";
import { junitXml } from "./formats/junit.ts";
import { sarifLog } from "./formats/sarif.ts";
import { reportText } from "./formats/text.ts";
import { report, type Report, type Texts } from "./report.ts";
import { planOf } from "./settings.ts";

const PRINT: Readonly<Record<CheckArguments["format"], (report: Report, texts: Texts) => string>> = {
  text: reportText,
  json: findingsJson,
  sarif: sarifLog,
  github: githubLines,
  junit: junitXml,
};

/** Checks the manifests at the paths and prints what is wrong; the exit code says whether something is refused or unreadable. */
export function checkCommand(args: CheckArguments, shell: Shell): number {
  try {
    const options = optionsOf(args, shell.cwd);
    const texts = new Map<string, string>();
    const textOf: Texts = (file) => texts.get(file === "-" ? file : resolve(shell.cwd, file));
    const read = (path: string): string => {
      const text = path === "-" ? (texts.get(path) ?? shell.read(path)) : shell.read(path);
      texts.set(path, text);
      return text;
    };
    const look = () => report(readManifests(args.paths, { cwd: shell.cwd, read }), options);
    shell.progress?.(`checking ${args.paths.join(", ")} …`);
    const found = finished(look, args, textOf, shell.cwd);
    const printed = PRINT[args.format](found, textOf);
    if (printed !== "") shell.out(printed);
    if (found.faults.length > 0) return EXIT.unreadable;
    return hasErrors(found.findings) ? EXIT.refused : EXIT.ok;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    shell.err(`cannot check: ${error.message}`);
    return EXIT.unreadable;
  }
}

/** How often files are fixed and looked at again. */
const MOST_ROUNDS = 5;

/** What is left to say after files were fixed and a baseline was taken into account. */
function finished(look: () => Report, args: CheckArguments, texts: Texts, cwd: string): Report {
  let found = look();
  let fixed = 0;
  // What is put in at one place is put in one after the other.
  for (let round = 0; args.fix === true && round < MOST_ROUNDS; round += 1) {
    const count = fixFiles(found, texts, cwd);
    if (count === 0) break;
    const left = look();
    fixed += found.findings.length - left.findings.length;
    found = { ...left, fixed };
  }
  if (args.writeBaseline !== undefined) writeBaseline(resolve(cwd, args.writeBaseline), found);
  return args.baseline === undefined ? found : withoutKnown(found, resolve(cwd, args.baseline));
}

function optionsOf({ cluster, cilium, nodeSelectors }: CheckArguments, cwd: string): CheckOptions {
  const plan = cluster === undefined ? undefined : planOf(cluster, cwd);
  const running = releaseOf(plan?.asked.kubernetesVersion ?? "");
  const release = cilium === undefined ? running : parseRelease(cilium);
  return {
    ...(plan === undefined || cluster === undefined
      ? {}
      : { cluster: factsOf(cluster, enforcementOf(plan)) }),
    ...(release === undefined ? {} : { release }),
    ...(nodeSelectors === true ? { nodeSelectors } : {}),
  };
}
