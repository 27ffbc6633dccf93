-- Huaru 划入: the register. PostgreSQL 15 or newer. Why it is so: docs/decisions; what proves it: prisma/register.db.test.ts.
--
--   effective time  revision_item.[valid_from, valid_to)   credit months, first of month, valid_to usually open
--   known time      register_log.seq / .at                 when we said so; gapless, in commit order
--
-- Run as huaru_owner (database owner, not a superuser).  Roles are cluster-wide: create them once, beforehand, or run this
-- file with a login that may create roles.  Every refusal carries a SQLSTATE and a message that starts with a stable slug
-- ("not_approved: ..."); the application maps SQLSTATE + slug to a text, never the English sentence.
--
-- Lock order, everywhere: command key -> register_head -> proposal -> series_claim (sorted) -> the rest.
-- Proposals are locked FOR NO KEY UPDATE, so that foreign-key checks (FOR KEY SHARE) never queue behind them.

CREATE EXTENSION IF NOT EXISTS btree_gist;        -- trusted since PG 13: CREATE on the database is enough

DO $$ DECLARE r text; BEGIN
  FOREACH r IN ARRAY ARRAY['huaru_app', 'huaru_public'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
      BEGIN EXECUTE format('CREATE ROLE %I NOLOGIN', r);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;   -- another database of this cluster was faster
      END;
    END IF;
  END LOOP;
END $$;

CREATE TYPE region_level   AS ENUM ('nation', 'province', 'pooling_area', 'special_scheme', 'district');
CREATE TYPE grant_role     AS ENUM ('editor', 'reviewer', 'publisher', 'admin', 'auditor');
CREATE TYPE series_kind    AS ENUM ('rule', 'parameter', 'guide');
CREATE TYPE proposal_state AS ENUM ('draft', 'in_review', 'approved', 'scheduled', 'publish_failed', 'published', 'abandoned');
CREATE TYPE item_op        AS ENUM ('assert', 'withdraw');
CREATE TYPE item_kind      AS ENUM ('change', 'correction', 'withdrawal', 'reinstatement');
CREATE TYPE review_outcome AS ENUM ('approve', 'request_changes', 'retro_approve', 'retro_object');
CREATE TYPE publish_mode   AS ENUM ('reviewed', 'forced');
CREATE TYPE amendment_kind AS ENUM ('note', 'takedown');
CREATE TYPE log_kind       AS ENUM ('publication', 'note', 'takedown', 'region', 'category');

-- ---------- people, places, grants ------------------------------------------------------------------------------------

CREATE TABLE app_user (                           -- security.md adds the sign-in columns
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL CHECK (length(btrim(name)) > 0),
  robot boolean NOT NULL DEFAULT false,           -- the embargo scheduler publishes under a named robot
  disabled_at timestamptz(3));

CREATE TABLE region (
  code text PRIMARY KEY CHECK (code ~ '^[0-9A-Za-z][0-9A-Za-z-]{1,19}$'),
  level region_level NOT NULL,
  parent_code text REFERENCES region(code) ON DELETE RESTRICT,
  name_zh text NOT NULL CHECK (length(btrim(name_zh)) > 0),
  name_en text,
  retired_from date CHECK (extract(day FROM retired_from) = 1),        -- merged or dissolved: the code stays
  successor_code text REFERENCES region(code) ON DELETE RESTRICT,
  CONSTRAINT region_root CHECK ((level = 'nation') = (parent_code IS NULL)),
  CONSTRAINT region_not_own_parent CHECK (parent_code <> code));
CREATE UNIQUE INDEX region_one_nation ON region (level) WHERE level = 'nation';
CREATE INDEX region_parent_idx ON region (parent_code);

CREATE TABLE category (                           -- kinds of insured people; the person's category, then its parents
  code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9_]{1,39}$'),
  parent_code text REFERENCES category(code) ON DELETE RESTRICT,
  name_zh text NOT NULL CHECK (length(btrim(name_zh)) > 0),
  name_en text,
  CONSTRAINT category_not_own_parent CHECK (parent_code <> code));

CREATE TABLE role_grant (                         -- covers the region and everything below it
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES app_user(id) ON DELETE RESTRICT,
  region_code text NOT NULL REFERENCES region(code) ON DELETE RESTRICT,
  role grant_role NOT NULL,
  granted_by uuid REFERENCES app_user(id) ON DELETE RESTRICT,          -- NULL: the first admin, made by a command
  granted_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  revoked_by uuid REFERENCES app_user(id) ON DELETE RESTRICT,
  revoked_at timestamptz(3),
  CONSTRAINT grant_not_to_oneself CHECK (granted_by <> user_id));
CREATE UNIQUE INDEX role_grant_live ON role_grant (user_id, region_code, role) WHERE revoked_at IS NULL;

CREATE FUNCTION has_role(p_user uuid, p_region text, p_role grant_role) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH RECURSIVE up AS (
    SELECT code, parent_code FROM region WHERE code = p_region
    UNION ALL SELECT r.code, r.parent_code FROM region r JOIN up ON r.code = up.parent_code)
  SELECT EXISTS (SELECT 1 FROM role_grant g JOIN up ON up.code = g.region_code JOIN app_user u ON u.id = g.user_id
                 WHERE g.user_id = p_user AND g.role = p_role AND g.revoked_at IS NULL AND u.disabled_at IS NULL) $$;

-- ---------- what is being said something about ------------------------------------------------------------------------

CREATE TABLE series (                             -- one logical line: "retired, in 310000"; never changed, never deleted
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind series_kind NOT NULL,
  region_code text NOT NULL REFERENCES region(code) ON DELETE RESTRICT,
  key text NOT NULL CHECK (length(key) <= 120 AND key ~ '^[A-Za-z][A-Za-z0-9_]*(/[A-Za-z0-9_]+)*$'),
  CONSTRAINT series_identity UNIQUE (region_code, kind, key));

-- ---------- commands: the idempotency key of every mutating request -----------------------------------------------------

CREATE TABLE command (
  key uuid PRIMARY KEY,
  actor_id uuid NOT NULL REFERENCES app_user(id) ON DELETE RESTRICT,
  name text NOT NULL,
  payload_hash bytea NOT NULL CHECK (octet_length(payload_hash) = 32),
  answer jsonb,                                   -- filled once, in the same transaction
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp());

-- ---------- the workbench (mutable) -------------------------------------------------------------------------------------

CREATE TABLE proposal (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  title text NOT NULL CHECK (length(btrim(title)) > 0),
  state proposal_state NOT NULL DEFAULT 'draft',
  lock_version int NOT NULL DEFAULT 0,            -- every UPDATE must raise it by exactly one
  publish_at timestamptz(3), scheduled_revision_id uuid, scheduled_by uuid REFERENCES app_user(id) ON DELETE RESTRICT,
  failure text,                                   -- why the embargoed publication did not happen
  created_by uuid NOT NULL REFERENCES app_user(id) ON DELETE RESTRICT,
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT proposal_schedule CHECK (CASE
    WHEN state IN ('scheduled', 'publish_failed') THEN num_nulls(publish_at, scheduled_revision_id, scheduled_by) = 0
    WHEN state = 'published' THEN num_nulls(publish_at, scheduled_revision_id, scheduled_by) IN (0, 3)
    ELSE num_nulls(publish_at, scheduled_revision_id, scheduled_by) = 3 END));
