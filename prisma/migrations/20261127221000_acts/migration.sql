-- Acts in their turn: what the table of lib/domain/editorial/act.ts refuses at a stage, the database refuses too. What proves it:
-- lib/workflow/frame/acts.db.test.ts.

-- a decision is about what is under review, or owes a review, by somebody who had no part in it
CREATE FUNCTION decision_turn() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE p proposal;
BEGIN
  SELECT x.* INTO p FROM proposal x JOIN proposal_revision r ON r.proposal_id = x.id WHERE r.id = NEW.revision_id;
  IF NEW.outcome = 'request_changes' AND p.state = 'draft'
    THEN RAISE EXCEPTION 'not_submitted: nothing of it is under review' USING ERRCODE = 'check_violation'; END IF;
  IF NEW.outcome = 'approve' AND p.state <> 'in_review'
    THEN RAISE EXCEPTION 'already_approved: proposal is %', p.state USING ERRCODE = 'check_violation'; END IF;
  IF NEW.outcome IN ('retro_approve', 'retro_object') AND EXISTS (
       SELECT 1 FROM review_decision d WHERE d.revision_id = NEW.revision_id AND d.outcome = 'retro_approve')
    THEN RAISE EXCEPTION 'already_settled: it owes no review' USING ERRCODE = 'check_violation'; END IF;
  IF EXISTS (SELECT 1 FROM proposal_contributor c WHERE c.proposal_id = p.id AND c.user_id = NEW.reviewer_id)
     OR EXISTS (SELECT 1 FROM publication b WHERE b.revision_id = NEW.revision_id AND b.publisher_id = NEW.reviewer_id)
    THEN RAISE EXCEPTION 'four_eyes: whoever had part in it does not decide on it' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
-- after decision_guard, which has locked the proposal, and after whatever says it more exactly: triggers run in the order of their names
CREATE TRIGGER decision_turn BEFORE INSERT ON review_decision FOR EACH ROW EXECUTE FUNCTION decision_turn();

-- force is for what waits for its review: not for what nobody sent, nor for what is approved
CREATE FUNCTION publication_turn() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE st proposal_state;
BEGIN
  SELECT state INTO st FROM proposal WHERE id = NEW.proposal_id;
  IF st = 'draft' THEN RAISE EXCEPTION 'not_submitted: nothing of it is under review' USING ERRCODE = 'check_violation'; END IF;
  IF st <> 'in_review' THEN RAISE EXCEPTION 'force_needless: proposal is %', st USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_turn BEFORE INSERT ON publication FOR EACH ROW WHEN (NEW.mode = 'forced') EXECUTE FUNCTION publication_turn();

REVOKE ALL ON FUNCTION decision_turn(), publication_turn() FROM PUBLIC;
