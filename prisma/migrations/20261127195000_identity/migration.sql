-- Who acts is proved, not claimed: whoever writes in somebody's name shows a login session of that person, and that the application holds the
-- key it was sealed with. The password of the application's database login is not enough. Why it is so: docs/decisions; what proves it:
-- prisma/identity.db.test.ts.
--
-- A transaction says for whom it acts by two settings: huaru.session, the session's hash as the table stores it, and huaru.proof,
-- sha256(key || session || key), both in hex. Whoever owns the tables is not asked: they could take the triggers away.

-- ---------- the key -----------------------------------------------------------------------------------------------------------

CREATE TABLE session_key (                        -- derived from KEYED_HASH_KEY, entered at the start by the owner's login; no role may read it
  key bytea PRIMARY KEY,
  known_since timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT session_key_length CHECK (octet_length(key) = 32));
CREATE TRIGGER session_key_ro BEFORE UPDATE ON session_key FOR EACH ROW EXECUTE FUNCTION forbid_change();

CREATE FUNCTION proved_session() RETURNS bytea LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE said text := current_setting('huaru.session', true); proof text := current_setting('huaru.proof', true); id bytea;
BEGIN
  IF said !~ '^[0-9a-f]{64}$' OR proof !~ '^[0-9a-f]{64}$' THEN RETURN NULL; END IF;
  id := decode(said, 'hex');
  RETURN CASE WHEN EXISTS (SELECT 1 FROM session_key k WHERE sha256(k.key || id || k.key) = decode(proof, 'hex')) THEN id END;
END $$;

-- the person of the proved session; p_live: only while it is neither revoked, idle for 30 minutes, nor over
CREATE FUNCTION acting_user(p_live boolean) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT s.user_id FROM session s JOIN app_user u ON u.id = s.user_id
  WHERE s.id_hash = proved_session() AND (NOT p_live OR (u.disabled_at IS NULL AND s.revoked_at IS NULL
    AND s.expires_at > clock_timestamp() AND s.last_seen_at > clock_timestamp() - interval '30 minutes')) $$;

-- the session in which p_user acts now; refuses when they do not
CREATE FUNCTION session_of(p_user uuid) RETURNS bytea LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF p_user IS NULL OR acting_user(true) IS DISTINCT FROM p_user THEN
    RAISE EXCEPTION 'no_session: nobody shows a live session of this person' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN proved_session();
END $$;

CREATE FUNCTION is_admin(p_user uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM role_grant g JOIN app_user u ON u.id = g.user_id
                 WHERE g.user_id = p_user AND g.role = 'admin' AND g.revoked_at IS NULL AND u.disabled_at IS NULL) $$;

-- before the first administrator there is nobody who could act
CREATE FUNCTION has_admin() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM role_grant g JOIN app_user u ON u.id = g.user_id JOIN user_credential c ON c.user_id = u.id
                 WHERE g.role = 'admin' AND g.revoked_at IS NULL AND u.disabled_at IS NULL) $$;

-- whoever owns the tables could drop the triggers: asking them proves nothing
CREATE FUNCTION acts_as_owner() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = 'public.session_key'::regclass), 'MEMBER') $$;

-- ---------- sessions and accounts: one-way, and of their holder ------------------------------------------------------------------

CREATE FUNCTION session_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    IF proved_session() IS DISTINCT FROM NEW.id_hash
      THEN RAISE EXCEPTION 'no_session: a session is opened by whoever holds the key' USING ERRCODE = 'insufficient_privilege'; END IF;
    RETURN NEW;
  END IF;
  IF OLD.revoked_at IS NOT NULL AND (NEW.revoked_at, NEW.revoked_why) IS DISTINCT FROM (OLD.revoked_at, OLD.revoked_why)
    THEN RAISE EXCEPTION 'append_only: a session is revoked once' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF (NEW.auth_time, NEW.auth_methods) IS DISTINCT FROM (OLD.auth_time, OLD.auth_methods)
    THEN RAISE EXCEPTION 'append_only: who somebody is was proved when the session was opened' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NEW.last_seen_at IS DISTINCT FROM OLD.last_seen_at THEN   -- a session that is over does not come back by being used
    NEW.last_seen_at := CASE WHEN OLD.revoked_at IS NULL AND OLD.last_seen_at > clock_timestamp() - interval '30 minutes' THEN clock_timestamp() ELSE OLD.last_seen_at END;
  END IF;
  IF NEW.revoked_at IS NOT NULL AND OLD.revoked_at IS NULL THEN NEW.revoked_at := clock_timestamp(); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER session_guard BEFORE INSERT OR UPDATE ON session FOR EACH ROW EXECUTE FUNCTION session_guard();
