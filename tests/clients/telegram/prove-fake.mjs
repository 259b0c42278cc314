// A real client against the fake Bot API server: prints one line a step, ends with 0 when all of them hold.
// Usage: node prove-fake.mjs [http://127.0.0.1:PORT]; without an address it starts the server itself.
import { spawn } from "node:child_process";
import assert from "node:assert/strict";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Bot, GrammyError, InlineKeyboard, InputFile } from "grammy";

const token = "123456789:AAfakefakefakefakefakefakefakefakefake";
const patience = 60_000;

const server = process.argv[2] ? { address: process.argv[2] } : await startServer();
const clientOptions = { apiRoot: server.address };
const bot = new Bot(token, { client: clientOptions });
let steps = 0;
let polling;

// What the bot does about what comes in: it tells the step that waits.
const waiting = new Map();
const arrived = new Map();
for (const kind of ["message:text", "callback_query", "poll_answer", "poll", "inline_query", "my_chat_member"]) {
  bot.on(kind, (context) => {
    const resolve = waiting.get(kind)?.shift();
    if (resolve) resolve(context);
    else arrived.set(kind, [...(arrived.get(kind) ?? []), context]);
  });
}

try {
  await proveAll();
  await bot.stop();
  await polling;
  assert.deepEqual((await control({ do: "state" })).faults, [], "the server found fault with what was sent");
  console.log(`ok: ${steps} steps`);
} catch (error) {
  console.error(`failed after ${steps} steps: ${error.stack}`);
  process.exitCode = 1;
} finally {
  server.stop?.();
}
// Long polls that are left must not keep the process alive.
setTimeout(() => process.exit(), 1_000).unref();

