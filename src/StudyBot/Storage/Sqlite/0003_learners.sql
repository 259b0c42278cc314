-- One learner on several platforms.

ALTER TABLE accounts ADD COLUMN conversation INTEGER;    -- the private one; null until there is one

CREATE INDEX accounts_by_learner ON accounts (learner);

-- For leaderboards.
CREATE INDEX answers_right ON answers (conversation, at) WHERE verdict = 'right';

-- Not the codes: what proves one is a hash in the JSON. Issuer and claimer are platform:account.
CREATE TABLE link_codes (
  selector   TEXT NOT NULL PRIMARY KEY,
  issuer     TEXT NOT NULL,
  claimer    TEXT,
  expires_at INTEGER NOT NULL,
  json       TEXT NOT NULL
) STRICT;
