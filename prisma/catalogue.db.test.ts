import { describe, expect, it } from "vitest";
import { ownerQuery } from "./testing/owner";

/** Everything the design relies on and Prisma cannot see: when one of these is lost, nothing else breaks and nothing else notices. */

const PERSONS = [
  ...["amendment.amendment_person", "amendment_release.release_person", "app_user.user_disabled_guard"],
  ...["auth_link.link_guard", "hold.hold_person", "proposal.schedule_person", "proposal_revision.revision_person"],
  ...["publication.publication_audited", "publication.publication_person", "recall.recall_person"],
  ...["recovery_code.recovery_guard", "review_decision.decision_audited", "review_decision.decision_person"],
  ...[
    "review_decision.decision_repeated",
    "revision_remark.remark_person",
    "role_grant.grant_audited",
    "role_grant.grant_person",
  ],
  ...["session.session_guard", "session_key.session_key_ro", "user_credential.credential_guard"],
];
const READ_ONLY = [
  "series",
  "proposal_contributor",
  "revision_item",
  "item_override",
  "revision_remark",
  "review_decision",
  "register_log",
  "publication",
  "amendment",
  "amendment_release",
  "audit_log",
  "proposal_region",
  "recall",
];
const NO_DELETE = [
  "app_user",
  "region",
  "category",
  "role_grant",
  "command",
  "proposal",
  "register_head",
  "audit_head",
  "session",
  "user_credential",
  "auth_link",
  "hold",
  "security_event",
];
const NO_TRUNCATE = [
  ...READ_ONLY,
  "app_user",
  "region",
  "category",
  "role_grant",
  "command",
  "proposal",
  "register_head",
  "proposal_revision",
  "audit_head",
  "hold",
  "security_event",
  "session",
];
const GUARDS = [
  "amendment.amendment_guard",
  "amendment_release.amendment_release_guard",
  "app_user.last_admin_guard",
  "category.category_guard",
  "category.category_logged_insert",
  "category.category_logged_update",
  "command.command_guard",
  "draft_buffer.buffer_guard",
  "draft_buffer.buffer_regions",
  "hold.hold_guard",
  "item_override.override_guard",
  "proposal.proposal_closed",
  "proposal.proposal_guard",
  "proposal_revision.revision_guard",
  "proposal_revision.revision_minor",
  "proposal_revision.revision_must_be_sealed",
  "proposal_revision.revision_sealed",
  "publication.publication_applied",
  "publication.publication_guard",
  "publication.publication_not_stopped",
  "publication.publication_turn",
  "recall.recall_applied",
  "recall.recall_guard",
  "region.region_guard",
  "region.region_logged_insert",
  "region.region_logged_update",
  "review_decision.decision_applied",
  "review_decision.decision_guard",
  "review_decision.decision_not_recalled",
  "review_decision.decision_turn",
  "revision_item.item_guard",
  "revision_item.item_regions",
  "revision_item.reason_guard",
  "revision_remark.remark_guard",
  "role_grant.grant_guard",
  "role_grant.last_admin_guard",
  "security_event.security_event_noupdate",
];
const CONSTRAINTS = [
  ...[
    "item_no_overlap",
    "item_dates_finite",
    "item_dates_range",
    "item_dates_order",
    "item_month_aligned",
    "item_payload_iff_assert",
  ],
  ...[
    "item_payload_object",
    "item_withdraw_kind",
    "item_reason",
    "item_target",
    "revision_note",
    "revision_sealed_whole",
  ],
  ...[
    "revision_hash_is_of_content",
    "revision_no",
    "decision_comment",
    "decision_no",
    "log_hash",
    "publication_forced",
    "publication_approved",
  ],
  ...[
    "amendment_shape",
    "series_identity",
    "region_root",
    "region_not_own_parent",
    "category_not_own_parent",
    "grant_not_to_oneself",
  ],
  ...[
    "proposal_schedule",
    "proposal_scheduled_revision",
    "register_log_prev_hash_key",
    "register_log_hash_key",
    "publication_command_key_key",
  ],
  ...["publication_revision_id_key", "publication_proposal_id_key", "series_claim_pkey"],
  ...[
    "user_username",
    "user_username_form",
    "user_username_or_robot",
    "user_language",
    "user_density",
    "session_id_is_a_hash",
    "session_methods",
  ],
  ...[
    "session_lifetime",
    "session_agent_short",
    "session_revoked_whole",
    "link_token_is_a_hash",
    "link_purpose",
    "link_lifetime",
    "audit_hash",
    "remark_is_a_list",
  ],
  ...["audit_log_prev_hash_key", "audit_log_hash_key", "recall_from", "hold_reason", "hold_lifted_whole"],
];
const OURS =
  "p.pronamespace='public'::regnamespace and not exists (select 1 from pg_depend d where d.objid=p.oid and d.deptype='e')";

