/** An exception's way, from whoever raised it to whoever caught it. */
export class Flight {
  /**
   * @param {number} id
   * @param {number} raiser its lane
   * @param {number} first event
   * @param {string} value
   * @param {boolean} closing whether it is the end of a close(), which is no error
   * @param {?Flight} cause what its raiser had caught
   */
  constructor(id, raiser, first, value, closing, cause) {
    /** @const */ this.id = id;
    /** @const */ this.raiser = raiser;
    /** @const */ this.value = value;
    /** @const */ this.closing = closing;
    /** @const */ this.cause = cause;
    /** @const {!Array<number>} */ this.events = [first];
    /** @const {!Array<number>} the events where a finally block ran */ this.cleanups = [];
    /** @type {?number} the lane that caught it, null while it flies */ this.catcher = null;
    /** @type {number} the event that shows that it was caught */ this.caughtAt = -1;
    /** @type {number} the lane that it is in */ this.lane = raiser;
  }
}
