/** What stands in the way of a release, as far as the version and the changelog are concerned. */
export function changelogFaults(version: string, changelog: string, tags: readonly string[]): string[] {
  const faults: string[] = [];
  if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) faults.push(`package.json: ${version} is no version`);
  if (tags.includes(`v${version}`))
    faults.push(`the version ${version} is released already: set the next one in package.json`);
  const notes = sectionOf(version, changelog);
  if (notes === undefined)
    faults.push(`CHANGELOG.md has no heading "## ${version}": rename "## Unreleased" to it`);
  else if (notes === "") faults.push(`CHANGELOG.md says nothing below "## ${version}"`);
  const left = sectionOf("Unreleased", changelog);
  if (left !== undefined && left !== "")
    faults.push(`CHANGELOG.md has entries below "## Unreleased": they belong below "## ${version}", or wait`);
  return faults;
}

/** The text below the heading of a version, to the next heading of its rank; undefined where there is no such heading. */
export function sectionOf(version: string, changelog: string): string | undefined {
  const lines = changelog.split("\n");
  const start = lines.findIndex((line) => line === `## ${version}` || line.startsWith(`## ${version} `));
  if (start === -1) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith("## "));
  return lines
    .slice(start + 1, length === -1 ? undefined : start + 1 + length)
    .join("\n")
    .trim();
}
