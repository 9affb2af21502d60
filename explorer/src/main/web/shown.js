import {Lanes} from './lanes.js';
import {Lives} from './lives.js';

/**
 * The lanes next to some rows: without those that ended before, and those that came later.
 *
 * @typedef {{lanes: !Array<number>, ended: number, later: number}}
 */
export let Shown;

/**
 * Returns the lanes to draw.
 *
 * @param {!Lanes} lanes
 * @param {!Lives} lives
 * @param {number} first event in view
 * @param {number} last event in view
 * @param {{fold: boolean, only: ?Set<number>, selected: number, programs: !Array<number>}} choice
 * @return {!Shown}
 */
export function shown(lanes, lives, first, last, choice) {
  const result = {lanes: choice.programs.slice(), ended: 0, later: 0};
  for (const generator of lanes.order) {
    if (choice.only && !choice.only.has(generator)) {
      continue;
    }
    if (!choice.fold || generator === choice.selected) {
      result.lanes.push(generator);
    } else if (lives.deaths[generator] < first) {
      result.ended++;
    } else if (lives.births[generator] > last) {
      result.later++;
    } else {
      result.lanes.push(generator);
    }
  }
  return result;
}
