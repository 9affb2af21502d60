import {revealLanes} from './columns.js';
import {Flights} from './flights.js';
import {Flow} from './flow.js';
import {Lanes} from './lanes.js';
import {Lives, after} from './lives.js';
import {Player} from './player.js';
import {Queues, hasBody} from './queues.js';
import {Recording} from './recording.js';
import {Rows} from './rows.js';
import {Scroller} from './scroller.js';
import {Search} from './search.js';
import {shown} from './shown.js';
import {Theme} from './theme.js';
import {Timeline} from './timeline.js';

/** A recording, and what its reader looks at. */
export class App {
  /**
   * @param {!Recording} recording
   * @param {function()} changed called after each change
   */
  constructor(recording, changed) {
    /** @const */ this.recording = recording;
    /** @const */ this.changed = changed;
    /** @const */ this.flow = new Flow(recording);
    /** @const */ this.lives = new Lives(recording, this.flow);
    /** @const */ this.queues = new Queues(recording);
    /** @const */ this.flights = new Flights(recording, this.flow);
    /** @const */ this.lanes = new Lanes(recording, this.flow);
    /** @const */ this.search = new Search(recording);
    /** @const */ this.rows = new Rows(recording);
    /** @const */ this.player = new Player(this);
    /** @const */ this.theme = new Theme();
    /** @const */ this.timeline = new Timeline(recording);
    /** @const */ this.diagram = new Scroller('diagram', 27);
    /** @const */ this.list = new Scroller('events', 24);
    /** @const */ this.code = new Scroller('code', 20);
    /** @type {number} the event looked at */ this.step = 0;
    /** @type {number} the generator looked at, -1 is the program */ this.selected = -1;
    /** @type {boolean} whether the selection stays when the step changes */ this.pinned = false;
    /** @type {boolean} whether lanes out of view are left out */ this.fold = true;
    /** @type {number} how wide lanes are, 1 as usual */ this.lanesZoom = 1;
    /** @type {string} the panel that is open above the others */ this.panel = '';
    /** @type {?string} the file that was chosen, null follows the selection */ this.file = null;
  }

  /**
   * Looks at an event.
   *
   * @param {number} step moved into the recording if it is outside
   */
  go(step) {
    this.step = Math.max(0, Math.min(this.recording.length - 1, step));
    if (!this.pinned) {
      this.selected = this.recording.generator[this.step];
    }
    this.file = null;
    this.reveal();
  }

  /**
   * Looks at a generator.
   *
   * @param {number} generator
   */
  select(generator) {
    this.selected = generator;
    this.file = null;
    this.reveal();
  }

  /**
   * Goes on by rows, which are fewer than the events while a filter is on.
   *
   * @param {number} count
   */
  stepBy(count) {
    this.go(this.rows.event(this.rows.near(this.step) + count));
  }

  /** Brings the step into view everywhere. */
  reveal() {
    const row = this.rows.near(this.step);
    this.diagram.reveal(row, this.rows.count());
    revealLanes(this);
    this.list.reveal(row, this.rows.count());
    this.code.reveal(this.sourceLine() - 1, Infinity);
    this.timeline.reveal(this.step);
    this.changed();
  }

  /** @return {number} the line to look at, 1 if there is none */
  sourceLine() {
    if (this.selected < 0) {
      return this.recording.line[this.step] || 1;
    }
    const lane = this.coded();
    return lane < 0 ? 1 : this.lives.line(lane, this.step) ||
        this.recording.line[Math.max(0, this.lives.last(lane, this.step))] ||
        this.recording.generators[lane].line || 1;
  }

  /**
   * @return {number} the generator whose source is shown: the one looked at, or, for a channel or
   *     the like, who had to do with it last, or who works for it; -1 if there is none
   */
  coded() {
    const {recording, selected, step} = this;
    const lane = selected < 0 ? recording.generator[step] : selected;
    if (hasBody(recording, lane)) {
      return lane;
    }
    const events = this.lives.of(lane);
    const last = after(events, step) - 1;
    for (let place = last; place >= Math.max(0, last - FARTHEST); place--) {
      if (hasBody(recording, recording.by[events[place]])) {
        return recording.by[events[place]];
      }
    }
    return this.lanes.parent.indexOf(lane);
  }

  /** @return {!Array<number>} the generators that are there now, as far as they are in view */
  present() {
    const first = this.rows.event(this.diagram.first());
    const last = Math.max(this.step, this.rows.event(this.diagram.last()));
    const {lanes} = shown(this.lanes, this.lives, Math.min(first, this.step), last,
        {fold: true, only: null, selected: this.selected, programs: []});
    return lanes.filter((lane) => lane >= 0 && this.lives.line(lane, this.step) > 0).slice(0, MOST);
  }

  /**
   * @param {number} lane
   * @param {number} event
   * @return {!Array<number>} the lanes that delegate to it then, the outermost first
   */
  delegators(lane, event) {
    const found = [];
    for (let inner = lane; inner >= 0 && found.length < DEEPEST;) {
      const parent = this.lanes.parent[inner];
      const last = parent < 0 ? -1 : this.lives.last(parent, event);
      inner = last >= 0 && this.flow.delegate[last] === inner ? parent : -1;
      if (inner >= 0) {
        found.unshift(inner);
      }
    }
    return found;
  }

  /**
   * Shows only what happens to some generators.
   *
   * @param {?Set<number>} only null shows all
   */
  filter(only) {
    this.rows.only(only);
    this.search.within(this.rows);
    this.reveal();
  }

  /**
   * Opens a panel, or closes it if it is open.
   *
   * @param {string} panel
   */
  toggle(panel) {
    this.panel = this.panel === panel ? '' : panel;
    this.changed();
  }
}

/** Of events back to who had to do with a channel. */
const FARTHEST = 1000;

/** Longer chains of delegation are cut. */
const DEEPEST = 32;

/** Of generators in the source at a time. */
const MOST = 500;
