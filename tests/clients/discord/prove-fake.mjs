// A real client against the fake Discord: what the bot's tests rely on is understood by what others wrote.
// Prints one line a step, ends with 0 when all of them hold and with 1 when one does not.
// Usage: node prove-fake.mjs [http://127.0.0.1:PORT]; without an address it starts the server itself.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createInflate, constants } from 'node:zlib';
import assert from 'node:assert/strict';
import {
  ActionRowBuilder, ApplicationCommandType, ApplicationIntegrationType, ButtonBuilder, ButtonStyle, Client,
  ContextMenuCommandBuilder, DiscordAPIError, EmbedBuilder, Events, GatewayIntentBits, InteractionContextType, LabelBuilder,
  MessageFlags, ModalBuilder, Partials, SlashCommandBuilder, StringSelectMenuBuilder, TextInputBuilder, TextInputStyle,
} from 'discord.js';
import { WebSocket } from 'ws';

const patience = 20_000;
const token = 'MTEwMDAwMDAwMDAwMDAwMDAwMQ.GfAkEd.loopback_only_0123456789abcdefghijkl';
const server = process.argv[2] ? { address: process.argv[2] } : await startServer();
const { address } = server;

async function startServer() {
  const project = fileURLToPath(new URL('../../StudyBot.Benchmarks', import.meta.url));
  const child = spawn('dotnet', ['run', '--project', project, '--', 'fake-discord'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const line = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (text) => text.startsWith('http') && resolve(text));
    child.on('exit', () => reject(new Error('the fake did not start')));
  });
  return { address: line, stop: () => child.stdin.end() };
}

async function order(what, fields = {}) {
  const response = await fetch(`${address}/control`, { method: 'POST', body: JSON.stringify({ do: what, ...fields }) });
  const text = await response.text();
  if (!response.ok) throw new Error(`control: ${text}`);
  return JSON.parse(text);
}

const act = async (what, fields) => order('wait', { interaction: (await order(what, fields)).id });
const stats = () => order('stats');

async function until(condition) {
  const deadline = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

let failures = 0;
async function step(name, body) {
  let timer;
  try {
    const timeout = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error('took too long')), patience); });
    await Promise.race([body(), timeout]);
    console.log(`ok    ${name}`);
  } catch (error) {
    failures++;
    console.log(`FAIL  ${name}: ${error.stack ?? error}`);
  } finally {
    clearTimeout(timer);
  }
}

const guild = (await order('guild', { name: 'Study group' })).id;
const channel = (await order('channel', { guild, name: 'general' })).id;
const ana = (await order('user', { name: 'ana', guild, locale: 'zh-CN', has_installed: true })).id;
const bo = (await order('user', { name: 'bo', guild })).id;

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  rest: { api: `${address}/api` },
});
const handlers = new Map();
const directMessages = [];
client.on(Events.InteractionCreate, async (interaction) => {
  const handler = handlers.get(interaction.commandName ?? interaction.customId);
  if (handler) await handler(interaction).catch((error) => console.log(`      handler: ${error.stack}`));
});
client.on(Events.MessageCreate, (message) => directMessages.push(message));
client.on(Events.Error, (error) => console.log(`      client: ${error.message}`));

await step('log in and get ready', async () => {
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
  assert.equal(client.user.username, 'studybot');
  assert.equal(client.guilds.cache.get(guild).name, 'Study group');
  assert.equal(client.channels.cache.get(channel).name, 'general');
});

