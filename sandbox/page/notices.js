/** What is said beside the chat: toasts, alerts, problems, a photo at full size, spoken news. */

import { byId, el, icon } from "./dom.js";

const TOAST_LASTS = 4500;
const PROBLEM_LASTS = 12000;

let problemTimer = null;

export function toast(text) {
  const note = el("p", { class: "toast" }, text);
  byId("toasts").append(note);
  setTimeout(() => note.remove(), TOAST_LASTS);
}

export function alertBox(text) {
  const dialog = byId("alert");
  byId("alert-text").textContent = text;
  if (!dialog.open) dialog.showModal();
}

/** A kind line below the clock; it goes by itself or with its button. */
export function problem(words) {
  clearTimeout(problemTimer);
  const close = { type: "button", class: "round", "aria-label": "Close", onclick: solved };
  byId("problem").replaceChildren(el("p", {}, words), el("button", close, icon("close")));
  problemTimer = setTimeout(solved, PROBLEM_LASTS);
}

export function solved() {
  clearTimeout(problemTimer);
  byId("problem").replaceChildren();
}

export function look(url, caption) {
  const image = byId("viewer-image");
  image.src = url;
  image.alt = caption ?? "Photo";
  byId("viewer").showModal();
}

/** A tap beside a dialog's content closes it, as on a phone. */
export function closeOnBackdrop() {
  for (const dialog of document.querySelectorAll("dialog")) {
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  }
}

/** Say it to a screen reader. */
export function announce(words) {
  byId("news").textContent = words;
}
