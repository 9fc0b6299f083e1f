-- Every statement, with the columns of `format: csv`, `rows: statements`, in their order:
--
--     sqlite3 -header -csv corpus.sqlite < statements.sql > statements.csv
--
-- A list column is one correlated subquery: a seek into a table that is clustered by (statement, position), which gives
-- the values in order. Tried and found slower by a third and more: lists aggregated first in common table expressions and
-- then joined, and lists that hold integer keys instead of ids.
-- The first PRAGMA answers with a row, which is not part of the table.
.once /dev/null
PRAGMA mmap_size = 1073741824;
PRAGMA cache_size = -262144;
PRAGMA temp_store = MEMORY;

SELECT
  s.id,
  (SELECT group_concat(x.entity, '; ') FROM speaker x WHERE x.statement = s.key) AS speakers,
  (SELECT group_concat(coalesce(x.label, e.name), '; ') FROM speaker x LEFT JOIN entity e ON e.id = x.entity
    WHERE x.statement = s.key) AS speaker_names,
  (SELECT group_concat(x.entity, '; ') FROM principal x WHERE x.statement = s.key) AS on_behalf_of,
  s.act,
  s.form,
  s.gist,
  (SELECT group_concat(x.exact, ' | ') FROM quotation x WHERE x.statement = s.key) AS quotes,
  (SELECT group_concat(x.entity, '; ') FROM about x WHERE x.statement = s.key) AS about,
  (SELECT group_concat(x.entity, '; ') FROM addressee x WHERE x.statement = s.key) AS "to",
  (SELECT group_concat(x.event, '; ') FROM statement_event x WHERE x.statement = s.key) AS events,
  s.said,
  CASE WHEN s.said IS NOT NULL THEN s.said_from WHEN o.published <> 'XXXX' THEN o.published_from
    ELSE src.published_from END AS said_from,
  CASE WHEN s.said IS NOT NULL THEN s.said_to WHEN o.published <> 'XXXX' THEN o.published_to
    ELSE src.published_to END AS said_to,
  CASE WHEN s.said IS NOT NULL THEN 'said' WHEN o.published <> 'XXXX' THEN 'origin published'
    ELSE 'source published' END AS date_basis,
  src.id AS source,
  src.title AS source_title,
  coalesce(p.name, src.publisher_name) AS publisher,
  src.published,
  src.url,
  o.id AS origin,
  src.reliability,
  s.credibility,
  s.likelihood,
  s.confidence,
  m.label AS marking,
  s.status,
  src.note_number AS citation,
  s.locator,
  (SELECT group_concat(x.source, '; ') FROM also_in x WHERE x.statement = s.key) AS also_in,
  s.via,
  (SELECT group_concat(x.kind || ' ' || coalesce(x.to_statement, x.to_event), '; ') FROM response x
    WHERE x.statement = s.key) AS re,
  (SELECT group_concat(x.capacity, '; ') FROM speaker x WHERE x.statement = s.key) AS capacity,
  coalesce(s.language, src.language, 'en') AS language,
  s.cue,
  (SELECT group_concat(x.tag, '; ') FROM tag x WHERE x.statement = s.key) AS tags,
  s.note,
  -- The generated sources are all current, so a caveat is about the statement itself.
  CASE s.status WHEN 'corrected' THEN 'statement corrected' WHEN 'withdrawn' THEN 'withdrawn by the speaker'
    WHEN 'doubtful' THEN 'attribution doubtful' END AS caveats
FROM statement s
JOIN source src ON src.key = s.source
JOIN marking m ON m.key = s.marking
LEFT JOIN entity p ON p.id = src.publisher_entity
LEFT JOIN source o ON o.key = s.origin
ORDER BY s.key;
