-- What one answer writes lies on fewer pages: no index without need, and keys that grow come first, so that what many
-- write at the same time lies side by side.

DROP INDEX cards_by_due;    -- a learner's cards of one pack are read together

DROP INDEX reviews_by_card;

DROP INDEX answers_by_learner;

CREATE INDEX answers_by_learner ON answers (learner);

ALTER TABLE handled_updates RENAME TO handled_updates_before;

CREATE TABLE handled_updates (
  conversation INTEGER NOT NULL,
  update_key   TEXT NOT NULL,
  at           INTEGER NOT NULL,
  PRIMARY KEY (update_key, conversation)
) STRICT, WITHOUT ROWID;

INSERT INTO handled_updates SELECT * FROM handled_updates_before ORDER BY update_key, conversation;

DROP TABLE handled_updates_before;

ALTER TABLE shown RENAME TO shown_before;

CREATE TABLE shown (
  conversation INTEGER NOT NULL,
  slot         TEXT NOT NULL,
  native_id    TEXT NOT NULL,
  PRIMARY KEY (slot, conversation)
) STRICT, WITHOUT ROWID;

INSERT INTO shown SELECT * FROM shown_before ORDER BY slot, conversation;

DROP TABLE shown_before;
