/** The sandbox over HTTP: what the page may ask, and the stream of what happens. */

/** A refusal in words that can be shown as they are. */
export class Refusal extends Error {}

const AWAY = "The sandbox does not answer. Is it still running?";

async function ask(method, path, body) {
  let response;
  try {
    response = await fetch(`/sandbox${path}`, {
      method,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Refusal(AWAY);
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new Refusal(answer?.error ?? `The sandbox answered ${response.status}.`);
  return answer;
}

export const state = () => ask("GET", "/state");
export const messages = (chat) => ask("GET", `/people/${chat}/messages`);
export const addPerson = (person) => ask("POST", "/people", person);
export const send = (chat, text) => ask("POST", `/people/${chat}/send`, { text });
export const tap = (chat, messageId, data) =>
  ask("POST", `/people/${chat}/tap`, { message_id: messageId, data });
export const shareLocation = (chat, { latitude, longitude }) =>
  ask("POST", `/people/${chat}/location`, { latitude, longitude });
export const block = (chat) => ask("POST", `/people/${chat}/block`, {});
export const unblock = (chat) => ask("POST", `/people/${chat}/unblock`, {});
export const moveClock = (chat, to) => ask("POST", "/clock", { chat_id: chat, to });

const FIRST_WAIT = 500;
const LONGEST_WAIT = 8000;

/**
 * Listen to events for as long as the page lives. The stream is opened again whenever it breaks;
 * `onopen` is told each time, since what happened in between was missed; it says whether it could
 * catch up, and if not, the stream counts as broken.
 */
export function listen({ onopen, onevent, onlost }) {
  let wait = FIRST_WAIT;
  const connect = () => {
    const source = new EventSource("/sandbox/events");
    const lose = () => {
      source.close();
      onlost();
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
    source.onopen = async () => {
      if (await onopen()) wait = FIRST_WAIT;
      else if (source.readyState !== EventSource.CLOSED) lose();
    };
    source.onmessage = ({ data }) => onevent(JSON.parse(data));
    source.onerror = lose;
  };
  connect();
}
