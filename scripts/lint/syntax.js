/** What may not be written where, as `no-restricted-syntax` selectors. Each message names the right door. */

const ban = (message, ...selectors) => selectors.map((selector) => ({ selector, message }));

export const processEnv = ban(
  "read the environment in lib/env.ts, the one place that parses it",
  "MemberExpression[object.name='process'][property.name='env']",
);

export const rawSql = ban("raw SQL lives in lib/data", "MemberExpression[property.name=/^\\$(queryRaw|executeRaw)/]");

export const intl = ban(
  "formatting for people lives in lib/i18n/core/format.ts",
  "MemberExpression[object.name='Intl']",
  "CallExpression[callee.property.name=/^toLocale/]",
);

export const serverDirective = ban(
  '"use server" opens a network door: only app/**/actions.ts may',
  "ExpressionStatement[directive='use server']",
);

/** Every export of an actions.ts must be made by a wrapper, because every export can be called from outside. */
export const serverExports = ban(
  'every export of a "use server" file is made by editorAction(…) or publicAction(…)',
  "ExportDefaultDeclaration",
  "ExportAllDeclaration[exportKind!='type']",
  "ExportNamedDeclaration[exportKind!='type'] > ExportSpecifier",
  "ExportNamedDeclaration > FunctionDeclaration",
  "ExportNamedDeclaration > ClassDeclaration",
  "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[init.type!='CallExpression']",
  "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[init.callee.name!=/^(editorAction|publicAction)$/]",
);

export const clock = ban(
  "the clock and the dice are arguments",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "NewExpression[callee.name='Date'][arguments.length>1]",
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "CallExpression[callee.object.name='Math'][callee.property.name='random']",
);

export const floats = ban(
  "no floating point decides an amount: use exact.ts and rounding.ts",
  "MemberExpression[object.name='Math'][property.name='round']",
  "CallExpression[callee.name='parseFloat']",
  "MemberExpression[property.name=/^(parseFloat|toFixed|toPrecision)$/]",
);

export const async = ban("the domain is synchronous", ":function[async=true]", "AwaitExpression");

/** A key is a value once it is read: a second reader drifts from the first. */
export const seriesKeys = ban(
  "a series' key is spelled and read in lib/domain/register/series.ts only, the name of what is missing in missing.ts",
  ...["split", "indexOf", "lastIndexOf", "includes"].flatMap((method) =>
    [
      "[callee.object.name=/([kK]ey|[sS]eries|^id|Id)$/]",
      "[callee.object.property.name=/([kK]ey|[sS]eries|^id|Id)$/]",
    ].map((of) => `CallExpression[callee.property.name='${method}']${of}[arguments.0.value=/^[/:]$/]`),
  ),
);

/** The public pages are static markup: nothing there can run in a browser, and the CSP blocks inline styles. */
export const publicMarkup = [
  ...ban("public components run on the server only", "ExpressionStatement[directive='use client']"),
  ...ban(
    "public components are hook-free: they are rendered to static markup",
    "ImportSpecifier[imported.name=/^use[A-Z]/]",
    "ImportSpecifier[imported.name='createContext']",
    "CallExpression[callee.property.name=/^use[A-Z]/]",
    "MemberExpression[property.name='createContext']",
  ),
  ...ban("no event handlers on a page without script", "JSXAttribute[name.name=/^on[A-Z]/]"),
  ...ban("the public CSP blocks style attributes: use a class or an SVG attribute", "JSXAttribute[name.name='style']"),
];

export const everywhere = [...processEnv, ...rawSql, ...intl, ...serverDirective, ...seriesKeys];
