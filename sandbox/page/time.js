/** Virtual time as people read it, and the places whose zones and coordinates the page offers. */

/** Cities to share as a location; their zones can be chosen for the clock too. */
export const CITIES = [
  { name: "Los Angeles", zone: "America/Los_Angeles", latitude: 34.0522, longitude: -118.2437 },
  { name: "Mexico City", zone: "America/Mexico_City", latitude: 19.4326, longitude: -99.1332 },
  { name: "New York", zone: "America/New_York", latitude: 40.7128, longitude: -74.006 },
  { name: "São Paulo", zone: "America/Sao_Paulo", latitude: -23.5505, longitude: -46.6333 },
  { name: "London", zone: "Europe/London", latitude: 51.5074, longitude: -0.1278 },
  { name: "Berlin", zone: "Europe/Berlin", latitude: 52.52, longitude: 13.405 },
  { name: "Nairobi", zone: "Africa/Nairobi", latitude: -1.2921, longitude: 36.8219 },
  { name: "Mumbai", zone: "Asia/Kolkata", latitude: 19.076, longitude: 72.8777 },
  { name: "Tokyo", zone: "Asia/Tokyo", latitude: 35.6762, longitude: 139.6503 },
  { name: "Sydney", zone: "Australia/Sydney", latitude: -33.8688, longitude: 151.2093 },
];

/** This browser's own zone first, then UTC, then the cities', each with a name to show. */
export function zones() {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "UTC";
  const offered = own === "UTC" ? [] : [{ zone: own, name: `${own} (yours)` }];
  return [...offered, { zone: "UTC", name: "UTC" }, ...CITIES.filter((city) => city.zone !== own)];
}

const LOCALE = "en-GB";
const TIME = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const DAY = { weekday: "long", day: "numeric", month: "long" };
const STAMP = { weekday: "short", day: "numeric", month: "short", year: "numeric", ...TIME };

/** Instants said in one time zone. */
export class Calendar {
  constructor(zone) {
    this.zone = zone;
    this.#time = new Intl.DateTimeFormat(LOCALE, { ...TIME, timeZone: zone });
    this.#day = new Intl.DateTimeFormat(LOCALE, { ...DAY, timeZone: zone });
    this.#stamp = new Intl.DateTimeFormat(LOCALE, { ...STAMP, timeZone: zone });
  }

  #time;
  #day;
  #stamp;

  time(at) {
    return this.#time.format(at);
  }

  day(at) {
    return this.#day.format(at);
  }

  stamp(at) {
    return this.#stamp.format(at);
  }
}
