// A study bot as a good Node programmer would write it: grammY with its concurrent runner, better-sqlite3, HTML replies.
// Settings: BOT_TOKEN, API_ROOT, DATABASE, STUDY (questions and footnotes as JSON).
import { readFileSync } from "node:fs";
import { Bot, InlineKeyboard } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";
import { gradeChoice, gradeTyped, pick, start } from "./quiz.mjs";
import { openStore } from "./store.mjs";

const study = JSON.parse(readFileSync(process.env.STUDY, "utf8"));
const byId = {
  choice: new Map(study.choice.map((question) => [question.id, question])),
  cloze: new Map(study.cloze.map((question) => [question.id, question])),
};
const store = openStore(process.env.DATABASE);
const bot = new Bot(process.env.BOT_TOKEN, { client: { apiRoot: process.env.API_ROOT } });

bot.catch((error) => console.error(error.error));
// What one person does is handled in order, different people at once. (A vote's voter is not its "from".)
bot.use(sequentialize((context) => String(context.pollAnswer?.user?.id ?? context.from?.id)));

bot.command("quiz", async (context) => {
  const [count, kind] = context.match.split(" ");
  const questions = study[kind] ?? study.choice;
  const quiz = store.once(context.update.update_id, () => {
    meet(context.from);
    const picked = pick(questions, store.history(String(context.from.id)), Number(count) || 10);
    const begun = start(study[kind] ? kind : "choice", picked, Date.now());
    store.saveQuiz(String(context.chat.id), begun);
    return begun;
  });
  if (quiz) {
    await context.reply(`开始测验，共 ${quiz.plan.length} 题。直接作答即可，需要时发送 /hint、/skip 或 /stop。`);
    await ask(String(context.chat.id), quiz);
  }
});

bot.command("footnote", async (context) => {
  const footnote = study.footnotes.find((note) => note.number === Number(context.match));
  if (!footnote) {
    await context.reply("没有这条脚注。");
    return;
  }
  const lines = [`<b>脚注 ${footnote.number}</b>`, escape(footnote.citation)];
  if (footnote.address) lines.push(escape(footnote.address));
  if (footnote.note) lines.push(`<i>${escape(footnote.note)}</i>`);
  await context.reply(lines.join("\n"), {
    parse_mode: "HTML",
    link_preview_options: { is_disabled: true },
    reply_markup: new InlineKeyboard().text("考考我", `quiz:footnote:${footnote.number}`).text("下一条", `footnote:${footnote.number + 1}`),
  });
});

bot.on("poll_answer", async (context) => {
  const { poll_id: pollId, option_ids: [option], user } = context.pollAnswer;
  const outcome = store.once(context.update.update_id, () => {
    const poll = store.poll(pollId);
    const quiz = poll && store.quiz(poll.chat);
    if (option === undefined || !quiz || quiz.id !== poll.quiz || quiz.round !== poll.round) return undefined;
    const question = byId.choice.get(quiz.plan[quiz.round].id);
    const graded = gradeChoice(question, quiz.plan[quiz.round].order, option);
    store.dropPoll(pollId);
    return { chat: poll.chat, ...record(poll.chat, user, quiz, question, `#${option}`, graded) };
  });
  if (outcome) {
    const closing = context.api.stopPoll(Number(outcome.chat), outcome.shown).catch(() => {});
    await context.api.sendMessage(Number(outcome.chat), outcome.reveal, revealOptions);
    await goOn(outcome.chat, outcome.quiz);
    await closing;
  }
});

bot.on("message:text", async (context) => {
  const outcome = store.once(context.update.update_id, () => {
    const chat = String(context.chat.id);
    const quiz = store.quiz(chat);
    if (!quiz) return undefined;
    const question = byId[quiz.kind].get(quiz.plan[quiz.round].id);
    if (quiz.kind !== "cloze") return undefined;
    return record(chat, context.from, quiz, question, context.msg.text, gradeTyped(question, context.msg.text));
  });
  if (outcome) {
    await context.api.editMessageText(context.chat.id, outcome.shown, outcome.reveal, revealOptions);
    await goOn(String(context.chat.id), outcome.quiz);
  }
});

