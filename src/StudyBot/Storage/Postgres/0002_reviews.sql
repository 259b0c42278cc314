-- What each learner knows. Days are counted from 1970-01-01; states and ratings have the numbers of FSRS.

CREATE TABLE cards (
  learner     bigint NOT NULL,
  pack        text NOT NULL,
  question    text NOT NULL,
  state       integer NOT NULL,
  step        integer,
  stability   double precision NOT NULL,
  difficulty  double precision NOT NULL,
  due         bigint NOT NULL,
  last_review bigint NOT NULL,
  last_day    integer NOT NULL,
  reps        integer NOT NULL,
  lapses      integer NOT NULL,
  PRIMARY KEY (learner, pack, question)
);

CREATE INDEX cards_by_due ON cards (learner, pack, due);

-- Only ever added to: cards can be made anew from it.
CREATE TABLE reviews (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conversation bigint NOT NULL,
  learner      bigint NOT NULL,
  pack         text NOT NULL,
  question     text NOT NULL,
  rating       integer NOT NULL,
  state        integer NOT NULL,    -- the card's before
  at           bigint NOT NULL,
  day          integer NOT NULL,    -- the learner's study day, as counted then
  took         bigint NOT NULL,
  source       integer NOT NULL,
  way          integer NOT NULL,
  fuzz         double precision NOT NULL,
  parameters   text,                -- null: the usual ones
  undoes       bigint
);

CREATE INDEX reviews_by_card ON reviews (learner, pack, question, id);

CREATE INDEX reviews_by_day ON reviews (learner, day, id);

CREATE TABLE learner_documents (
  learner bigint NOT NULL,
  kind    text NOT NULL,
  json    text NOT NULL,
  PRIMARY KEY (learner, kind)
);
