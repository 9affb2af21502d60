import {Recording} from './recording.js';
import {Type} from './types.js';

/** What is in the channels, and waits for the workers. */
export class Queues {
  /** @param {!Recording} recording */
  constructor(recording) {
    /** @private @const */ this.recording = recording;
    /** @const {!Int32Array} by event: how many items its queue holds after it */
    this.held = new Int32Array(recording.length);
    const held = new Int32Array(recording.generators.length);
    for (let event = 0; event < recording.length; event++) {
      const queue = recording.generator[event];
      if (isQueue(recording, queue)) {
        held[queue] = Math.max(0, held[queue] + change(recording.type[event]));
        this.held[event] = held[queue];
      }
    }
  }

  /**
   * @param {!Int32Array} events of a queue, up to the step that is looked at
   * @return {!Array<number>} those that put the items that it holds, the oldest first
   */
  waiting(events) {
    const last = events.length - 1;
    const puts = [];
    for (let place = last; place >= 0 && puts.length < this.held[events[last]]; place--) {
      if (this.recording.type[events[place]] === Type.PUT) {
        puts.unshift(events[place]);
      }
    }
    return puts;
  }
}

/**
 * @param {!Recording} recording
 * @param {number} lane
 * @return {boolean} whether items are put into it
 */
export function isQueue(recording, lane) {
  return lane >= 0 && ['channel', 'worker'].includes(recording.generators[lane].lane);
}

/**
 * @param {!Recording} recording
 * @param {number} lane
 * @return {boolean} whether it has code that runs
 */
export function hasBody(recording, lane) {
  return lane >= 0 && ['generator', 'task'].includes(recording.generators[lane].lane);
}

/**
 * @param {number} type of an event of a queue
 * @return {number} by how much it holds more afterwards
 */
function change(type) {
  return type === Type.PUT ? 1 : type === Type.TAKEN || type === Type.CANCELLED ? -1 : 0;
}
