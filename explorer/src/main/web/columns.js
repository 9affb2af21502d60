import {App} from './app.js';
import {Shown, shown} from './shown.js';

/** Left of the first lane, for the numbers of the steps. */
export const GUTTER = 54;

const NARROW = 118;
const WIDE = 230;

/** Where the lanes of a diagram stand. */
export class Columns {
  /**
   * @param {!App} app
   * @param {!Shown} shown
   */
  constructor(app, shown) {
    const {width, left} = app.diagram;
    const room = width - GUTTER - 12;
    /** @const */ this.shown = shown;
    /** @const {number} of a lane, in pixels */
    this.width = Math.max(NARROW * app.lanesZoom, Math.min(WIDE, room / shown.lanes.length));
    /** @type {number} the left edge of the view, in pixels */ this.left = left;
    /** @private @const {!Map<number, number>} */ this.index = new Map();
    shown.lanes.forEach((lane, index) => this.index.set(lane, index));
  }

  /** @return {number} of all lanes, in pixels */
  total() {
    return Math.floor(GUTTER + this.shown.lanes.length * this.width);
  }

  /**
   * @param {number} lane
   * @return {number} the middle of the lane in the view, in pixels; NaN if it is not shown
   */
  x(lane) {
    const index = this.index.get(lane);
    return index === undefined ? NaN :
        Math.round(GUTTER + (index + 0.5) * this.width - this.left) + 0.5;
  }

  /**
   * @param {number} viewWidth
   * @return {!Array<number>} the lanes that can be seen
   */
  inView(viewWidth) {
    const first = Math.max(0, Math.floor((this.left - GUTTER) / this.width));
    const last = Math.ceil((this.left + viewWidth - GUTTER) / this.width);
    return this.shown.lanes.slice(first, last);
  }
}

/**
 * Moves the lanes of the step into view, unless they are there; above all the one that it goes to.
 *
 * @param {!App} app
 */
export function revealLanes(app) {
  const lanes = columns(app);
  const {diagram, flow, step} = app;
  for (const lane of [flow.from[step], flow.to[step]]) {
    const left = lanes.x(lane) - lanes.width / 2;
    const beyond = left + lanes.width - diagram.width;
    if (beyond > 0) {
      diagram.moveTo(diagram.left + beyond);
    } else if (left < GUTTER - lanes.width / 2) {
      diagram.moveTo(Math.max(0, diagram.left + left - GUTTER));
    }
    lanes.left = diagram.left;
  }
}

/**
 * Returns the columns for the rows that can be seen.
 *
 * @param {!App} app
 * @return {!Columns}
 */
export function columns(app) {
  const first = app.rows.event(app.diagram.first());
  const last = app.rows.event(app.diagram.last());
  return new Columns(app, shown(app.lanes, app.lives, first, last,
      {fold: app.fold, only: app.rows.chosen, selected: app.selected}));
}
