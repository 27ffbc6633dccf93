-- What is said inside the office stays there, and a public note is spared only where words alone change.

-- ---------- the reason of an item is public; a change has none ---------------------------------------------------------------------

-- a trigger and no constraint: texts sealed before keep their reasons, because they keep their hash; pages do not print them
CREATE FUNCTION reason_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'item_reason_public: a change has no reason of its own, its public note says it' USING ERRCODE = 'check_violation'; END $$;
CREATE TRIGGER reason_guard BEFORE INSERT ON revision_item FOR EACH ROW
  WHEN (NEW.kind = 'change' AND NEW.reason IS NOT NULL) EXECUTE FUNCTION reason_guard();

-- ---------- what the author tells colleagues with a revision: notes, and answers to warnings ------------------------------------------

CREATE TABLE revision_remark (                    -- one row for each time the revision was sent; the newest counts
  revision_id uuid NOT NULL REFERENCES proposal_revision(id) ON DELETE RESTRICT,
  round int NOT NULL,                             -- set by the database
  author_id uuid NOT NULL REFERENCES app_user(id) ON DELETE RESTRICT,
  remarks jsonb NOT NULL,
  written_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT remark_is_a_list CHECK (jsonb_typeof(remarks) = 'array'),
  PRIMARY KEY (revision_id, round));

CREATE FUNCTION remark_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE mine uuid;
BEGIN
  SELECT proposal_id INTO STRICT mine FROM proposal_revision WHERE id = NEW.revision_id;
  PERFORM 1 FROM proposal WHERE id = mine AND state NOT IN ('published', 'abandoned') FOR NO KEY UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'closed: proposal takes no more remarks' USING ERRCODE = 'check_violation'; END IF;
  NEW.round := 1 + coalesce((SELECT max(round) FROM revision_remark WHERE revision_id = NEW.revision_id), 0);
  INSERT INTO proposal_contributor VALUES (mine, NEW.author_id) ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;
CREATE TRIGGER remark_guard BEFORE INSERT ON revision_remark FOR EACH ROW EXECUTE FUNCTION remark_guard();
CREATE TRIGGER revision_remark_ro BEFORE UPDATE OR DELETE ON revision_remark FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER revision_remark_notrunc BEFORE TRUNCATE ON revision_remark FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- ---------- a minor edit changes words only -----------------------------------------------------------------------------------------

-- the part of a payload that decides amounts: everything but words, sources and examples; how a row is worded decides nothing
CREATE FUNCTION amount_part(p_payload jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace((p_payload - '{citations,verification,note,guardRailReasons,examples}'::text[])::text,
                        '"printed": "(?:[^"\\]|\\.)*"', '"printed": ""', 'g')::jsonb $$;

-- does the line already say so for every month of the item, apart from words?
CREATE FUNCTION changes_words_only(p_item uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT i.op = 'assert' AND coalesce(
    (SELECT range_agg(daterange(t.piece_from, t.piece_to)) FROM series_timeline(i.series_id, 2147483647) t
     WHERE t.op = 'assert' AND amount_part(t.payload) = amount_part(i.payload)) @> daterange(i.valid_from, i.valid_to), false)
  FROM revision_item i WHERE i.id = p_item $$;

CREATE FUNCTION minor_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM revision_item i WHERE i.revision_id = NEW.id AND NOT changes_words_only(i.id))
    THEN RAISE EXCEPTION 'minor: this revision changes more than words' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_minor BEFORE UPDATE ON proposal_revision FOR EACH ROW
  WHEN (NEW.minor AND NEW.sealed_at IS NOT NULL) EXECUTE FUNCTION minor_guard();

-- ---------- privileges ---------------------------------------------------------------------------------------------------------------

REVOKE ALL ON FUNCTION reason_guard(), remark_guard(), amount_part(jsonb), changes_words_only(uuid), minor_guard() FROM PUBLIC;
GRANT SELECT, INSERT (revision_id, author_id, remarks) ON revision_remark TO huaru_app;
