-- What a guard found is sent in DETAIL as JSON: which publication, which proposal, which item from which month. The sentence is for people who
-- read the server's log; the application reads SQLSTATE, the slug before the colon, and this.

CREATE OR REPLACE FUNCTION revision_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
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
    THEN RAISE EXCEPTION 'stale_base: publication % touched the same series', stale_seq(NEW.id, NEW.base_seq)
      USING ERRCODE = 'RB409', DETAIL = json_build_object('seq', stale_seq(NEW.id, NEW.base_seq)); END IF;
  SELECT * INTO before FROM proposal_revision WHERE proposal_id = NEW.proposal_id AND no < NEW.no ORDER BY no DESC LIMIT 1;
  IF before.content_hash = NEW.content_hash AND stale_seq(before.id, before.base_seq) IS NULL
    THEN RAISE EXCEPTION 'unchanged: same content as revision %', before.no USING ERRCODE = 'RB304'; END IF;   -- approvals stand
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION claim_series(p_revision uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
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
  IF FOUND THEN RAISE EXCEPTION 'claimed: series % is under review in proposal %', other.series_id, other.proposal_id
    USING ERRCODE = 'RB423', DETAIL = json_build_object('proposal', other.proposal_id); END IF;
  DELETE FROM series_claim c WHERE c.proposal_id = mine
    AND NOT EXISTS (SELECT 1 FROM revision_item i WHERE i.revision_id = p_revision AND i.series_id = c.series_id);
END $$;

CREATE OR REPLACE FUNCTION publication_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
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
    THEN RAISE EXCEPTION 'stale_base: publication % touched the same series', clash
      USING ERRCODE = 'RB409', DETAIL = json_build_object('seq', clash); END IF;   -- not 40001: that invites blind retries
  IF NEW.mode = 'reviewed' AND NOT claims_held(r.id)
    THEN RAISE EXCEPTION 'not_submitted: the proposal does not hold its series' USING ERRCODE = 'check_violation'; END IF;
  IF EXISTS (SELECT 1 FROM revision_item i JOIN series s ON s.id = i.series_id
             WHERE i.revision_id = r.id AND NOT has_role(NEW.publisher_id, s.region_code, 'publisher'))
    THEN RAISE EXCEPTION 'no_grant: publisher has no grant for a region in this revision' USING ERRCODE = 'insufficient_privilege'; END IF;
  SELECT * INTO victim FROM erasures_of(r.id) x WHERE NOT x.acknowledged LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'would_hide: published item % from %', victim.hidden_item_id, victim.hidden_from
    USING ERRCODE = 'check_violation', DETAIL = json_build_object('item', victim.hidden_item_id, 'month', to_char(victim.hidden_from, 'YYYY-MM')); END IF;
  IF NEW.mode = 'forced' AND length(btrim(coalesce(NEW.forced_reason, ''))) < 10
    THEN RAISE EXCEPTION 'forced_reason: write why, in at least ten characters' USING ERRCODE = 'check_violation'; END IF;
  NEW.approval_id := CASE WHEN NEW.mode = 'reviewed' THEN d.id END;
  e := append_log('publication', jsonb_build_object('revision', r.id, 'content', encode(r.content_hash, 'hex'), 'mode', NEW.mode,
         'publisher', NEW.publisher_id, 'approval', NEW.approval_id,
         'forced_reason_sha256', encode(sha256(convert_to(NEW.forced_reason, 'UTF8')), 'hex')));
  NEW.seq := e.seq; NEW.published_at := e.at; NEW.proposal_id := r.proposal_id;       -- client values are ignored
  RETURN NEW;
END $$;
