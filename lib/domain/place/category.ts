/** Categories: the tree of insured groups. Data, not an enum; codes and parents never change. */

export interface Category {
  readonly code: string;
  readonly parentCode: string | null;
  readonly nameZh: string;
  readonly nameEn: string | null;
}

/** The category's code, its parent's, and so on up to the root. An unknown code stands alone. */
export function categoriesUp(code: string, categories: ReadonlyMap<string, Category>): string[] {
  const up = [code];
  let parent = categories.get(code)?.parentCode ?? null;
  while (parent !== null && !up.includes(parent)) {
    up.push(parent);
    parent = categories.get(parent)?.parentCode ?? null;
  }
  return up;
}

/** The codes of the categories right below one, in the order of the tree. */
export function childCategories(code: string, categories: ReadonlyMap<string, Category>): string[] {
  return [...categories.values()].filter((category) => category.parentCode === code).map((category) => category.code);
}
