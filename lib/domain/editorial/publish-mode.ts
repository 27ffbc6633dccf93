/** Publish modes: a revision goes out because it was approved, or by force, and then the reason is part of the deed. */

export type PublishMode = { readonly kind: "reviewed" } | { readonly kind: "forced"; readonly reason: string };
