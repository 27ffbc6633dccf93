-- What a reader of the published views needs to check them against the log. Why it is so: docs/decisions; what proves it: lib/register/tamper.db.test.ts.

-- the acknowledged overrides are part of what is hashed
CREATE OR REPLACE VIEW public_item WITH (security_barrier) AS
  SELECT p.seq, p.published_at, i.id AS item_id, i.revision_id, i.series_id, s.kind AS series_kind, s.region_code, s.key AS series_key,
         i.op, i.kind AS item_kind, i.valid_from, i.valid_to, to_char(i.valid_from, 'YYYY-MM') AS from_month, to_char(i.valid_to, 'YYYY-MM') AS to_month,
         CASE WHEN t.seq IS NULL THEN i.legal_date END AS legal_date,
         CASE WHEN t.seq IS NULL THEN i.payload END AS payload,
         CASE WHEN t.seq IS NULL THEN i.reason END AS reason,
         i.target_item_id, t.seq AS taken_down_seq,
         coalesce((SELECT jsonb_agg(o.hidden_item_id ORDER BY o.hidden_item_id) FROM item_override o WHERE o.item_id = i.id), '[]') AS hides
  FROM publication p JOIN revision_item i ON i.revision_id = p.revision_id JOIN series s ON s.id = i.series_id
  LEFT JOIN LATERAL (SELECT max(x.seq) AS seq FROM amendment a JOIN amendment_release x ON x.amendment_id = a.id
                     WHERE a.kind = 'takedown' AND a.item_id = i.id) t ON true;

-- where a takedown withholds the sealed text, readers cannot recompute its hash: the database says whether rows, text and hash still agree
CREATE FUNCTION publication_agrees(p_seq int) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(bool_and(revision_content(r.id) = r.content AND sha256(convert_to(r.content, 'UTF8')) = r.content_hash), false)
  FROM publication p JOIN proposal_revision r ON r.id = p.revision_id WHERE p.seq = p_seq $$;

-- the series of the revision an entry of the log names, also where the publication itself is gone
CREATE FUNCTION logged_series(p_seq int) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT DISTINCT s.kind || ':' || s.region_code || ':' || s.key
  FROM register_log l JOIN revision_item i ON i.revision_id::text = l.body::jsonb #>> '{4,revision}' JOIN series s ON s.id = i.series_id
  WHERE l.seq = p_seq AND l.kind = 'publication' $$;

REVOKE ALL ON FUNCTION publication_agrees(int), logged_series(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION publication_agrees(int), logged_series(int) TO huaru_app, huaru_public;
