-- Until it is published, everything can be taken back: what was sent or approved, by whoever may edit it; an approved text can be held;
-- what was abandoned comes back with its draft. Each is a recorded act.

-- ---------- recalling what was sent ---------------------------------------------------------------------------------------

CREATE TABLE recall (                             -- a sealed revision taken back by its side before it was published
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  revision_id uuid NOT NULL REFERENCES proposal_revision(id) ON DELETE RESTRICT,
  recalled_by uuid NOT NULL REFERENCES app_user(id) ON DELETE RESTRICT,
  recalled_from proposal_state NOT NULL,          -- what it was taken back from
  recalled_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT recall_from CHECK (recalled_from IN ('in_review', 'approved', 'scheduled', 'publish_failed')));
CREATE INDEX recall_revision_idx ON recall (revision_id);

-- an approval given before the text was taken back is history: sent again, the same text is reviewed again
CREATE OR REPLACE FUNCTION last_outcome(p_revision uuid) RETURNS review_outcome LANGUAGE sql STABLE AS $$
  SELECT d.outcome FROM review_decision d WHERE d.revision_id = p_revision AND d.outcome IN ('approve', 'request_changes')
    AND d.decided_at > coalesce((SELECT max(c.recalled_at) FROM recall c WHERE c.revision_id = p_revision), '-infinity')
  ORDER BY d.no DESC LIMIT 1 $$;

CREATE FUNCTION recall_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE st proposal_state; r proposal_revision;
BEGIN
  SELECT * INTO r FROM proposal_revision WHERE id = NEW.revision_id;
  SELECT state INTO st FROM proposal WHERE id = r.proposal_id FOR NO KEY UPDATE;
  IF st IN ('published', 'abandoned') THEN RAISE EXCEPTION 'closed: proposal is %', st USING ERRCODE = 'check_violation'; END IF;
  IF st = 'draft' THEN RAISE EXCEPTION 'not_submitted: nothing of it is under review' USING ERRCODE = 'check_violation'; END IF;
  IF EXISTS (SELECT 1 FROM proposal_revision x WHERE x.proposal_id = r.proposal_id AND x.no > r.no)
    THEN RAISE EXCEPTION 'superseded: a newer revision exists' USING ERRCODE = 'check_violation'; END IF;
  IF EXISTS (SELECT 1 FROM revision_item i JOIN series s ON s.id = i.series_id
             WHERE i.revision_id = r.id AND NOT has_role(NEW.recalled_by, s.region_code, 'editor'))
    THEN RAISE EXCEPTION 'no_grant: whoever takes it back needs the editor grant' USING ERRCODE = 'insufficient_privilege'; END IF;
  NEW.recalled_from := st;
  NEW.recalled_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER recall_guard BEFORE INSERT ON recall FOR EACH ROW EXECUTE FUNCTION recall_guard();

CREATE FUNCTION recall_applied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE proposal p SET state = 'draft', publish_at = NULL, scheduled_revision_id = NULL, scheduled_by = NULL, failure = NULL,
    lock_version = lock_version + 1 FROM proposal_revision r WHERE r.id = NEW.revision_id AND p.id = r.proposal_id;
  RETURN NULL;
END $$;
CREATE TRIGGER recall_applied AFTER INSERT ON recall FOR EACH ROW EXECUTE FUNCTION recall_applied();

-- ---------- holding what was approved ---------------------------------------------------------------------------------------

CREATE TABLE hold (                               -- nobody publishes while one stands; whoever may edit, review or publish sets and lifts it
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  proposal_id uuid NOT NULL REFERENCES proposal(id) ON DELETE RESTRICT,
  held_by uuid NOT NULL REFERENCES app_user(id) ON DELETE RESTRICT,
  reason text NOT NULL,
  held_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  lifted_by uuid REFERENCES app_user(id) ON DELETE RESTRICT,
  lifted_at timestamptz(3),
  CONSTRAINT hold_reason CHECK (length(btrim(reason)) >= 5),
  CONSTRAINT hold_lifted_whole CHECK (num_nulls(lifted_by, lifted_at) IN (0, 2)));
CREATE UNIQUE INDEX hold_standing ON hold (proposal_id) WHERE lifted_at IS NULL;

