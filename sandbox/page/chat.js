/** The open chat: its messages in order, days between them, and a scroll position that stays. */

import { arrange, badge, byId, el } from "./dom.js";
import { MessageView } from "./message.js";

const NEAR = 40;
const GROUP_MINUTES = 10;

const minutesBetween = (one, other) => Math.abs(Date.parse(one.date) - Date.parse(other.date)) / 60000;

/** Whether `next` goes on in the group of bubbles that `message` belongs to. */
function goesOn(message, next) {
  return Boolean(next) && next.from_bot === message.from_bot && minutesBetween(message, next) < GROUP_MINUTES;
}

export class Chat {
  #scroller = byId("scroller");
  #list = byId("messages");
  #toBottom = byId("to-bottom");
  #views = new Map();
  #days = new Map();
  #actions;
  #chatId = null;
  #below = 0;
  #stuck = true;
  #top = 0;

  constructor(actions) {
    this.#actions = actions;
    this.#scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.#toBottom.addEventListener("click", () => this.toBottom());
    const observer = new ResizeObserver(() => this.#stuck && this.#jump());
    observer.observe(this.#scroller);
    observer.observe(this.#list);
  }

  /** Draw `person`'s chat; null draws an empty one. */
  show(person, bot, calendar) {
    if (person?.chat_id !== this.#chatId) this.#forget(person);
    const keep = this.#anchor();
    const messages = person?.inOrder ?? [];
    arrange(this.#list, this.#elements(messages, person, bot, calendar));
    this.#welcome(person, messages.length === 0);
    keep();
  }

  /** A bot message arrived in this chat: count it while it is out of sight. */
  arrived() {
    if (this.#stuck) return;
    this.#below += 1;
    badge(byId("below"), this.#below);
  }

  toBottom() {
    this.#stuck = true;
    this.#jump();
  }

  #forget(person) {
    this.#chatId = person?.chat_id ?? null;
    this.#views.clear();
    this.#days.clear();
    this.#stuck = true;
    this.#below = 0;
  }

  #elements(messages, person, bot, calendar) {
    const elements = [];
    let day = null;
    messages.forEach((message, index) => {
      const today = calendar.day(new Date(message.date));
      const key = `${message.message_id} ${today}`;
      if (today !== day) elements.push(this.#day(key, today));
      day = today;
      elements.push(this.#message(message, messages[index + 1], person, bot, calendar));
    });
    return elements;
  }

  #day(key, words) {
    if (!this.#days.has(key)) this.#days.set(key, el("li", { class: "day" }, el("span", {}, words)));
    return this.#days.get(key);
  }

  #message(message, next, person, bot, calendar) {
    const id = message.message_id;
    if (!this.#views.has(id)) this.#views.set(id, new MessageView(this.#actions));
    const view = this.#views.get(id);
    const tapped = person.tapped?.messageId === id ? person.tapped : null;
    const sender = message.from_bot ? bot.first_name : "You";
    view.show(message, calendar, { tapped, isLast: !goesOn(message, next), sender });
    return view.element;
  }

  #welcome(person, isEmpty) {
    const [title, words] = person
      ? ["What can this bot do?", person.description]
      : ["Nobody is here yet", "Add a person to talk to the bot."];
    const welcome = byId("welcome");
    welcome.hidden = !isEmpty || !words;
    if (!welcome.hidden) welcome.replaceChildren(el("h3", {}, title), el("p", {}, words));
  }

  /** Remember what is in view; the function given back puts it there again. */
  #anchor() {
    if (this.#stuck) return () => this.#jump();
    const top = this.#scroller.getBoundingClientRect().top;
    const seen = [...this.#list.children].find((child) => child.getBoundingClientRect().bottom > top);
    const offset = seen?.getBoundingClientRect().top;
    return () => {
      if (!seen?.isConnected) return;
      this.#scroller.scrollTop += seen.getBoundingClientRect().top - offset;
    };
  }

  #jump() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#scrolled();
  }

  /** Only going up lets go of the bottom: it also moves away by itself when something grows. */
  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    const isNear = scrollHeight - scrollTop - clientHeight < NEAR;
    this.#stuck = isNear || (this.#stuck && scrollTop >= this.#top);
    this.#top = scrollTop;
    this.#toBottom.hidden = this.#stuck;
    if (this.#stuck) this.#below = 0;
    badge(byId("below"), this.#below);
  }
}