CREATE INDEX proposal_due_idx ON proposal (publish_at) WHERE state = 'scheduled';

CREATE TABLE draft_buffer (                       -- autosave: one mutable document per proposal, never history
  proposal_id uuid PRIMARY KEY REFERENCES proposal(id) ON DELETE RESTRICT,
  doc jsonb NOT NULL,
  lock_version int NOT NULL DEFAULT 0,
  saved_by uuid NOT NULL REFERENCES app_user(id) ON DELETE RESTRICT,
  saved_at timestamptz(3) NOT NULL DEFAULT clock_timestamp());

CREATE TABLE proposal_contributor (               -- whoever saved into the buffer or submitted a revision; filled by triggers
  proposal_id uuid NOT NULL REFERENCES proposal(id) ON DELETE RESTRICT,
  user_id uuid NOT NULL REFERENCES app_user(id) ON DELETE RESTRICT,
  PRIMARY KEY (proposal_id, user_id));

CREATE TABLE series_claim (                       -- at most one submitted proposal per series: the primary key is the lock
  series_id uuid PRIMARY KEY REFERENCES series(id) ON DELETE RESTRICT,
  proposal_id uuid NOT NULL REFERENCES proposal(id) ON DELETE RESTRICT,
  claimed_at timestamptz(3) NOT NULL DEFAULT clock_timestamp());
CREATE INDEX series_claim_proposal_idx ON series_claim (proposal_id);

-- ---------- sealed content (immutable) ----------------------------------------------------------------------------------

CREATE TABLE proposal_revision (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  proposal_id uuid NOT NULL REFERENCES proposal(id) ON DELETE RESTRICT,
  no int NOT NULL CHECK (no > 0),                 -- set by the database
  author_id uuid NOT NULL REFERENCES app_user(id) ON DELETE RESTRICT,
  base_seq int NOT NULL CHECK (base_seq >= 0),    -- last log entry the author had seen
  minor boolean NOT NULL DEFAULT false,
  public_note text,                               -- the change note is reviewed and hashed with the content
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  sealed_at timestamptz(3), content text, content_hash bytea,
  CONSTRAINT revision_note CHECK (minor OR length(btrim(coalesce(public_note, ''))) >= 5),
  CONSTRAINT revision_sealed_whole CHECK (num_nulls(sealed_at, content, content_hash) IN (0, 3)),
  CONSTRAINT revision_hash_is_of_content CHECK (content IS NULL OR content_hash = sha256(convert_to(content, 'UTF8'))),
  CONSTRAINT revision_no UNIQUE (proposal_id, no),
  UNIQUE (proposal_id, id));
ALTER TABLE proposal ADD CONSTRAINT proposal_scheduled_revision
  FOREIGN KEY (id, scheduled_revision_id) REFERENCES proposal_revision(proposal_id, id) ON DELETE RESTRICT;

CREATE TABLE revision_item (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  revision_id uuid NOT NULL REFERENCES proposal_revision(id) ON DELETE RESTRICT,
  series_id uuid NOT NULL REFERENCES series(id) ON DELETE RESTRICT,
  op item_op NOT NULL, kind item_kind NOT NULL,
  valid_from date NOT NULL, valid_to date,        -- half-open; NULL = no known end (never 'infinity')
  legal_date text,                                -- the date as the source document words it
  payload jsonb, reason text,
  target_item_id uuid REFERENCES revision_item(id) ON DELETE RESTRICT,  -- what a correction corrects, a reinstatement restores
  CONSTRAINT item_dates_finite   CHECK (isfinite(valid_from) AND (valid_to IS NULL OR isfinite(valid_to))),
  CONSTRAINT item_dates_range    CHECK (valid_from >= '1990-01-01' AND coalesce(valid_to, valid_from) < '2200-01-01'),
  CONSTRAINT item_dates_order    CHECK (valid_to IS NULL OR valid_to > valid_from),
  CONSTRAINT item_month_aligned  CHECK (extract(day FROM valid_from) = 1 AND (valid_to IS NULL OR extract(day FROM valid_to) = 1)),
  CONSTRAINT item_payload_iff_assert CHECK ((op = 'assert') = (payload IS NOT NULL)),
  CONSTRAINT item_payload_object CHECK (payload IS NULL OR jsonb_typeof(payload) = 'object'),
  CONSTRAINT item_withdraw_kind  CHECK ((op = 'withdraw') = (kind = 'withdrawal')),
  CONSTRAINT item_reason         CHECK (kind IN ('change', 'reinstatement') OR length(btrim(coalesce(reason, ''))) >= 10),
  CONSTRAINT item_target         CHECK ((kind IN ('correction', 'reinstatement')) = (target_item_id IS NOT NULL)),
  -- one answer per revision, series and month: the only exclusion constraint the log needs
  CONSTRAINT item_no_overlap EXCLUDE USING gist
    (revision_id WITH =, series_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&));
CREATE INDEX revision_item_series_idx ON revision_item (series_id, revision_id);
CREATE INDEX revision_item_revision_idx ON revision_item (revision_id);

CREATE TABLE item_override (                      -- "I know this hides an already published later item": reviewed and hashed too
  item_id uuid NOT NULL REFERENCES revision_item(id) ON DELETE RESTRICT,
  hidden_item_id uuid NOT NULL REFERENCES revision_item(id) ON DELETE RESTRICT,
  PRIMARY KEY (item_id, hidden_item_id));

CREATE TABLE review_decision (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  revision_id uuid NOT NULL REFERENCES proposal_revision(id) ON DELETE RESTRICT,
  no int NOT NULL,                                -- set by the database: order of decisions never depends on a clock
  content_hash bytea NOT NULL,                    -- what the reviewer's screen showed
  reviewer_id uuid NOT NULL REFERENCES app_user(id) ON DELETE RESTRICT,
  outcome review_outcome NOT NULL, comment text,
  decided_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT decision_comment CHECK (outcome IN ('approve', 'retro_approve') OR length(btrim(coalesce(comment, ''))) >= 5),
  CONSTRAINT decision_no UNIQUE (revision_id, no));

-- ---------- the log (append-only, hash-chained) -------------------------------------------------------------------------

CREATE TABLE register_head (                      -- one row; its lock serialises everything that moves seq
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  last_seq int NOT NULL, last_at timestamptz(3) NOT NULL, last_hash bytea NOT NULL);
INSERT INTO register_head VALUES (true, 0, '2000-01-01Z', sha256('huaru-register-1'));

CREATE TABLE register_log (                       -- hash = sha256(prev_hash || utf8(body)); body is the exact text that was hashed
  seq int PRIMARY KEY,                            -- int, not bigint: a JS number; 2^31 entries are centuries
  at timestamptz(3) NOT NULL UNIQUE,              -- ms, not us: a JS Date must find its own row again
  kind log_kind NOT NULL,
  body text NOT NULL,
  prev_hash bytea NOT NULL UNIQUE, hash bytea NOT NULL UNIQUE,
  CONSTRAINT log_hash CHECK (hash = sha256(prev_hash || convert_to(body, 'UTF8'))));

