/**
 * Reviewed hosts: the sites that public pages may link to. Everything cited elsewhere is printed as text: old people follow links,
 * and a page that held a figure yesterday may sell something today.
 */
import list from "./reviewed-hosts.json";

export interface ReviewedHost {
  readonly host: string;
  /** Whose site it is. */
  readonly reason: { readonly zh: string; readonly en: string };
}

/** The hosts that somebody looked at, each exactly as it stands in an address; subdomains and other ports are not meant. */
export const REVIEWED_HOSTS: readonly ReviewedHost[] = list.hosts;

/** The day on which the list was gone through last. */
export const HOSTS_REVIEWED_ON = list.reviewedOn;

const HOSTS: ReadonlySet<string> = new Set(REVIEWED_HOSTS.map(({ host }) => host));

/** Does the address lie on a reviewed host? False for what is no address. */
export function isReviewedLink(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { protocol, hostname, port, username, password } = new URL(link);
  const isPlain = (protocol === "https:" || protocol === "http:") && port === "" && username === "" && password === "";
  return isPlain && HOSTS.has(hostname);
}
