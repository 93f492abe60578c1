/** One message as an element, and the same element again after an edit. */

import { el, icon } from "./dom.js";

const ALLOWED = new Set(["B", "STRONG", "I", "EM", "U", "INS", "S", "DEL", "CODE", "PRE", "BLOCKQUOTE", "SPAN", "BR", "A"]);
const TALLEST = 560;
const SAFE_LINK = /^(https?|tg|mailto|tel):/i;

/** Rendered entities, with nothing but the formatting Telegram knows. */
function richText(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  const copy = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return [node.data];
    const children = [...node.childNodes].flatMap(copy);
    if (!ALLOWED.has(node.tagName)) return children;
    return [el(node.tagName.toLowerCase(), attributes(node), ...children)];
  };
  return [...body.childNodes].flatMap(copy);
}

function attributes(node) {
  const href = node.getAttribute("href") ?? "";
  if (node.tagName === "A" && SAFE_LINK.test(href)) return { href, target: "_blank", rel: "noopener" };
  return node.classList.contains("tg-spoiler") ? { class: "tg-spoiler" } : {};
}

function words({ html, text, caption }) {
  if (html) return el("div", { class: "words", dir: "auto" }, ...richText(html));
  const plain = text ?? caption;
  return plain ? el("div", { class: "words", dir: "auto" }, plain) : null;
}

function photo({ url, width, height }, caption, look) {
  const alt = caption ? "Photo, described below" : "Photo";
  const image = el("img", { src: url, width, height, alt });
  const facts = { type: "button", class: "photo", title: "Enlarge" };
  return el("button", { ...facts, onclick: () => look(url, caption) }, image);
}

/** As wide as it is, but never so wide that it would be taller than a screen. */
function shownWidth({ width, height }) {
  return `${Math.round(Math.min(width, (TALLEST * width) / height))}px`;
}

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${kilo.toFixed(1)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}

function attachment({ url, name, size: bytes }) {
  return el(
    "a",
    { class: "document", href: url, download: name },
    el("span", { class: "document-face" }, icon("file")),
    el("span", { class: "document-name" }, name),
    el("span", { class: "document-size" }, size(bytes)),
  );
}

function place({ latitude, longitude }) {
  const words = `${latitude.toFixed(3)}, ${longitude.toFixed(3)}`;
  return el(
    "div",
    { class: "place" },
    el("div", { class: "map" }, icon("pin", "Location")),
    el("span", { class: "place-words" }, words),
  );
}

function meta(message, calendar) {
  const at = new Date(message.date);
  return el(
    "span",
    { class: "meta" },
    message.silent ? icon("silent", "Sent without sound") : null,
    message.edited ? el("span", {}, "edited") : null,
    el("time", { datetime: message.date }, calendar.time(at)),
    message.from_bot ? null : icon("sent", "Sent"),
  );
}

function keyboardButton(button, ontap) {
  const label = el("span", { class: "key-label" }, button.label);
  if (button.url) {
    const link = { class: "key", href: button.url, target: "_blank", rel: "noopener" };
    return el("a", link, label, icon("link"));
  }
  const tapped = () => ontap(button.data);
  const facts = { type: "button", class: "key", "data-data": button.data };
  return el("button", { ...facts, onclick: tapped }, label);
}

/** A message in the list. `show` draws it; called again, it changes only what became different. */
export class MessageView {
  #drawn = { bubble: null, buttons: null };
  #actions;
  #bubble = el("div", { class: "bubble" });
  #keyboard = el("div", { class: "keyboard", role: "group", "aria-label": "Answers" });

  /** @param actions {{look(url, caption), tap(message, data)}} */
  constructor(actions) {
    this.#actions = actions;
    this.element = el("li", { class: "message", tabindex: "-1" }, this.#bubble, this.#keyboard);
  }

  show(message, calendar, { tapped, isLast, sender }) {
    this.#drawBubble(message, calendar, sender);
    this.#drawKeyboard(message);
    const { element } = this;
    element.dataset.messageId = String(message.message_id);
    element.classList.toggle("own", !message.from_bot);
    element.classList.toggle("last", isLast);
    for (const key of this.#keyboard.querySelectorAll("button")) {
      const isBusy = tapped !== null && tapped.data === key.dataset.data;
      key.toggleAttribute("data-busy", isBusy);
      key.setAttribute("aria-busy", String(isBusy));
    }
  }

  #drawBubble(message, calendar, sender) {
    const { buttons, ...said } = message;
    const drawn = JSON.stringify([said, calendar.zone, sender]);
    if (drawn === this.#drawn.bubble) return;
    this.#drawn.bubble = drawn;
    const { caption } = message;
    this.#bubble.replaceChildren(
      el("span", { class: "unseen" }, `${sender}: `),
      ...[
        message.photo && this.#samePhoto(message.photo, caption),
        message.document && attachment(message.document),
        message.location && place(message.location),
        words(message),
        meta(message, calendar),
      ].filter(Boolean),
    );
    this.element.classList.toggle("with-photo", Boolean(message.photo));
    if (message.photo) this.element.style.setProperty("--photo-width", shownWidth(message.photo));
    this.#bubble.classList.toggle("bare", Boolean((message.photo || message.location) && !caption));
  }

  /** A loaded picture is kept through an edit of its caption, else it would blink. */
  #samePhoto(facts, caption) {
    const old = this.#bubble.querySelector(".photo");
    const isSame = old?.querySelector("img").getAttribute("src") === facts.url;
    const isCaptioned = old?.querySelector("img").alt !== "Photo";
    if (isSame && isCaptioned === Boolean(caption)) return old;
    return photo(facts, caption, this.#actions.look);
  }

  #drawKeyboard(message) {
    const rows = message.buttons ?? [];
    const drawn = JSON.stringify(rows);
    if (drawn === this.#drawn.buttons) return;
    const hadFocus = this.#keyboard.contains(document.activeElement);
    this.#drawn.buttons = drawn;
    const ontap = (data) => this.#actions.tap(message, data);
    const row = (keys) => el("div", { class: "keys" }, ...keys.map((key) => keyboardButton(key, ontap)));
    this.#keyboard.replaceChildren(...rows.map(row));
    this.#keyboard.hidden = rows.length === 0;
    if (hadFocus) (this.#keyboard.querySelector(".key") ?? this.element).focus({ preventScroll: true });
  }
}