CREATE TABLE publication (
  seq int PRIMARY KEY REFERENCES register_log(seq) ON DELETE RESTRICT,
  published_at timestamptz(3) NOT NULL UNIQUE,
  proposal_id uuid NOT NULL UNIQUE REFERENCES proposal(id) ON DELETE RESTRICT,
  revision_id uuid NOT NULL UNIQUE REFERENCES proposal_revision(id) ON DELETE RESTRICT,
  publisher_id uuid NOT NULL REFERENCES app_user(id) ON DELETE RESTRICT,
  mode publish_mode NOT NULL DEFAULT 'reviewed', forced_reason text,
  approval_id uuid REFERENCES review_decision(id) ON DELETE RESTRICT,  -- the decision that allowed it; set by the database
  command_key uuid NOT NULL UNIQUE REFERENCES command(key) ON DELETE RESTRICT,
  CONSTRAINT publication_forced CHECK ((mode = 'forced') = (length(btrim(coalesce(forced_reason, ''))) >= 10)),
  CONSTRAINT publication_approved CHECK ((mode = 'reviewed') = (approval_id IS NOT NULL)));

CREATE TABLE amendment (                          -- proposed new wording of a public note, or a legal takedown; first person
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind amendment_kind NOT NULL,
  publication_seq int NOT NULL REFERENCES publication(seq) ON DELETE RESTRICT,
  item_id uuid REFERENCES revision_item(id) ON DELETE RESTRICT,        -- takedown of one item; NULL = of the note
  note text, why text NOT NULL CHECK (length(btrim(why)) >= 10),
  author_id uuid NOT NULL REFERENCES app_user(id) ON DELETE RESTRICT,
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT amendment_shape CHECK (CASE kind WHEN 'note' THEN item_id IS NULL AND length(btrim(coalesce(note, ''))) >= 5 ELSE note IS NULL END));

CREATE TABLE amendment_release (                  -- second person; this row takes a seq and shows to the public
  seq int PRIMARY KEY REFERENCES register_log(seq) ON DELETE RESTRICT,
  released_at timestamptz(3) NOT NULL,
  amendment_id uuid NOT NULL UNIQUE REFERENCES amendment(id) ON DELETE RESTRICT,
  publisher_id uuid NOT NULL REFERENCES app_user(id) ON DELETE RESTRICT,
  command_key uuid NOT NULL UNIQUE REFERENCES command(key) ON DELETE RESTRICT);

-- ---------- append-only -------------------------------------------------------------------------------------------------

CREATE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'append_only: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['series', 'proposal_contributor', 'revision_item', 'item_override', 'review_decision', 'register_log',
                           'publication', 'amendment', 'amendment_release'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_change()', t || '_ro', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['app_user', 'region', 'category', 'role_grant', 'command', 'proposal', 'register_head'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_change()', t || '_nodelete', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['app_user', 'region', 'category', 'role_grant', 'command', 'proposal', 'register_head', 'series', 'proposal_contributor',
                           'proposal_revision', 'revision_item', 'item_override', 'review_decision', 'register_log', 'publication',
                           'amendment', 'amendment_release'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()', t || '_notrunc', t);
  END LOOP;
END $$;

-- ---------- appending to the log ----------------------------------------------------------------------------------------

-- take the head lock first, before any proposal lock; the application role may not touch register_head itself
CREATE FUNCTION register_lock() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT last_seq FROM register_head FOR UPDATE $$;

CREATE FUNCTION append_log(p_kind log_kind, p_detail jsonb) RETURNS register_log
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE h register_head; e register_log;
BEGIN
  SELECT * INTO STRICT h FROM register_head FOR UPDATE;
  e.seq := h.last_seq + 1;
  e.at  := greatest(date_trunc('milliseconds', clock_timestamp()), h.last_at + interval '1 millisecond');  -- a clock that jumps back cannot reorder
  e.kind := p_kind;
  e.prev_hash := h.last_hash;
  e.body := jsonb_build_array('huaru-log-1', e.seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), p_kind, p_detail)::text;
  e.hash := sha256(e.prev_hash || convert_to(e.body, 'UTF8'));
  INSERT INTO register_log VALUES (e.*);
  UPDATE register_head SET last_seq = e.seq, last_at = e.at, last_hash = e.hash;
  RETURN e;
END $$;

-- ---------- regions and categories: codes, parents and levels never change; every visible change is a log entry ----------

CREATE FUNCTION region_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.code, NEW.level, NEW.parent_code) IS DISTINCT FROM (OLD.code, OLD.level, OLD.parent_code)
      THEN RAISE EXCEPTION 'region_fixed: code, level and parent of % never change; retire it and name a successor', OLD.code USING ERRCODE = 'check_violation'; END IF;
  ELSIF NEW.parent_code IS NOT NULL THEN          -- parents first: so no cycle can be built
    PERFORM 1 FROM region WHERE code = NEW.parent_code AND level <> 'special_scheme';
    IF NOT FOUND THEN RAISE EXCEPTION 'region_parent: % is missing or a special scheme', NEW.parent_code USING ERRCODE = 'check_violation'; END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER region_guard BEFORE INSERT OR UPDATE ON region FOR EACH ROW EXECUTE FUNCTION region_guard();

CREATE FUNCTION category_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.code, NEW.parent_code) IS DISTINCT FROM (OLD.code, OLD.parent_code)
      THEN RAISE EXCEPTION 'category_fixed: code and parent of % never change', OLD.code USING ERRCODE = 'check_violation'; END IF;
  ELSIF NEW.parent_code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM category WHERE code = NEW.parent_code)
    THEN RAISE EXCEPTION 'category_parent: % is missing', NEW.parent_code USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER category_guard BEFORE INSERT OR UPDATE ON category FOR EACH ROW EXECUTE FUNCTION category_guard();

CREATE FUNCTION tree_logged() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE d jsonb;
BEGIN                                             -- one entry per statement, however many rows
  SELECT jsonb_agg(to_jsonb(c) ORDER BY c.code COLLATE "C") INTO d FROM changed c;
  IF d IS NOT NULL THEN PERFORM append_log(TG_TABLE_NAME::text::log_kind, d); END IF;
  RETURN NULL;
END $$;
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['region', 'category'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tree_logged()', t || '_logged_insert', t);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tree_logged()', t || '_logged_update', t);
  END LOOP;
END $$;

-- ---------- grants and commands: one permitted change each ----------------------------------------------------------------

CREATE FUNCTION grant_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.role IN ('admin', 'auditor') AND NOT EXISTS (SELECT 1 FROM region WHERE code = NEW.region_code AND level = 'nation')
      THEN RAISE EXCEPTION 'national: admin and auditor are granted on the nation' USING ERRCODE = 'check_violation'; END IF;
    RETURN NEW;
  END IF;
  IF OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL
     OR (NEW.id, NEW.user_id, NEW.region_code, NEW.role, NEW.granted_by, NEW.granted_at)
        IS DISTINCT FROM (OLD.id, OLD.user_id, OLD.region_code, OLD.role, OLD.granted_by, OLD.granted_at)
  THEN RAISE EXCEPTION 'append_only: a grant can only be revoked, once' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER grant_guard BEFORE INSERT OR UPDATE ON role_grant FOR EACH ROW EXECUTE FUNCTION grant_guard();

CREATE FUNCTION command_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.answer IS NOT NULL OR NEW.answer IS NULL
     OR (NEW.key, NEW.actor_id, NEW.name, NEW.payload_hash, NEW.created_at) IS DISTINCT FROM (OLD.key, OLD.actor_id, OLD.name, OLD.payload_hash, OLD.created_at)
  THEN RAISE EXCEPTION 'append_only: a command is answered once' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER command_guard BEFORE UPDATE ON command FOR EACH ROW EXECUTE FUNCTION command_guard();

