import {Recording} from './recording.js';
import {after} from './lives.js';

/** Where events lie on the timeline, by step or by time. */
export class Timeline {
  /** @param {!Recording} recording */
  constructor(recording) {
    /** @private @const */ this.recording = recording;
    /** @type {boolean} whether by time */ this.byTime = false;
    /** @type {number} the left edge, in steps or nanoseconds */ this.from = 0;
    /** @type {number} the right edge */ this.to = this.end();
    /** @private @const {!Array<!Int32Array>} the events of each thread */
    this.events = eventsByThread(recording);
  }

  /** @return {number} where the recording ends */
  end() {
    const {length, time} = this.recording;
    return Math.max(1, this.byTime ? time[length - 1] : length);
  }

  /** @param {boolean} byTime */
  measureBy(byTime) {
    this.byTime = byTime;
    this.from = 0;
    this.to = this.end();
  }

  /**
   * @param {number} event
   * @return {number} how far right it is, from 0 to 1 if it is in view
   */
  place(event) {
    const position = this.byTime ? this.recording.time[event] : event;
    return (position - this.from) / (this.to - this.from);
  }

  /**
   * @param {number} place from 0 to 1
   * @return {number} the last event there or before
   */
  event(place) {
    const position = this.from + place * (this.to - this.from);
    const event = this.byTime ? this.before(position) : Math.floor(position);
    return Math.max(0, Math.min(this.recording.length - 1, event));
  }

  /**
   * @param {number} nanos
   * @return {number} the last event up to that time
   * @private
   */
  before(nanos) {
    const time = this.recording.time;
    let low = 0;
    let high = time.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (time[middle] <= nanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /**
   * @param {number} thread
   * @param {number} event
   * @return {number} the last event of the thread up to it, -1 before its first and after its last
   */
  inThread(thread, event) {
    const events = this.events[thread];
    const place = after(events, event);
    const over = place === events.length && events[place - 1] !== event;
    return place && !over ? events[place - 1] : -1;
  }

  /**
   * @param {number} factor below 1 shows less
   * @param {number} place from 0 to 1, which stays where it is
   */
  zoom(factor, place) {
    const end = this.end();
    const fixed = this.from + place * (this.to - this.from);
    const size = Math.min(end, Math.max(NARROWEST, (this.to - this.from) * factor));
    this.from = Math.max(0, Math.min(end - size, fixed - place * size));
    this.to = this.from + size;
  }

  /** @param {number} share of the view to move by, to the right if above 0 */
  pan(share) {
    const size = this.to - this.from;
    this.from = Math.max(0, Math.min(this.end() - size, this.from + share * size));
    this.to = this.from + size;
  }

  /** @param {number} event moved into view, unless it is there */
  reveal(event) {
    const place = this.place(event);
    if (place < 0 || place > 1) {
      this.pan(place - 0.5);
    }
  }
}

/** In steps or nanoseconds. */
const NARROWEST = 8;

/**
 * @param {!Recording} recording
 * @return {!Array<!Int32Array>}
 */
function eventsByThread(recording) {
  const events = recording.threads.map(() => []);
  recording.thread.forEach((thread, event) => events[thread].push(event));
  return events.map((each) => Int32Array.from(each));
}
