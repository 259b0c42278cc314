-- Instants and durations are ticks of 100 ns, instants since 1970. Conversations are numbered, so that one that moves
-- to another address takes everything with it. Nothing refers by foreign key: nothing here is ever deleted by cascade.

CREATE TABLE conversations (
  number     INTEGER PRIMARY KEY,
  platform   TEXT NOT NULL,
  address    TEXT NOT NULL,
  kind       TEXT,    -- null until something has come from there
  language   TEXT,
  pack       TEXT,
  is_open    INTEGER NOT NULL DEFAULT 1,
  first_seen INTEGER,
  UNIQUE (platform, address)
) STRICT;

CREATE TABLE learners (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL,
  language   TEXT,
  first_seen INTEGER NOT NULL
) STRICT;

CREATE TABLE accounts (
  platform TEXT NOT NULL,
  account  TEXT NOT NULL,
  learner  INTEGER NOT NULL,
  PRIMARY KEY (platform, account)
) STRICT, WITHOUT ROWID;

-- What makes an answer count once: its update's key is handled in the transaction that logs the answer.
CREATE TABLE handled_updates (
  conversation INTEGER NOT NULL,
  update_key   TEXT NOT NULL,
  at           INTEGER NOT NULL,
  PRIMARY KEY (conversation, update_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
  conversation INTEGER NOT NULL,
  kind         TEXT NOT NULL,
  json         TEXT NOT NULL,
  PRIMARY KEY (conversation, kind)
) STRICT;

CREATE TABLE answers (
  id           INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL,
  learner      INTEGER NOT NULL,
  quiz         TEXT NOT NULL,
  round        INTEGER NOT NULL,
  pack         TEXT NOT NULL,
  pack_version TEXT NOT NULL,
  question     TEXT NOT NULL,
  typed        TEXT NOT NULL,
  verdict      TEXT NOT NULL,
  credit       REAL NOT NULL,
  at           INTEGER NOT NULL,
  took         INTEGER NOT NULL,
  hint_used    INTEGER NOT NULL
) STRICT;

CREATE INDEX answers_by_learner ON answers (learner, pack, question, id);

CREATE TABLE due (
  id           INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL,
  kind         TEXT NOT NULL,
  key          TEXT NOT NULL,
  at           INTEGER NOT NULL,
  available_at INTEGER NOT NULL,    -- at, or the end of the running lease
  UNIQUE (conversation, kind, key)
) STRICT;

CREATE INDEX due_by_time ON due (available_at);

CREATE TABLE posted_facts (
  conversation INTEGER NOT NULL,
  pack         TEXT NOT NULL,
  position     INTEGER NOT NULL,
  fact         TEXT NOT NULL,
  at           INTEGER NOT NULL,
  PRIMARY KEY (conversation, pack, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation INTEGER NOT NULL,
  available_at INTEGER NOT NULL,    -- the end of the running lease
  was_started  INTEGER NOT NULL DEFAULT 0,
  at           INTEGER NOT NULL,
  reply_handle TEXT,
  reply        TEXT NOT NULL
) STRICT;

CREATE TABLE shown (
  conversation INTEGER NOT NULL,
  slot         TEXT NOT NULL,
  native_id    TEXT NOT NULL,
  PRIMARY KEY (conversation, slot)
) STRICT, WITHOUT ROWID;

CREATE TABLE platform_state (
  platform TEXT NOT NULL,
  key      TEXT NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (platform, key)
) STRICT, WITHOUT ROWID;
