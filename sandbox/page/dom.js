/** Small helpers around the document; everything on the page is built with them. */

export const byId = (id) => document.getElementById(id);

/** A new element. Attributes that are null, undefined or false are left out; on* are listeners. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

const SVG = "http://www.w3.org/2000/svg";

/** One of the symbols at the top of index.html; `label` is for people who cannot see it. */
export function icon(name, label = null) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute(...(label ? ["role", "img"] : ["aria-hidden", "true"]));
  if (label) svg.setAttribute("aria-label", label);
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** The round face of somebody: the first letter of the name on one of seven colors. */
export function face(node, name, number) {
  node.textContent = [...name.trim()][0]?.toUpperCase() ?? "?";
  node.dataset.color = String(Math.abs(number) % 7);
  return node;
}

/**
 * Make `children` the children of `parent`, in this order, moving as little as possible, so that
 * what stays keeps its focus, its scroll position and its loaded pictures.
 */
export function arrange(parent, children) {
  const wanted = new Set(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  children.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
}

/** A count in a round badge; hidden at nought. */
export function badge(node, count) {
  node.hidden = count === 0;
  node.textContent = count > 99 ? "99+" : String(count);
}

/** A panel that a button opens, and that Escape, a tap elsewhere or leaving with Tab closes. */
export class Popup {
  #button;
  #panel;

  constructor(button, panel, { onopen = () => {} } = {}) {
    this.#button = button;
    this.#panel = panel;
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-controls", panel.id);
    button.addEventListener("click", () => {
      if (this.isOpen) return this.close();
      onopen();
      this.open();
      this.buttons[0]?.focus();
    });
    panel.addEventListener("keydown", (event) => this.#walk(event));
    document.addEventListener("pointerdown", (event) => {
      if (!panel.contains(event.target) && !button.contains(event.target)) this.close();
    });
  }

  get isOpen() {
    return !this.#panel.hidden;
  }

  get buttons() {
    return [...this.#panel.querySelectorAll("button")];
  }

  open() {
    this.#panel.hidden = false;
    this.#button.setAttribute("aria-expanded", "true");
  }

  close() {
    this.#panel.hidden = true;
    this.#button.setAttribute("aria-expanded", "false");
  }

  #walk(event) {
    const buttons = this.buttons;
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      buttons[(to + buttons.length) % buttons.length].focus();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      this.close();
      this.#button.focus();
    } else if (event.key === "Tab") {
      this.close();
    }
  }
}
