import {Flight} from './flight.js';
import {Flow} from './flow.js';
import {Recording} from './recording.js';
import {Type} from './types.js';

/** All flights of a recording. */
export class Flights {
  /**
   * @param {!Recording} recording
   * @param {!Flow} flow
   */
  constructor(recording, flow) {
    /** @private @const */ this.recording = recording;
    /** @private @const */ this.flow = flow;
    /** @const {!Array<!Flight>} */ this.all = [];
    /** @private @const {!Int32Array} */ this.ids = new Int32Array(recording.length).fill(-1);
    /** @private @const {!Array<?Flight>} what flies in each thread */
    this.flying = recording.threads.map(() => null);
    /** @private @const {!Array<?Flight>} what was caught last in each thread */
    this.landed = recording.threads.map(() => null);
    /** @private @const {!Array<!Array<number>>} finally blocks of what no event started yet */
    this.early = recording.threads.map(() => []);
    for (let event = 0; event < recording.length; event++) {
      this.follow(event);
    }
    /** @const {{first: !Array<!Flight>, count: number}} those that are no close() */
    this.errors = errors(this.all);
  }

  /**
   * @param {number} event
   * @return {?Flight} the one that the event is a part of
   */
  at(event) {
    return this.ids[event] < 0 ? null : this.all[this.ids[event]];
  }

  /**
   * @param {number} event
   * @private
   */
  follow(event) {
    switch (this.recording.type[event]) {
      case Type.RAISE:
      case Type.CLOSE:
        this.into(event);
        break;
      case Type.FAILED:
      case Type.CLOSED:
        this.outOf(event);
        break;
      case Type.FINALLY:
        this.cleanup(event);
        break;
      case Type.UNDELEGATED:
        this.past(event);
        break;
      case Type.PUT:
      case Type.TAKEN:
      case Type.CANCELLED:
      case Type.ENDED:
        break;
      case Type.CAUGHT:
        this.caught(event);
        break;
      default:
        this.land(event, this.flow.from[event]);
    }
  }

  /**
   * What a delegate has thrown is under way when the delegation ends, which is no part of its way.
   *
   * @param {number} event
   * @private
   */
  past(event) {
    const flight = this.flyingIn(event, this.recording.generator[event]);
    if (flight) {
      this.ids[event] = flight.id;
    }
  }

  /**
   * @param {number} event
   * @private
   */
  into(event) {
    const flight = this.flyingIn(event, this.flow.from[event]) ||
        this.flyingIn(event, this.recording.generator[event]) || this.start(event);
    this.add(flight, event, this.recording.generator[event]);
  }

  /**
   * @param {number} event
   * @private
   */
  outOf(event) {
    const generator = this.recording.generator[event];
    let flight = this.flyingIn(event, generator);
    if (flight && this.recording.type[event] === Type.FAILED && this.isAnother(flight, event)) {
      this.land(event, generator);
      flight = null;
    }
    flight = flight || (this.recording.type[event] === Type.FAILED ? this.start(event) : null);
    if (flight) {
      this.add(flight, event, this.flow.to[event]);
      if (flight.lane < 0 || (flight.closing && flight.lane === flight.raiser)) {
        this.reach(flight, event);
      }
    }
  }

  /**
   * @param {!Flight} flight
   * @param {number} event
   * @private
   */
  reach(flight, event) {
    flight.catcher = flight.lane;
    flight.caughtAt = event;
    this.flying[this.recording.thread[event]] = null;
  }

  /**
   * @param {number} event
   * @private
   */
  cleanup(event) {
    const generator = this.recording.generator[event];
    const flight = this.flyingIn(event, generator);
    if (flight) {
      this.add(flight, event, generator);
      flight.cleanups.push(event);
    } else {
      this.early[this.recording.thread[event]].push(event);
    }
  }

  /**
   * A generator that catches what closes it is closed all the same, unless it yields.
   *
   * @param {number} event
   * @private
   */
  caught(event) {
    const generator = this.recording.generator[event];
    const flight = this.flyingIn(event, generator);
    if (flight && flight.closing) {
      this.add(flight, event, generator);
    } else {
      this.land(event, generator);
    }
  }

  /**
   * Whoever goes on while an exception is in its lane has caught it.
   *
   * @param {number} event
   * @param {number} lane
   * @private
   */
  land(event, lane) {
    const flight = this.flyingIn(event, lane);
    const thread = this.recording.thread[event];
    if (flight) {
      flight.catcher = lane;
      flight.caughtAt = event;
      if (this.recording.type[event] === Type.CAUGHT) {
        this.add(flight, event, lane);
      }
      this.flying[thread] = null;
      this.landed[thread] = flight;
    } else if (this.recording.type[event] !== Type.CAUGHT) {
      this.landed[thread] = null;
    }
    this.early[thread].length = 0;
  }

  /**
   * @param {number} event
   * @return {!Flight}
   * @private
   */
  start(event) {
    const recording = this.recording;
    const thread = recording.thread[event];
    const raiser = this.flow.from[event];
    const landed = this.landed[thread];
    const cause = landed && landed.catcher === raiser ? landed : null;
    const closing = recording.type[event] === Type.CLOSE;
    const value = closing ? 'close()' : recording.carried(event);
    const flight = new Flight(this.all.length, raiser, event, value, closing, cause);
    flight.events.length = 0;
    this.all.push(flight);
    this.flying[thread] = flight;
    this.landed[thread] = null;
    this.claim(flight, thread);
    return flight;
  }

  /**
   * Adds the finally blocks that the exception ran before it left the generator that raised it.
   *
   * @param {!Flight} flight
   * @param {number} thread
   * @private
   */
  claim(flight, thread) {
    const early = this.early[thread];
    for (const event of early.filter((each) => this.recording.generator[each] === flight.raiser)) {
      this.add(flight, event, flight.raiser);
      flight.cleanups.push(event);
    }
    early.length = 0;
  }

  /**
   * @param {!Flight} flight
   * @param {number} event
   * @param {number} lane where it is afterwards
   * @private
   */
  add(flight, event, lane) {
    flight.events.push(event);
    flight.lane = lane;
    this.ids[event] = flight.id;
  }

  /**
   * @param {number} event
   * @param {number} lane
   * @return {?Flight} what flies in the lane
   * @private
   */
  flyingIn(event, lane) {
    const flight = this.flying[this.recording.thread[event]];
    return flight && flight.lane === lane ? flight : null;
  }

  /**
   * @param {!Flight} flight
   * @param {number} event a failure in its lane
   * @return {boolean} whether another exception came out than went in
   * @private
   */
  isAnother(flight, event) {
    return flight.closing || this.recording.carried(event) !== flight.value;
  }
}

/** More are only counted. */
const MOST = 3;

/**
 * @param {!Array<!Flight>} flights
 * @return {{first: !Array<!Flight>, count: number}}
 */
function errors(flights) {
  const found = flights.filter((flight) => !flight.closing);
  return {first: found.slice(0, MOST), count: found.length};
}
