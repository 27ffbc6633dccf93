import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Bench } from "./testing/register";

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
  await bench.submit([{ s: await bench.line(), from: "2024-01-01", payload: { canary: "CANARY-DRAFT" } }]);
  const pid = await bench.proposal();
  await bench.a.query('insert into draft_buffer(proposal_id,doc,saved_by) values($1,\'{"note":"CANARY-DRAFT"}\',$2)', [
    pid,
    bench.people.author,
  ]);
});
afterAll(() => bench.close());

const VIEWS = [
  "public_item",
  "public_publication",
  "public_note",
  "public_log",
  "public_region",
  "public_category",
  "public_now",
];

describe("the public role", () => {
  it.each(VIEWS)("sees no draft in %s", async (view) => {
    expect(JSON.stringify((await bench.pub.query(`select * from ${view}`)).rows)).not.toContain("CANARY-DRAFT");
  });

  it("reads no table, whatever its name", async () => {
    const { rows } = await bench.owner.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace='public'::regnamespace and relkind in ('r','v','m','p') order by 1",
    );
    const others = rows.map((row) => row.name).filter((name) => !VIEWS.includes(name));
    expect(others.length).toBeGreaterThan(30);
    for (const name of others)
      await expect(bench.pub.query(`select * from ${name}`)).rejects.toThrow(/permission denied/);
  });

  it.each([
    "has_role(null,null,null)",
    "publish_due(null)",
    "register_lock()",
    "claim_series(null)",
    "revision_content(null)",
    "append_log(null,null)",
    "erasures_of(null)",
    "audit_append('{}')",
    "login_try('\\x00')",
    "rate_take('\\x00','1 s',1)",
  ])("may not call %s", async (call) => {
    await expect(bench.pub.query(`select ${call}`)).rejects.toThrow(/permission denied/);
  });

  it("gets no unpublished row out of a failing condition", async () => {
    const { rowCount } = await bench.pub.query("select 1 from public_item where (payload->>'canary')::int = 1");
    expect(rowCount).toBe(0);
  });

  it("knows today in Shanghai, as text", async () => {
    const { rows } = await bench.pub.query("select today from public_now");
    expect(rows).toEqual([{ today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }]);
  });
});

describe("the application's role", () => {
  it.each([
    ["write the log", "select append_log('publication','{}')"],
    ["move the head", "update register_head set last_seq=0"],
    ["move the audit head", "update audit_head set seq=0"],
    [
      "write the audit log past its function",
      "insert into audit_log(seq,at,entry,prev_hash,hash) values(1,now(),'{}','\\x00','\\x00')",
    ],
    ["name the regions of a proposal", "delete from proposal_region"],
    ["give a session a longer life", "update session set expires_at = now() + interval '1 year'"],
    ["give a link a longer life", "update auth_link set expires_at = now() + interval '1 year'"],
    ["hand a session to somebody else", "update session set user_id = gen_random_uuid()"],
    ["rewrite who granted what", "update role_grant set role = 'admin'"],
    ["rewrite a security event", "update security_event set kind = 'x'"],
  ])("may not %s", async (_what, sql) => {
    await expect(bench.a.query(sql)).rejects.toThrow(/permission denied|must be owner|append_only/);
  });
});
