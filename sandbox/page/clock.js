/** The clock bar: the virtual date and time, its zone, and the buttons that move it forward. */

import { byId, el } from "./dom.js";
import { Calendar, zones } from "./time.js";

const STORED = "clock-zone";

export class ClockBar {
  #select = byId("clock-zone");
  #buttons = [...document.querySelectorAll(".clock-buttons button")];

  /** @param actions {{move(to), zoned()}} */
  constructor({ move, zoned }) {
    this.#select.append(...zones().map(({ zone, name }) => el("option", { value: zone }, name)));
    this.#select.value = localStorage.getItem(STORED) ?? "";
    if (!this.#select.value) this.#select.selectedIndex = 0;
    this.#rezone();
    this.#select.addEventListener("change", () => {
      localStorage.setItem(STORED, this.#select.value);
      this.#rezone();
      zoned();
    });
    for (const button of this.#buttons) {
      button.addEventListener("click", () => move(button.dataset.to));
    }
  }

  show(now, { isMoving, isReady }) {
    const clock = byId("clock-now");
    const words = this.calendar.stamp(now);
    if (clock.textContent !== words) clock.textContent = words;
    byId("clock-progress").hidden = !isMoving;
    for (const button of this.#buttons) button.disabled = isMoving || !isReady;
  }

  #rezone() {
    this.calendar = new Calendar(this.#select.value);
  }
}
