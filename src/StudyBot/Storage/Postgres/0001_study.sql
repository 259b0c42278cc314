-- Instants and durations are ticks of 100 ns, instants since 1970. Conversations are numbered, so that one that moves
-- to another address takes everything with it. Nothing refers by foreign key: nothing here is ever deleted by cascade.

CREATE TABLE conversations (
  number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  platform   text NOT NULL,
  address    text NOT NULL,
  kind       text,    -- null until something has come from there
  language   text,
  pack       text,
  is_open    boolean NOT NULL DEFAULT true,
  first_seen bigint,
  UNIQUE (platform, address)
);

CREATE TABLE learners (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name       text NOT NULL,
  language   text,
  first_seen bigint NOT NULL
);

CREATE TABLE accounts (
  platform text NOT NULL,
  account  text NOT NULL,
  learner  bigint NOT NULL,
  PRIMARY KEY (platform, account)
);

-- What makes an answer count once: its update's key is handled in the transaction that logs the answer.
CREATE TABLE handled_updates (
  conversation bigint NOT NULL,
  update_key   text NOT NULL,
  at           bigint NOT NULL,
  PRIMARY KEY (conversation, update_key)
);

CREATE TABLE documents (
  conversation bigint NOT NULL,
  kind         text NOT NULL,
  json         text NOT NULL,
  PRIMARY KEY (conversation, kind)
);

CREATE TABLE answers (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conversation bigint NOT NULL,
  learner      bigint NOT NULL,
  quiz         text NOT NULL,
  round        integer NOT NULL,
  pack         text NOT NULL,
  pack_version text NOT NULL,
  question     text NOT NULL,
  typed        text NOT NULL,
  verdict      text NOT NULL,
  credit       double precision NOT NULL,
  at           bigint NOT NULL,
  took         bigint NOT NULL,
  hint_used    boolean NOT NULL
);

CREATE INDEX answers_by_learner ON answers (learner, pack, question, id);

CREATE TABLE due (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conversation bigint NOT NULL,
  kind         text NOT NULL,
  key          text NOT NULL,
  at           bigint NOT NULL,
  available_at bigint NOT NULL,    -- at, or the end of the running lease
  UNIQUE (conversation, kind, key)
);

CREATE INDEX due_by_time ON due (available_at);

CREATE TABLE posted_facts (
  conversation bigint NOT NULL,
  pack         text NOT NULL,
  position     integer NOT NULL,
  fact         text NOT NULL,
  at           bigint NOT NULL,
  PRIMARY KEY (conversation, pack, position)
);

CREATE TABLE outbox (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conversation bigint NOT NULL,
  available_at bigint NOT NULL,    -- the end of the running lease
  was_started  boolean NOT NULL DEFAULT false,
  at           bigint NOT NULL,
  reply_handle text,
  reply        text NOT NULL
);

CREATE TABLE shown (
  conversation bigint NOT NULL,
  slot         text NOT NULL,
  native_id    text NOT NULL,
  PRIMARY KEY (conversation, slot)
);

CREATE TABLE platform_state (
  platform text NOT NULL,
  key      text NOT NULL,
  value    text NOT NULL,
  PRIMARY KEY (platform, key)
);
