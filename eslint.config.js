import eslint from "@eslint/js";
import pulumi from "@pulumi/eslint-plugin";
import { builtinRules } from "eslint/use-at-your-own-risk";
import { defineConfig, globalIgnores } from "eslint/config";
import typescript from "typescript-eslint";

const PURE = ["model", "policies", "simulator", "observability", "checks", "report"].map(
  (folder) => `${folder}/**/*.ts`,
);
/** Pulumi's log functions; Pulumi waits for them itself before a program ends. */
const LOG = ["debug", "info", "warn", "error"];
const TESTS = ["test/**/*.ts"];

/** ESLint's rule on the length of functions, which a `describe` is not: it is a list of tests, each with its own length. */
const functionLines = {
  ...builtinRules.get("max-lines-per-function"),
  create(context) {
    const isDescribe = ({ parent }) =>
      parent?.type === "CallExpression" && /^describe\b/.test(context.sourceCode.getText(parent.callee));
    const report = (found) => {
      if (!isDescribe(found.node)) context.report(found);
    };
    return builtinRules
      .get("max-lines-per-function")
      .create(Object.create(context, { report: { value: report } }));
  },
};

/** What stands in the callback of an `apply`, at any depth. */
const inApply = (selector) =>
  `CallExpression[callee.property.name='apply'] > :matches(ArrowFunctionExpression, FunctionExpression) ${selector}`;

/** A pure function has no surroundings: no clock, no chance, no process, no console. */
const pure = {
  "no-restricted-globals": [
    "error",
    ...["console", "process", "globalThis", "fetch", "performance", "crypto"],
    ...["setTimeout", "setInterval", "setImmediate"],
  ],
  "no-restricted-properties": [
    "error",
    { object: "Date", property: "now", message: "A pure function is told what time it is." },
    { object: "Math", property: "random", message: "A pure function answers the same every time." },
  ],
  "no-restricted-imports": [
    "error",
    {
      paths: ["crypto", "node:crypto"].map((name) => ({
        name,
        importNames: ["randomBytes", "randomFill", "randomInt", "randomUUID", "webcrypto"],
        message: "A pure function answers the same every time.",
      })),
    },
  ],
  "no-restricted-syntax": [
    "error",
    {
      selector: ":matches(NewExpression, CallExpression)[callee.name='Date'][arguments.length=0]",
      message: "A pure function is told what time it is.",
    },
  ],
};

export default defineConfig(
  globalIgnores([
    "dist",
    "site",
    "test/scripts/.written",
    "test/consumer/stack",
    "model/settings.validators.js",
  ]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  eslint.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "@pulumi": pulumi },
    rules: {
      "@pulumi/no-output-in-template-literal": "error",
      "@pulumi/no-output-instance-in-template-literal": "error",
      "@typescript-eslint/ban-ts-comment": ["error", { minimumDescriptionLength: 10 }],
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // `() => {}` and `() => void new Thing("thing")` say what they do: nothing, and nothing with the result.
      "@typescript-eslint/no-empty-function": "off",
      "@typescript-eslint/no-meaningless-void-operator": "off",
      "@typescript-eslint/no-dynamic-delete": "off",
      "@typescript-eslint/no-floating-promises": [
        "error",
        { allowForKnownSafeCalls: [{ from: "package", package: "@pulumi/pulumi", name: LOG }] },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_$", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Data is never tested by truthiness: "", 0 and [] are values.
      "@typescript-eslint/strict-boolean-expressions": [
        "error",
        { allowString: false, allowNumber: false, allowNullableObject: false },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    plugins: { acns: { rules: { "function-lines": functionLines } } },
    rules: {
      "acns/function-lines": ["error", { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
      "max-lines": ["error", { max: 400, skipBlankLines: false, skipComments: false }],
      "max-depth": ["error", 3],
      "max-params": ["error", 6],
      // Every `??` and `?.` counts.
      complexity: ["error", 20],
      eqeqeq: "error",
      "no-console": "error",
      "object-shorthand": "error",
      "prefer-template": "error",
    },
  },
  {
    files: ["cli/**", "scripts/**", "bench/**", "test/engine/table.ts", "test/browser/**"],
    rules: { "no-console": "off" },
  },
  { files: PURE, ignores: ["report/page/**"], rules: pure },
  {
    files: ["components/**/*.ts", "stacks/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: inApply(
            "NewExpression:not([callee.name=/^(Map|Set|URL|Date|Uint8Array)$|Error$/]):not([callee.property.name=/Error$/])",
          ),
          message: "A resource made in an `apply` is in no preview: what decides that it exists is plain.",
        },
      ],
    },
  },
  {
    files: TESTS,
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      // `expect.any(String)` is an `any`.
      "@typescript-eslint/no-unsafe-assignment": "off",
      // Programs that fail in strange ways are tested too.
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/prefer-promise-reject-errors": "off",
      "@typescript-eslint/require-await": "off",
      "no-restricted-properties": [
        "error",
        ...["test", "describe", "it"].map((object) => ({
          object,
          property: "only",
          message: "The other tests would not run.",
        })),
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: inApply(
            ":matches(CallExpression[callee.name='expect'], MemberExpression[object.name='expect'])",
          ),
          message: "An `expect` in an `apply` is awaited by nobody: await the output, then expect.",
        },
      ],
    },
  },
  { files: ["**/*.{js,cjs}"], languageOptions: { globals: { console: "readonly", process: "readonly" } } },
);