REVOKE UPDATE (auth_time, auth_methods) ON session FROM huaru_app;

CREATE FUNCTION link_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    PERFORM session_of(NEW.created_by);
    IF NOT is_admin(NEW.created_by) THEN RAISE EXCEPTION 'no_grant: links are made by administrators' USING ERRCODE = 'insufficient_privilege'; END IF;
    RETURN NEW;
  END IF;
  IF OLD.used_at IS NOT NULL OR NEW.used_at IS NULL
    THEN RAISE EXCEPTION 'append_only: a link is used once' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  NEW.used_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER link_guard BEFORE INSERT OR UPDATE ON auth_link FOR EACH ROW EXECUTE FUNCTION link_guard();

CREATE FUNCTION recovery_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.used_at IS NOT NULL OR NEW.used_at IS NULL OR (NEW.user_id, NEW.code_hash) IS DISTINCT FROM (OLD.user_id, OLD.code_hash)
    THEN RAISE EXCEPTION 'append_only: a code is used once' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER recovery_guard BEFORE UPDATE ON recovery_code FOR EACH ROW EXECUTE FUNCTION recovery_guard();

-- a password is set by its holder, by whoever shows the token of a link used in the same transaction, or for the first administrator
CREATE FUNCTION credential_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() OR acting_user(true) = NEW.user_id OR NOT has_admin() THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT 1 FROM auth_link l WHERE l.user_id = NEW.user_id AND l.used_at >= transaction_timestamp()
                 AND l.token_hash = sha256(convert_to(coalesce(current_setting('huaru.link', true), ''), 'UTF8')))
    THEN RAISE EXCEPTION 'no_session: a password is set by its holder' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER credential_guard BEFORE INSERT OR UPDATE ON user_credential FOR EACH ROW EXECUTE FUNCTION credential_guard();

CREATE FUNCTION user_disabled_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  IF OLD.disabled_at IS NOT NULL THEN RAISE EXCEPTION 'append_only: an account is disabled once' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF NOT is_admin(acting_user(true)) THEN RAISE EXCEPTION 'no_session: accounts are disabled by administrators' USING ERRCODE = 'insufficient_privilege'; END IF;
  NEW.disabled_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER user_disabled_guard BEFORE UPDATE ON app_user FOR EACH ROW
  WHEN (NEW.disabled_at IS DISTINCT FROM OLD.disabled_at) EXECUTE FUNCTION user_disabled_guard();

-- a grant is given and revoked by an administrator who is signed in; the first one by a command, while there is none
CREATE FUNCTION grant_person() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE who uuid := CASE TG_OP WHEN 'INSERT' THEN NEW.granted_by ELSE NEW.revoked_by END;
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' AND who IS NULL AND NEW.role = 'admin' AND NOT has_admin() THEN RETURN NEW; END IF;
  PERFORM session_of(who);
  IF NOT is_admin(who) THEN RAISE EXCEPTION 'no_grant: grants are made by administrators' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER grant_person BEFORE INSERT OR UPDATE ON role_grant FOR EACH ROW EXECUTE FUNCTION grant_person();

-- ---------- what is said in somebody's name names their session --------------------------------------------------------------------
-- Rows from before have none; no trigger of theirs can be asked again.

ALTER TABLE proposal_revision ADD COLUMN session_hash bytea REFERENCES session(id_hash) ON DELETE RESTRICT;
ALTER TABLE review_decision ADD COLUMN session_hash bytea REFERENCES session(id_hash) ON DELETE RESTRICT;
ALTER TABLE publication ADD COLUMN session_hash bytea REFERENCES session(id_hash) ON DELETE RESTRICT;

CREATE FUNCTION revision_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.session_hash := session_of(NEW.author_id);
  RETURN NEW;
END $$;
CREATE TRIGGER revision_person BEFORE INSERT ON proposal_revision FOR EACH ROW EXECUTE FUNCTION revision_person();

CREATE FUNCTION decision_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.session_hash := session_of(NEW.reviewer_id);
  IF revision_content(NEW.revision_id) IS DISTINCT FROM (SELECT content FROM proposal_revision WHERE id = NEW.revision_id)
    THEN RAISE EXCEPTION 'hash_mismatch: what is stored is not what was sealed' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_person BEFORE INSERT ON review_decision FOR EACH ROW EXECUTE FUNCTION decision_person();

