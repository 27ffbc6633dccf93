/** The session's cookie, by name; apart from what opens it, because the gate only asks whether it is there. */

/** A `__Host-` cookie: for this host alone, over a secure connection. */
export const SESSION_COOKIE = "__Host-huaru.session";
