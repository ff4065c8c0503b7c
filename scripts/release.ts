/**
 * Makes a release ready: looks at version and changelog, runs every check, builds, packs, uses the tarball as a stranger would, and
 * tags. Nothing leaves the machine: the commands that publish are printed. `--dry-run` says what is wrong and what would be done.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { changelogFaults, sectionOf } from "./release/changelog.ts";
import manifest from "../package.json" with { type: "json" };

const root = fileURLToPath(new URL("..", import.meta.url));
const { name, version } = manifest;
const tag = `v${version}`;
const tarball = `${name}-${version}.tgz`;

/** What has to hold, in the order in which it is quickest known that it does not. */
const STEPS = [
  ["npm", "run", "check"],
  ["npm", "test"],
  ["npm", "run", "test:engine"],
  ["npm", "run", "test:consumer"],
  ["npm", "run", "api", "--", "--check"],
] as const;

const git = (...args: string[]): string => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
const changelog = readFileSync(join(root, "CHANGELOG.md"), "utf8");

function faults(): string[] {
  const changes = git("status", "--porcelain");
  return [
    ...(changes === "" ? [] : [`the tree is not clean:\n${changes}`]),
    ...changelogFaults(version, changelog, git("tag", "--list", "v*").split("\n")),
  ];
}

/** Runs a step and shows what it says; false where it fails. */
function succeeds([command, ...args]: readonly [string, ...string[]]): boolean {
  console.log(`release: ${[command, ...args].join(" ")}`);
  return spawnSync(command, args, { cwd: root, stdio: "inherit" }).status === 0;
}

/** Checks, packs and tags; the step that fails, if one does. */
function release(): string | undefined {
  const all = [...STEPS, ["npm", "pack", "--silent"]] as const;
  const failed = all.find((step) => !succeeds(step));
  if (failed !== undefined) return failed.join(" ");
  const message = `${name} ${version}\n\n${sectionOf(version, changelog) ?? ""}`;
  // Lines of the changelog may begin with #, which is no comment there.
  git("tag", "--annotate", "--cleanup=whitespace", "--message", message, tag);
  return undefined;
}

const dry = process.argv.includes("--dry-run");
const found = faults();
for (const fault of found) console.error(`release: ${fault}`);
if (found.length > 0) process.exitCode = 1;
else if (!dry) {
  const failed = release();
  if (failed !== undefined) {
    console.error(`release: ${failed} failed: nothing is tagged`);
    process.exitCode = 1;
  }
}
if (dry) console.log(["would run:", ...STEPS.map((step) => step.join(" "))].join("\n  "));
if (dry || process.exitCode !== 1)
  console.log(
    [
      dry ? `would tag ${tag}, and say:` : `tagged ${tag}; to publish:`,
      `git push origin ${tag}`,
      `npm publish ${tarball} --access public`,
    ].join("\n  "),
  );