-- one approval for each reviewer and revision, until it is returned or taken back; runs after decision_guard, which has locked the proposal
CREATE FUNCTION decision_repeated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF approval_stands(NEW.revision_id, NEW.reviewer_id, NEW.outcome)
    THEN RAISE EXCEPTION 'already_approved: by the same person' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION approval_stands(p_revision uuid, p_reviewer uuid, p_outcome review_outcome) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM review_decision d WHERE d.revision_id = p_revision AND d.reviewer_id = p_reviewer AND d.outcome = p_outcome
    AND p_outcome IN ('approve', 'retro_approve')
    AND NOT EXISTS (SELECT 1 FROM review_decision x WHERE x.revision_id = p_revision AND x.no > d.no AND x.outcome = 'request_changes')
    AND d.decided_at > coalesce((SELECT max(c.recalled_at) FROM recall c WHERE c.revision_id = p_revision), '-infinity')) $$;
CREATE TRIGGER decision_repeated BEFORE INSERT ON review_decision FOR EACH ROW EXECUTE FUNCTION decision_repeated();

-- the embargo's robot has no session: it publishes what somebody scheduled, when it is due, and nothing else
CREATE FUNCTION publication_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT robot FROM app_user WHERE id = NEW.publisher_id) THEN
    IF NEW.mode <> 'reviewed' OR NOT EXISTS (SELECT 1 FROM proposal p WHERE p.scheduled_revision_id = NEW.revision_id AND p.state = 'scheduled' AND p.publish_at <= clock_timestamp())
      THEN RAISE EXCEPTION 'no_session: a robot publishes what is due' USING ERRCODE = 'insufficient_privilege'; END IF;
  ELSE
    NEW.session_hash := session_of(NEW.publisher_id);
  END IF;
  IF revision_content(NEW.revision_id) IS DISTINCT FROM (SELECT content FROM proposal_revision WHERE id = NEW.revision_id)
    THEN RAISE EXCEPTION 'hash_mismatch: what is stored is not what was sealed' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_person BEFORE INSERT ON publication FOR EACH ROW EXECUTE FUNCTION publication_person();

CREATE FUNCTION schedule_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM session_of(NEW.scheduled_by);
  RETURN NEW;
END $$;
CREATE TRIGGER schedule_person BEFORE UPDATE ON proposal FOR EACH ROW
  WHEN (NEW.state = 'scheduled' AND (OLD.state <> 'scheduled' OR (NEW.scheduled_by, NEW.scheduled_revision_id, NEW.publish_at)
        IS DISTINCT FROM (OLD.scheduled_by, OLD.scheduled_revision_id, OLD.publish_at))) EXECUTE FUNCTION schedule_person();

CREATE FUNCTION amendment_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM session_of(NEW.author_id);
  RETURN NEW;
END $$;
CREATE TRIGGER amendment_person BEFORE INSERT ON amendment FOR EACH ROW EXECUTE FUNCTION amendment_person();

CREATE FUNCTION release_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM session_of(NEW.publisher_id);
  RETURN NEW;
END $$;
CREATE TRIGGER release_person BEFORE INSERT ON amendment_release FOR EACH ROW EXECUTE FUNCTION release_person();

CREATE FUNCTION recall_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM session_of(NEW.recalled_by);
  RETURN NEW;
END $$;
CREATE TRIGGER recall_person BEFORE INSERT ON recall FOR EACH ROW EXECUTE FUNCTION recall_person();

CREATE FUNCTION hold_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM session_of(CASE TG_OP WHEN 'INSERT' THEN NEW.held_by ELSE NEW.lifted_by END);
  RETURN NEW;
END $$;
CREATE TRIGGER hold_person BEFORE INSERT OR UPDATE ON hold FOR EACH ROW EXECUTE FUNCTION hold_person();

CREATE FUNCTION remark_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM session_of(NEW.author_id);
  RETURN NEW;
END $$;
CREATE TRIGGER remark_person BEFORE INSERT ON revision_remark FOR EACH ROW EXECUTE FUNCTION remark_person();

-- ---------- the record -------------------------------------------------------------------------------------------------------------

