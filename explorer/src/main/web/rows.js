import {Recording} from './recording.js';
import {after} from './lives.js';

/** The events that are shown: all, or those of some generators. */
export class Rows {
  /** @param {!Recording} recording */
  constructor(recording) {
    /** @private @const */ this.recording = recording;
    /** @private {?Int32Array} the events, null for all */ this.events = null;
    /** @type {?Set<number>} the generators, null for all */ this.chosen = null;
  }

  /** @param {?Set<number>} chosen null for all */
  only(chosen) {
    this.chosen = chosen;
    this.events = chosen && this.select(chosen);
  }

  /**
   * @param {!Set<number>} chosen
   * @return {!Int32Array}
   * @private
   */
  select(chosen) {
    const {generator, by, target} = this.recording;
    const events = [];
    for (let event = 0; event < this.recording.length; event++) {
      if (chosen.has(generator[event]) || chosen.has(by[event]) || chosen.has(target[event])) {
        events.push(event);
      }
    }
    return Int32Array.from(events);
  }

  /** @return {number} */
  count() {
    return this.events ? this.events.length : this.recording.length;
  }

  /**
   * @param {number} row moved to the next that exists
   * @return {number}
   */
  event(row) {
    const inside = Math.max(0, Math.min(this.count() - 1, row));
    return this.events ? this.events[inside] || 0 : inside;
  }

  /**
   * @param {number} event
   * @return {number} its row, or that of the last shown one before it
   */
  near(event) {
    return this.events ? Math.max(0, after(this.events, event) - 1) : event;
  }

  /**
   * @param {number} event
   * @return {boolean}
   */
  has(event) {
    return !this.events || (this.count() > 0 && this.event(this.near(event)) === event);
  }
}
