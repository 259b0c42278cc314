// A study bot as a good Node programmer would write it: discord.js, better-sqlite3, embeds and buttons.
// Settings: BOT_TOKEN, API_ROOT, DATABASE, STUDY (questions, footnotes and key points as JSON).
import { readFileSync } from "node:fs";
import {
  ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, EmbedBuilder, Events, GatewayIntentBits, InteractionContextType,
  Partials, SlashCommandBuilder,
} from "discord.js";
import { gradeChoice, pick, start } from "./quiz.mjs";
import { openStore } from "./store.mjs";

const study = JSON.parse(readFileSync(process.env.STUDY, "utf8"));
const byId = new Map(study.choice.map((question) => [question.id, question]));
const store = openStore(process.env.DATABASE);
const nobody = { parse: [] };
const colors = { right: 0x2e8b57, wrong: 0xb22222, neutral: 0x4169e1 };

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  // The limit of 50 a second is Discord's; a run that measures lifts it for everybody.
  rest: { api: process.env.API_ROOT, globalRequestsPerSecond: Number(process.env.REQUESTS_PER_SECOND ?? 50) },
});

const commands = {
  async quiz(interaction) {
    const count = interaction.options.getInteger("number") ?? 10;
    const quiz = store.once(interaction.id, () => {
      meet(interaction.user, interaction.locale);
      const begun = start("choice", pick(study.choice, store.history(interaction.user.id), count), Date.now());
      store.saveQuiz(interaction.channelId, begun);
      return begun;
    });
    if (quiz) {
      await interaction.reply({ content: `开始测验，共 ${quiz.plan.length} 题。`, allowedMentions: nobody });
      await interaction.followUp(questionOf(quiz));
    }
  },

  async footnote(interaction) {
    const footnote = study.footnotes.find((note) => note.number === Number(interaction.options.getString("number")));
    if (!footnote) {
      await interaction.reply({ content: "没有这条脚注。", allowedMentions: nobody });
      return;
    }
    const embed = new EmbedBuilder().setColor(colors.neutral).setTitle(`脚注 ${footnote.number}`).setDescription(footnote.citation);
    if (footnote.note) embed.addFields({ name: "存疑", value: footnote.note });
    await interaction.reply({
      embeds: [embed],
      components: [row(button("上一条", `footnote|${footnote.number - 1}|back`), button("下一条", `footnote|${footnote.number + 1}|next`))],
      allowedMentions: nobody,
    });
  },

  async lookup(interaction) {
    const words = interaction.options.getString("words").toLowerCase();
    const found = study.keyPoints.filter((keyPoint) => keyPoint.text.toLowerCase().includes(words)).slice(0, 3);
    const embeds = found.map((keyPoint) =>
      new EmbedBuilder().setColor(colors.neutral).setDescription(keyPoint.text).setFooter({ text: keyPoint.evidence }));
    await interaction.reply(found.length > 0
      ? { embeds, components: [row(button("考考我", "quiz|found|1"))], allowedMentions: nobody }
      : { content: "文中没有找到。", allowedMentions: nobody });
  },
};

const buttons = {
  async answer(interaction, quizId, round, option) {
    const outcome = store.once(interaction.id, () => {
      const quiz = store.quiz(interaction.channelId);
      return quiz?.id === quizId && quiz.round === Number(round) ? record(interaction, quiz, Number(option)) : undefined;
    });
    if (!outcome) {
      await interaction.reply({ content: "这一题已经结束了。", ephemeral: true, allowedMentions: nobody });
      return;
    }
    await interaction.update({ embeds: [outcome.reveal], components: [row(button("脚注", "footnote|1|see"))], allowedMentions: nobody });
    await interaction.followUp(outcome.quiz.round < outcome.quiz.plan.length ? questionOf(outcome.quiz) : endingOf(outcome.quiz));
  },
};

