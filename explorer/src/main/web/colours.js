import {App} from './app.js';
import {hasBody} from './queues.js';

const HUES = 10;

/**
 * Returns the class of the colour that a lane has everywhere: scopes, channels and workers have one
 * for each kind.
 *
 * @param {!App} app
 * @param {number} lane
 * @return {string}
 */
export function colour(app, lane) {
  if (lane < 0) {
    return 'program';
  }
  return hasBody(app.recording, lane) ? `hue${app.lanes.place[lane] % HUES}` :
      app.recording.generators[lane].lane;
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