-- ---------- the workbench -------------------------------------------------------------------------------------------------

CREATE FUNCTION last_outcome(p_revision uuid) RETURNS review_outcome LANGUAGE sql STABLE AS $$
  SELECT outcome FROM review_decision WHERE revision_id = p_revision AND outcome IN ('approve', 'request_changes') ORDER BY no DESC LIMIT 1 $$;

-- the state column is a convenience; this guard keeps it from lying
CREATE FUNCTION proposal_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE newest proposal_revision; ok boolean;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' OR NEW.lock_version <> 0 THEN RAISE EXCEPTION 'state: a proposal starts as a draft' USING ERRCODE = 'check_violation'; END IF;
    RETURN NEW;
  END IF;
  IF OLD.state IN ('published', 'abandoned') THEN RAISE EXCEPTION 'closed: proposal is %', OLD.state USING ERRCODE = 'check_violation'; END IF;
  IF NEW.lock_version <> OLD.lock_version + 1 THEN RAISE EXCEPTION 'lock_version: must rise by one' USING ERRCODE = 'check_violation'; END IF;
  IF (NEW.id, NEW.created_by, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.created_by, OLD.created_at)
    THEN RAISE EXCEPTION 'append_only: origin of a proposal' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NEW.state = OLD.state AND NEW.state <> 'scheduled' THEN RETURN NEW; END IF;
  SELECT * INTO newest FROM proposal_revision WHERE proposal_id = NEW.id ORDER BY no DESC LIMIT 1;
  ok := CASE NEW.state
    WHEN 'draft'          THEN true
    WHEN 'in_review'      THEN newest.sealed_at IS NOT NULL AND last_outcome(newest.id) IS DISTINCT FROM 'approve'
    WHEN 'approved'       THEN last_outcome(newest.id) IS NOT DISTINCT FROM 'approve'
    WHEN 'scheduled'      THEN last_outcome(newest.id) IS NOT DISTINCT FROM 'approve' AND NEW.scheduled_revision_id = newest.id
    WHEN 'publish_failed' THEN OLD.state = 'scheduled'
    WHEN 'published'      THEN EXISTS (SELECT 1 FROM publication WHERE proposal_id = NEW.id)
    WHEN 'abandoned'      THEN true END;
  IF NOT ok THEN RAISE EXCEPTION 'state: % -> % is not true of this proposal', OLD.state, NEW.state USING ERRCODE = 'check_violation'; END IF;
  IF NEW.state = 'scheduled' AND EXISTS (
       SELECT 1 FROM revision_item i JOIN series s ON s.id = i.series_id
       WHERE i.revision_id = NEW.scheduled_revision_id AND NOT has_role(NEW.scheduled_by, s.region_code, 'publisher'))
    THEN RAISE EXCEPTION 'no_grant: whoever schedules needs the publisher grant' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_guard BEFORE INSERT OR UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION proposal_guard();

CREATE FUNCTION proposal_closed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN                                             -- returned or closed: let others submit
  DELETE FROM series_claim WHERE proposal_id = NEW.id;
  IF NEW.state <> 'draft' THEN DELETE FROM draft_buffer WHERE proposal_id = NEW.id; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER proposal_closed AFTER UPDATE ON proposal FOR EACH ROW
  WHEN (NEW.state IN ('draft', 'published', 'abandoned') AND NEW.state <> OLD.state) EXECUTE FUNCTION proposal_closed();

CREATE FUNCTION buffer_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN NEW.lock_version := 0; END IF;
  IF TG_OP = 'UPDATE' AND (NEW.lock_version <> OLD.lock_version + 1 OR NEW.proposal_id <> OLD.proposal_id)
    THEN RAISE EXCEPTION 'lock_version: must rise by one' USING ERRCODE = 'check_violation'; END IF;
  PERFORM 1 FROM proposal WHERE id = NEW.proposal_id AND state NOT IN ('published', 'abandoned');   -- no lock: the publisher locks proposal, then buffer
  IF NOT FOUND THEN RAISE EXCEPTION 'closed: proposal takes no more edits' USING ERRCODE = 'check_violation'; END IF;
  INSERT INTO proposal_contributor VALUES (NEW.proposal_id, NEW.saved_by) ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;
CREATE TRIGGER buffer_guard BEFORE INSERT OR UPDATE ON draft_buffer FOR EACH ROW EXECUTE FUNCTION buffer_guard();

-- ---------- sealing -------------------------------------------------------------------------------------------------------

-- the exact text that is hashed.  Nothing random of its own is in it, so the same content gives the same hash.
CREATE FUNCTION revision_content(p_revision uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array('huaru-revision-1', r.minor, r.public_note, (
    SELECT jsonb_agg(jsonb_build_array(s.region_code, s.kind, s.key, i.op, i.kind, to_char(i.valid_from, 'YYYY-MM'), to_char(i.valid_to, 'YYYY-MM'),
             i.legal_date, i.payload, i.reason, i.target_item_id,
             coalesce((SELECT jsonb_agg(o.hidden_item_id ORDER BY o.hidden_item_id) FROM item_override o WHERE o.item_id = i.id), '[]'))
           ORDER BY s.region_code COLLATE "C", s.kind, s.key COLLATE "C", i.valid_from)
    FROM revision_item i JOIN series s ON s.id = i.series_id WHERE i.revision_id = r.id))::text
  FROM proposal_revision r WHERE r.id = p_revision $$;

-- the newest publication after p_seq that touched a series of this revision
CREATE FUNCTION stale_seq(p_revision uuid, p_seq int) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT max(p.seq) FROM publication p JOIN revision_item i ON i.revision_id = p.revision_id
  WHERE p.seq > p_seq AND i.series_id IN (SELECT series_id FROM revision_item WHERE revision_id = p_revision) $$;

CREATE FUNCTION revision_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE st proposal_state; before proposal_revision;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT state INTO st FROM proposal WHERE id = NEW.proposal_id FOR NO KEY UPDATE;
    IF st IS NULL OR st IN ('published', 'abandoned') THEN RAISE EXCEPTION 'closed: proposal takes no more revisions' USING ERRCODE = 'check_violation'; END IF;
    IF st = 'scheduled' THEN RAISE EXCEPTION 'scheduled: cancel the schedule before changing the text' USING ERRCODE = 'check_violation'; END IF;
    IF num_nulls(NEW.sealed_at, NEW.content, NEW.content_hash) <> 3 THEN RAISE EXCEPTION 'seal: insert the revision open, then seal it' USING ERRCODE = 'check_violation'; END IF;
    IF NEW.base_seq > (SELECT last_seq FROM register_head) THEN RAISE EXCEPTION 'base_seq: from the future' USING ERRCODE = 'check_violation'; END IF;
    NEW.no := 1 + coalesce((SELECT max(no) FROM proposal_revision WHERE proposal_id = NEW.proposal_id), 0);
    INSERT INTO proposal_contributor VALUES (NEW.proposal_id, NEW.author_id) ON CONFLICT DO NOTHING;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.sealed_at IS NOT NULL THEN RAISE EXCEPTION 'append_only: % on proposal_revision', TG_OP USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NEW.sealed_at IS NULL OR (NEW.id, NEW.proposal_id, NEW.no, NEW.author_id, NEW.base_seq, NEW.created_at, NEW.minor, NEW.public_note)
     IS DISTINCT FROM (OLD.id, OLD.proposal_id, OLD.no, OLD.author_id, OLD.base_seq, OLD.created_at, OLD.minor, OLD.public_note)
  THEN RAISE EXCEPTION 'append_only: only sealing is allowed' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  PERFORM 1 FROM proposal WHERE id = NEW.proposal_id FOR NO KEY UPDATE;
  IF NOT EXISTS (SELECT 1 FROM revision_item WHERE revision_id = NEW.id) THEN RAISE EXCEPTION 'empty_revision' USING ERRCODE = 'check_violation'; END IF;
  IF EXISTS (SELECT 1 FROM revision_item i JOIN series s ON s.id = i.series_id
             WHERE i.revision_id = NEW.id AND NOT has_role(NEW.author_id, s.region_code, 'editor'))
    THEN RAISE EXCEPTION 'no_grant: author has no editor grant for a region in this revision' USING ERRCODE = 'insufficient_privilege'; END IF;
  NEW.sealed_at := clock_timestamp();
  NEW.content := revision_content(NEW.id);
  NEW.content_hash := sha256(convert_to(NEW.content, 'UTF8'));
  IF stale_seq(NEW.id, NEW.base_seq) IS NOT NULL
    THEN RAISE EXCEPTION 'stale_base: publication % touched the same series', stale_seq(NEW.id, NEW.base_seq) USING ERRCODE = 'RB409'; END IF;
  SELECT * INTO before FROM proposal_revision WHERE proposal_id = NEW.proposal_id AND no < NEW.no ORDER BY no DESC LIMIT 1;
  IF before.content_hash = NEW.content_hash AND stale_seq(before.id, before.base_seq) IS NULL
    THEN RAISE EXCEPTION 'unchanged: same content as revision %', before.no USING ERRCODE = 'RB304'; END IF;   -- approvals stand
  RETURN NEW;
END $$;
CREATE TRIGGER revision_guard BEFORE INSERT OR UPDATE OR DELETE ON proposal_revision FOR EACH ROW EXECUTE FUNCTION revision_guard();

CREATE FUNCTION revision_sealed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE proposal SET state = 'in_review', publish_at = NULL, scheduled_revision_id = NULL, scheduled_by = NULL, failure = NULL,
    lock_version = lock_version + 1 WHERE id = NEW.proposal_id;
  RETURN NULL;
END $$;
CREATE TRIGGER revision_sealed AFTER UPDATE ON proposal_revision FOR EACH ROW EXECUTE FUNCTION revision_sealed();

-- nobody ever sees an open revision: it is sealed in the transaction that makes it, or it never was
CREATE FUNCTION revision_must_be_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM proposal_revision WHERE id = NEW.id AND sealed_at IS NULL)
    THEN RAISE EXCEPTION 'seal: revision left open' USING ERRCODE = 'check_violation'; END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER revision_must_be_sealed AFTER INSERT ON proposal_revision DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION revision_must_be_sealed();

