/** The web chat page of the sandbox: one store, its views, and what people can do. */

import * as api from "./api.js";
import { Chat } from "./chat.js";
import { ClockBar } from "./clock.js";
import { Composer } from "./composer.js";
import { Popup, badge, byId, face } from "./dom.js";
import * as notices from "./notices.js";
import { People } from "./people.js";
import { Store } from "./store.js";

const STORED = "open-chat";
const TICK = 1000;

const narrow = matchMedia("(max-width: 759px)");
const store = new Store();
store.selected = Number(sessionStorage.getItem(STORED)) || null;
store.looking = () => !narrow.matches || document.body.dataset.view === "chat";

/** Do something at the server; a refusal becomes a line people can read. Gives whether it went. */
async function attempt(act) {
  notices.solved();
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof api.Refusal)) throw error;
    notices.problem(error.message);
    return false;
  }
}

function send(text) {
  chat.toBottom();
  const { selected } = store;
  return attempt(() => api.send(selected, text));
}

async function tap(message, data) {
  const { person } = store;
  const tapped = { messageId: message.message_id, data };
  store.tapStarted(person, tapped);
  const went = await attempt(() => api.tap(person.chat_id, message.message_id, data));
  if (!went) store.tapEnded(person, tapped);
}

async function move(to) {
  store.moving = true;
  store.changed();
  await attempt(() => api.moveClock(store.selected, to));
  store.moving = false;
  store.changed();
}

function select(chatId) {
  if (chatId !== store.selected) composer.clear();
  document.body.dataset.view = "chat";
  sessionStorage.setItem(STORED, String(chatId));
  store.select(chatId);
}

function add(facts) {
  return attempt(async () => {
    const person = await api.addPerson(facts);
    store.meet(person);
    select(person.chat_id);
  });
}

function setBlocked(isBlocked) {
  const { selected } = store;
  return attempt(() => (isBlocked ? api.block(selected) : api.unblock(selected)));
}

const chat = new Chat({ look: notices.look, tap });
const composer = new Composer({
  send,
  locate: (city) => attempt(() => api.shareLocation(store.selected, city)),
});
const people = new People({ select, add });
const clock = new ClockBar({ move, zoned: () => store.changed() });
const menu = new Popup(byId("chat-menu-button"), byId("chat-menu"));

function mode(person) {
  if (!person) return "none";
  if (person.blocked) return "blocked";
  return person.messages.size === 0 ? "start" : "write";
}

/** Rows of the newest keyboard a bot message brought; one for one time goes with the answer. */
function replyKeyboard(person) {
  const messages = person?.inOrder ?? [];
  const at = messages.findLastIndex((message) => message.reply_keyboard);
  if (at < 0) return [];
  const { rows, one_time: once } = messages[at].reply_keyboard;
  return once && messages.slice(at).some((message) => !message.from_bot) ? [] : rows;
}

function status(person) {
  if (!store.connected) return "connecting…";
  if (!person) return "bot";
  return person.typing ? "typing…" : `bot · you are ${person.first_name}`;
}

function showHeader(person) {
  const { bot } = store;
  byId("bot-name").textContent = bot.first_name;
  byId("bot-status").textContent = status(person);
  byId("bot-status").classList.toggle("is-typing", Boolean(person?.typing) && store.connected);
  face(byId("bot-face"), bot.first_name, bot.id);
  byId("chat-menu-button").hidden = !person;
  byId("block").textContent = person?.blocked ? "Unblock the bot" : "Block the bot";
  const unread = [...store.people.values()].reduce((sum, one) => sum + one.unread, 0);
  badge(byId("back-unread"), unread);
  document.title = unread ? `(${unread}) ${bot.first_name}` : bot.first_name;
}

function showClock() {
  if (store.bot) clock.show(store.now, { isMoving: store.moving, isReady: store.connected });
}

function show() {
  const { person, bot } = store;
  if (!bot) return;
  if (!person) document.body.dataset.view = "list";
  showHeader(person);
  showClock();
  people.show(store.people, store.selected, clock.calendar);
  const commands = person?.commands ?? [];
  composer.show({ commands, mode: mode(person), replyKeyboard: replyKeyboard(person) });
  chat.show(person, bot, clock.calendar);
}

/** Many changes at once, as when a week goes by, are drawn once. */
let isDue = false;
function showSoon() {
  if (isDue) return;
  isDue = true;
  queueMicrotask(() => {
    isDue = false;
    show();
  });
}

store.addEventListener("change", showSoon);
store.addEventListener("news", ({ detail: { person, message, isNew } }) => {
  if (person !== store.person) return;
  if (isNew) chat.arrived();
  notices.announce(`${store.bot.first_name}: ${message.text ?? message.caption ?? "sent something"}`);
});
store.addEventListener("toast", ({ detail: { person, text, alert } }) => {
  if (person !== store.person) return;
  if (alert) notices.alertBox(text);
  else notices.toast(text);
});

byId("start").addEventListener("click", () => {
  send("/start");
  byId("scroller").focus({ preventScroll: true });
});
byId("unblock").addEventListener("click", () => setBlocked(false));
byId("block").addEventListener("click", () => {
  menu.close();
  setBlocked(!store.person.blocked);
});
byId("back").addEventListener("click", () => {
  document.body.dataset.view = "list";
  showSoon();
});
notices.closeOnBackdrop();
setInterval(showClock, TICK);

api.listen({
  onopen: () => attempt(async () => {
    await store.reload();
    store.connected = true;
    store.changed();
  }),
  onevent: (event) => store.apply(event),
  onlost: () => {
    store.connected = false;
    store.moving = false;
    store.changed();
  },
});
