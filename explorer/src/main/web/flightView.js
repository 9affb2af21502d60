import {html, svg} from './lit-html/lit-html.js';
import {App} from './app.js';
import {Columns} from './columns.js';
import {Flight} from './flight.js';
import {middle} from './lifelines.js';
import {grouped} from './text.js';
import {Type} from './types.js';
import {who} from './words.js';

/** More generators on an exception's way, or finally blocks, are only counted. */
const MOST = 12;

/**
 * The ways of the exceptions in view.
 *
 * @param {!App} app
 * @param {!Columns} columns
 * @return {!Array<!Object>}
 */
export function flightPaths(app, columns) {
  return [...inView(app)].map((flight) => svg`<path class=${`flight${
    flight.closing ? ' closing' : ''}${flight === app.flights.at(app.step) ? ' current' : ''}`}
    d=${way(app, columns, flight)}></path>`);
}

/**
 * A tick where each exception in view was caught.
 *
 * @param {!App} app
 * @param {!Columns} columns
 * @return {!Array<!Object>}
 */
export function landings(app, columns) {
  return [...inView(app)].map((flight) => landing(app, columns, flight));
}

/**
 * @param {!App} app
 * @return {!Set<!Flight>}
 */
function inView(app) {
  const flights = new Set();
  const last = Math.min(app.diagram.last(), app.rows.count() - 1);
  for (let row = app.diagram.first(); row <= last; row++) {
    const flight = app.flights.at(app.rows.event(row));
    if (flight) {
      flights.add(flight);
    }
  }
  return flights;
}

/**
 * @param {!App} app
 * @param {!Columns} columns
 * @param {!Flight} flight
 * @return {string}
 */
function way(app, columns, flight) {
  let path = '';
  for (const event of flight.events) {
    const y = middle(app, event);
    const from = columns.x(app.flow.from[event]);
    const to = columns.x(app.flow.to[event]);
    if (y > -2000 && y < app.diagram.height + 2000 && !isNaN(from) && !isNaN(to)) {
      path += `${path ? 'L' : 'M'}${from} ${y}L${to} ${y}`;
    }
  }
  const x = flight.catcher === null ? NaN : columns.x(flight.catcher);
  return path && !isNaN(x) ? `${path}L${x} ${middle(app, flight.caughtAt)}` : path;
}

/**
 * @param {!App} app
 * @param {!Columns} columns
 * @param {!Flight} flight
 * @return {!Object}
 */
function landing(app, columns, flight) {
  if (flight.catcher === null || flight.catcher < 0 || flight.closing) {
    return svg``;
  }
  const x = columns.x(flight.catcher);
  const y = middle(app, flight.caughtAt);
  return isNaN(x) ? svg`` : svg`<g class="landing"><circle cx=${x} cy=${y} r="7.5"></circle>
    <path d=${`M${x - 3.5} ${y}l2.5 3l4.5 -6`}></path></g>`;
}

/**
 * Who raised the exception of the step, whom it went through, who caught it, and what ran its
 * finally block on the way.
 *
 * @param {!App} app
 * @return {!Object}
 */
export function flightStory(app) {
  const flight = app.flights.at(app.step);
  if (!flight) {
    return overview(app);
  }
  const title = flight.closing ? 'Way of close()' : `Way of ${flight.value}`;
  return html`<p class=${`story${flight.closing ? ' closing' : ''}`} role="note">
    <strong>${title}:</strong> ${flight.closing ? 'called' : 'raised'} by
    ${place(app, flight.raiser, flight.events[0])}${through(app, flight)}${end(app, flight)}
    ${cleanups(app, flight)}${before(app, flight)}${afterwards(app, flight)}</p>`;
}

/**
 * @param {!App} app
 * @return {!Object} the first exceptions of the run, for a step that is on the way of none
 */
function overview(app) {
  const {first, count} = app.flights.errors;
  return count ? html`<p class="overview"><strong>${count > 1 ? 'Exceptions' : 'Exception'}
    in this run:</strong> ${first.map((flight, index) => html`${index ? '; ' : ''}${
      link(app, flight.value, flight.events[0])}, raised by ${who(app, flight.raiser)}${
      flight.catcher === null ? '' : flight.catcher < 0 ?
        `, reached ${who(app, flight.catcher)}` : `, caught by ${who(app, flight.catcher)}`}`)}${
      count > first.length ? `; and ${grouped(count - first.length)} more` : ''}.
    <kbd>e</kbd> goes to the next.</p>` : html``;
}

/**
 * @param {!App} app
 * @param {!Flight} flight
 * @return {!Array<!Object>}
 */
function through(app, flight) {
  const lanes = [flight.raiser];
  const steps = [];
  let more = 0;
  for (const event of flight.events) {
    const lane = app.flow.to[event];
    if (lanes[lanes.length - 1] !== lane && lane !== flight.catcher) {
      lanes.push(lane);
      if (steps.length < MOST) {
        steps.push(html` → ${place(app, lane, event)}`);
      } else {
        more++;
      }
    }
  }
  return more ? steps.concat([html` → ${grouped(more)} more`]) : steps;
}

/**
 * @param {!App} app
 * @param {!Flight} flight
 * @return {!Object}
 */
function end(app, flight) {
  if (flight.catcher === null) {
    return html`; nobody in this recording caught it.`;
  }
  if (flight.closing && flight.catcher === flight.raiser) {
    return html`; everything on the way is closed.`;
  }
  const verb = flight.catcher < 0 && app.recording.type[flight.caughtAt] === Type.FAILED ?
      'until it reached' : 'caught by';
  return html`, ${verb} ${place(app, flight.catcher, flight.caughtAt)}.`;
}

/**
 * @param {!App} app
 * @param {!Flight} flight
 * @return {!Object}
 */
function cleanups(app, flight) {
  const {length} = flight.cleanups;
  const closed = flight.cleanups.some((event) => app.recording.closesResources(event));
  return length ? html`<span>Finally blocks${closed ? ' and closed resources' : ''}, in this order:
    ${flight.cleanups.slice(0, MOST).map((event, index) => html`${index ? ', ' : ''}${
      place(app, app.recording.generator[event], event)} (line ${app.recording.line[event]})`)}${
      length > MOST ? `, and ${grouped(length - MOST)} more` : ''}.
    </span>` : html`<span>No finally block ran on its way.</span>`;
}

/**
 * @param {!App} app
 * @param {!Flight} flight
 * @return {!Object}
 */
function before(app, flight) {
  return flight.cause ? html` <span>Raised after catching
    ${link(app, flight.cause.value, flight.cause.events[0])}.</span>` : html``;
}

/**
 * @param {!App} app
 * @param {!Flight} flight
 * @return {!Object}
 */
function afterwards(app, flight) {
  const next = app.flights.all[flight.id + 1];
  return next && next.cause === flight ? html` <span>Then raised in its place:
    ${link(app, next.value, next.events[0])}.</span>` : html``;
}

/**
 * @param {!App} app
 * @param {number} lane
 * @param {number} event
 * @return {!Object}
 */
function place(app, lane, event) {
  return link(app, who(app, lane), event);
}

/**
 * @param {!App} app
 * @param {string} text
 * @param {number} event
 * @return {!Object}
 */
function link(app, text, event) {
  return html`<button type="button" class="link" @click=${() => app.go(event)}>${text}
    <sup>${event + 1}</sup></button>`;
}
