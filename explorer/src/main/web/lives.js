import {Flow} from './flow.js';
import {Recording} from './recording.js';
import {hasBody} from './queues.js';
import {Type, dispatches, ends, resumes} from './types.js';

/** What became of each generator up to any step. */
export class Lives {
  /**
   * @param {!Recording} recording
   * @param {!Flow} flow
   */
  constructor(recording, flow) {
    const count = recording.generators.length;
    /** @private @const */ this.recording = recording;
    /** @private @const */ this.flow = flow;
    /** @private @const {!Int32Array} where each generator's events start */
    this.starts = new Int32Array(count + 1);
    /** @private @const {!Int32Array} the events of the first, then of the second, and so on */
    this.events = new Int32Array(recording.length);
    recording.generator.forEach((generator) => this.starts[generator + 1]++);
    for (let generator = 0; generator < count; generator++) {
      this.starts[generator + 1] += this.starts[generator];
    }
    const next = this.starts.slice();
    recording.generator.forEach((generator, event) => {
      this.events[next[generator]++] = event;
    });
    /** @const {!Int32Array} the first event of each, the number of events if it has none */
    this.births = new Int32Array(count).fill(recording.length);
    /** @const {!Int32Array} the event that ended each, the number of events if none did */
    this.deaths = new Int32Array(count).fill(recording.length);
    for (let event = recording.length - 1; event >= 0; event--) {
      this.births[recording.generator[event]] = event;
      const generator = recording.generator[event];
      if (recording.type[event] === Type.ENDED) {
        // A channel that is closed may still have items to take.
        this.deaths[generator] = this.events[this.starts[generator + 1] - 1];
      } else if (ends(recording.type[event])) {
        this.deaths[generator] = event;
      }
    }
  }

  /**
   * @param {number} generator
   * @return {!Int32Array} its events
   */
  of(generator) {
    return this.events.subarray(this.starts[generator], this.starts[generator + 1]);
  }

  /**
   * @param {number} generator
   * @param {number} step
   * @return {number} its last event up to the step, -1 before its first
   */
  last(generator, step) {
    const events = this.of(generator);
    const place = after(events, step);
    return place ? events[place - 1] : -1;
  }

  /**
   * @param {number} generator
   * @param {number} step
   * @return {number} its first event after the step, -1 if there is none
   */
  next(generator, step) {
    const events = this.of(generator);
    const place = after(events, step);
    return place < events.length ? events[place] : -1;
  }

  /**
   * @param {number} generator
   * @param {number} step
   * @return {string} not created, created, running, calling, delegating, waiting, or how it ended
   */
  status(generator, step) {
    const last = this.lastOfBody(generator, step);
    if (last < 0) {
      return this.last(generator, step) < 0 ? 'not created' : 'open';
    }
    const type = this.recording.type[last];
    if (ends(type) || type === Type.CREATED) {
      return type === Type.CREATED && !hasBody(this.recording, generator) ? 'open' : ENDINGS[type];
    }
    if (type === Type.YIELDED) {
      return 'waiting';
    }
    if (this.flow.holder[step] === generator) {
      return 'running';
    }
    return this.flow.delegate[last] < 0 ? 'calling' : 'delegating';
  }

  /**
   * @param {number} generator
   * @param {number} step
   * @return {number} its last event up to the step that is not its dispatcher's doing, -1 if there
   *     is none
   * @private
   */
  lastOfBody(generator, step) {
    const events = this.of(generator);
    let place = after(events, step) - 1;
    while (place >= 0 && dispatches(this.recording.type[events[place]]) &&
        this.recording.type[events[place]] !== Type.ENDED) {
      place--;
    }
    return place < 0 ? -1 : events[place];
  }

  /**
   * @param {number} generator
   * @param {number} step
   * @return {number} the line where it is, 0 if that is nowhere
   */
  line(generator, step) {
    const last = this.last(generator, step);
    if (last < 0 || ends(this.recording.type[last])) {
      return 0;
    }
    return this.recording.line[last] || this.recording.generators[generator].line;
  }

  /**
   * @param {number} generator
   * @param {number} step
   * @return {!Array<number>} those that it delegates to, the innermost last
   */
  delegates(generator, step) {
    const chain = [];
    for (let lane = generator; lane >= 0 && chain.length < LONGEST_CHAIN;) {
      const last = this.last(lane, step);
      lane = last < 0 ? -1 : this.flow.delegate[last];
      if (lane >= 0) {
        chain.push(lane);
      }
    }
    return chain;
  }

  /**
   * @param {number} generator
   * @param {number} step
   * @return {!Map<string, {value: string, since: number, past: boolean}>} its variables, with the
   *     event that changed each; past ones are not live any more: that was the last known value
   */
  variables(generator, step) {
    const found = new Map();
    const events = this.of(generator);
    for (let place = after(events, step) - 1; place >= 0; place--) {
      const changes = this.recording.variables[events[place]];
      for (let i = 0; i + 1 < changes.length; i += 2) {
        const name = this.recording.text(changes[i]);
        const live = changes[i + 1] !== -1;
        if (!found.has(name)) {
          found.set(name, {value: '', since: -1, past: !live});
        }
        const variable = found.get(name);
        if (live && variable.since < 0) {
          variable.value = this.recording.text(changes[i + 1]);
          variable.since = events[place];
        }
      }
    }
    return new Map([...found].reverse());
  }

  /**
   * @param {number} generator
   * @param {number} step
   * @return {number} the event that last gave it control, -1 if it never ran
   */
  lastResume(generator, step) {
    const events = this.of(generator);
    for (let place = after(events, step) - 1; place >= 0; place--) {
      if (resumes(this.recording.type[events[place]])) {
        return events[place];
      }
    }
    return -1;
  }
}

/** More than this is not shown. */
const LONGEST_CHAIN = 32;

/** @const {!Object<number, string>} */
const ENDINGS = {
  [Type.CREATED]: 'created',
  [Type.RETURNED]: 'returned',
  [Type.FAILED]: 'failed',
  [Type.CLOSED]: 'closed',
  [Type.DROPPED]: 'dropped',
  [Type.ENDED]: 'over',
};

/**
 * @param {!Int32Array} events in ascending order
 * @param {number} step
 * @return {number} the place of the first event after the step
 */
export function after(events, step) {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle] <= step) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
