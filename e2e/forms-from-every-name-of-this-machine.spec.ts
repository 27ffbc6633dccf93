/** Forms reach their action under every name that the site goes by: loopback's other names, and a port that a proxy did not hand on. */
import { actionIds } from "./build-lists";
import { expect, origin, test } from "./fixtures";

const { port } = new URL(origin);
const NAMES = [`http://127.0.0.1:${port}`, `http://localhost:${port}`, `http://[::1]:${port}`];
/** What the connection itself and a proxy in front may say instead. */
const HOSTS: readonly Record<string, string>[] = [
  {},
  { "X-Forwarded-Host": "127.0.0.1" },
  { "X-Forwarded-Host": "huaru.example:8443" },
];

test("an action is done, and a stranger told to sign in, whatever the host is called", async () => {
  const action = await actionOf("/admin/people");
  for (const name of NAMES) {
    for (const host of HOSTS) {
      const form = new FormData();
      form.set("0", JSON.stringify([{ fields: {}, notice: null, problems: [], stepUp: false, done: false }, "$K1"]));
      const headers = { ...host, Origin: name, "Next-Action": action };
      const answer = await fetch(`${origin}/admin/people`, { method: "POST", headers, body: form });
      expect.soft(answer.status, `${name} ${JSON.stringify(host)}`).toBe(200);
      expect.soft(await answer.text()).toContain("/sign-in");
    }
  }
});

/** Any action that this address has. */
async function actionOf(path: string): Promise<string> {
  for (const id of actionIds) {
    const form = new FormData();
    form.set("0", "[]");
    const answer = await fetch(`${origin}${path}`, {
      method: "POST",
      headers: { Origin: origin, "Next-Action": id },
      body: form,
    });
    if (answer.status === 400) return id;
  }
  throw new Error(`${path} has no action`);
}
