import { beforeAll, describe, expect, it } from "vitest";
import { required } from "@/lib/env";
import { migrate } from "./migrate";
import { connectAs, ownerQuery } from "./testing/owner";

/** Who may do what in the database, whatever the application says. */

const PUBLIC_VIEWS = [
  "public_category",
  "public_item",
  "public_log",
  "public_note",
  "public_now",
  "public_publication",
  "public_region",
];
const OURS =
  "p.pronamespace='public'::regnamespace and not exists (select 1 from pg_depend d where d.objid=p.oid and d.deptype='e')";

const names = async (sql: string) => (await ownerQuery<{ n: string }>(sql)).map((row) => row.n);

describe("grants", () => {
  const tableGrants = (grantee: string) =>
    names(
      `select table_name||':'||privilege_type as n from information_schema.role_table_grants where table_schema='public' and grantee='${grantee}' order by 1`,
    );

  it("let the public role read seven views", async () => {
    expect(await tableGrants("huaru_public")).toEqual(PUBLIC_VIEWS.map((view) => `${view}:SELECT`));
    expect(await tableGrants("PUBLIC")).toEqual([]);
  });

  it("let the application change whole rows of its limits and second factors only, and delete only limits", async () => {
    const wide = (await tableGrants("huaru_app")).filter(
      (grant) => !grant.endsWith(":SELECT") && !grant.endsWith(":INSERT"),
    );
    expect(wide).toEqual([
      "login_throttle:DELETE",
      "login_throttle:UPDATE",
      "rate_limit:DELETE",
      "rate_limit:UPDATE",
      "recovery_code:UPDATE",
      "totp:UPDATE",
    ]);
  });

  it("let the application insert whole rows only where a guard fills in or refuses", async () => {
    const whole = (await tableGrants("huaru_app")).filter((grant) => grant.endsWith(":INSERT"));
    expect(whole.map((grant) => grant.split(":")[0])).toEqual([
      "category",
      "item_override",
      "login_throttle",
      "rate_limit",
      "recovery_code",
      "region",
      "revision_item",
      "totp",
    ]);
  });

  it("let the application write nothing that triggers write", async () => {
    const tables =
      "'register_head','register_log','proposal_contributor','proposal_region','series_claim','audit_head','audit_log'";
    expect(
      await names(
        `select table_name||'.'||column_name as n from information_schema.column_privileges where table_schema='public' and grantee='huaru_app' and privilege_type in ('INSERT','UPDATE') and table_name in (${tables})`,
      ),
    ).toEqual([]);
  });

  it("let the application update these columns and no others", async () => {
    const columns = await names(
      "select table_name||'.'||column_name as n from information_schema.column_privileges where table_schema='public' and grantee='huaru_app' and privilege_type='UPDATE' and table_name not in ('login_throttle','rate_limit','recovery_code','totp') order by 1",
    );
    expect(columns).toEqual(
      [
        ...[
          "app_user.name",
          "app_user.disabled_at",
          "app_user.language",
          "app_user.density",
          "auth_link.used_at",
          "command.answer",
        ],
        ...[
          "category.name_zh",
          "category.name_en",
          "region.name_zh",
          "region.name_en",
          "region.retired_from",
          "region.successor_code",
        ],
        ...[
          "draft_buffer.doc",
          "draft_buffer.lock_version",
          "draft_buffer.saved_by",
          "draft_buffer.saved_at",
          "hold.lifted_by",
          "proposal.title",
          "proposal.state",
        ],
        ...[
          "proposal.lock_version",
          "proposal.publish_at",
          "proposal.scheduled_revision_id",
          "proposal.scheduled_by",
          "proposal.failure",
        ],
        ...["proposal_revision.sealed_at", "role_grant.revoked_by", "role_grant.revoked_at", "session.last_seen_at"],
        ...["session.revoked_at", "session.revoked_why", "user_credential.password_hash", "user_credential.changed_at"],
      ].toSorted(),
    );
  });
});

describe("ownership", () => {
  it("is one role's, which is no superuser and cannot sign in", async () => {
    expect(
      await names(
        "select distinct relowner::regrole::text as n from pg_class where relnamespace='public'::regnamespace",
      ),
    ).toEqual(["huaru_owner"]);
    expect(await names(`select distinct p.proowner::regrole::text as n from pg_proc p where ${OURS}`)).toEqual([
      "huaru_owner",
    ]);
    expect(
      await names(
        "select rolname::text as n from pg_roles where rolname in ('huaru_app','huaru_public') and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolcanlogin)",
      ),
    ).toEqual([]);
  });

  it("puts a barrier before every view that joins", async () => {
    const barred = await names(
      "select relname::text as n from pg_class where relkind='v' and relnamespace='public'::regnamespace and 'security_barrier=true' = any(reloptions) order by 1",
    );
    expect(barred).toEqual(["public_item", "public_note", "public_publication"]);
  });
});

describe("what PostgreSQL gives to everybody", () => {
  // It is a copy of a database, which does not carry the rights on the database itself.
  beforeAll(() => migrate(required("DATABASE_URL")));

  const ROLES = ["huaru_app", "huaru_public"] as const;

  it("leaves no temporary tables to the two roles", async () => {
    for (const role of ROLES)
      expect(
        await names(`select 'open' as n where has_database_privilege('${role}', current_database(), 'TEMP')`),
      ).toEqual([]);
  });

  it("leaves no large objects to them", async () => {
    for (const role of ROLES)
      expect(
        await names(
          `select p.proname as n from pg_proc p where (p.proname like 'lo\\_%' or p.proname in ('loread','lowrite')) and has_function_privilege('${role}', p.oid, 'execute')`,
        ),
      ).toEqual([]);
  });

  it.each([
    ["a temporary table", "create temp table mine as select repeat('x', 1000)"],
    ["a large object", "select lo_create(0)"],
    ["a large object with content", "select lo_from_bytea(0, 'x')"],
    ["a large object that is opened", "select lo_open(1, 131072)"],
  ])("lets neither make %s", async (_what, sql) => {
    for (const role of ROLES) {
      const client = await connectAs(role);
      await expect(client.query(sql)).rejects.toThrow(/permission denied/);
      await client.end();
    }
  });
});
