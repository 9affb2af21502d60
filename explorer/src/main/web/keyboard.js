import {App} from './app.js';
import {zoom} from './diagramView.js';

/**
 * What a key does.
 *
 * @typedef {{keys: string, does: string, run: function(!App, string)}}
 */
export let Key;

/** @const {!Array<!Key>} the keys, separated by blanks, and what they do */
export const KEYS = [
  {keys: '→ ↓ j', does: 'next step', run: (app) => app.stepBy(1)},
  {keys: '← ↑ k', does: 'step back', run: (app) => app.stepBy(-1)},
  {keys: 'PageDown PageUp', does: 'ten steps', run: (app, key) =>
    app.stepBy(key === 'PageDown' ? 10 : -10)},
  {keys: 'Home End', does: 'first or last step', run: (app, key) =>
    app.go(app.rows.event(key === 'Home' ? 0 : app.rows.count() - 1))},
  {keys: '. ,', does: 'next or previous event of the selected generator', run: (app, key) =>
    along(app, key === '.')},
  {keys: 'Space', does: 'play or stop', run: (app) => app.player.toggle()},
  {keys: '/', does: 'search', run: () => document.getElementById('search').focus()},
  {keys: 'n p', does: 'next or previous match', run: (app, key) =>
    match(app, key === 'n' ? 1 : -1)},
  {keys: 'e', does: 'next exception', run: (app) => nextFlight(app)},
  {keys: '+ −', does: 'zoom the diagram', run: (app, key) => zoom(app, key === '+' ? 1.25 : 0.8)},
  {keys: 'f', does: 'filter', run: (app) => app.toggle('filter')},
  {keys: 'w', does: 'warnings', run: (app) => app.toggle('warnings')},
  {keys: 't', does: 'automatic, light or dark colours', run: (app) => {
    app.theme.next();
    app.changed();
  }},
  {keys: '?', does: 'this help', run: (app) => app.toggle('help')},
  {keys: 'Esc', does: 'close what is open', run: (app) => {
    leaveSearch();
    app.toggle('');
  }},
];

/** @const {!Object<string, string>} the names of keys that have another name here */
const NAMES = {
  'ArrowRight': '→', 'ArrowDown': '↓', 'ArrowLeft': '←', 'ArrowUp': '↑', ' ': 'Space',
  '-': '−', '=': '+', 'Escape': 'Esc',
};

/**
 * Makes the keys do what they do.
 *
 * @param {!App} app
 */
export function listenToKeys(app) {
  document.addEventListener('keydown', (pressed) => {
    const event = /** @type {!KeyboardEvent} */ (pressed);
    const name = NAMES[event.key] || event.key;
    const key = KEYS.find(({keys}) => keys.split(' ').includes(name));
    if (key && !event.ctrlKey && !event.altKey && !event.metaKey && !isTaken(event, name)) {
      event.preventDefault();
      key.run(app, name);
    }
  });
}

/**
 * @param {!KeyboardEvent} event
 * @param {string} name
 * @return {boolean} whether the element that has the focus needs the key
 */
function isTaken(event, name) {
  const element = /** @type {!Element} */ (event.target);
  if (name === 'Esc') {
    return false;
  }
  return element.matches('input:not([type=checkbox]), select') ||
      (name === 'Space' && element.matches('button, input'));
}

/** @param {!App} app @param {boolean} forwards */
function along(app, forwards) {
  const {lives, selected, step} = app;
  const event = selected < 0 ? -1 :
      forwards ? lives.next(selected, step) : lives.last(selected, step - 1);
  if (event >= 0) {
    const pinned = app.pinned;
    app.pinned = true;
    app.go(event);
    app.pinned = pinned;
  }
}

/**
 * Goes to what the search found.
 *
 * @param {!App} app
 * @param {number} direction 1 or -1
 */
export function match(app, direction) {
  const event = app.search.next(app.step, direction);
  if (event >= 0) {
    app.go(event);
  }
}

/** Takes the focus from the search box, which needs all keys for itself. */
export function leaveSearch() {
  document.getElementById('search').blur();
}

/** @param {!App} app */
function nextFlight(app) {
  const flights = app.flights.all.filter(({closing}) => !closing);
  const next = flights.find(({events}) => events[0] > app.step) || flights[0];
  if (next) {
    app.go(next.events[0]);
  }
}