async function proveAll() {
  const ann = (await control({ do: "user", name: "Ann", language: "zh-hans" })).id;

  const me = await bot.api.getMe();
  assert.equal(me.is_bot, true);
  step("getMe");

  polling = bot.start({ timeout: 20, allowed_updates: ["message", "callback_query", "poll_answer", "poll", "inline_query", "my_chat_member"] });
  await control({ do: "say", user: ann, text: "/start quiz-s2" });
  const started = await next("message:text");
  assert.equal(started.match ?? started.message.text, "/start quiz-s2");
  assert.equal(started.from.language_code, "zh-hans");
  assert.equal(started.message.entities[0].type, "bot_command");
  step("a message comes by long polling");

  await bot.api.setMyCommands([{ command: "quiz", description: "测验" }], { scope: { type: "all_private_chats" }, language_code: "zh" });
  assert.equal((await bot.api.getMyCommands({ scope: { type: "all_private_chats" }, language_code: "zh" }))[0].command, "quiz");
  step("commands are set and read");

  const quiz = await bot.api.sendPoll(ann, "谁提出了「多元均衡」外交？", [{ text: "纳扎尔巴耶夫" }, { text: "托卡耶夫" }], {
    type: "quiz",
    is_anonymous: false,
    correct_option_ids: [1],
    explanation: "见<b>第二节</b>",
    explanation_parse_mode: "HTML",
    open_period: 600,
    protect_content: true,
  });
  assert.equal(quiz.poll.type, "quiz");
  assert.deepEqual(quiz.poll.correct_option_ids, [1]);
  assert.equal(quiz.poll.explanation_entities[0].type, "bold");
  step("a quiz poll is sent");

  assert.equal((await control({ do: "vote", user: ann, message_id: quiz.message_id, options: [1] })).counted, true);
  const vote = await next("poll_answer");
  assert.equal(vote.pollAnswer.poll_id, quiz.poll.id);
  assert.deepEqual(vote.pollAnswer.option_ids, [1]);
  assert.equal((await next("poll")).poll.options[1].voter_count, 1);
  assert.equal((await control({ do: "vote", user: ann, message_id: quiz.message_id, options: [0] })).counted, false);
  step("a vote comes once and is final");

  const stopped = await bot.api.stopPoll(ann, quiz.message_id);
  assert.equal(stopped.is_closed, true);
  assert.equal((await next("poll")).poll.is_closed, true);
  step("the poll is stopped");

  const menu = await bot.api.sendMessage(ann, "<i>选一个</i> &lt;3", {
    parse_mode: "HTML",
    reply_markup: new InlineKeyboard().text("再来", "again:1").url("原文", "https://example.org/essay"),
    link_preview_options: { is_disabled: true },
    reply_parameters: { message_id: quiz.message_id, allow_sending_without_reply: true },
  });
  assert.equal(menu.text, "选一个 <3");
  assert.equal(menu.reply_to_message.message_id, quiz.message_id);
  const pressing = control({ do: "press", user: ann, message_id: menu.message_id, data: "again:1" });
  const press = await next("callback_query");
  assert.equal(press.callbackQuery.data, "again:1");
  await press.answerCallbackQuery({ text: "好的", show_alert: true });
  assert.deepEqual(await pressing, { text: "好的", show_alert: true });
  step("a button is pressed and answered");

  await control({ do: "expect", words: "message is not modified" });
  const edited = await press.editMessageText("改了", { reply_markup: new InlineKeyboard() });
  assert.equal(edited.text, "改了");
  await rejects(press.editMessageText("改了"), 400, /message is not modified/);
  step("a message is edited, and the same once more is refused");

  const searching = control({ do: "type", user: ann, query: "多元均衡" });
  const search = await next("inline_query");
  assert.equal(search.inlineQuery.query, "多元均衡");
  await search.answerInlineQuery(
    [{ type: "article", id: "1", title: "第二节", input_message_content: { message_text: "<b>多元均衡</b>", parse_mode: "HTML" } }],
    { cache_time: 10, is_personal: true },
  );
  assert.equal((await searching).results[0].title, "第二节");
  step("a search is answered");

  const photo = await bot.api.sendPhoto(ann, new InputFile(new Uint8Array([137, 80, 78, 71]), "progress.png"), { caption: "进度" });
  assert.equal(photo.caption, "进度");
  assert.ok(photo.photo.length > 0);
  step("a file is uploaded");

  const group = (await control({ do: "chat", type: "supergroup", title: "Class", user: ann })).id;
  assert.equal((await next("my_chat_member")).chat.id, group);
  await control({ do: "say", user: ann, chat: group, text: "not for bots" });
  await control({ do: "say", user: ann, chat: group, text: "/quiz@TheStudyBot 3" });
  assert.equal((await next("message:text")).message.text, "/quiz@TheStudyBot 3");
  await bot.api.setMessageReaction(group, (await bot.api.sendMessage(group, "x")).message_id, [{ type: "emoji", emoji: "👍" }]);
  assert.equal((await bot.api.getChatMember(group, ann)).status, "creator");
  step("a group: privacy mode, reactions, members");

  await control({ do: "fail", method: "sendMessage", fault: "too_many_requests", seconds: 1 });
  const flood = await rejects(bot.api.sendMessage(ann, "too fast"), 429, /retry after 1/);
  await new Promise((resolve) => setTimeout(resolve, flood.parameters.retry_after * 1_000 + 50));
  assert.equal((await bot.api.sendMessage(ann, "slower")).text, "slower");
  step("429 is obeyed and the message sent again");

  await control({ do: "block", user: ann });
  await rejects(bot.api.sendMessage(ann, "x"), 403, /bot was blocked by the user/);
  await control({ do: "unblock", user: ann });
  assert.equal((await bot.api.sendMessage(ann, "x")).text, "x");
  step("a block is a 403");

  await bot.stop();
  await polling;
  const other = new Bot(token, { client: clientOptions });
  const first = other.api.getUpdates({ timeout: 20, offset: 999_999_999 });
  const conflict = rejects(first, 409, /terminated by other getUpdates request/);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await other.api.getUpdates({ offset: 999_999_999 });
  await conflict;
  step("of two that poll the older gets 409");

  await bot.api.setWebhook(`${server.address}/control`, { secret_token: "s" });
  await rejects(bot.api.getUpdates(), 409, /webhook is active/);
  assert.equal((await bot.api.getWebhookInfo()).url, `${server.address}/control`);
  await bot.api.deleteWebhook();
  step("with a webhook there is no polling");

  await rejects(new Bot("42:wrong", { client: clientOptions }).api.getMe(), 401, /Unauthorized/);
  step("a wrong token is a 401");

  await control({ do: "expect", words: "can't parse entities" });
  await rejects(bot.api.sendMessage(ann, "<b>open", { parse_mode: "HTML" }), 400, /can't parse entities: Can't find end tag/);
  await control({ do: "expect", words: "correct quiz option list must be increasing" });
  await rejects(
    bot.api.sendPoll(ann, "q", ["a", "b"].map((text) => ({ text })), {
      type: "quiz", is_anonymous: false, allows_multiple_answers: true, correct_option_ids: [1, 0],
    }),
    400,
    /must be increasing/,
  );
  step("what is wrong is refused in Telegram's words");
}

function step(what) {
  steps += 1;
  console.log(`ok ${steps} - ${what}`);
}

async function control(order) {
  const response = await fetch(`${server.address}/control`, { method: "POST", body: JSON.stringify(order) });
  assert.equal(response.status, 200, `${JSON.stringify(order)}: ${response.status}`);
  return response.json();
}

function next(kind) {
  const [context, ...rest] = arrived.get(kind) ?? [];
  if (context) {
    arrived.set(kind, rest);
    return context;
  }
  return new Promise((resolve, reject) => {
    waiting.set(kind, [...(waiting.get(kind) ?? []), resolve]);
    setTimeout(() => reject(new Error(`no ${kind} came`)), patience).unref();
  });
}

async function rejects(call, code, words) {
  const error = await call.then(() => assert.fail(`expected a ${code}`), (failure) => failure);
  assert.ok(error instanceof GrammyError, String(error));
  assert.equal(error.error_code, code, error.description);
  assert.match(error.description, words);
  return error;
}

/** Starts the server as its own process, which writes its address first; what the build has to say may stand before it. */
async function startServer() {
  const project = fileURLToPath(new URL("../../StudyBot.Benchmarks", import.meta.url));
  const child = spawn("dotnet", ["run", "--project", project, "--", "fake-telegram"], { stdio: ["pipe", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith("http://")) {
      return { address: line, stop: () => child.stdin.end() };
    }
  }
  throw new Error("the server did not start");
}