const names = async (sql: string) => (await ownerQuery<{ n: string }>(sql)).map((row) => row.n);

describe("triggers", () => {
  it("are all there, none unknown", async () => {
    const found = await names(
      "select c.relname||'.'||g.tgname as n from pg_trigger g join pg_class c on c.oid=g.tgrelid where not g.tgisinternal",
    );
    const wanted = [
      ...GUARDS,
      ...PERSONS,
      ...READ_ONLY.map((t) => `${t}.${t}_ro`),
      ...NO_DELETE.map((t) => `${t}.${t}_nodelete`),
      ...NO_TRUNCATE.map((t) => `${t}.${t}_notrunc`),
    ];
    expect(found.toSorted()).toEqual(wanted.toSorted());
  });

  it("are all switched on", async () => {
    expect(await names("select tgname as n from pg_trigger where not tgisinternal and tgenabled <> 'O'")).toEqual([]);
  });
});

describe("constraints", () => {
  it("are all there under their names", async () => {
    const found = await names("select conname as n from pg_constraint where connamespace='public'::regnamespace");
    expect(CONSTRAINTS.filter((name) => !found.includes(name))).toEqual([]);
  });

  it("include the partial unique indexes", async () => {
    const found = await names(
      "select indexrelid::regclass::text as n from pg_index where indisunique and indpred is not null",
    );
    expect(found.toSorted()).toEqual(["hold_standing", "region_one_nation", "role_grant_live"]);
  });

  it("are all valid", async () => {
    expect(
      await names(
        "select conname as n from pg_constraint where connamespace='public'::regnamespace and not convalidated",
      ),
    ).toEqual([]);
  });

  it("let no row be deleted from under another", async () => {
    expect(
      await names(
        "select conname as n from pg_constraint where contype='f' and connamespace='public'::regnamespace and confdeltype not in ('r')",
      ),
    ).toEqual([]);
  });
});

describe("functions", () => {
  it("that run with the owner's rights, or guard a table, pin their search path", async () => {
    const loose = await names(
      `select p.proname as n from pg_proc p where ${OURS} and (p.prosecdef or p.prorettype = 'trigger'::regtype) and p.proconfig is distinct from array['search_path=pg_catalog, public, pg_temp']`,
    );
    expect(loose).toEqual([]);
  });

  it("are none of them everybody's to call", async () => {
    const open = await names(
      `select p.proname as n from pg_proc p where ${OURS} and exists (select 1 from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x where x.grantee=0)`,
    );
    expect(open).toEqual([]);
  });

  it("may be called by the roles that need them, and by no others", async () => {
    const callable = (role: string) =>
      names(
        `select p.proname as n from pg_proc p where ${OURS} and has_function_privilege('${role}', p.oid, 'execute') order by 1`,
      );
    expect(await callable("huaru_public")).toEqual([
      "logged_series",
      "publication_agrees",
      "register_as_of",
      "register_seq_at",
      "register_seq_on",
      "series_timeline",
    ]);
    expect((await callable("huaru_app")).toSorted()).toEqual([
      ...["acting_user", "acts_as_owner", "approval_stands", "audit_append", "audited"],
      ...[
        "claim_series",
        "claims_held",
        "erasures_of",
        "has_admin",
        "has_role",
        "is_admin",
        "last_outcome",
        "logged_series",
        "login_try",
        "may_hold",
        "proved_session",
        "publication_agrees",
        "publish_due",
        "rate_take",
      ],
      ...[
        "register_as_of",
        "register_lock",
        "register_seq_at",
        "register_seq_on",
        "revision_content",
        "series_timeline",
        "session_of",
        "stale_seq",
      ],
    ]);
  });
});
