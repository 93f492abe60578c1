/** The list of people at the left, and the form that adds one. */

import { arrange, badge, byId, el, face } from "./dom.js";

function summary({ text, caption, photo, document: file, location }) {
  const words = text ?? caption ?? "";
  if (photo) return `Photo ${words}`.trim();
  if (file) return file.name;
  return location ? "Location" : words;
}

class PersonRow {
  #face = el("span", { class: "face", "aria-hidden": "true" });
  #name = el("span", { class: "row-name" });
  #time = el("span", { class: "row-time" });
  #words = el("span", { class: "row-words" });
  #badge = el("span", { class: "badge", hidden: true });
  #button;

  constructor(onclick) {
    const parts = [this.#face, this.#name, this.#time, this.#words, this.#badge];
    this.#button = el("button", { type: "button", class: "row", onclick }, ...parts);
    this.element = el("li", {}, this.#button);
  }

  show(person, isOpen, calendar) {
    const last = person.inOrder.at(-1);
    face(this.#face, person.first_name, person.chat_id);
    this.#name.textContent = person.first_name;
    this.#time.textContent = last ? calendar.time(new Date(last.date)) : "";
    this.#words.textContent = this.#said(person, last);
    this.#words.classList.toggle("row-typing", Boolean(person.typing));
    badge(this.#badge, person.unread);
    this.#badge.setAttribute("aria-label", `${person.unread} unread`);
    if (isOpen) this.#button.setAttribute("aria-current", "true");
    else this.#button.removeAttribute("aria-current");
  }

  #said(person, last) {
    if (person.typing) return "typing…";
    if (person.blocked) return "Has blocked the bot";
    if (!last) return "No messages yet";
    return last.from_bot ? summary(last) : `You: ${summary(last)}`;
  }
}

export class People {
  #rows = new Map();
  #select;

  /** @param actions {{select(chatId), add(person)}} */
  constructor({ select, add }) {
    this.#select = select;
    const dialog = byId("new-person");
    byId("add-person").addEventListener("click", () => {
      dialog.querySelector("form").reset();
      dialog.returnValue = "";
      dialog.showModal();
    });
    dialog.addEventListener("close", () => {
      const name = byId("new-name").value.trim();
      const language = byId("new-language").value;
      if (dialog.returnValue === "add" && name) add({ first_name: name, language_code: language });
    });
  }

  show(people, selected, calendar) {
    const rows = [...people.values()].map((person) => {
      const row = this.#row(person.chat_id);
      row.show(person, person.chat_id === selected, calendar);
      return row.element;
    });
    arrange(byId("people"), rows);
  }

  #row(chatId) {
    if (!this.#rows.has(chatId)) this.#rows.set(chatId, new PersonRow(() => this.#select(chatId)));
    return this.#rows.get(chatId);
  }
}