CREATE FUNCTION item_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM proposal_revision WHERE id = NEW.revision_id AND sealed_at IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'sealed: this revision takes no more items' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NEW.kind = 'correction' AND NOT EXISTS (
       SELECT 1 FROM revision_item i JOIN publication p ON p.revision_id = i.revision_id
       WHERE i.id = NEW.target_item_id AND i.series_id = NEW.series_id
         AND daterange(i.valid_from, i.valid_to) && daterange(NEW.valid_from, NEW.valid_to))
    THEN RAISE EXCEPTION 'target: a correction must point at a published, overlapping item of the same series' USING ERRCODE = 'check_violation'; END IF;
  IF NEW.kind = 'reinstatement' AND NOT EXISTS (
       SELECT 1 FROM revision_item i JOIN publication p ON p.revision_id = i.revision_id
       WHERE i.id = NEW.target_item_id AND i.series_id = NEW.series_id AND i.op = 'assert')
    THEN RAISE EXCEPTION 'target: a reinstatement must point at a published item of the same series' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER item_guard BEFORE INSERT ON revision_item FOR EACH ROW EXECUTE FUNCTION item_guard();

CREATE FUNCTION override_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM revision_item i JOIN proposal_revision r ON r.id = i.revision_id WHERE i.id = NEW.item_id AND r.sealed_at IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'sealed: this revision takes no more overrides' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER override_guard BEFORE INSERT ON item_override FOR EACH ROW EXECUTE FUNCTION override_guard();

