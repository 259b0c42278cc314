-- What one answer writes lies on fewer pages: no index without need, and keys that grow come first, so that what many
-- write at the same time lies side by side.

DROP INDEX cards_by_due;    -- a learner's cards of one pack are read together

DROP INDEX reviews_by_card;

DROP INDEX answers_by_learner;

CREATE INDEX answers_by_learner ON answers (learner, id);

ALTER TABLE handled_updates DROP CONSTRAINT handled_updates_pkey, ADD PRIMARY KEY (update_key, conversation);

ALTER TABLE shown DROP CONSTRAINT shown_pkey, ADD PRIMARY KEY (slot, conversation);
