/** The house rules that a machine can hold. A rule is an error or it is absent. */
import next from "eslint-config-next/core-web-vitals";
import tseslint from "typescript-eslint";
import * as syntax from "./scripts/lint/syntax.js";
import { testZones, zones } from "./scripts/lint/zones.js";

const CODE = ["**/*.{ts,tsx}"];
const TESTS = [
  "**/*.test.{ts,tsx}",
  "lib/domain/testing/**",
  "lib/http/testing/**",
  "**/*-testing.ts",
  "e2e/**",
  "bench/**",
  "prisma/testing/**",
];
/** What runs from a terminal, before or beside the application. */
const TOOLS = ["scripts/**", "prisma/**", "prisma.config.ts", "playwright.config.ts", "vitest.config.ts", ...TESTS];

const restrictedSyntax = (files, ignores, ...bans) => ({
  files,
  ignores,
  rules: { "no-restricted-syntax": ["error", ...bans.flat()] },
});

const without = (all, gone) => all.filter((ban) => !gone.includes(ban));

/** The engines the benchmark compares us with. */
const PEERS = ["publicodes", "json-rules-engine", "@gorules/*"];

const packages = (message, group) => ({ group, message, allowTypeImports: true });

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/",
      // Its packages are installed for the benchmark alone, so its types are checked there: `npm --prefix bench run types`.
      "bench/peers/",
      "**/.next/",
      ".huaru/",
      "lib/data/generated/",
      "next-env.d.ts",
      "test-results/",
      "playwright-report/",
    ],
  },

  // Next's own rules. They carry the import plugin and its resolver, so they come first and cover everything.
  ...next,
  {
    // A rule is an error or it is absent: Next ships a few of its own as warnings.
    files: ["**/*.{js,mjs,ts,tsx}"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "import/no-anonymous-default-export": "off",
      "import/no-cycle": ["error", { ignoreExternal: true }],
      "no-console": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-empty": ["error", { allowEmptyCatch: false }],
      "jsx-a11y/alt-text": ["error", { elements: ["img"], img: ["Image"] }],
      "jsx-a11y/aria-props": "error",
      "jsx-a11y/aria-proptypes": "error",
      "jsx-a11y/aria-unsupported-elements": "error",
      "jsx-a11y/role-has-required-aria-props": "error",
      "jsx-a11y/role-supports-aria-props": "error",
      "react/no-danger": "error",
      "react-hooks/exhaustive-deps": "error",
      "react-hooks/incompatible-library": "off",
      "react-hooks/unsupported-syntax": "error",
      "@next/next/no-img-element": "error",
      "@next/next/no-html-link-for-pages": "off",
      // components/public/part/document.tsx writes the whole document: next/head belongs to the other router.
      "@next/next/no-head-element": "off",
    },
  },

  {
    files: CODE,
    plugins: { "@typescript-eslint": tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // A default is let through: it narrows to the rest of the union, whose type then holds it.
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // The brand constructors and the row doors: where a proof was just made, or where the outside comes in.
    files: [
      "lib/domain/value/{brand,fen,ppm,exact,plain-date,shanghai-day,credit-month}.ts",
      "lib/domain/register/{view,publication,item}.ts",
      "lib/data/**/*.ts",
    ],
    ignores: TESTS,
    rules: { "@typescript-eslint/consistent-type-assertions": "off" },
  },

  // Who may import whom.
  { files: CODE, ignores: TESTS, rules: { "import/no-restricted-paths": ["error", { zones }] } },
  { files: TESTS, rules: { "import/no-restricted-paths": ["error", { zones: testZones }] } },
  {
    files: CODE,
    rules: {
      "@typescript-eslint/no-restricted-imports": ["error", { patterns: [packages("one alias: @/", ["../../../*"])] }],
    },
  },
  {
    files: ["lib/domain/**/*.ts"],
    ignores: [...TESTS, "lib/domain/**/{schema,*.schema}.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            packages("zod lives in *.schema.ts, so that a browser never carries it by accident", ["zod", "zod/*"]),
            { regex: "^(?!\\.{1,2}/|@/|zod)", message: "pure: pass it in as an argument" },
          ],
        },
      ],
    },
  },
  {
    files: ["components/**/*.{ts,tsx}"],
    ignores: TESTS,
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            packages("a schema weighs 26 kB in the browser: import its type only", [
              "**/domain/**/*.schema",
              "**/domain/**/schema",
              "zod",
            ]),
            { group: PEERS, message: "a development tool" },
          ],
        },
      ],
    },
  },
  {
    files: ["{app,components,lib}/**/*.{ts,tsx}"],
    ignores: ["lib/domain/**", "components/**", ...TESTS],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            packages("cookies are decoded by lib/auth/carrier.ts and the database asked by current-session.ts", [
              "next-auth/react",
              "next-auth/middleware",
            ]),
            {
              group: ["vitest", "fast-check", "@playwright/*", ...PEERS],
              message: "a development tool",
            },
          ],
        },
      ],
    },
  },

  // What may not be written where. The last match wins, so each block is complete.
  restrictedSyntax(CODE, TOOLS, syntax.everywhere),
  restrictedSyntax(TOOLS, [], syntax.serverDirective),
  restrictedSyntax(["lib/env.ts"], [], without(syntax.everywhere, syntax.processEnv)),
  restrictedSyntax(["lib/data/**/*.ts"], TESTS, without(syntax.everywhere, syntax.rawSql)),
  restrictedSyntax(["lib/i18n/**/*.ts"], TESTS, without(syntax.everywhere, syntax.intl)),
  restrictedSyntax(["lib/domain/**/*.ts"], TESTS, syntax.everywhere, syntax.clock, syntax.floats, syntax.async),
  restrictedSyntax(["lib/workflow/**/*.ts", "lib/register/answers/**"], TESTS, syntax.everywhere, syntax.clock),
  restrictedSyntax(
    ["components/public/**/*.{ts,tsx}", "app/(public)/**/*.{ts,tsx}", "lib/http/public/**"],
    TESTS,
    syntax.everywhere,
    syntax.publicMarkup,
  ),
  restrictedSyntax(["app/**/actions.ts"], [], without(syntax.everywhere, syntax.serverDirective), syntax.serverExports),
);