CREATE FUNCTION may_hold(p_user uuid, p_proposal uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (SELECT 1 FROM proposal_region g WHERE g.proposal_id = p_proposal
    AND NOT has_role(p_user, g.region_code, 'editor') AND NOT has_role(p_user, g.region_code, 'reviewer')
    AND NOT has_role(p_user, g.region_code, 'publisher')) $$;

CREATE FUNCTION hold_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE st proposal_state;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.lifted_at IS NOT NULL OR NEW.lifted_by IS NULL
       OR (NEW.id, NEW.proposal_id, NEW.held_by, NEW.reason, NEW.held_at) IS DISTINCT FROM (OLD.id, OLD.proposal_id, OLD.held_by, OLD.reason, OLD.held_at)
    THEN RAISE EXCEPTION 'append_only: a hold can only be lifted, once' USING ERRCODE = 'integrity_constraint_violation'; END IF;
    IF NOT may_hold(NEW.lifted_by, NEW.proposal_id)
      THEN RAISE EXCEPTION 'no_grant: whoever lifts a hold needs a grant' USING ERRCODE = 'insufficient_privilege'; END IF;
    NEW.lifted_at := clock_timestamp();
    RETURN NEW;
  END IF;
  SELECT state INTO st FROM proposal WHERE id = NEW.proposal_id FOR NO KEY UPDATE;
  IF st IN ('published', 'abandoned') THEN RAISE EXCEPTION 'closed: proposal is %', st USING ERRCODE = 'check_violation'; END IF;
  IF st = 'draft' THEN RAISE EXCEPTION 'not_submitted: a draft cannot be published anyway' USING ERRCODE = 'check_violation'; END IF;
  IF NOT may_hold(NEW.held_by, NEW.proposal_id)
    THEN RAISE EXCEPTION 'no_grant: whoever holds needs a grant' USING ERRCODE = 'insufficient_privilege'; END IF;
  NEW.held_at := clock_timestamp(); NEW.lifted_by := NULL; NEW.lifted_at := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_guard BEFORE INSERT OR UPDATE ON hold FOR EACH ROW EXECUTE FUNCTION hold_guard();

-- runs after publication_guard, which has locked the proposal: triggers of one kind run in the order of their names
CREATE FUNCTION publication_not_stopped() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM hold h WHERE h.proposal_id = NEW.proposal_id AND h.lifted_at IS NULL)
    THEN RAISE EXCEPTION 'held: publication is on hold' USING ERRCODE = 'check_violation'; END IF;
  IF EXISTS (SELECT 1 FROM recall c JOIN proposal p ON p.id = NEW.proposal_id WHERE c.revision_id = NEW.revision_id AND p.state = 'draft')
    THEN RAISE EXCEPTION 'recalled: this revision was taken back' USING ERRCODE = 'check_violation'; END IF;
  IF NEW.mode = 'reviewed' AND last_outcome(NEW.revision_id) IS DISTINCT FROM 'approve'
    THEN RAISE EXCEPTION 'not_approved: this exact revision is not approved' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_not_stopped BEFORE INSERT ON publication FOR EACH ROW EXECUTE FUNCTION publication_not_stopped();

CREATE FUNCTION decision_not_recalled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.outcome IN ('approve', 'request_changes') AND EXISTS (
       SELECT 1 FROM recall c JOIN proposal_revision r ON r.id = c.revision_id JOIN proposal p ON p.id = r.proposal_id
       WHERE c.revision_id = NEW.revision_id AND p.state = 'draft')
    THEN RAISE EXCEPTION 'recalled: this revision was taken back' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_not_recalled BEFORE INSERT ON review_decision FOR EACH ROW EXECUTE FUNCTION decision_not_recalled();

-- ---------- abandoning is no longer the end ---------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION proposal_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE newest proposal_revision; ok boolean;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' OR NEW.lock_version <> 0 THEN RAISE EXCEPTION 'state: a proposal starts as a draft' USING ERRCODE = 'check_violation'; END IF;
    RETURN NEW;
  END IF;
  IF OLD.state = 'published' OR (OLD.state = 'abandoned' AND NEW.state <> 'draft')
    THEN RAISE EXCEPTION 'closed: proposal is %', OLD.state USING ERRCODE = 'check_violation'; END IF;
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

-- a draft that is given up keeps its text, so that it can be read and taken up again
CREATE OR REPLACE FUNCTION proposal_closed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN                                             -- returned, taken back or closed: let others submit
  DELETE FROM series_claim WHERE proposal_id = NEW.id;
  IF NEW.state = 'published' THEN DELETE FROM draft_buffer WHERE proposal_id = NEW.id; END IF;
  RETURN NULL;
END $$;

-- what is under review stands still: whoever wants to change it takes it back first
CREATE OR REPLACE FUNCTION buffer_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE st proposal_state;
BEGIN
  IF TG_OP = 'INSERT' THEN NEW.lock_version := 0; END IF;
  IF TG_OP = 'UPDATE' AND (NEW.lock_version <> OLD.lock_version + 1 OR NEW.proposal_id <> OLD.proposal_id)
    THEN RAISE EXCEPTION 'lock_version: must rise by one' USING ERRCODE = 'check_violation'; END IF;
  SELECT state INTO st FROM proposal WHERE id = NEW.proposal_id;   -- no lock: the publisher locks proposal, then buffer
  IF st IS NULL OR st IN ('published', 'abandoned') THEN RAISE EXCEPTION 'closed: proposal takes no more edits' USING ERRCODE = 'check_violation'; END IF;
  IF st <> 'draft' THEN RAISE EXCEPTION 'under_review: what was sent stands still' USING ERRCODE = 'check_violation'; END IF;
  INSERT INTO proposal_contributor VALUES (NEW.proposal_id, NEW.saved_by) ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;

-- ---------- append-only, privileges -------------------------------------------------------------------------------------------

CREATE TRIGGER recall_ro BEFORE UPDATE OR DELETE ON recall FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER recall_notrunc BEFORE TRUNCATE ON recall FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER hold_nodelete BEFORE DELETE ON hold FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER hold_notrunc BEFORE TRUNCATE ON hold FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

REVOKE ALL ON FUNCTION recall_guard(), recall_applied(), may_hold(uuid, uuid), hold_guard(), publication_not_stopped(), decision_not_recalled() FROM PUBLIC;
GRANT SELECT ON recall, hold TO huaru_app;
GRANT INSERT (revision_id, recalled_by, recalled_from) ON recall TO huaru_app;
GRANT INSERT (proposal_id, held_by, reason), UPDATE (lifted_by) ON hold TO huaru_app;
GRANT EXECUTE ON FUNCTION may_hold(uuid, uuid) TO huaru_app;

-- what happened to one proposal, also what left no row of its own (abandoning, taking up again)
CREATE INDEX audit_log_entity_idx ON audit_log ((entry_json ->> 'entity'));
