import {App} from './app.js';

/** The speeds to choose from, in steps a second. */
export const SPEEDS = [1, 2, 5, 20, 100];

/** Steps through the recording by itself. */
export class Player {
  /** @param {!App} app */
  constructor(app) {
    /** @private @const */ this.app = app;
    /** @type {number} steps a second */ this.speed = 2;
    /** @private {number} */ this.timer = 0;
  }

  /** @return {boolean} */
  playing() {
    return this.timer !== 0;
  }

  /** Starts, from the beginning if the end is reached; or stops. */
  toggle() {
    const app = this.app;
    if (this.playing()) {
      this.stop();
      app.changed();
      return;
    }
    if (this.atEnd()) {
      app.go(app.rows.event(0));
    }
    this.start();
    app.changed();
  }

  /** Stops. */
  stop() {
    clearInterval(this.timer);
    this.timer = 0;
  }

  /** @param {number} speed in steps a second */
  setSpeed(speed) {
    this.speed = speed;
    if (this.playing()) {
      this.stop();
      this.start();
    }
  }

  /** @private */
  start() {
    this.timer = setInterval(() => {
      this.app.stepBy(1);
      if (this.atEnd()) {
        this.stop();
        this.app.changed();
      }
    }, 1000 / this.speed);
  }

  /**
   * @return {boolean}
   * @private
   */
  atEnd() {
    return this.app.rows.near(this.app.step) >= this.app.rows.count() - 1;
  }
}