-- submit: one claim per series, taken in sorted order so that two submissions cannot deadlock
CREATE FUNCTION claim_series(p_revision uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE mine uuid; other record;
BEGIN
  SELECT proposal_id INTO STRICT mine FROM proposal_revision WHERE id = p_revision;
  PERFORM 1 FROM proposal WHERE id = mine AND state NOT IN ('published', 'abandoned') FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'closed: proposal takes no more claims' USING ERRCODE = 'check_violation'; END IF;
  INSERT INTO series_claim (series_id, proposal_id)
    SELECT s, mine FROM (SELECT DISTINCT series_id AS s FROM revision_item WHERE revision_id = p_revision ORDER BY 1) q ORDER BY s
    ON CONFLICT (series_id) DO NOTHING;
  SELECT c.series_id, c.proposal_id INTO other FROM series_claim c JOIN revision_item i ON i.series_id = c.series_id
    WHERE i.revision_id = p_revision AND c.proposal_id <> mine LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'claimed: series % is under review in proposal %', other.series_id, other.proposal_id USING ERRCODE = 'RB423'; END IF;
  DELETE FROM series_claim c WHERE c.proposal_id = mine
    AND NOT EXISTS (SELECT 1 FROM revision_item i WHERE i.revision_id = p_revision AND i.series_id = c.series_id);
END $$;

CREATE FUNCTION claims_held(p_revision uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (SELECT 1 FROM revision_item i JOIN proposal_revision r ON r.id = i.revision_id
    LEFT JOIN series_claim c ON c.series_id = i.series_id AND c.proposal_id = r.proposal_id
    WHERE i.revision_id = p_revision AND c.series_id IS NULL) $$;

-- ---------- deciding --------------------------------------------------------------------------------------------------------

CREATE FUNCTION decision_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r proposal_revision; st proposal_state; retro boolean := NEW.outcome IN ('retro_approve', 'retro_object');
BEGIN
  SELECT p.state INTO st FROM proposal p JOIN proposal_revision x ON x.proposal_id = p.id WHERE x.id = NEW.revision_id FOR NO KEY UPDATE OF p;
  SELECT * INTO r FROM proposal_revision WHERE id = NEW.revision_id;
  IF r.sealed_at IS NULL OR r.content_hash IS DISTINCT FROM NEW.content_hash
    THEN RAISE EXCEPTION 'hash_mismatch: decision does not match a sealed revision' USING ERRCODE = 'check_violation'; END IF;
  IF NOT retro AND st IN ('published', 'abandoned') THEN RAISE EXCEPTION 'closed: proposal is %', st USING ERRCODE = 'check_violation'; END IF;
  IF retro AND NOT EXISTS (SELECT 1 FROM publication p WHERE p.revision_id = r.id AND p.mode = 'forced')
    THEN RAISE EXCEPTION 'not_forced: only a forced publication is reviewed afterwards' USING ERRCODE = 'check_violation'; END IF;
  IF NOT retro AND EXISTS (SELECT 1 FROM proposal_revision x WHERE x.proposal_id = r.proposal_id AND x.no > r.no)
    THEN RAISE EXCEPTION 'superseded: a newer revision exists' USING ERRCODE = 'check_violation'; END IF;
  IF NEW.outcome IN ('approve', 'retro_approve') AND EXISTS (
       SELECT 1 FROM proposal_contributor c WHERE c.proposal_id = r.proposal_id AND c.user_id = NEW.reviewer_id)
    THEN RAISE EXCEPTION 'four_eyes: a contributor cannot approve' USING ERRCODE = 'check_violation'; END IF;
  IF NEW.outcome = 'retro_approve' AND EXISTS (SELECT 1 FROM publication p WHERE p.revision_id = r.id AND p.publisher_id = NEW.reviewer_id)
    THEN RAISE EXCEPTION 'four_eyes: the forcing publisher cannot approve afterwards' USING ERRCODE = 'check_violation'; END IF;
  IF EXISTS (SELECT 1 FROM revision_item i JOIN series s ON s.id = i.series_id
             WHERE i.revision_id = r.id AND NOT has_role(NEW.reviewer_id, s.region_code, 'reviewer'))
    THEN RAISE EXCEPTION 'no_grant: reviewer has no grant for a region in this revision' USING ERRCODE = 'insufficient_privilege'; END IF;
  IF NEW.outcome = 'approve' AND NOT claims_held(r.id)
    THEN RAISE EXCEPTION 'not_submitted: the proposal does not hold its series' USING ERRCODE = 'check_violation'; END IF;
  NEW.no := 1 + coalesce((SELECT max(no) FROM review_decision WHERE revision_id = r.id), 0);
  RETURN NEW;
END $$;
CREATE TRIGGER decision_guard BEFORE INSERT ON review_decision FOR EACH ROW EXECUTE FUNCTION decision_guard();

CREATE FUNCTION decision_applied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE proposal p SET lock_version = lock_version + 1, publish_at = NULL, scheduled_revision_id = NULL, scheduled_by = NULL, failure = NULL,
    state = (CASE NEW.outcome WHEN 'approve' THEN 'approved' ELSE 'draft' END)::proposal_state
  FROM proposal_revision r WHERE r.id = NEW.revision_id AND p.id = r.proposal_id;
  RETURN NULL;
END $$;
CREATE TRIGGER decision_applied AFTER INSERT ON review_decision FOR EACH ROW
  WHEN (NEW.outcome IN ('approve', 'request_changes')) EXECUTE FUNCTION decision_applied();

-- ---------- what the public sees ----------------------------------------------------------------------------------------------

CREATE VIEW public_item WITH (security_barrier) AS -- no range column: Prisma 7 cannot read one.  Months also as text: no Date traps.
  SELECT p.seq, p.published_at, i.id AS item_id, i.revision_id, i.series_id, s.kind AS series_kind, s.region_code, s.key AS series_key,
         i.op, i.kind AS item_kind, i.valid_from, i.valid_to, to_char(i.valid_from, 'YYYY-MM') AS from_month, to_char(i.valid_to, 'YYYY-MM') AS to_month,
         CASE WHEN t.seq IS NULL THEN i.legal_date END AS legal_date,
         CASE WHEN t.seq IS NULL THEN i.payload END AS payload,
         CASE WHEN t.seq IS NULL THEN i.reason END AS reason,
         i.target_item_id, t.seq AS taken_down_seq
  FROM publication p JOIN revision_item i ON i.revision_id = p.revision_id JOIN series s ON s.id = i.series_id
  LEFT JOIN LATERAL (SELECT max(x.seq) AS seq FROM amendment a JOIN amendment_release x ON x.amendment_id = a.id
                     WHERE a.kind = 'takedown' AND a.item_id = i.id) t ON true;

CREATE VIEW public_publication WITH (security_barrier) AS
  SELECT p.seq, p.published_at, p.mode, r.minor,
         CASE WHEN n.seq IS NOT NULL THEN n.note WHEN d.seq IS NULL THEN r.public_note END AS note,
         n.seq AS note_amended_seq, d.seq AS note_taken_down_seq,
         encode(r.content_hash, 'hex') AS content_hash,
         CASE WHEN NOT EXISTS (SELECT 1 FROM amendment a JOIN amendment_release x ON x.amendment_id = a.id
                               WHERE a.publication_seq = p.seq AND a.kind = 'takedown') THEN r.content END AS content
  FROM publication p JOIN proposal_revision r ON r.id = p.revision_id
  LEFT JOIN LATERAL (SELECT max(x.seq) AS seq FROM amendment a JOIN amendment_release x ON x.amendment_id = a.id
                     WHERE a.publication_seq = p.seq AND a.kind = 'takedown' AND a.item_id IS NULL) d ON true
  LEFT JOIN LATERAL (SELECT x.seq, a.note FROM amendment a JOIN amendment_release x ON x.amendment_id = a.id
                     WHERE a.publication_seq = p.seq AND a.kind = 'note' AND x.seq > coalesce(d.seq, 0) ORDER BY x.seq DESC LIMIT 1) n ON true;

CREATE VIEW public_note WITH (security_barrier) AS -- every released wording of a note; text of those before a takedown is gone
  SELECT x.seq, x.released_at, a.publication_seq, a.why,
         CASE WHEN NOT EXISTS (SELECT 1 FROM amendment b JOIN amendment_release y ON y.amendment_id = b.id
                               WHERE b.kind = 'takedown' AND b.item_id IS NULL AND b.publication_seq = a.publication_seq AND y.seq > x.seq) THEN a.note END AS note
  FROM amendment a JOIN amendment_release x ON x.amendment_id = a.id WHERE a.kind = 'note';

CREATE VIEW public_log AS SELECT seq, at, kind, body, encode(prev_hash, 'hex') AS prev_hash, encode(hash, 'hex') AS hash FROM register_log;
CREATE VIEW public_region AS SELECT code, level, parent_code, name_zh, name_en, to_char(retired_from, 'YYYY-MM') AS retired_from, successor_code FROM region;
CREATE VIEW public_category AS SELECT code, parent_code, name_zh, name_en FROM category;
CREATE VIEW public_now AS                         -- the cache key: (seq, today in Asia/Shanghai), by the database's clock
  SELECT last_seq AS seq, last_at AS at, encode(last_hash, 'hex') AS hash, clock_timestamp()::timestamptz(3) AS clock,
         to_char(clock_timestamp() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS today FROM register_head;

-- a time or a civil day -> the seq that was known then
CREATE FUNCTION register_seq_at(p_at timestamptz) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT coalesce(max(seq), 0) FROM public_log WHERE at <= p_at $$;
CREATE FUNCTION register_seq_on(p_day date) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT coalesce(max(seq), 0) FROM public_log WHERE at < ((p_day + 1)::timestamp AT TIME ZONE 'Asia/Shanghai') $$;

-- what did we say at (seq) about (month)?  One row per series; op = 'withdraw' means "withdrawn, see reason".
CREATE FUNCTION register_as_of(p_seq int, p_month date, p_series uuid DEFAULT NULL) RETURNS SETOF public_item LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (series_id) * FROM public_item
  WHERE seq <= p_seq AND valid_from <= p_month AND (valid_to IS NULL OR valid_to > p_month) AND (p_series IS NULL OR series_id = p_series)
  ORDER BY series_id, seq DESC $$;

-- the whole timeline of a series as known at (seq), cut into pieces that do not overlap
CREATE FUNCTION series_timeline(p_series uuid, p_seq int)
RETURNS TABLE (piece_from date, piece_to date, from_month text, to_month text, seq int, item_id uuid, op item_op, item_kind item_kind, payload jsonb, reason text)
LANGUAGE sql STABLE AS $$
  WITH a AS (SELECT i.*, daterange(i.valid_from, i.valid_to) AS valid FROM public_item i WHERE i.series_id = p_series AND i.seq <= p_seq)
  SELECT lower(u.piece), upper(u.piece), to_char(lower(u.piece), 'YYYY-MM'), to_char(upper(u.piece), 'YYYY-MM'), a.seq, a.item_id, a.op, a.item_kind, a.payload, a.reason
  FROM a CROSS JOIN LATERAL (SELECT range_agg(b.valid) AS later FROM a b WHERE b.seq > a.seq) l
  CROSS JOIN LATERAL unnest(datemultirange(a.valid) - coalesce(l.later, '{}'::datemultirange)) AS u(piece)
  ORDER BY 1 $$;

-- which visible, later-starting items would the items of this revision hide?  The editor acknowledges each one.
CREATE FUNCTION erasures_of(p_revision uuid) RETURNS TABLE (item_id uuid, hidden_item_id uuid, hidden_from date, hidden_to date, acknowledged boolean)
LANGUAGE sql STABLE AS $$
  SELECT i.id, t.item_id, t.piece_from, t.piece_to,
         EXISTS (SELECT 1 FROM item_override o WHERE o.item_id = i.id AND o.hidden_item_id = t.item_id)
  FROM revision_item i CROSS JOIN LATERAL series_timeline(i.series_id, 2147483647) t JOIN revision_item j ON j.id = t.item_id
  WHERE i.revision_id = p_revision AND j.valid_from > i.valid_from AND daterange(t.piece_from, t.piece_to) && daterange(i.valid_from, i.valid_to) $$;

-- forced publications that nobody else has reviewed yet
CREATE VIEW review_debt AS
  SELECT p.seq, p.published_at, p.proposal_id, p.revision_id, p.publisher_id, p.forced_reason,
         EXISTS (SELECT 1 FROM review_decision d WHERE d.revision_id = p.revision_id AND d.outcome = 'retro_object') AS objected
  FROM publication p WHERE p.mode = 'forced'
    AND NOT EXISTS (SELECT 1 FROM review_decision d WHERE d.revision_id = p.revision_id AND d.outcome = 'retro_approve');

-- ---------- publishing ----------------------------------------------------------------------------------------------------------

CREATE FUNCTION publication_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE r proposal_revision; st proposal_state; d review_decision; clash int; victim record; e register_log;
BEGIN
  PERFORM 1 FROM register_head FOR UPDATE;                      -- first lock: publications are serial, seq order = commit order
  SELECT p.state INTO st FROM proposal p JOIN proposal_revision x ON x.proposal_id = p.id WHERE x.id = NEW.revision_id FOR NO KEY UPDATE OF p;
  SELECT * INTO r FROM proposal_revision WHERE id = NEW.revision_id;
  IF st IS NULL OR st IN ('published', 'abandoned') THEN RAISE EXCEPTION 'closed: proposal is %', coalesce(st::text, 'unknown') USING ERRCODE = 'check_violation'; END IF;
  IF r.sealed_at IS NULL THEN RAISE EXCEPTION 'seal: revision is not sealed' USING ERRCODE = 'check_violation'; END IF;
  IF EXISTS (SELECT 1 FROM proposal_revision x WHERE x.proposal_id = r.proposal_id AND x.no > r.no)
    THEN RAISE EXCEPTION 'superseded: not the latest revision' USING ERRCODE = 'check_violation'; END IF;
  SELECT * INTO d FROM review_decision WHERE revision_id = r.id AND outcome IN ('approve', 'request_changes') ORDER BY no DESC LIMIT 1;
  IF NEW.mode = 'reviewed' AND d.outcome IS DISTINCT FROM 'approve'
    THEN RAISE EXCEPTION 'not_approved: this exact revision is not approved' USING ERRCODE = 'check_violation'; END IF;
  clash := stale_seq(r.id, r.base_seq);
  IF clash IS NOT NULL
    THEN RAISE EXCEPTION 'stale_base: publication % touched the same series', clash USING ERRCODE = 'RB409'; END IF;   -- not 40001: that invites blind retries
  IF NEW.mode = 'reviewed' AND NOT claims_held(r.id)
    THEN RAISE EXCEPTION 'not_submitted: the proposal does not hold its series' USING ERRCODE = 'check_violation'; END IF;
  IF EXISTS (SELECT 1 FROM revision_item i JOIN series s ON s.id = i.series_id
             WHERE i.revision_id = r.id AND NOT has_role(NEW.publisher_id, s.region_code, 'publisher'))
    THEN RAISE EXCEPTION 'no_grant: publisher has no grant for a region in this revision' USING ERRCODE = 'insufficient_privilege'; END IF;
  SELECT * INTO victim FROM erasures_of(r.id) x WHERE NOT x.acknowledged LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'would_hide: published item % from %', victim.hidden_item_id, victim.hidden_from USING ERRCODE = 'check_violation'; END IF;
  IF NEW.mode = 'forced' AND length(btrim(coalesce(NEW.forced_reason, ''))) < 10
    THEN RAISE EXCEPTION 'forced_reason: write why, in at least ten characters' USING ERRCODE = 'check_violation'; END IF;
  NEW.approval_id := CASE WHEN NEW.mode = 'reviewed' THEN d.id END;
  e := append_log('publication', jsonb_build_object('revision', r.id, 'content', encode(r.content_hash, 'hex'), 'mode', NEW.mode,
         'publisher', NEW.publisher_id, 'approval', NEW.approval_id,
         'forced_reason_sha256', encode(sha256(convert_to(NEW.forced_reason, 'UTF8')), 'hex')));
  NEW.seq := e.seq; NEW.published_at := e.at; NEW.proposal_id := r.proposal_id;       -- client values are ignored
  RETURN NEW;
END $$;
CREATE TRIGGER publication_guard BEFORE INSERT ON publication FOR EACH ROW EXECUTE FUNCTION publication_guard();

CREATE FUNCTION publication_applied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE proposal SET state = 'published', failure = NULL, lock_version = lock_version + 1 WHERE id = NEW.proposal_id;   -- frees claims, drops the buffer
  RETURN NULL;
END $$;
CREATE TRIGGER publication_applied AFTER INSERT ON publication FOR EACH ROW EXECUTE FUNCTION publication_applied();

CREATE FUNCTION amendment_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.item_id IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM publication p JOIN revision_item i ON i.revision_id = p.revision_id WHERE p.seq = NEW.publication_seq AND i.id = NEW.item_id)
    THEN RAISE EXCEPTION 'target: the item is not part of that publication' USING ERRCODE = 'check_violation'; END IF;
  IF EXISTS (SELECT 1 FROM publication p JOIN revision_item i ON i.revision_id = p.revision_id JOIN series s ON s.id = i.series_id
             WHERE p.seq = NEW.publication_seq AND (NEW.item_id IS NULL OR i.id = NEW.item_id)
               AND NOT has_role(NEW.author_id, s.region_code, 'editor') AND NOT has_role(NEW.author_id, s.region_code, 'reviewer')
               AND NOT has_role(NEW.author_id, s.region_code, 'publisher'))
    THEN RAISE EXCEPTION 'no_grant: author has no grant for a region in this publication' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER amendment_guard BEFORE INSERT ON amendment FOR EACH ROW EXECUTE FUNCTION amendment_guard();

CREATE FUNCTION amendment_release_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE a amendment; e register_log;
BEGIN
  PERFORM 1 FROM register_head FOR UPDATE;
  SELECT * INTO a FROM amendment WHERE id = NEW.amendment_id;
  IF NOT FOUND THEN RAISE EXCEPTION 'target: no such amendment' USING ERRCODE = 'check_violation'; END IF;
  IF EXISTS (SELECT 1 FROM amendment_release x WHERE x.amendment_id = a.id) THEN RAISE EXCEPTION 'closed: amendment is already released' USING ERRCODE = 'check_violation'; END IF;
  IF a.author_id = NEW.publisher_id THEN RAISE EXCEPTION 'four_eyes: somebody else must release an amendment' USING ERRCODE = 'check_violation'; END IF;
  IF EXISTS (SELECT 1 FROM publication p JOIN revision_item i ON i.revision_id = p.revision_id JOIN series s ON s.id = i.series_id
             WHERE p.seq = a.publication_seq AND (a.item_id IS NULL OR i.id = a.item_id) AND NOT has_role(NEW.publisher_id, s.region_code, 'publisher')
               AND NOT (a.kind = 'takedown' AND has_role(NEW.publisher_id, s.region_code, 'reviewer')))
    THEN RAISE EXCEPTION 'no_grant: publisher has no grant for a region in this publication' USING ERRCODE = 'insufficient_privilege'; END IF;
  e := append_log(a.kind::text::log_kind, jsonb_build_object('amendment', a.id, 'publication', a.publication_seq, 'item', a.item_id,
         'note_sha256', encode(sha256(convert_to(a.note, 'UTF8')), 'hex'), 'why', a.why, 'author', a.author_id, 'publisher', NEW.publisher_id));
  NEW.seq := e.seq; NEW.released_at := e.at;
  RETURN NEW;
END $$;
CREATE TRIGGER amendment_release_guard BEFORE INSERT ON amendment_release FOR EACH ROW EXECUTE FUNCTION amendment_release_guard();

-- embargo: call in its own transaction until it returns no row.  Any number of workers, any number of missed ticks.
-- Publishes exactly the pinned revision, or records why not; a passing trouble (locks, disk, restart) is raised and left for the next tick.
CREATE FUNCTION publish_due(p_robot uuid) RETURNS TABLE (due_proposal uuid, published_seq int, failure_text text) LANGUAGE plpgsql AS $$
DECLARE q proposal; k uuid;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM proposal WHERE state = 'scheduled' AND publish_at <= clock_timestamp()) THEN RETURN; END IF;
  PERFORM register_lock();                                      -- head first, like every publisher
  SELECT * INTO q FROM proposal WHERE state = 'scheduled' AND publish_at <= clock_timestamp() ORDER BY publish_at, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED;
  IF NOT FOUND THEN RETURN; END IF;
  due_proposal := q.id;
  BEGIN
    IF EXISTS (SELECT 1 FROM revision_item i JOIN series s ON s.id = i.series_id
               WHERE i.revision_id = q.scheduled_revision_id AND NOT has_role(q.scheduled_by, s.region_code, 'publisher'))
      THEN RAISE EXCEPTION 'no_grant: whoever scheduled it has lost the publisher grant' USING ERRCODE = 'insufficient_privilege'; END IF;
    k := md5('publish_due ' || q.scheduled_revision_id || ' ' || q.lock_version)::uuid;
    INSERT INTO command (key, actor_id, name, payload_hash) VALUES (k, p_robot, 'publish_due', sha256(convert_to(q.scheduled_revision_id::text, 'UTF8')));
    INSERT INTO publication (revision_id, publisher_id, command_key) VALUES (q.scheduled_revision_id, p_robot, k) RETURNING seq INTO published_seq;
  EXCEPTION WHEN OTHERS THEN
    IF left(SQLSTATE, 2) IN ('08', '40', '53', '55', '57', '58') THEN RAISE; END IF;
    published_seq := NULL; failure_text := left(SQLERRM, 500);
    UPDATE proposal SET state = 'publish_failed', failure = failure_text, lock_version = lock_version + 1 WHERE id = q.id;
  END;
  RETURN NEXT;
END $$;

-- ---------- privileges ------------------------------------------------------------------------------------------------------------
-- huaru_owner   owns everything, runs migrations, is never used at run time
-- huaru_app     the editors' side; not the owner, no DELETE, no TRUNCATE, column by column
-- huaru_public  the public code path: published views and the functions over them, nothing else

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO huaru_app, huaru_public;
DO $$ DECLARE f record; BEGIN                     -- our own functions only: btree_gist's stay callable
  FOR f IN SELECT p.oid::regprocedure AS sig FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
           AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.classid = 'pg_proc'::regclass AND d.deptype = 'e') LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f.sig);
  END LOOP;
