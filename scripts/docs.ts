/**
 * Builds the site in site/ from README, guides, rules, runbooks and the doc comments of what the package exports. Whatever TypeDoc
 * warns of is an error: links that lead nowhere, types that nobody can name.
 */
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Application, Converter, ReflectionKind, type Context, type DocumentReflection } from "typedoc";
import { entries } from "./entries.ts";
import { GUIDES, INTERNAL } from "./docs/contents.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const site = join(root, "site");

/** What a page is about, by its folder. */
const groupOf = (file: string): string =>
  file.includes("/rules/") ? "Rules" : file.includes("/runbooks/") ? "Runbooks" : "Guides";

/** A page is called by its first heading, and stands in the menu with its like. */
function entitle(_context: unknown, page: DocumentReflection): void {
  const file = page.project.files.getReflectionPath(page) ?? "";
  const heading = /^# (.+)$/m.exec(readFileSync(file, "utf8"))?.[1];
  if (heading === undefined) throw new Error(`${file} has no heading`);
  page.name = heading;
  page.frontmatter["group"] = groupOf(file);
}

/** Modules are called as users import them. */
function nameModules({ project }: Context): void {
  const names = new Map(
    entries.map(({ name, source }) => [source.replace(/(?:(?<=\w)\/index)?\.ts$/, ""), name]),
  );
  for (const module of project.getReflectionsByKind(ReflectionKind.Module))
    module.name = names.get(module.name) ?? module.name;
}

const unlisted = globSync("docs/*.md", { cwd: root }).filter(
  (file) => !GUIDES.includes(basename(file, ".md")),
);
if (unlisted.length > 0)
  throw new Error(`${unlisted.join(", ")} is in no menu: name it in scripts/docs/contents.ts`);

const app = await Application.bootstrap({
  name: "pulumi-acns",
  entryPoints: entries.map(({ source }) => join(root, source)),
  projectDocuments: [
    ...GUIDES.map((name) => join(root, `docs/${name}.md`)),
    join(root, "docs/rules/*.md"),
    join(root, "docs/runbooks/*.md"),
  ],
  readme: join(root, "README.md"),
  tsconfig: join(root, "tsconfig.build.json"),
  basePath: root,
  out: site,
  // The sources are checked elsewhere.
  skipErrorChecking: true,
  excludeExternals: true,
  excludePrivate: true,
  excludeInternal: true,
  // A clone need not have a remote; where a thing stands is said without a link.
  disableGit: true,
  disableSources: true,
  searchInComments: true,
  searchInDocuments: true,
  sortEntryPoints: false,
  sort: ["source-order"],
  groupOrder: ["Guides", "Rules", "Runbooks", "*"],
  navigation: { includeGroups: true },
  blockTags: ["@default", "@discriminator", "@asType", "@example", "@param", "@returns", "@throws"],
  intentionallyNotExported: [...INTERNAL],
  validation: {
    notExported: true,
    invalidLink: true,
    invalidPath: true,
    rewrittenLink: true,
    unusedMergeModuleWith: true,
  },
  treatWarningsAsErrors: true,
  githubPages: false,
  hideGenerator: true,
  customCss: join(root, "scripts/docs/site.css"),
  headings: { readme: false, document: false },
  highlightLanguages: ["typescript", "javascript", "json", "yaml", "bash", "console", "hcl", "xml", "tsx"],
});
app.converter.on(Converter.EVENT_CREATE_DOCUMENT, entitle);
app.converter.on(Converter.EVENT_RESOLVE_BEGIN, nameModules);

const project = await app.convert();
if (project !== undefined) {
  app.validate(project);
  await app.generateOutputs(project);
}
const built = existsSync(join(site, "index.html")) && statSync(join(site, "index.html")).size > 0;
process.exitCode =
  project !== undefined && built && app.logger.errorCount + app.logger.warningCount === 0 ? 0 : 1;
