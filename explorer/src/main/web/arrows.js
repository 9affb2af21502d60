import {svg} from './lit-html/lit-html.js';
import {App} from './app.js';
import {Columns, GUTTER} from './columns.js';
import {middle} from './lifelines.js';
import {cut} from './text.js';
import {Type, ends} from './types.js';
import {label, sentence, styleOf} from './words.js';

/** Of an arrow to or from a lane that is not shown. */
const STUB = 54;
/** Of a letter, about. */
const LETTER = 6.9;
/** Lower rows have no text. */
const LEGIBLE = 18;

/**
 * The events in view, an arrow each.
 *
 * @param {!App} app
 * @param {!Columns} columns
 * @return {!Array<!Object>}
 */
export function arrows(app, columns) {
  const drawn = [];
  const last = Math.min(app.diagram.last(), app.rows.count() - 1);
  for (let row = app.diagram.first(); row <= last; row++) {
    const event = app.rows.event(row);
    const mark = event === app.step ? ' current' : '';
    const hit = app.search.has(event) ? ' hit' : '';
    drawn.push(svg`<g class=${`row ${styleOf(app.recording.type[event])}${mark}${hit}`}>
      <title>${sentence(app, event)}</title>
      <rect class="band" x="0" y=${app.diagram.y(row)} width=${app.diagram.width}
          height=${app.diagram.rowHeight}></rect>
      ${shape(app, columns, event)}</g>`);
  }
  return drawn;
}

/**
 * The numbers of the events in view, over whatever is left of the lanes.
 *
 * @param {!App} app
 * @return {!Object}
 */
export function numbers(app) {
  const drawn = [];
  const every = Math.ceil(LEGIBLE / app.diagram.rowHeight);
  const last = Math.min(app.diagram.last(), app.rows.count() - 1);
  for (let row = app.diagram.first(); row <= last; row++) {
    const event = app.rows.event(row);
    if (row % every === 0 || event === app.step) {
      drawn.push(svg`<text class=${event === app.step ? 'current' : ''} x=${GUTTER - 10}
          y=${middle(app, event) + 4}>${event + 1}</text>`);
    }
  }
  return svg`<g class="numbers"><rect x="0" y="0" width=${GUTTER - 4}
      height=${app.diagram.height}></rect>${drawn}</g>`;
}

/**
 * @param {!App} app
 * @param {!Columns} columns
 * @param {number} event
 * @return {!Object}
 */
function shape(app, columns, event) {
  const {from, to} = extent(app, columns, event);
  const y = middle(app, event);
  if (isNaN(from)) {
    return svg``;
  }
  if (from === to) {
    return svg`${spot(app, event, from, y)}${beside(app, columns, event, from)}`;
  }
  const step = to > from ? 1 : -1;
  const tip = to - 6 * step;
  const head = `M${tip} ${y}l${-7 * step} -4v8z`;
  return svg`<path class="shaft" d=${`M${from + 6 * step} ${y}H${tip - 5 * step}`}></path>
    <path class="head" d=${head}></path>${passed(app, columns, event, from, to)}
    ${ends(app.recording.type[event]) ? stop(from, y) : ''}
    ${over(app, columns, event, from, to)}`;
}

/**
 * @param {!App} app
 * @param {!Columns} columns
 * @param {number} event that stays in its lane
 * @param {number} x
 * @return {!Object} the text, on the side that has room for it
 */
function beside(app, columns, event, x) {
  const y = middle(app, event) + 4;
  const right = app.diagram.width - x - 20;
  const needed = label(app, event).length * LETTER;
  return needed > right && x - GUTTER > right ?
      text(app, event, x - 12, y, 'end', x - GUTTER - 20) :
      text(app, event, x + 12, y, 'start', Math.max(right, columns.width / 2));
}

/**
 * Left of the first lane that the arrow only passes, if there is one; a long text goes on over
 * what is right of it, since nothing else is written in its row.
 *
 * @param {!App} app
 * @param {!Columns} columns
 * @param {number} event
 * @param {number} from in pixels
 * @param {number} to in pixels
 * @return {!Object} the text above the arrow
 */
function over(app, columns, event, from, to) {
  const left = Math.max(GUTTER - 4, Math.min(from, to));
  const room = Math.min(Math.max(from, to) - left, columns.width);
  const y = middle(app, event) - 5;
  if (label(app, event).length * LETTER <= room - 14) {
    return text(app, event, left + room / 2, y, 'middle', room - 14);
  }
  const wide = Math.min(columns.width * 2, app.diagram.width - left - 20);
  return text(app, event, left + 9, y, 'start', Math.max(room - 14, wide));
}

/**
 * @param {!App} app
 * @param {!Columns} columns
 * @param {number} event
 * @param {number} from in pixels
 * @param {number} to in pixels
 * @return {!Array<!Object>} a dot on the lane of each delegating generator that the arrow crosses
 */
function passed(app, columns, event, from, to) {
  const dots = [];
  for (const lane of app.delegators(app.recording.generator[event], event)) {
    const x = columns.middle(lane);
    if (x >= columns.edge && x > Math.min(from, to) && x < Math.max(from, to)) {
      dots.push(svg`<circle class="through" cx=${x} cy=${middle(app, event)} r="3.5"></circle>`);
    }
  }
  return dots;
}

/**
 * @param {!App} app
 * @param {!Columns} columns
 * @param {number} event
 * @return {{from: number, to: number}} in pixels
 */
function extent(app, columns, event) {
  let from = columns.x(app.flow.from[event]);
  let to = columns.x(app.flow.to[event]);
  if (isNaN(from) && !isNaN(to)) {
    from = to - STUB;
  } else if (isNaN(to)) {
    to = from - STUB;
  }
  return {from, to};
}

/**
 * @param {!App} app
 * @param {number} event that stays in its lane
 * @param {number} x
 * @param {number} y
 * @return {!Object}
 */
function spot(app, event, x, y) {
  return app.recording.type[event] === Type.DROPPED ? stop(x, y) :
      svg`<circle class="spot" cx=${x} cy=${y} r="6"></circle>`;
}

/**
 * @param {number} x
 * @param {number} y
 * @return {!Object} the cross where a generator ends
 */
function stop(x, y) {
  return svg`<path class="stop" d=${`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`}></path>`;
}

/**
 * @param {!App} app
 * @param {number} event
 * @param {number} x
 * @param {number} y
 * @param {string} anchor
 * @param {number} room in pixels
 * @return {!Object}
 */
function text(app, event, x, y, anchor, room) {
  if (app.diagram.rowHeight < LEGIBLE) {
    return svg``;
  }
  const letters = Math.max(4, Math.floor(room / LETTER));
  return svg`<text class="label" x=${x} y=${y} text-anchor=${anchor}>${
    cut(label(app, event), letters)}</text>`;
}