END $$;

GRANT SELECT ON ALL TABLES IN SCHEMA public TO huaru_app;
GRANT INSERT (id, name, robot), UPDATE (name, disabled_at) ON app_user TO huaru_app;
GRANT INSERT, UPDATE (name_zh, name_en, retired_from, successor_code) ON region TO huaru_app;
GRANT INSERT, UPDATE (name_zh, name_en) ON category TO huaru_app;
GRANT INSERT (id, user_id, region_code, role, granted_by), UPDATE (revoked_by, revoked_at) ON role_grant TO huaru_app;
GRANT INSERT (id, kind, region_code, key) ON series TO huaru_app;
GRANT INSERT (key, actor_id, name, payload_hash), UPDATE (answer) ON command TO huaru_app;
GRANT INSERT (id, title, state, lock_version, created_by), UPDATE (title, state, lock_version, publish_at, scheduled_revision_id, scheduled_by, failure) ON proposal TO huaru_app;
GRANT INSERT (proposal_id, doc, lock_version, saved_by), UPDATE (doc, lock_version, saved_by, saved_at) ON draft_buffer TO huaru_app;
GRANT INSERT (id, proposal_id, author_id, base_seq, minor, public_note), UPDATE (sealed_at) ON proposal_revision TO huaru_app;
GRANT INSERT ON revision_item, item_override TO huaru_app;
GRANT INSERT (id, revision_id, content_hash, reviewer_id, outcome, comment) ON review_decision TO huaru_app;
GRANT INSERT (revision_id, publisher_id, mode, forced_reason, command_key) ON publication TO huaru_app;
GRANT INSERT (id, kind, publication_seq, item_id, note, why, author_id) ON amendment TO huaru_app;
GRANT INSERT (amendment_id, publisher_id, command_key) ON amendment_release TO huaru_app;
GRANT EXECUTE ON FUNCTION has_role(uuid, text, grant_role), last_outcome(uuid), revision_content(uuid), stale_seq(uuid, int), claim_series(uuid),
  claims_held(uuid), erasures_of(uuid), register_lock(), publish_due(uuid) TO huaru_app;

GRANT SELECT ON public_item, public_publication, public_note, public_log, public_region, public_category, public_now TO huaru_public;
GRANT EXECUTE ON FUNCTION register_seq_at(timestamptz), register_seq_on(date), register_as_of(int, date, uuid), series_timeline(uuid, int) TO huaru_app, huaru_public;
