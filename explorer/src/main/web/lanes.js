import {Flow} from './flow.js';
import {Recording} from './recording.js';
import {Type, resumes} from './types.js';

/** The order of all lanes: the program's first, each generator right of who drives it most. */
export class Lanes {
  /**
   * @param {!Recording} recording
   * @param {!Flow} flow
   */
  constructor(recording, flow) {
    const count = recording.generators.length;
    /** @private @const */ this.recording = recording;
    /** @private @const */ this.flow = flow;
    /** @const {!Array<number>} the program's lanes */ this.programs = programs(recording, flow);
    /** @const {!Int32Array} by generator: whose delegate or helper it is, -1 if nobody's */
    this.parent = new Int32Array(count).fill(-1);
    /** @private @const {!Int32Array} whoever leads the vote of each one's resumes, by Boyer-Moore */
    this.driver = new Int32Array(count).fill(-1);
    /** @private @const {!Int32Array} by how many resumes */
    this.lead = new Int32Array(count);
    /** @const {!Uint8Array} whether it was ever delegated to */
    this.delegated = new Uint8Array(count);
    for (let event = 0; event < recording.length; event++) {
      this.learn(event);
    }
    recording.generators.forEach((generator, index) => {
      const parent = generator.group >= 0 ? generator.group : this.driver[index];
      if (parent >= 0) {
        this.adopt(index, parent);
      }
    });
    /** @const {!Array<number>} the generators from left to right */
    this.order = this.depthFirst();
    /** @const {!Int32Array} by generator: its place in the order */
    this.place = new Int32Array(count);
    this.order.forEach((generator, place) => {
      this.place[generator] = place;
    });
  }

  /**
   * @param {number} event
   * @private
   */
  learn(event) {
    const {type, generator, target} = this.recording;
    if (type[event] === Type.DELEGATED && target[event] >= 0) {
      this.delegated[target[event]] = 1;
      this.adopt(target[event], generator[event]);
    } else if (resumes(type[event])) {
      this.vote(generator[event], Math.max(-1, this.flow.from[event]));
    }
  }

  /**
   * @param {number} generator
   * @param {number} driver
   * @private
   */
  vote(generator, driver) {
    if (!this.lead[generator]) {
      this.driver[generator] = driver;
    }
    this.lead[generator] += this.driver[generator] === driver ? 1 : -1;
  }

  /**
   * @param {number} child
   * @param {number} parent taken if the child has none, and is not among its ancestors
   * @private
   */
  adopt(child, parent) {
    if (this.parent[child] >= 0) {
      return;
    }
    let ancestor = parent;
    for (let height = 0; ancestor >= 0 && ancestor !== child; height++) {
      if (height > HIGHEST) {
        return;
      }
      ancestor = this.parent[ancestor];
    }
    if (ancestor !== child) {
      this.parent[child] = parent;
    }
  }

  /**
   * @return {!Array<number>}
   * @private
   */
  depthFirst() {
    const children = this.recording.generators.map(() => []);
    const open = [];
    for (let generator = this.parent.length - 1; generator >= 0; generator--) {
      (this.parent[generator] < 0 ? open : children[this.parent[generator]]).push(generator);
    }
    const order = [];
    while (open.length) {
      const generator = /** @type {number} */ (open.pop());
      order.push(generator);
      for (const child of children[generator]) {
        open.push(child);
      }
    }
    return order;
  }
}

/** Deeper trees are cut into several. */
const HIGHEST = 1000;

/**
 * @param {!Recording} recording
 * @param {!Flow} flow
 * @return {!Array<number>} the lanes of the threads where the program drives a generator
 */
function programs(recording, flow) {
  const driving = recording.threads.map(() => false);
  for (let event = 0; event < recording.length; event++) {
    const lane = Math.min(flow.from[event], flow.to[event]);
    if (lane < 0) {
      driving[-1 - lane] = true;
    }
  }
  return recording.threads.map((name, thread) => -1 - thread)
      .filter((lane) => driving[-1 - lane]);
}
