/** Categories: the tree of insured groups. Data, not an enum; codes and parents never change. */

export interface Category {
  readonly code: string;
  readonly parentCode: string | null;
  readonly nameZh: string;
  readonly nameEn: string | null;
}
