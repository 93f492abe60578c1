/** What the page knows: the bot, the people, their messages, the clock. Tells when it changed. */

import * as api from "./api.js";

const TYPING_LASTS = 6000;
const TAP_WAITS = 15000;

/** One person of the sandbox, with the chat as they see it. */
class Person {
  messages = new Map();
  unread = 0;
  typing = null;
  tapped = null;
  isKnown = false;

  constructor(facts) {
    Object.assign(this, facts);
  }

  get inOrder() {
    return [...this.messages.values()].sort((one, other) => one.message_id - other.message_id);
  }
}

/**
 * Events: "change" (something to draw anew), "news" (detail: {person, message, isNew}),
 * "toast" (detail: {person, text, alert}).
 */
export class Store extends EventTarget {
  bot = null;
  people = new Map();
  selected = null;
  connected = false;
  moving = false;
  looking = () => true;
  #clock = { now: 0, at: 0 };
  #isRunning = true;
  #held = null;
  #loading = null;

  /** Virtual now, in milliseconds; unless it stands still, it goes on at real speed. */
  get now() {
    return this.#clock.now + (this.#isRunning ? performance.now() - this.#clock.at : 0);
  }

  get person() {
    return this.people.get(this.selected) ?? null;
  }

  changed() {
    this.dispatchEvent(new Event("change"));
  }

  select(chatId) {
    this.selected = chatId;
    if (this.person && this.looking()) this.person.unread = 0;
    this.changed();
  }

  /** Somebody new, with an empty chat; the server tells of them too, in its own time. */
  meet(facts) {
    if (!this.people.has(facts.chat_id)) this.people.set(facts.chat_id, new Person(facts));
  }

  /** Take everything anew from the server; events that come meanwhile are applied after it. */
  reload() {
    this.#held ??= [];
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load() {
    try {
      const state = await api.state();
      const chats = state.people.map((person) => person.chat_id);
      const all = await Promise.all(chats.map(api.messages));
      this.#takeState(state);
      chats.forEach((chat, index) => this.#takeMessages(this.people.get(chat), all[index]));
    } finally {
      const held = this.#held;
      this.#held = null;
      this.#loading = null;
      held.forEach((event) => this.apply(event));
      this.changed();
    }
  }

  apply(event) {
    if (this.#held) return this.#held.push(event);
    if (event.now) this.#setClock(event.now);
    const person = this.people.get(event.chat_id);
    if (event.type === "moving") this.moving = event.moving;
    else if (event.type === "people" || event.type === "bot") return this.#refresh();
    else if (person) this.#happened(person, event);
    else if (event.chat_id) return this.#refresh();
    this.changed();
  }

  /** Note that a button was tapped; it shows progress until the bot has answered in some way. */
  tapStarted(person, tapped) {
    person.tapped = tapped;
    setTimeout(() => this.tapEnded(person, tapped), TAP_WAITS);
    this.changed();
  }

  tapEnded(person, tapped = person.tapped) {
    if (person.tapped !== tapped) return;
    person.tapped = null;
    this.changed();
  }

  #refresh() {
    this.reload().catch(() => {});
  }

  #setClock(iso) {
    this.#clock = { now: Date.parse(iso), at: performance.now() };
  }

  #takeState({ now, running, bot, people }) {
    this.#isRunning = running;
    this.#setClock(now);
    this.bot = bot;
    const known = this.people;
    this.people = new Map();
    for (const facts of people) {
      const person = known.get(facts.chat_id) ?? new Person(facts);
      this.people.set(facts.chat_id, Object.assign(person, facts));
    }
    if (!this.person) this.selected = people[0]?.chat_id ?? null;
  }

  /** What came since the last look counts as having arrived now. */
  #takeMessages(person, messages) {
    const known = person.messages;
    const isFirstLook = !person.isKnown;
    person.isKnown = true;
    person.messages = new Map();
    for (const message of messages) {
      if (isFirstLook || known.has(message.message_id)) person.messages.set(message.message_id, message);
      else this.#arrived(person, message);
    }
  }

  #happened(person, event) {
    if (event.type === "message" || event.type === "edit") this.#arrived(person, event.message);
    else if (event.type === "delete") person.messages.delete(event.message_id);
    else if (event.type === "typing") this.#typing(person);
    else if (event.type === "toast") this.#toast(person, event);
  }

  #arrived(person, message) {
    const isNew = !person.messages.has(message.message_id);
    person.messages.set(message.message_id, message);
    if (!message.from_bot) return;
    if (isNew) this.#stopTyping(person);
    if (person.tapped?.messageId === message.message_id) person.tapped = null;
    const seen = person.chat_id === this.selected && this.looking();
    if (isNew && !seen) person.unread += 1;
    this.#tell("news", { person, message, isNew });
  }

  #toast(person, { text, alert }) {
    person.tapped = null;
    if (text) this.#tell("toast", { person, text, alert });
  }

  #typing(person) {
    this.#stopTyping(person);
    person.typing = setTimeout(() => {
      this.#stopTyping(person);
      this.changed();
    }, TYPING_LASTS);
  }

  #stopTyping(person) {
    clearTimeout(person.typing);
    person.typing = null;
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