-- an entry speaks for whoever acts; three acts have nobody signed in
CREATE OR REPLACE FUNCTION audit_append(p_entry text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE h audit_head; v_at timestamptz(3); v_hash bytea; e jsonb := p_entry::jsonb;
BEGIN
  IF coalesce(e ->> 'act', '') NOT IN ('create-first-admin', 'accept-invitation', 'publish-due')
     AND (e ->> 'actor' IS DISTINCT FROM acting_user(false)::text OR e ->> 'session' IS DISTINCT FROM left(encode(proved_session(), 'hex'), 16))
    THEN RAISE EXCEPTION 'no_session: an entry speaks for whoever acts' USING ERRCODE = 'insufficient_privilege'; END IF;
  SELECT * INTO STRICT h FROM audit_head WHERE only_row FOR UPDATE;
  v_at := clock_timestamp();
  v_hash := sha256(h.hash || convert_to((h.seq + 1)::text || E'\n' || to_char(v_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || E'\n' || p_entry, 'UTF8'));
  INSERT INTO audit_log (seq, at, entry, prev_hash, hash) VALUES (h.seq + 1, v_at, p_entry, h.hash, v_hash);
  UPDATE audit_head SET seq = h.seq + 1, hash = v_hash WHERE only_row;
  RETURN h.seq + 1;
END $$;

CREATE FUNCTION audited(p_entity text, p_actor uuid, p_detail jsonb) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM audit_log a WHERE a.entry_json ->> 'entity' = p_entity AND a.entry_json ->> 'actor' = p_actor::text
                 AND a.entry_json -> 'detail' @> p_detail) $$;

CREATE FUNCTION publication_audited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT audited('proposal:' || NEW.proposal_id, NEW.publisher_id, jsonb_build_object('seq', NEW.seq, 'revision', NEW.revision_id))
    THEN RAISE EXCEPTION 'unrecorded: a publication is entered into the record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER publication_audited AFTER INSERT ON publication DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION publication_audited();

CREATE FUNCTION decision_audited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT audited('proposal:' || (SELECT proposal_id FROM proposal_revision WHERE id = NEW.revision_id), NEW.reviewer_id,
                 jsonb_build_object('revision', NEW.revision_id, 'outcome', NEW.outcome))
    THEN RAISE EXCEPTION 'unrecorded: a decision is entered into the record' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER decision_audited AFTER INSERT ON review_decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION decision_audited();

CREATE FUNCTION grant_audited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() OR audited('user:' || NEW.user_id, coalesce(NEW.revoked_by, NEW.granted_by), jsonb_build_object('grant', NEW.id))
     OR (NEW.granted_by IS NULL AND EXISTS (SELECT 1 FROM audit_log a WHERE a.entry_json ->> 'entity' = 'user:' || NEW.user_id AND a.entry_json ->> 'act' = 'create-first-admin'))
  THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'unrecorded: a grant is entered into the record' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE CONSTRAINT TRIGGER grant_audited AFTER INSERT OR UPDATE ON role_grant DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION grant_audited();

CREATE TRIGGER security_event_nodelete BEFORE DELETE ON security_event FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER security_event_notrunc BEFORE TRUNCATE ON security_event FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER session_notrunc BEFORE TRUNCATE ON session FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- the robot's publications are entered like everybody's
CREATE OR REPLACE FUNCTION publish_due(p_robot uuid) RETURNS TABLE (due_proposal uuid, published_seq int, failure_text text) LANGUAGE plpgsql AS $$
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
    PERFORM audit_append(jsonb_build_object('v', 1, 'act', 'publish-due', 'actor', p_robot, 'session', NULL, 'key', k, 'entity', 'proposal:' || q.id,
      'detail', jsonb_build_object('seq', published_seq, 'revision', q.scheduled_revision_id))::text);
  EXCEPTION WHEN OTHERS THEN
    IF left(SQLSTATE, 2) IN ('08', '40', '53', '55', '57', '58') THEN RAISE; END IF;
    published_seq := NULL; failure_text := left(SQLERRM, 500);
    UPDATE proposal SET state = 'publish_failed', failure = failure_text, lock_version = lock_version + 1 WHERE id = q.id;
  END;
  RETURN NEXT;
END $$;

-- ---------- guards read our tables ----------------------------------------------------------------------------------------------------

-- a temporary table of the same name would come first, for every guard that runs with the rights of whoever writes
DO $$ DECLARE f record; BEGIN
  FOR f IN SELECT p.oid::regprocedure AS sig FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prorettype = 'trigger'::regtype AND p.proconfig IS NULL LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, public, pg_temp', f.sig);
  END LOOP;
END $$;

-- ---------- privileges ----------------------------------------------------------------------------------------------------------------

DO $$ DECLARE f record; BEGIN                     -- our own functions only: btree_gist's stay callable
  FOR f IN SELECT p.oid::regprocedure AS sig FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
           AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.classid = 'pg_proc'::regclass AND d.deptype = 'e') LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f.sig);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION proved_session(), acting_user(boolean), session_of(uuid), is_admin(uuid), has_admin(), acts_as_owner(),
  approval_stands(uuid, uuid, review_outcome), audited(text, uuid, jsonb), audit_append(text) TO huaru_app;