await step('register commands', async () => {
  const everywhere = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel];
  const installs = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];
  const slash = (name) => new SlashCommandBuilder().setName(name).setDescription(`The command ${name}`)
    .setContexts(everywhere).setIntegrationTypes(installs);
  const registered = await client.application.commands.set([
    slash('reply'), slash('defer'), slash('buttons'), slash('select'), slash('modal'), slash('secret'), slash('twice'),
    slash('late'), slash('long'),
    slash('count').addIntegerOption((option) => option.setName('n').setDescription('How many')
      .setNameLocalizations({ 'zh-CN': '数' }).setMinValue(1).setMaxValue(9).setRequired(true)),
    slash('lookup').addStringOption((option) => option.setName('text').setDescription('What').setAutocomplete(true)),
    new ContextMenuCommandBuilder().setName('Look up').setType(ApplicationCommandType.Message).setContexts(everywhere)
      .setIntegrationTypes(installs),
  ]);
  assert.equal(registered.size, 12);
  const fetched = await client.application.commands.fetch({ withLocalizations: true });
  assert.equal(fetched.find((one) => one.name === 'count').options[0].nameLocalizations['zh-CN'], '数');
});

await step('reply with text and embed', async () => {
  handlers.set('reply', (interaction) => interaction.reply({
    content: `hello ${interaction.user.username}`, embeds: [new EmbedBuilder().setTitle('T').setDescription('D').setColor(0x3366CC)],
    allowedMentions: { parse: [] },
  }));
  const { original } = await act('run', { user: ana, channel, command: 'reply' });
  assert.equal(original.content, 'hello ana');
  assert.equal(original.embeds[0].title, 'T');
});

await step('reply and read the response back', async () => {
  let response;
  handlers.set('reply', async (interaction) => { response = await interaction.reply({ content: 'x', withResponse: true }); });
  const { original } = await act('run', { user: ana, channel, command: 'reply' });
  await until(() => response);
  assert.equal(response.resource.message.id, original.id);
});

await step('an option arrives with its kind', async () => {
  handlers.set('count', (interaction) => interaction.reply(`${interaction.options.getInteger('n') + 1}`));
  const { original } = await act('run', { user: ana, channel, command: 'count', options: { n: 4 } });
  assert.equal(original.content, '5');
});

await step('defer and edit', async () => {
  handlers.set('defer', async (interaction) => {
    await interaction.deferReply();
    await interaction.editReply('thought about it');
    await interaction.editReply('thought again');
  });
  const { original, answered_with } = await act('run', { user: ana, channel, command: 'defer' });
  assert.equal(answered_with, 5);
  await until(async () => (await order('messages', { channel })).some((message) => message.content === 'thought again'));
  assert.ok(original.id);
});

await step('an ephemeral reply is seen by one', async () => {
  handlers.set('secret', (interaction) => interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral }));
  const { original } = await act('run', { user: ana, channel, command: 'secret' });
  assert.equal(original.only_for, ana);
});

await step('follow up, edit and delete it', async () => {
  handlers.set('twice', async (interaction) => {
    await interaction.reply('one');
    const second = await interaction.followUp({ content: 'two', flags: MessageFlags.Ephemeral });
    await interaction.editReply('one!');
    await interaction.webhook.editMessage(second, 'two!');
    const third = await interaction.followUp('three');
    await interaction.deleteReply(third);
  });
  await order('run', { user: ana, channel, command: 'twice' });
  await until(async () => {
    const texts = (await order('messages', { channel })).map((message) => message.content);
    return texts.includes('one!') && texts.includes('two!') && !texts.includes('three') && !texts.includes('two');
  });
});

await step('buttons: press, update, answer privately', async () => {
  const row = (disabled) => new ActionRowBuilder().addComponents(
    new ButtonBuilder().setCustomId('yes').setLabel('Yes').setStyle(ButtonStyle.Primary).setDisabled(disabled),
    new ButtonBuilder().setLabel('Source').setURL('https://example.org').setStyle(ButtonStyle.Link),
  );
  handlers.set('buttons', (interaction) => interaction.reply({ content: 'sure?', components: [row(false)] }));
  handlers.set('yes', async (interaction) => {
    await interaction.update({ content: 'sure!', components: [row(true)] });
    await interaction.followUp({ content: 'noted', flags: MessageFlags.Ephemeral });
  });
  const { original } = await act('run', { user: ana, channel, command: 'buttons' });
  const pressed = await act('press', { user: bo, message: original.id, button: 'Yes' });
  assert.equal(pressed.answered_with, 7);
  await until(async () => (await order('messages', { channel })).some((one) => one.content === 'noted' && one.only_for === bo));
  assert.equal((await order('messages', { channel })).find((one) => one.id === original.id).content, 'sure!');
});