const revealOptions = {
  parse_mode: "HTML",
  link_preview_options: { is_disabled: true },
  reply_markup: new InlineKeyboard().text("脚注", "footnote:1").text("原文", "section:1"),
};

const questionKeyboard = new InlineKeyboard().text("提示", "hint").text("跳过", "skip").text("结束", "stop");

function meet(user) {
  store.meet(String(user.id), user.first_name, user.language_code);
}

/** Notes the answer and moves the quiz on; in the update's transaction. */
function record(chat, user, quiz, question, typed, { verdict, given }) {
  const at = Date.now();
  meet(user);
  store.addAnswer(String(user.id), quiz, question, typed, verdict, at);
  if (verdict === "right") quiz.points += 1;
  else quiz.missed.push(question.id);
  const { shown } = quiz;
  quiz.round += 1;
  quiz.askedAt = at;
  quiz.shown = null;
  if (quiz.round < quiz.plan.length) store.saveQuiz(chat, quiz);
  else store.endQuiz(chat);
  return { quiz, shown, reveal: revealOf(quiz, question, verdict, given) };
}

function revealOf(quiz, question, verdict, given) {
  const lines = [verdict === "right" ? "<b>✅ 答对了</b>" : "<b>❌ 不对</b>"];
  if (verdict !== "right") lines.push(`你的回答：${escape(given)}`);
  lines.push(`答案：<b>${escape(question.answers?.[0] ?? question.options[question.right])}</b>`);
  lines.push(`依据：${escape(question.why)}`, question.evidence);
  lines.push(`得分：${quiz.points}/${quiz.round} · <i>结束测验：/stop</i>`);
  return lines.join("\n");
}

async function goOn(chat, quiz) {
  if (quiz.round < quiz.plan.length) {
    await ask(chat, quiz);
    return;
  }
  const missed = quiz.missed.map((id) => byId[quiz.kind].get(id));
  const lines = [`测验结束：${quiz.points}/${quiz.plan.length}`];
  for (const question of missed) lines.push(`• ${escape(question.prompt)} → ${escape(question.answers?.[0] ?? question.options[question.right])}`);
  await bot.api.sendMessage(Number(chat), lines.join("\n"), {
    parse_mode: "HTML",
    reply_markup: new InlineKeyboard().text(`重做错的 ${missed.length} 题`, `quiz:missed:${quiz.id}`).text("再来一场", "quiz"),
  });
}

/** Where the question stands, and which poll asks it, is kept: a vote names its poll only. */
async function ask(chat, quiz) {
  const { id, order } = quiz.plan[quiz.round];
  const question = byId[quiz.kind].get(id);
  const header = `问题 ${quiz.round + 1}/${quiz.plan.length}`;
  if (quiz.kind === "choice") {
    const message = await bot.api.sendPoll(Number(chat), `${header}\n${question.prompt}`, order.map((index) => ({ text: question.options[index] })), {
      type: "quiz",
      is_anonymous: false,
      correct_option_ids: [order.indexOf(question.right)],
      explanation: question.evidence,
      protect_content: true,
      reply_markup: questionKeyboard,
    });
    quiz.shown = message.message_id;
    store.shown(chat, quiz, message.poll.id);
    return;
  }
  const message = await bot.api.sendMessage(Number(chat), `${header}\n<b>${escape(question.prompt)}</b>\n<i>请直接输入答案</i>`, {
    parse_mode: "HTML",
    link_preview_options: { is_disabled: true },
    reply_markup: questionKeyboard,
  });
  quiz.shown = message.message_id;
  store.shown(chat, quiz, null);
}

function escape(text) {
  return text.replace(/[&<>]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[mark]);
}

const runner = run(bot, { runner: { fetch: { allowed_updates: ["message", "callback_query", "poll_answer"] } } });
bot.api
  .setMyCommands([
    { command: "quiz", description: "开始测验" },
    { command: "footnote", description: "查看脚注" },
  ])
  .catch((error) => console.error(error));
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => runner.stop().then(() => store.close()));
}
