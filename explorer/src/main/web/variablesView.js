import {html} from './lit-html/lit-html.js';
import {App} from './app.js';
import {colour, sign} from './colours.js';
import {statusText} from './heads.js';
import {after} from './lives.js';
import {isQueue} from './queues.js';

/** More are not shown. */
const MOST = 200;

const PAST = 'The body does not use this value any more: the variable may hold another one by now';

/**
 * The selected generator: what it is doing, whom it delegates to, and its variables.
 *
 * @param {!App} app
 * @return {!Object}
 */
export function variablesView(app) {
  const lane = app.selected;
  return html`<section class="panel variables" aria-label="Selected generator">
    <h2>${lane < 0 ? 'Program' : html`<span class=${`dot ${colour(app, lane)}`}></span>
        ${sign(app, lane)} ${app.recording.names[lane]}`}
      <span class="hint">${lane < 0 ? '' : statusText(app, lane, app.lives.status(lane, app.step))}
      </span>${tools(app)}</h2>
    <div class="body" tabindex="0" role="group" aria-label="Variables">${lane < 0 ?
      html`<p class="empty">Choose a generator: click on its name, its lane or one of its events.</p>` :
      isQueue(app.recording, lane) ? items(app, lane) :
      html`${chain(app, lane)}${table(app, lane)}`}</div>
  </section>`;
}

/**
 * @param {!App} app
 * @return {!Object}
 */
function tools(app) {
  return html`<span class="tools">
    <button type="button" class="small" aria-pressed=${String(app.pinned)}
      title="Stay with this generator while stepping" @click=${() => pin(app)}>pin</button>
    <button type="button" class="small" ?disabled=${app.selected < 0}
      aria-pressed=${String(Boolean(app.rows.chosen))}
      title="Show only what happens to this generator"
      @click=${() => only(app)}>only this</button></span>`;
}

/**
 * @param {!App} app
 * @param {number} lane
 * @return {!Object|string}
 */
function chain(app, lane) {
  const {lives, step} = app;
  const lanes = [...app.delegators(lane, step), lane, ...lives.delegates(lane, step)];
  return lanes.length < 2 ? '' : html`<p class="chain">Delegation:
    ${lanes.map((each, index) => html`${index ? html` <span aria-label="yield from">⇒</span> ` : ''}
      <button type="button" class=${`chip ${colour(app, each)}`}
        @click=${() => app.select(each)}>${app.recording.names[each]}</button>`)}</p>`;
}

/**
 * @param {!App} app
 * @param {number} lane of a channel or a worker
 * @return {!Object} what it holds
 */
function items(app, lane) {
  const events = app.lives.of(lane);
  const puts = app.queues.waiting(events.subarray(0, after(events, app.step)));
  if (!puts.length) {
    return html`<p class="empty">It holds nothing.</p>`;
  }
  return html`<table><thead><tr><th>Item</th><th>Since</th></tr></thead><tbody>
    ${puts.slice(0, MOST).map((event) => html`<tr><td><code>${app.recording.carried(event)}</code></td>
      <td><button type="button" class="link" @click=${() => app.go(event)}>${event + 1}</button></td>
      </tr>`)}</tbody></table>`;
}

/**
 * @param {!App} app
 * @param {number} lane
 * @return {!Object}
 */
function table(app, lane) {
  const variables = [...app.lives.variables(lane, app.step)];
  if (!variables.length) {
    return html`<p class="empty">No variable is known yet.</p>`;
  }
  const latest = app.lives.last(lane, app.step);
  return html`<table><thead><tr><th>Variable</th><th>Value</th><th>Since</th></tr></thead><tbody>
    ${variables.slice(0, MOST).map(([name, {value, since, past}]) =>
      html`<tr class=${past ? 'past' : since === latest ? 'changed' : ''}><th scope="row">${name}</th>
        <td><code>${value}</code>${past ? html` <small title=${PAST}>last known</small>` : ''}</td><td><button type="button" class="link"
          @click=${() => app.go(since)}>${since + 1}</button></td></tr>`)}</tbody></table>`;
}

/** @param {!App} app */
function pin(app) {
  app.pinned = !app.pinned;
  app.changed();
}

/** @param {!App} app */
function only(app) {
  app.filter(app.rows.chosen ? null : new Set([app.selected]));
}