await step('a select menu with several picks', async () => {
  const menu = new StringSelectMenuBuilder().setCustomId('pick').setMinValues(1).setMaxValues(2).addOptions(
    { label: 'A', value: '0' }, { label: 'B', value: '1' }, { label: 'C', value: '2' });
  handlers.set('select', (interaction) => interaction.reply({ content: 'which?', components: [new ActionRowBuilder().addComponents(menu)] }));
  handlers.set('pick', (interaction) => interaction.reply(interaction.values.join('+')));
  const { original } = await act('run', { user: ana, channel, command: 'select' });
  const chosen = await act('choose', { user: ana, message: original.id, options: ['A', 'C'] });
  assert.equal(chosen.original.content, '0+2');
});

await step('a modal with a labelled text input', async () => {
  handlers.set('modal', (interaction) => interaction.showModal(new ModalBuilder().setCustomId('form').setTitle('Your answer')
    .addLabelComponents(new LabelBuilder().setLabel('Capital').setTextInputComponent(
      new TextInputBuilder().setCustomId('answer').setStyle(TextInputStyle.Short).setMaxLength(50)))));
  handlers.set('form', (interaction) => interaction.reply(`got ${interaction.fields.getTextInputValue('answer')}`));
  const opened = await order('run', { user: ana, channel, command: 'modal' });
  const { modal } = await order('wait', { interaction: opened.id });
  assert.equal(modal.title, 'Your answer');
  const { original } = await act('submit', { user: ana, interaction: opened.id, fields: { answer: '阿斯塔纳' } });
  assert.equal(original.content, 'got 阿斯塔纳');
});

await step('autocomplete', async () => {
  handlers.set('lookup', (interaction) => interaction.isAutocomplete()
    ? interaction.respond([{ name: `${interaction.options.getFocused()}…`, value: 'v' }])
    : interaction.reply('found'));
  const { choices } = await act('type', { user: ana, channel, command: 'lookup', option: 'text', text: '总统' });
  assert.deepEqual(choices, [{ name: '总统…', value: 'v' }]);
});

await step('a command on a message', async () => {
  handlers.set('Look up', (interaction) => interaction.reply(`about: ${interaction.targetMessage.content}`));
  const written = await order('write', { user: bo, channel, text: 'the treaty' });
  const { original } = await act('use-on', { user: ana, message: written.id, command: 'Look up' });
  assert.equal(original.content, 'about: the treaty');
});

await step('messages, edits and reactions in a channel', async () => {
  const place = await client.channels.fetch(channel);
  const message = await place.send({ content: 'a fact', nonce: 'fact-1', enforceNonce: true, allowedMentions: { parse: [] } });
  const again = await place.send({ content: 'a fact', nonce: 'fact-1', enforceNonce: true, allowedMentions: { parse: [] } });
  assert.equal(again.id, message.id);
  await message.edit('a better fact');
  await message.react('✅');
  const shown = (await order('messages', { channel })).find((one) => one.id === message.id);
  assert.equal(shown.content, 'a better fact');
  assert.deepEqual(shown.reactions, ['✅']);
});

await step('a thread from a message', async () => {
  const place = await client.channels.fetch(channel);
  const message = await place.send('quiz');
  const thread = await message.startThread({ name: 'Quiz', autoArchiveDuration: 60 });
  await thread.send('first question');
  assert.equal((await order('messages', { channel: thread.id }))[0].content, 'first question');
});

