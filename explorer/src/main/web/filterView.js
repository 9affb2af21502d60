import {html} from './lit-html/lit-html.js';
import {App} from './app.js';

/** More are not shown; the search finds the others. */
const MOST = 200;

/**
 * A choice of methods: only what happens to their generators is shown.
 *
 * @param {!App} app
 * @return {!Object}
 */
export function filterView(app) {
  const methods = [...generatorsByMethod(app)];
  return html`<h2>Show only</h2><p class="hint">The events of the generators that are ticked, and
      of those that they talk to.</p>
    <p><button type="button" @click=${() => app.filter(null)}>Show all</button>
      <button type="button" @click=${() => app.filter(new Set())}>None</button></p>
    <ul class="filter">${methods.slice(0, MOST).map(([name, generators]) =>
      html`<li><label><input type="checkbox" .checked=${isShown(app, generators)}
        @change=${() => toggle(app, generators)}> ${name}
        <span class="hint">${generators.length > 1 ? `× ${generators.length}` : ''}</span></label>
      </li>`)}</ul>`;
}

/**
 * @param {!App} app
 * @return {!Map<string, !Array<number>>}
 */
function generatorsByMethod(app) {
  const found = new Map();
  app.recording.names.forEach((name, generator) => {
    const method = name.replace(/ \d+$/, '');
    if (!found.has(method)) {
      found.set(method, []);
    }
    found.get(method).push(generator);
  });
  return found;
}

/**
 * @param {!App} app
 * @param {!Array<number>} generators
 * @return {boolean}
 */
function isShown(app, generators) {
  const chosen = app.rows.chosen;
  return !chosen || generators.every((generator) => chosen.has(generator));
}

/** @param {!App} app @param {!Array<number>} generators */
function toggle(app, generators) {
  const chosen = new Set(app.rows.chosen || app.recording.generators.map((each, index) => index));
  const shown = isShown(app, generators);
  generators.forEach((generator) => shown ? chosen.delete(generator) : chosen.add(generator));
  app.filter(chosen.size === app.recording.generators.length ? null : chosen);
}
