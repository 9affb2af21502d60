import {Recording} from './recording.js';
import {Rows} from './rows.js';
import {TYPE_NAMES} from './types.js';
import {after} from './lives.js';

/** The events that hold a text: as a value, a method, a kind of event or a variable. */
export class Search {
  /** @param {!Recording} recording */
  constructor(recording) {
    /** @private @const */ this.recording = recording;
    /** @type {string} */ this.query = '';
    /** @type {!Int32Array} */ this.found = new Int32Array(0);
    /** @private {?Rows} */ this.rows = null;
  }

  /** @param {!Rows} rows the only ones to find events in */
  within(rows) {
    this.rows = rows;
    this.look(this.query);
  }

  /** @param {string} query */
  look(query) {
    this.query = query;
    this.found = Int32Array.from(query.trim() ? this.matches(query.trim().toLowerCase()) : []);
  }

  /**
   * @param {string} query in small letters
   * @return {!Array<number>}
   * @private
   */
  matches(query) {
    const {recording} = this;
    const texts = new Map();
    const holds = (index) => {
      if (!texts.has(index)) {
        texts.set(index, recording.text(index).toLowerCase().includes(query));
      }
      return texts.get(index);
    };
    const types = TYPE_NAMES.map((name) => name.includes(query));
    const names = recording.names.map((name) => name.toLowerCase().includes(query));
    const found = [];
    for (let event = 0; event < recording.length; event++) {
      const changes = recording.variables[event];
      const hit = types[recording.type[event]] || names[recording.generator[event]] ||
          holds(recording.value[event]) ||
          changes.some((index, place) => changes[place | 1] !== -1 && holds(index));
      if (hit && (!this.rows || this.rows.has(event))) {
        found.push(event);
      }
    }
    return found;
  }

  /**
   * @param {number} event
   * @return {boolean}
   */
  has(event) {
    const place = after(this.found, event);
    return place > 0 && this.found[place - 1] === event;
  }

  /**
   * @param {number} event
   * @param {number} direction 1 or -1
   * @return {number} the next one that was found, from the other end if need be; -1 without any
   */
  next(event, direction) {
    const count = this.found.length;
    if (!count) {
      return -1;
    }
    const place = direction > 0 ? after(this.found, event) : after(this.found, event - 1) - 1;
    return this.found[(place + count) % count];
  }
}
