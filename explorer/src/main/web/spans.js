import {App} from './app.js';

/**
 * Returns who holds control in a thread, from pixel to pixel of the timeline's plot.
 *
 * @param {!App} app
 * @param {number} thread
 * @param {number} left edge of the plot, in pixels
 * @param {number} width of the plot, in pixels
 * @return {!Array<{lane: number, x: number, width: number}>}
 */
export function spans(app, thread, left, width) {
  const found = [];
  for (let pixel = 0; pixel < width; pixel++) {
    const event = app.timeline.inThread(thread, app.timeline.event(pixel / width));
    if (event >= 0) {
      const lane = app.flow.holder[event];
      const previous = found[found.length - 1];
      if (previous && previous.lane === lane && previous.x + previous.width === left + pixel) {
        previous.width++;
      } else {
        found.push({lane, x: left + pixel, width: 1});
      }
    }
  }
  return found;
}
