// What survives: each answer and the quiz it belongs to are on the disk, in one transaction, before anybody is told.
import Database from "better-sqlite3";
import { createEmptyCard, fsrs, Rating } from "ts-fsrs";

const scheduler = fsrs();

export function openStore(path) {
  const db = new Database(path);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("cache_size = -8000");
  db.exec(`
    CREATE TABLE IF NOT EXISTS learners (id TEXT PRIMARY KEY, name TEXT NOT NULL, language TEXT) STRICT;
    CREATE TABLE IF NOT EXISTS updates (id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS quizzes (chat TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS polls (id TEXT PRIMARY KEY, chat TEXT NOT NULL, quiz TEXT NOT NULL, round INTEGER NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS answers (
      id INTEGER PRIMARY KEY, learner TEXT NOT NULL, quiz TEXT NOT NULL, round INTEGER NOT NULL, question TEXT NOT NULL,
      typed TEXT NOT NULL, verdict TEXT NOT NULL, at INTEGER NOT NULL, took INTEGER NOT NULL) STRICT;
    CREATE INDEX IF NOT EXISTS answers_by_learner ON answers (learner, question, id);
    CREATE TABLE IF NOT EXISTS cards (
      learner TEXT NOT NULL, question TEXT NOT NULL, due INTEGER NOT NULL, card TEXT NOT NULL,
      PRIMARY KEY (learner, question)) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS cards_by_due ON cards (learner, due);
    CREATE TABLE IF NOT EXISTS reviews (
      id INTEGER PRIMARY KEY, learner TEXT NOT NULL, question TEXT NOT NULL, rating INTEGER NOT NULL,
      state INTEGER NOT NULL, at INTEGER NOT NULL, took INTEGER NOT NULL) STRICT;
    CREATE INDEX IF NOT EXISTS reviews_by_card ON reviews (learner, question, id);
  `);
  const sql = {
    seen: db.prepare("INSERT OR IGNORE INTO updates (id, at) VALUES (?, ?)"),
    meet: db.prepare(`INSERT INTO learners (id, name, language) VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE name <> excluded.name`),
    history: db.prepare(`SELECT answers.question, answers.verdict, answers.at
      FROM (SELECT MAX(id) AS last FROM answers WHERE learner = ? GROUP BY question) AS latest
      JOIN answers ON answers.id = latest.last`),
    quiz: db.prepare("SELECT state FROM quizzes WHERE chat = ?"),
    saveQuiz: db.prepare(`INSERT INTO quizzes (chat, state) VALUES (?, ?)
      ON CONFLICT (chat) DO UPDATE SET state = excluded.state`),
    endQuiz: db.prepare("DELETE FROM quizzes WHERE chat = ?"),
    poll: db.prepare("SELECT chat, quiz, round FROM polls WHERE id = ?"),
    savePoll: db.prepare("INSERT INTO polls (id, chat, quiz, round) VALUES (?, ?, ?, ?)"),
    dropPoll: db.prepare("DELETE FROM polls WHERE id = ?"),
    answer: db.prepare(`INSERT INTO answers (learner, quiz, round, question, typed, verdict, at, took)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`),
    card: db.prepare("SELECT card FROM cards WHERE learner = ? AND question = ?"),
    saveCard: db.prepare(`INSERT INTO cards (learner, question, due, card) VALUES (?, ?, ?, ?)
      ON CONFLICT (learner, question) DO UPDATE SET due = excluded.due, card = excluded.card`),
    review: db.prepare("INSERT INTO reviews (learner, question, rating, state, at, took) VALUES (?, ?, ?, ?, ?, ?)"),
  };
  return {
    /** Runs the work once for an update, all of it or nothing. */
    once: db.transaction((update, work) => (sql.seen.run(String(update), Date.now()).changes === 1 ? work() : undefined)).immediate,
    meet: (id, name, language) => sql.meet.run(id, name, language ?? null),
    history: (learner) => sql.history.all(learner),
    quiz(chat) {
      const row = sql.quiz.get(chat);
      return row && JSON.parse(row.state);
    },
    saveQuiz: (chat, quiz) => sql.saveQuiz.run(chat, JSON.stringify(quiz)),
    endQuiz: (chat) => sql.endQuiz.run(chat),
    poll: (id) => sql.poll.get(id),
    /** The question has been sent: its message, and its poll if it is one, are remembered together. */
    shown: db.transaction((chat, quiz, poll) => {
      sql.saveQuiz.run(chat, JSON.stringify(quiz));
      if (poll) sql.savePoll.run(poll, chat, quiz.id, quiz.round);
    }).immediate,
    dropPoll: (id) => sql.dropPoll.run(id),
    /** The answer, and what it says about how well the learner knows the question. */
    addAnswer(learner, quiz, question, typed, verdict, at) {
      const took = at - quiz.askedAt;
      sql.answer.run(learner, quiz.id, quiz.round, question.id, typed, verdict, at, took);
      const row = sql.card.get(learner, question.id);
      const card = row ? JSON.parse(row.card) : createEmptyCard(at);
      const rating = verdict === "right" ? Rating.Good : Rating.Again;
      const next = scheduler.next(card, at, rating).card;
      sql.saveCard.run(learner, question.id, next.due.getTime(), JSON.stringify(next));
      sql.review.run(learner, question.id, rating, card.state, at, took);
    },
    close: () => db.close(),
  };
}
