import {App} from './app.js';
import {Shown, shown} from './shown.js';

/** Left of the first lane, for the numbers of the steps. */
export const GUTTER = 54;

const NARROW = 118;
const WIDE = 230;

/** Where the lanes of a diagram stand; those of the program stay when the others are scrolled. */
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
    const programs = shown.lanes.filter((lane) => lane < 0).length;
    /** @const {number} how many lanes stay */
    this.fixed = programs * this.width < room / 2 ? programs : 0;
    /** @const {number} where the others vanish, in pixels */
    this.edge = GUTTER + this.fixed * this.width;
  }

  /** @return {number} of all lanes, in pixels */
  total() {
    return Math.floor(GUTTER + this.shown.lanes.length * this.width);
  }

  /**
   * @param {number} lane
   * @return {number} the middle of the lane in the view, in pixels; NaN if it is not shown
   */
  middle(lane) {
    const index = this.index.get(lane);
    if (index === undefined) {
      return NaN;
    }
    const left = index < this.fixed ? 0 : this.left;
    return Math.round(GUTTER + (index + 0.5) * this.width - left) + 0.5;
  }

  /**
   * @param {number} lane
   * @return {number} its middle, or the edge where it vanished
   */
  x(lane) {
    const middle = this.middle(lane);
    return lane < 0 ? middle : Math.max(middle, Math.floor(this.edge) + 0.5);
  }

  /**
   * @param {number} viewWidth
   * @return {!Array<number>} the lanes that can be seen
   */
  inView(viewWidth) {
    const {lanes} = this.shown;
    const first = Math.ceil((this.left + this.edge - GUTTER) / this.width - 0.5);
    const last = Math.ceil((this.left + viewWidth - GUTTER) / this.width);
    return lanes.slice(0, this.fixed).concat(lanes.slice(Math.max(this.fixed, first), last));
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
    const left = lanes.middle(lane) - lanes.width / 2;
    const beyond = left + lanes.width - diagram.width;
    if (beyond > 0) {
      diagram.moveTo(diagram.left + beyond);
    } else if (lane >= 0 && left < lanes.edge - 1) {
      diagram.moveTo(Math.max(0, diagram.left + left - lanes.edge));
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
      {fold: app.fold, only: app.rows.chosen, selected: app.selected, programs: programs(app)}));
}

/**
 * @param {!App} app
 * @return {!Array<number>} the program's lanes, of the threads that have a part in what is in view
 */
function programs(app) {
  const {flow, rows, diagram} = app;
  const taking = new Set([-1 - app.recording.thread[app.step]]);
  const last = Math.min(diagram.last(), rows.count() - 1);
  for (let row = diagram.first(); row <= last; row++) {
    taking.add(flow.from[rows.event(row)]).add(flow.to[rows.event(row)]);
  }
  return app.lanes.programs.filter((lane) => !app.fold || taking.has(lane));
}
