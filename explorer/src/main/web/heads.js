import {html} from './lit-html/lit-html.js';
import {App} from './app.js';
import {colour, sign} from './colours.js';
import {Columns} from './columns.js';
import {hasBody, isQueue} from './queues.js';
import {plural, squeezed} from './text.js';
import {laneName} from './words.js';

/** The width of a letter, about, in pixels. */
const LETTER = 8.8;

/**
 * The names above the lanes, each with what its generator is doing at the step.
 *
 * @param {!App} app
 * @param {!Columns} columns
 * @return {!Object}
 */
export function heads(app, columns) {
  const lanes = columns.inView(app.diagram.width);
  return html`<div class="heads" role="group" aria-label="Lanes">
    ${lanes.map((lane) => head(app, columns, lane))}
    <span class="corner" style=${`width:${columns.edge - 4}px`}></span></div>`;
}

/**
 * @param {!App} app
 * @param {!Columns} columns
 * @param {number} lane
 * @return {!Object}
 */
function head(app, columns, lane) {
  const status = lane < 0 ? '' : app.lives.status(lane, app.step);
  const runs = app.flow.holder[app.step] === lane;
  const letters = Math.floor((columns.width - 22) / LETTER) - sign(app, lane).length * 2;
  const name = squeezed(laneName(app, lane), letters);
  const left = columns.x(lane) - columns.width / 2 + 4;
  return html`<button type="button" aria-pressed=${String(app.selected === lane)}
      class=${`head ${colour(app, lane)}${runs ? ' runs' : ''}${over(status)}`}
      style=${`left:${left}px;width:${columns.width - 8}px`}
      title=${title(app, lane)} @click=${() => app.select(Math.max(-1, lane))}>
    <b>${sign(app, lane)} ${name}</b>
    <small>${runs ? 'runs' : statusText(app, lane, status)}</small>${parent(app, columns, lane)}
  </button>`;
}

/**
 * @param {string} status
 * @return {string} the classes of it
 */
function over(status) {
  const ended = ['returned', 'failed', 'closed', 'dropped', 'over'].includes(status);
  return `${ended || status === 'not created' ? ' faint' : ''}${ended ? ' over' : ''}`;
}

/**
 * @param {!App} app
 * @param {number} lane
 * @param {string} status
 * @return {string}
 */
export function statusText(app, lane, status) {
  if (lane < 0) {
    return 'waits';
  }
  if (isQueue(app.recording, lane)) {
    const last = app.lives.last(lane, app.step);
    const held = last < 0 ? 0 : app.queues.held[last];
    return held ? `holds ${plural(held, 'item')}` : status === 'over' ? status : 'empty';
  }
  const line = app.lives.line(lane, app.step);
  switch (status) {
    case 'waiting':
    case 'calling':
    case 'delegating': return line ? `${status}, line ${line}` : status;
    case 'created': return 'not started';
    default: return status;
  }
}

/**
 * @param {!App} app
 * @param {!Columns} columns
 * @param {number} lane
 * @return {!Object|string} a line from the head of whoever delegates to the lane
 */
function parent(app, columns, lane) {
  if (lane < 0 || !app.lanes.delegated[lane] || app.lanes.parent[lane] < 0) {
    return '';
  }
  const from = columns.x(app.lanes.parent[lane]);
  const to = columns.x(lane);
  return isNaN(from) || to < from ? '' : html`<i class=${`hook ${colour(app, app.lanes.parent[lane])}`}
      style=${`width:${to - from}px`}></i>`;
}

/**
 * @param {!App} app
 * @param {number} lane
 * @return {string}
 */
function title(app, lane) {
  if (lane < 0) {
    return `${laneName(app, lane)}: whatever is not a generator`;
  }
  const {kind, host, file, line, lane: sort} = app.recording.generators[lane];
  const {recording} = app;
  if (!hasBody(recording, lane)) {
    return `${sort} ${recording.names[lane]}`;
  }
  return `${sort} ${recording.names[lane]}, a ${kind} of ${recording.text(host)}, ` +
      `${recording.text(file)}:${line}`;
}
