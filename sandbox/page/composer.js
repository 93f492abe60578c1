/** The foot of the chat: writing, commands, a location, the answers a bot puts below the input. */

import { Popup, byId, el } from "./dom.js";
import { CITIES } from "./time.js";

export class Composer {
  #form = byId("composer");
  #text = byId("text");
  #commandList = byId("commands");
  #commands = [];
  #actions;
  #commandPopup;
  #cityPopup;
  #keyboardDrawn = null;

  /** @param actions {{send(text) => Promise, locate(city)}}; send gives back whether it went */
  constructor(actions) {
    this.#actions = actions;
    this.#commandPopup = new Popup(byId("commands-button"), this.#commandList, {
      onopen: () => this.#offer(""),
    });
    this.#cityPopup = new Popup(byId("location-button"), byId("cities"));
    byId("cities").append(...CITIES.map((city) => this.#city(city)));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send();
    });
    this.#text.addEventListener("input", () => this.#typed());
    this.#text.addEventListener("keydown", (event) => this.#pressed(event));
  }

  /** Show what the bot and the chat allow now. `replyKeyboard` is rows of answers. */
  show({ commands, mode, replyKeyboard }) {
    this.#commands = commands;
    this.#form.hidden = mode !== "write";
    byId("start").hidden = mode !== "start";
    byId("unblock").hidden = mode !== "blocked";
    this.#form.classList.toggle("no-commands", commands.length === 0);
    this.#drawKeyboard(mode === "write" ? replyKeyboard : []);
  }

  /** Another chat is open: nothing half-written goes over into it. */
  clear() {
    this.#text.value = "";
    this.#typed();
    this.#cityPopup.close();
  }

  focus() {
    this.#text.focus();
  }

  async #send() {
    const text = this.#text.value.trim();
    if (!text) return;
    this.clear();
    if (await this.#actions.send(text)) return;
    this.#text.value ||= text;
    this.#grow();
  }

  #typed() {
    this.#grow();
    const typed = this.#text.value;
    if (!/^\/\S*$/.test(typed)) return this.#commandPopup.close();
    this.#offer(typed.slice(1).toLowerCase());
    if (this.#commandList.children.length > 0) this.#commandPopup.open();
    else this.#commandPopup.close();
  }

  #grow() {
    this.#text.style.height = "auto";
    this.#text.style.height = `${this.#text.scrollHeight}px`;
  }

  #pressed(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    } else if (event.key === "Escape") {
      this.#commandPopup.close();
    } else if (this.#commandPopup.isOpen && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      this.#commandPopup.buttons.at(event.key === "ArrowDown" ? 0 : -1)?.focus();
    }
  }

  #offer(beginning) {
    const fitting = this.#commands.filter(({ command }) => command.startsWith(beginning));
    this.#commandList.replaceChildren(...fitting.map((command) => this.#command(command)));
  }

  #command({ command, description }) {
    const choose = () => {
      this.clear();
      this.#actions.send(`/${command}`);
      this.focus();
    };
    const name = el("span", { class: "command-name" }, `/${command}`);
    const words = el("span", { class: "command-words" }, description);
    return el("li", {}, el("button", { type: "button", onclick: choose }, name, " ", words));
  }

  #city(city) {
    const choose = () => {
      this.#cityPopup.close();
      this.#actions.locate(city);
      this.focus();
    };
    return el("li", {}, el("button", { type: "button", onclick: choose }, city.name));
  }

  #drawKeyboard(rows) {
    const drawn = JSON.stringify(rows);
    if (drawn === this.#keyboardDrawn) return;
    this.#keyboardDrawn = drawn;
    const holder = byId("reply-keyboard");
    holder.hidden = rows.length === 0;
    const row = (keys) => el("div", { class: "keys" }, ...keys.map((key) => this.#answer(key)));
    holder.replaceChildren(...rows.map(row));
  }

  #answer({ label, request_location: wantsLocation }) {
    const choose = () => {
      if (wantsLocation) byId("location-button").click();
      else this.#actions.send(label);
    };
    return el("button", { type: "button", class: "key", onclick: choose }, label);
  }
}