client.on(Events.InteractionCreate, async (interaction) => {
  try {
    if (interaction.isChatInputCommand()) {
      await commands[interaction.commandName]?.(interaction);
    } else if (interaction.isButton()) {
      const [what, ...values] = interaction.customId.split("|");
      await buttons[what]?.(interaction, ...values);
    }
  } catch (error) {
    console.error(error);
  }
});

function meet(user, locale) {
  store.meet(user.id, user.globalName ?? user.username, locale);
}

/** Notes the answer and moves the quiz on; in the interaction's transaction. */
function record(interaction, quiz, option) {
  const { id, order } = quiz.plan[quiz.round];
  const question = byId.get(id);
  const { verdict, given } = gradeChoice(question, order, option);
  const at = Date.now();
  meet(interaction.user, interaction.locale);
  store.addAnswer(interaction.user.id, quiz, question, `#${option}`, verdict, at);
  if (verdict === "right") quiz.points += 1;
  else quiz.missed.push(question.id);
  quiz.round += 1;
  quiz.askedAt = at;
  if (quiz.round < quiz.plan.length) store.saveQuiz(interaction.channelId, quiz);
  else store.endQuiz(interaction.channelId);
  return { quiz, reveal: revealOf(quiz, question, verdict, given) };
}

function revealOf(quiz, question, verdict, given) {
  const lines = [];
  if (verdict !== "right") lines.push(`你的回答：${given}`);
  lines.push(`答案：**${question.options[question.right]}**`, `依据：${question.why}`, question.evidence);
  return new EmbedBuilder()
    .setColor(verdict === "right" ? colors.right : colors.wrong)
    .setTitle(verdict === "right" ? "✅ 答对了" : "❌ 不对")
    .setDescription(lines.join("\n"))
    .setFooter({ text: `得分：${quiz.points}/${quiz.round} · 结束测验：/stop` });
}

function questionOf(quiz) {
  const { id, order } = quiz.plan[quiz.round];
  const question = byId.get(id);
  const embed = new EmbedBuilder()
    .setColor(colors.neutral)
    .setTitle(`问题 ${quiz.round + 1}/${quiz.plan.length}`)
    .setDescription(question.prompt);
  const options = order.map((index, place) =>
    button(`${String.fromCharCode(65 + place)}. ${question.options[index]}`.slice(0, 80), `answer|${quiz.id}|${quiz.round}|${place}`));
  const others = [button("提示", "hint"), button("跳过", "skip"), button("结束", "stop")];
  return { embeds: [embed], components: [row(...options), row(...others)], allowedMentions: nobody };
}

function endingOf(quiz) {
  const lines = quiz.missed.map((id) => `• ${byId.get(id).prompt} → ${byId.get(id).options[byId.get(id).right]}`);
  const embed = new EmbedBuilder()
    .setColor(colors.neutral)
    .setTitle(`测验结束：${quiz.points}/${quiz.plan.length}`)
    .setDescription(lines.join("\n") || "全部答对！");
  return { embeds: [embed], components: [row(button("再来一场", "quiz|again|x"))], allowedMentions: nobody };
}

function button(label, id) {
  return new ButtonBuilder().setLabel(label).setCustomId(id).setStyle(ButtonStyle.Secondary);
}

function row(...components) {
  return new ActionRowBuilder().addComponents(components);
}

client.once(Events.ClientReady, async () => {
  const everywhere = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel];
  const slash = (name, description) => new SlashCommandBuilder().setName(name).setDescription(description).setContexts(everywhere);
  await client.application.commands.set([
    slash("quiz", "开始测验")
      .addIntegerOption((option) => option.setName("number").setDescription("几题").setMinValue(1).setMaxValue(50))
      .addStringOption((option) => option.setName("kind").setDescription("题型").addChoices({ name: "单选", value: "choice" })),
    slash("footnote", "查看脚注").addStringOption((option) => option.setName("number").setDescription("第几条")),
    slash("lookup", "查找").addStringOption((option) => option.setName("words").setDescription("找什么").setRequired(true)),
  ]);
});
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => client.destroy().then(() => store.close()));
}
await client.login(process.env.BOT_TOKEN);
