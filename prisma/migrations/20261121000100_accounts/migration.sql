-- Accounts: signing in, login sessions, limits, and the audit chain. Why it is so: docs/decisions; what proves it: prisma/*.db.test.ts.
--
-- Lock order: app_user -> session -> command key -> register_head -> proposal -> series_claim (sorted) -> the rest -> audit_head last.

-- ---------- people -----------------------------------------------------------------------------------------------------------

ALTER TABLE app_user
  ADD COLUMN username text,                       -- NFC, lower case; a robot has none, so nobody signs in as one
  ADD COLUMN language text NOT NULL DEFAULT 'zh-CN',
  ADD COLUMN density text NOT NULL DEFAULT 'comfortable',
  ADD COLUMN created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  ADD CONSTRAINT user_username UNIQUE (username),
  ADD CONSTRAINT user_username_form CHECK (username ~ '^[^[:space:][:cntrl:]A-Z]{2,64}$' AND username IS NFC NORMALIZED),
  ADD CONSTRAINT user_username_or_robot CHECK (robot = (username IS NULL)),
  ADD CONSTRAINT user_language CHECK (language IN ('zh-CN', 'en')),
  ADD CONSTRAINT user_density CHECK (density IN ('comfortable', 'compact'));

CREATE TABLE user_credential (                    -- argon2id, as a PHC string
  user_id uuid PRIMARY KEY REFERENCES app_user(id) ON DELETE RESTRICT,
  password_hash text NOT NULL,
  changed_at timestamptz(3) NOT NULL DEFAULT clock_timestamp());

CREATE TABLE session (                            -- a login; the cookie carries only its id, the row decides
  id_hash bytea PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES app_user(id) ON DELETE RESTRICT,
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  last_seen_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  auth_time timestamptz(3) NOT NULL DEFAULT clock_timestamp(),         -- last full proof of identity
  auth_methods text[] NOT NULL DEFAULT '{pwd}',
  expires_at timestamptz(3) NOT NULL DEFAULT clock_timestamp() + interval '12 hours',
  revoked_at timestamptz(3), revoked_why text,
  ip_hash bytea NOT NULL, user_agent text NOT NULL,
  CONSTRAINT session_id_is_a_hash CHECK (octet_length(id_hash) = 32),
  CONSTRAINT session_methods CHECK (auth_methods <@ '{pwd,totp,recovery}'::text[]),
  CONSTRAINT session_lifetime CHECK (expires_at <= created_at + interval '12 hours 1 second'),
  CONSTRAINT session_agent_short CHECK (length(user_agent) <= 200),
  CONSTRAINT session_revoked_whole CHECK ((revoked_at IS NULL) = (revoked_why IS NULL)));
CREATE INDEX session_live ON session (user_id) WHERE revoked_at IS NULL;

CREATE TABLE auth_link (                          -- one-time link: the admin never chooses or sees a password
  token_hash bytea PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES app_user(id) ON DELETE RESTRICT,
  purpose text NOT NULL,
  created_by uuid REFERENCES app_user(id) ON DELETE RESTRICT,
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz(3) NOT NULL DEFAULT clock_timestamp() + interval '1 hour',
  used_at timestamptz(3),
  CONSTRAINT link_token_is_a_hash CHECK (octet_length(token_hash) = 32),
  CONSTRAINT link_purpose CHECK (purpose IN ('invite', 'reset')),
  CONSTRAINT link_lifetime CHECK (expires_at <= created_at + interval '1 hour 1 second'));
CREATE INDEX auth_link_user_idx ON auth_link (user_id) WHERE used_at IS NULL;

-- the second factor comes later; its place is here
CREATE TABLE totp (
  user_id uuid PRIMARY KEY REFERENCES app_user(id) ON DELETE RESTRICT,
  seed_enc bytea NOT NULL, key_id text NOT NULL,
  confirmed_at timestamptz(3), last_step bigint NOT NULL DEFAULT 0);
CREATE TABLE recovery_code (
  user_id uuid NOT NULL REFERENCES app_user(id) ON DELETE RESTRICT,
  code_hash bytea NOT NULL, used_at timestamptz(3),
  PRIMARY KEY (user_id, code_hash));

-- somebody must always be able to let people in: counted are admins who can sign in
CREATE FUNCTION last_admin_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('huaru last admin'));         -- two admins who remove each other at once: one waits, then is refused
  IF NOT EXISTS (SELECT 1 FROM role_grant g JOIN app_user u ON u.id = g.user_id JOIN user_credential c ON c.user_id = u.id
                 WHERE g.role = 'admin' AND g.revoked_at IS NULL AND u.disabled_at IS NULL)
    THEN RAISE EXCEPTION 'last_admin: somebody must be able to manage people' USING ERRCODE = 'check_violation'; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER last_admin_guard AFTER UPDATE ON role_grant FOR EACH ROW
  WHEN (OLD.role = 'admin' AND OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION last_admin_guard();
CREATE FUNCTION last_admin_disabled() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN                                             -- of interest only when the person disabled is an admin
  IF NOT EXISTS (SELECT 1 FROM role_grant WHERE user_id = NEW.id AND role = 'admin' AND revoked_at IS NULL) THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('huaru last admin'));
  IF NOT EXISTS (SELECT 1 FROM role_grant g JOIN app_user u ON u.id = g.user_id JOIN user_credential c ON c.user_id = u.id
                 WHERE g.role = 'admin' AND g.revoked_at IS NULL AND u.disabled_at IS NULL)
    THEN RAISE EXCEPTION 'last_admin: somebody must be able to manage people' USING ERRCODE = 'check_violation'; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER last_admin_guard AFTER UPDATE ON app_user FOR EACH ROW
  WHEN (OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL) EXECUTE FUNCTION last_admin_disabled();

-- ---------- which regions a proposal has ever touched: what "may I see it" asks ------------------------------------------------

CREATE TABLE proposal_region (
  proposal_id uuid NOT NULL REFERENCES proposal(id) ON DELETE RESTRICT,
  region_code text NOT NULL REFERENCES region(code) ON DELETE RESTRICT,
  PRIMARY KEY (proposal_id, region_code));
CREATE INDEX proposal_region_region_idx ON proposal_region (region_code);

CREATE FUNCTION buffer_regions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO proposal_region (proposal_id, region_code)
    SELECT DISTINCT NEW.proposal_id, r.code FROM jsonb_path_query(NEW.doc, '$.items[*].region') q JOIN region r ON r.code = q #>> '{}' ORDER BY 2
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER buffer_regions AFTER INSERT OR UPDATE ON draft_buffer FOR EACH ROW EXECUTE FUNCTION buffer_regions();

CREATE FUNCTION item_regions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO proposal_region (proposal_id, region_code)
    SELECT DISTINCT v.proposal_id, s.region_code FROM added i JOIN proposal_revision v ON v.id = i.revision_id JOIN series s ON s.id = i.series_id ORDER BY 1, 2
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER item_regions AFTER INSERT ON revision_item REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION item_regions();

-- ---------- limits: one atomic statement each, never read-then-write -----------------------------------------------------------

CREATE UNLOGGED TABLE rate_limit (k bytea PRIMARY KEY, tat timestamptz NOT NULL) WITH (fillfactor = 50);
CREATE FUNCTION rate_take(p_k bytea, p_every interval, p_burst int) RETURNS TABLE (allowed boolean, retry_after interval)
LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
  WITH up AS (
    INSERT INTO rate_limit AS r (k, tat) VALUES (p_k, clock_timestamp() + p_every)
    ON CONFLICT (k) DO UPDATE SET tat = greatest(r.tat, clock_timestamp()) + p_every
      WHERE greatest(r.tat, clock_timestamp()) + p_every - clock_timestamp() <= p_every * p_burst
    RETURNING r.tat)
  SELECT EXISTS (SELECT 1 FROM up),
         CASE WHEN EXISTS (SELECT 1 FROM up) THEN interval '0'
              ELSE (SELECT greatest(tat - clock_timestamp() - p_every * (p_burst - 1), interval '0') FROM rate_limit WHERE k = p_k) END $$;

-- logged: a crash of the server must not reset a delay.  Counts the attempt before hashing; a success deletes the row.
CREATE TABLE login_throttle (
  k bytea PRIMARY KEY, fails int NOT NULL,
  blocked_until timestamptz NOT NULL, last_try_at timestamptz NOT NULL);
CREATE FUNCTION login_try(p_k bytea) RETURNS boolean LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
  WITH up AS (
    INSERT INTO login_throttle AS t (k, fails, blocked_until, last_try_at) VALUES (p_k, 1, clock_timestamp(), clock_timestamp())
    ON CONFLICT (k) DO UPDATE SET
      fails = CASE WHEN t.last_try_at < clock_timestamp() - interval '24 hours' THEN 1 ELSE t.fails + 1 END,
      blocked_until = clock_timestamp() + CASE
        WHEN t.fails < 5 OR t.last_try_at < clock_timestamp() - interval '24 hours' THEN interval '0'
        ELSE least(interval '15 minutes', interval '1 second' * power(2, least(t.fails - 5, 10))) END,
      last_try_at = clock_timestamp()
    WHERE t.blocked_until <= clock_timestamp()
    RETURNING 1)
  SELECT EXISTS (SELECT 1 FROM up) $$;

-- ---------- records ---------------------------------------------------------------------------------------------------------------

CREATE TABLE security_event (                     -- logins, denials, limits: never on the chain, or strangers could queue on its head
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  kind text NOT NULL CHECK (kind ~ '^[a-z][a-z0-9_-]{1,39}$'),
  user_id uuid REFERENCES app_user(id) ON DELETE RESTRICT,
  ip_hash bytea,
  detail jsonb NOT NULL DEFAULT '{}');
CREATE INDEX security_event_at_idx ON security_event (at);
CREATE INDEX security_event_user_idx ON security_event (user_id, at);

CREATE TABLE audit_head (                         -- one row; its lock serialises the chain.  Taken last in every transaction
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  seq bigint NOT NULL, hash bytea NOT NULL);
INSERT INTO audit_head VALUES (true, 0, sha256('huaru audit genesis'));

CREATE TABLE audit_log (
  seq bigint PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  entry text NOT NULL,                            -- the exact canonical bytes, made once
  prev_hash bytea NOT NULL UNIQUE, hash bytea NOT NULL UNIQUE,
  entry_json jsonb GENERATED ALWAYS AS (entry::jsonb) STORED,          -- for searching, never hashed
  CONSTRAINT audit_hash CHECK (octet_length(hash) = 32 AND octet_length(prev_hash) = 32));
CREATE INDEX audit_log_actor_idx ON audit_log ((entry_json ->> 'actor'));

CREATE FUNCTION audit_append(p_entry text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE h audit_head; v_at timestamptz(3); v_hash bytea;
BEGIN
  SELECT * INTO STRICT h FROM audit_head WHERE only_row FOR UPDATE;
  v_at := clock_timestamp();
  v_hash := sha256(h.hash || convert_to((h.seq + 1)::text || E'\n' || to_char(v_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || E'\n' || p_entry, 'UTF8'));
  INSERT INTO audit_log (seq, at, entry, prev_hash, hash) VALUES (h.seq + 1, v_at, p_entry, h.hash, v_hash);
  UPDATE audit_head SET seq = h.seq + 1, hash = v_hash WHERE only_row;
  RETURN h.seq + 1;
END $$;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['audit_log', 'proposal_region'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_change()', t || '_ro', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['audit_head', 'session', 'user_credential', 'auth_link'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_change()', t || '_nodelete', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['audit_log', 'audit_head', 'proposal_region'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()', t || '_notrunc', t);
  END LOOP;
END $$;
CREATE TRIGGER security_event_noupdate BEFORE UPDATE ON security_event FOR EACH ROW EXECUTE FUNCTION forbid_change();

-- ---------- privileges ------------------------------------------------------------------------------------------------------------

REVOKE ALL ON FUNCTION last_admin_guard(), last_admin_disabled(), buffer_regions(), item_regions(), rate_take(bytea, interval, int),
  login_try(bytea), audit_append(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rate_take(bytea, interval, int), login_try(bytea), audit_append(text) TO huaru_app;

GRANT INSERT (id, name, robot, username, language, density), UPDATE (name, disabled_at, language, density) ON app_user TO huaru_app;
GRANT SELECT, INSERT (user_id, password_hash), UPDATE (password_hash, changed_at) ON user_credential TO huaru_app;
GRANT SELECT, INSERT (id_hash, user_id, auth_methods, ip_hash, user_agent), UPDATE (last_seen_at, auth_time, auth_methods, revoked_at, revoked_why) ON session TO huaru_app;
GRANT SELECT, INSERT (token_hash, user_id, purpose, created_by), UPDATE (used_at) ON auth_link TO huaru_app;
GRANT SELECT, INSERT, UPDATE ON totp, recovery_code TO huaru_app;
GRANT SELECT ON proposal_region, audit_head, audit_log TO huaru_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit, login_throttle TO huaru_app;
GRANT SELECT, INSERT (kind, user_id, ip_hash, detail) ON security_event TO huaru_app;
