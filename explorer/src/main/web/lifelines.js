import {svg} from './lit-html/lit-html.js';
import {App} from './app.js';
import {colour} from './colours.js';
import {Columns} from './columns.js';
import {after} from './lives.js';
import {isQueue} from './queues.js';
import {Type, ends, resumes} from './types.js';

/** What a lane is doing between two of its events; a queue is busy while it holds items. */
const ABSENT = 0;
const WAITS = 1;
const BUSY = 2;

/**
 * The lines of all lanes in view: thin where a generator waits, wide where it runs or calls.
 *
 * @param {!App} app
 * @param {!Columns} columns
 * @return {!Array<!Object>}
 */
export function lifelines(app, columns) {
  return columns.inView(app.diagram.width).map((lane) => {
    const x = columns.x(lane);
    if (lane < 0) {
      return svg`<path class="life program" d=${`M${x} 0V${app.diagram.height}`}></path>`;
    }
    const {waits, busy} = paths(app, lane, x);
    return svg`<path class=${`life ${colour(app, lane)}`} d=${waits}></path>
      <path class=${`busy ${colour(app, lane)}`} d=${busy}></path>`;
  });
}

/**
 * @param {!App} app
 * @param {number} lane
 * @param {number} x
 * @return {{waits: string, busy: string}}
 */
function paths(app, lane, x) {
  const drawn = {waits: '', busy: ''};
  const draw = (state, from, to) => {
    if (state === WAITS) {
      drawn.waits += `M${x} ${from}V${to}`;
    } else if (state === BUSY) {
      drawn.busy += `M${x - 5} ${from}h10V${to}h-10z`;
    }
  };
  const events = app.lives.of(lane);
  let place = after(events, app.rows.event(app.diagram.first()) - 1);
  const last = app.rows.event(app.diagram.last());
  let state = place ? stateBefore(app, events, place) : ABSENT;
  let from = 0;
  for (; place < events.length && events[place] <= last; place++) {
    const y = middle(app, events[place]);
    draw(state, from, y);
    state = stateAfter(app, events[place], state);
    from = y;
  }
  draw(state, from, app.diagram.height);
  return drawn;
}

/**
 * @param {!App} app
 * @param {!Int32Array} events
 * @param {number} place
 * @return {number}
 */
function stateBefore(app, events, place) {
  for (let earlier = place - 1; earlier >= 0; earlier--) {
    const known = stateAfter(app, events[earlier], -1);
    if (known >= 0) {
      return known;
    }
  }
  return WAITS;
}

/**
 * @param {!App} app
 * @param {number} event
 * @param {number} before
 * @return {number}
 */
function stateAfter(app, event, before) {
  const type = app.recording.type[event];
  if (isQueue(app.recording, app.recording.generator[event])) {
    return app.queues.held[event] ? BUSY : type === Type.ENDED ? ABSENT : WAITS;
  }
  if (ends(type)) {
    return ABSENT;
  }
  if (resumes(type) || type === Type.UNDELEGATED) {
    return BUSY;
  }
  const waits = type === Type.YIELDED || type === Type.CREATED || app.flow.delegate[event] >= 0;
  return waits ? WAITS : before;
}

/**
 * Who holds control in each row.
 *
 * @param {!App} app
 * @param {!Columns} columns
 * @return {!Array<!Object>}
 */
export function control(app, columns) {
  const drawn = [];
  const last = Math.min(app.diagram.last(), app.rows.count() - 1);
  for (let row = Math.max(0, app.diagram.first() - 1); row < last; row++) {
    const lane = app.flow.holder[app.rows.event(row)];
    const x = columns.x(lane);
    if (!isNaN(x)) {
      const y = middle(app, app.rows.event(row));
      drawn.push(svg`<path class=${`control ${colour(app, lane)}`}
          d=${`M${x - 5} ${y}h10v${app.diagram.rowHeight}h-10z`}></path>`);
    }
  }
  return drawn;
}

/**
 * Returns where an event's arrow is drawn.
 *
 * @param {!App} app
 * @param {number} event
 * @return {number} in pixels
 */
export function middle(app, event) {
  return Math.round(app.diagram.y(app.rows.near(event)) + app.diagram.rowHeight * 0.64) + 0.5;
}
