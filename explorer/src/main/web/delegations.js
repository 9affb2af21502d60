import {svg} from './lit-html/lit-html.js';
import {App} from './app.js';
import {colour} from './colours.js';
import {Columns} from './columns.js';
import {after} from './lives.js';
import {middle} from './lifelines.js';

/**
 * A frame around each delegation in view: from the generator that delegates to its delegate.
 *
 * @param {!App} app
 * @param {!Columns} columns
 * @return {!Array<!Object>}
 */
export function delegations(app, columns) {
  const drawn = [];
  for (const lane of columns.inView(app.diagram.width)) {
    if (lane >= 0) {
      for (const stretch of stretches(app, lane)) {
        drawn.push(frame(app, columns, lane, stretch));
      }
    }
  }
  return drawn;
}

/**
 * @param {!App} app
 * @param {number} lane
 * @return {!Array<{target: number, from: number, to: number}>} the delegations in view, by pixels
 */
function stretches(app, lane) {
  const found = [];
  const events = app.lives.of(lane);
  const last = app.rows.event(app.diagram.last());
  let place = after(events, app.rows.event(app.diagram.first()) - 1);
  let target = place ? app.flow.delegate[events[place - 1]] : -1;
  let from = BEYOND;
  for (; place < events.length && events[place] <= last; place++) {
    const next = app.flow.delegate[events[place]];
    if (next !== target) {
      const y = middle(app, events[place]);
      if (target >= 0) {
        found.push({target, from, to: y});
      }
      from = y;
      target = next;
    }
  }
  if (target >= 0) {
    found.push({target, from, to: app.diagram.height - BEYOND});
  }
  return found;
}

/** Above the view, so that the edge of what began before is not seen. */
const BEYOND = -20;

/**
 * @param {!App} app
 * @param {!Columns} columns
 * @param {number} lane
 * @param {{target: number, from: number, to: number}} stretch
 * @return {!Object}
 */
function frame(app, columns, lane, stretch) {
  const x = [columns.x(lane), columns.x(stretch.target)].filter((each) => !isNaN(each));
  const from = Math.min(...x) - 14;
  const to = Math.max(...x) + 14;
  return svg`<rect class=${`frame ${colour(app, lane)}`} x=${from} y=${stretch.from}
      width=${to - from} height=${Math.max(4, stretch.to - stretch.from)} rx="8"></rect>`;
}
