-- What each learner knows. Days are counted from 1970-01-01; states and ratings have the numbers of FSRS.

CREATE TABLE cards (
  learner     INTEGER NOT NULL,
  pack        TEXT NOT NULL,
  question    TEXT NOT NULL,
  state       INTEGER NOT NULL,
  step        INTEGER,
  stability   REAL NOT NULL,
  difficulty  REAL NOT NULL,
  due         INTEGER NOT NULL,
  last_review INTEGER NOT NULL,
  last_day    INTEGER NOT NULL,
  reps        INTEGER NOT NULL,
  lapses      INTEGER NOT NULL,
  PRIMARY KEY (learner, pack, question)
) STRICT, WITHOUT ROWID;

CREATE INDEX cards_by_due ON cards (learner, pack, due);

-- Only ever added to: cards can be made anew from it.
CREATE TABLE reviews (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation INTEGER NOT NULL,
  learner      INTEGER NOT NULL,
  pack         TEXT NOT NULL,
  question     TEXT NOT NULL,
  rating       INTEGER NOT NULL,
  state        INTEGER NOT NULL,    -- the card's before
  at           INTEGER NOT NULL,
  day          INTEGER NOT NULL,    -- the learner's study day, as counted then
  took         INTEGER NOT NULL,
  source       INTEGER NOT NULL,
  way          INTEGER NOT NULL,
  fuzz         REAL NOT NULL,
  parameters   TEXT,                -- null: the usual ones
  undoes       INTEGER
) STRICT;

CREATE INDEX reviews_by_card ON reviews (learner, pack, question, id);

CREATE INDEX reviews_by_day ON reviews (learner, day, id);

CREATE TABLE learner_documents (
  learner INTEGER NOT NULL,
  kind    TEXT NOT NULL,
  json    TEXT NOT NULL,
  PRIMARY KEY (learner, kind)
) STRICT, WITHOUT ROWID;
