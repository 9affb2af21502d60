import {Recording} from './recording.js';
import {Type, answers, dispatches, ends, resumes} from './types.js';

/**
 * Where control goes with each event. A lane is a generator's index, or -1 - t for the program as
 * it runs in thread t.
 *
 * A generator that delegates is not resumed itself: whoever drives it drives its delegate, and
 * gets what the delegate yields, until the delegate ends.
 */
export class Flow {
  /** @param {!Recording} recording */
  constructor(recording) {
    const length = recording.length;
    const count = recording.generators.length;
    /** @private @const */ this.recording = recording;
    /** @const {!Int32Array} the lane that an event comes from */ this.from = new Int32Array(length);
    /** @const {!Int32Array} the lane that it goes to */ this.to = new Int32Array(length);
    /** @const {!Int32Array} the lane that runs after it */ this.holder = new Int32Array(length);
    /** @const {!Uint16Array} how many wait for an answer */ this.depth = new Uint16Array(length);
    /** @const {!Int32Array} the delegate of its generator after it, -1 if there is none */
    this.delegate = new Int32Array(length);
    /** @private @const {!Int32Array} */ this.delegates = new Int32Array(count).fill(-1);
    /** @private @const {!Int32Array} whoever delegates to each */
    this.parents = new Int32Array(count).fill(-1);
    /** @private @const {!Int32Array} the driver of each that delegates */
    this.drivers = new Int32Array(count).fill(-1);
    /** @private @const {!Array<!Array<!Resumed>>} the resumed of each thread */
    this.stacks = recording.threads.map(() => []);
    for (let event = 0; event < length; event++) {
      this.trace(event);
    }
  }

  /**
   * @param {number} event
   * @private
   */
  trace(event) {
    const type = this.recording.type[event];
    const generator = this.recording.generator[event];
    const stack = this.stacks[this.recording.thread[event]];
    const before = stack.length;
    this.from[event] = this.to[event] = this.holder[event] = generator;
    if (type === Type.CREATED) {
      this.from[event] = this.driver(event);
      this.holder[event] = this.from[event];
    } else if (resumes(type)) {
      this.resume(event, generator, stack);
    } else if (answers(type)) {
      this.to[event] = this.holder[event] = this.answer(event, generator, stack);
    } else if (type === Type.DELEGATED) {
      this.delegateTo(event, generator, stack);
    } else if (type === Type.UNDELEGATED) {
      this.takeBack(event, generator, stack);
    } else if (type === Type.DROPPED) {
      this.holder[event] = this.top(event, stack);
    } else if (dispatches(type)) {
      this.dispatch(event, type, stack);
    }
    if (ends(type)) {
      this.delegates[generator] = -1;
    }
    this.depth[event] = Math.min(before, stack.length, 0xffff);
    this.delegate[event] = this.delegates[generator];
  }

  /**
   * @param {number} event
   * @param {number} generator
   * @param {!Array<!Resumed>} stack
   * @private
   */
  resume(event, generator, stack) {
    // What came out of a delegate goes on in a generator that has control already.
    if (!stack.length || stack[stack.length - 1].lane !== generator) {
      const by = this.driver(event);
      this.from[event] = by;
      const delegated = by >= 0 && this.parents[generator] === by;
      stack.push({lane: generator, by: delegated ? this.drivers[by] : by});
    }
  }

  /**
   * @param {number} event
   * @param {number} generator
   * @param {!Array<!Resumed>} stack what was resumed meanwhile is forgotten
   * @return {number} the lane that waited for the answer
   * @private
   */
  answer(event, generator, stack) {
    const driver = this.pop(event, generator, stack);
    const parent = this.parents[generator];
    if (this.recording.type[event] === Type.YIELDED || parent < 0) {
      return driver;
    }
    this.drivers[parent] = driver;
    return parent;
  }

  /**
   * @param {number} event
   * @param {number} generator
   * @param {!Array<!Resumed>} stack
   * @private
   */
  delegateTo(event, generator, stack) {
    const target = this.recording.target[event];
    if (target >= 0) {
      this.drivers[generator] = this.pop(event, generator, stack);
      this.to[event] = this.delegates[generator] = target;
      this.parents[target] = generator;
    }
  }

  /**
   * @param {number} event
   * @param {number} generator
   * @param {!Array<!Resumed>} stack
   * @private
   */
  takeBack(event, generator, stack) {
    const delegate = this.delegates[generator];
    if (delegate >= 0) {
      this.from[event] = delegate;
      this.parents[delegate] = -1;
    }
    this.delegates[generator] = -1;
    if (!stack.length || stack[stack.length - 1].lane !== generator) {
      stack.push({lane: generator, by: this.drivers[generator]});
    }
  }

  /**
   * Items go into queues and out of them, and control stays where it is.
   *
   * @param {number} event
   * @param {number} type
   * @param {!Array<!Resumed>} stack
   * @private
   */
  dispatch(event, type, stack) {
    if (type === Type.PUT || type === Type.CANCELLED) {
      this.from[event] = this.driver(event);
    } else if (type === Type.TAKEN) {
      this.to[event] = this.driver(event);
    }
    this.holder[event] = this.top(event, stack);
  }

  /**
   * @param {number} event
   * @param {!Array<!Resumed>} stack of its thread
   * @return {number} the lane that runs in its thread
   * @private
   */
  top(event, stack) {
    return stack.length ? stack[stack.length - 1].lane : this.program(event);
  }

  /**
   * @param {number} event
   * @param {number} generator
   * @param {!Array<!Resumed>} stack
   * @return {number} who resumed the generator
   * @private
   */
  pop(event, generator, stack) {
    for (let place = stack.length - 1; place >= 0; place--) {
      if (stack[place].lane === generator) {
        const by = stack[place].by;
        stack.length = place;
        return by;
      }
    }
    return this.driver(event);
  }

  /**
   * @param {number} event
   * @return {number} the lane of whoever caused it
   * @private
   */
  driver(event) {
    const by = this.recording.by[event];
    return by < 0 ? this.program(event) : by;
  }

  /**
   * @param {number} event
   * @return {number} the lane of the program in the event's thread
   * @private
   */
  program(event) {
    return -1 - this.recording.thread[event];
  }
}

/** @typedef {{lane: number, by: number}} */
export let Resumed;
