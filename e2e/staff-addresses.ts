/** The pages of the editors' side that need nothing but somebody signed in. */
export const staffAddresses = [
  "/admin",
  "/admin/rules",
  "/admin/parameters",
  "/admin/proposals",
  "/admin/review",
  "/admin/publications",
  "/admin/publications/5",
  "/admin/account",
  "/admin/log",
  "/admin/people",
  "/admin/rules/no-such-rule",
];
