import {App} from './app.js';

const HUES = 10;

/**
 * Returns the class of the colour that a lane has everywhere.
 *
 * @param {!App} app
 * @param {number} lane
 * @return {string}
 */
export function colour(app, lane) {
  return lane < 0 ? 'program' : `hue${app.lanes.place[lane] % HUES}`;
}

/**
 * Returns the sign of the kind of a lane.
 *
 * @param {!App} app
 * @param {number} lane
 * @return {string}
 */
export function sign(app, lane) {
  const kind = lane < 0 ? 'program' : app.recording.generators[lane].lane;
  return SIGNS[kind] || '';
}

/** @const {!Object<string, string>} */
const SIGNS = {
  'program': '▶',
  'task': '◇',
  'scope': '▣',
  'channel': '⇄',
  'worker': '⚙',
};
