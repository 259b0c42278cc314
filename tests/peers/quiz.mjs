// A quiz in a private chat: plain functions on a plain object, which the store keeps as JSON.

/** Those last answered wrong, then those never asked, then those right, longest ago first; chance among equals. */
export function pick(questions, history, count) {
  const seen = new Map(history.map((entry) => [entry.question, entry]));
  const tier = (id) => (!seen.has(id) ? 1 : seen.get(id).verdict === "right" ? 2 : 0);
  return shuffle(questions)
    .map((question) => ({ question, tier: tier(question.id), at: seen.get(question.id)?.at ?? 0 }))
    .sort((left, right) => left.tier - right.tier || (left.tier === 2 ? left.at - right.at : 0))
    .slice(0, count)
    .map((candidate) => candidate.question);
}

export function start(kind, questions, at) {
  const plan = questions.map((question) => ({
    id: question.id,
    order: question.options ? shuffle(question.options.map((_, index) => index)) : [],
  }));
  return { id: at.toString(36), kind, plan, round: 0, points: 0, missed: [], askedAt: at, shown: null };
}

/** @returns {{verdict: "right" | "wrong", given: string}} */
export function gradeChoice(question, order, option) {
  const given = `${String.fromCharCode(65 + option)}. ${question.options[order[option]]}`;
  return { verdict: order[option] === question.right ? "right" : "wrong", given };
}

/** Right when it is one of the forms, holds one in a sentence, or is off by a slip in proportion to its length. */
export function gradeTyped(question, typed) {
  const text = fold(typed);
  const right = question.answers
    .map(fold)
    .some((form) => text === form || text.includes(form) || distance(text, form) <= Math.floor(form.length / 5));
  return { verdict: right ? "right" : "wrong", given: typed };
}

function fold(text) {
  return text.normalize("NFKC").toLowerCase().replace(/[\s\p{P}]/gu, "");
}

function distance(left, right) {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[right.length];
}

function shuffle(items) {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  }
  return shuffled;
}