await step('direct messages', async () => {
  await (await client.users.createDM(ana)).send('for you');
  await order('say', { user: ana, text: 'thanks' });
  await until(() => directMessages.some((message) => message.content === 'thanks' && message.author.username === 'ana'));
});

await step('a wrong body is refused with the path of the error', async () => {
  const place = await client.channels.fetch(channel);
  await assert.rejects(place.send({ content: 'x'.repeat(2001) }), (error) =>
    error instanceof DiscordAPIError && error.code === 50035 && /content\[BASE_TYPE_MAX_LENGTH\]/.test(error.message));
  await assert.rejects(place.send({ content: '' }), (error) => error instanceof DiscordAPIError && error.code === 50006);
});

await step('a second answer is refused', async () => {
  let refusal;
  handlers.set('long', async (interaction) => {
    await interaction.reply('first');
    interaction.replied = interaction.deferred = false;
    refusal = await interaction.reply('second').catch((error) => error);
  });
  await act('run', { user: ana, channel, command: 'long' });
  await until(() => refusal);
  assert.equal(refusal.code, 40060);
});

await step('an answer after three seconds is refused', async () => {
  let refusal;
  handlers.set('late', async (interaction) => {
    await new Promise((resolve) => setTimeout(resolve, 3_200));
    refusal = await interaction.reply('too late').catch((error) => error);
  });
  await order('run', { user: ana, channel, command: 'late' });
  await until(() => refusal);
  assert.equal(refusal.code, 10062);
});

await step('a queue of messages keeps within the limits', async () => {
  const place = await client.channels.fetch(channel);
  const before = (await stats()).rate_limited;
  await Promise.all(Array.from({ length: 12 }, (_, number) => place.send(`line ${number}`)));
  assert.equal((await stats()).rate_limited, before);
});

await step('told to wait, it waits', async () => {
  await order('fault', { route: 'POST /channels/{channel_id}/messages', fault: 'too-many', scope: 'shared', retry_after: 1 });
  const begun = Date.now();
  await (await client.channels.fetch(channel)).send('patient');
  assert.ok(Date.now() - begun >= 1_000);
});

await step('resume after a dropped line, nothing missed', async () => {
  const { resumes, identifies } = await stats();
  await order('gateway', { action: 'drop' });
  await order('say', { user: ana, text: 'while you were away' });
  await until(async () => (await stats()).resumes > resumes);
  await until(() => directMessages.some((message) => message.content === 'while you were away'));
  assert.equal((await stats()).identifies, identifies);
});

await step('asked to reconnect, it resumes', async () => {
  const { resumes } = await stats();
  await order('gateway', { action: 'reconnect' });
  await until(async () => (await stats()).resumes > resumes);
});

await step('a lost session is begun anew', async () => {
  const { identifies } = await stats();
  await order('gateway', { action: 'invalidate', resumable: false });
  await until(async () => { const now = await stats(); return now.identifies > identifies && now.ready_shards > 0; });
});

await step('zlib-stream is one stream of flushed payloads', async () => {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/gateway?v=10&encoding=json&compress=zlib-stream`);
  const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
  const opcodes = [];
  let text = '';
  inflate.on('data', (bytes) => { text += bytes.toString('utf8'); });
  const done = new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (bytes) => {
      assert.equal(bytes.subarray(-4).toString('hex'), '0000ffff');
      inflate.write(bytes, () => {
        opcodes.push(JSON.parse(text).op);
        text = '';
        if (opcodes.length === 1) socket.send(JSON.stringify({ op: 1, d: null }));
        else resolve();
      });
    });
  });
  await done;
  assert.deepEqual(opcodes, [10, 11]);
  socket.terminate();
});

await step('the fake has nothing to complain about', async () => {
  assert.deepEqual((await stats()).violations, []);
});

await client.destroy();
server.stop?.();
console.log(failures === 0 ? 'discord.js understands the fake' : `${failures} steps failed`);
process.exit(failures === 0 ? 0 : 1);
