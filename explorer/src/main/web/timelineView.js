import {html, svg} from './lit-html/lit-html.js';
import {App} from './app.js';
import {colour} from './colours.js';
import {Scroller} from './scroller.js';
import {spans} from './spans.js';
import {duration, grouped} from './text.js';
import {laneName} from './words.js';

const LABELS = 96;
const BAR = 12;
/** Narrower bars have no name. */
const NAMED = 56;

/** @const {!Scroller} the threads, a row each */
export const threadRows = new Scroller('timeline', 22);

/**
 * Who held control in each thread, from left to right.
 *
 * @param {!App} app
 * @return {!Object}
 */
export function timelineView(app) {
  const {timeline} = app;
  const count = app.recording.threads.length;
  const unit = (byTime, name) => html`<button type="button" class="small"
      aria-pressed=${String(timeline.byTime === byTime)}
      @click=${() => measure(app, byTime)}>${name}</button>`;
  return html`<section class="panel timeline" aria-label="Timeline">
    <h2>Timeline <span class="hint">who runs in each thread</span><span class="tools">
      ${unit(false, 'by step')} ${unit(true, 'by time')}
      <button type="button" class="small" aria-label="Zoom timeline out"
          @click=${() => zoom(app, 2)}>−</button>
      <button type="button" class="small" aria-label="Zoom timeline in"
          @click=${() => zoom(app, 0.5)}>+</button></span></h2>
    <div id="timeline" class="scroll" tabindex="0"
        style=${`height:${Math.min(4, count) * threadRows.rowHeight + 6}px`} role="slider" aria-label="Step"
        aria-valuemin="1" aria-valuemax=${app.recording.length} aria-valuenow=${app.step + 1}
        aria-valuetext=${`step ${app.step + 1}`}
        @scroll=${() => scrolled(app)} @wheel=${(event) => wheel(app, event)}
        @pointerdown=${(event) => drag(app, event)} @pointermove=${(event) => drag(app, event)}>
      <div style=${`height:${threadRows.total(count)}px`}>
        <svg class="stuck" width=${threadRows.width} height=${threadRows.height}
            aria-hidden="true">${rows(app)}${exceptions(app)}${cursor(app)}</svg></div></div>
    ${axis(app)}
  </section>`;
}

/**
 * @param {!App} app
 * @return {!Array<!Object>}
 */
function rows(app) {
  const drawn = [];
  const last = Math.min(threadRows.last(), app.recording.threads.length - 1);
  for (let thread = threadRows.first(); thread <= last; thread++) {
    const y = threadRows.y(thread) + 5;
    drawn.push(svg`<text class="thread" x="8" y=${y + 10}>${
      shorten(app.recording.threads[thread], 13)}</text>${bars(app, thread, y)}`);
  }
  return drawn;
}

/**
 * @param {!App} app
 * @param {number} thread
 * @param {number} y
 * @return {!Array<!Object>} a path for each colour, and the names
 */
function bars(app, thread, y) {
  const paths = new Map();
  const names = [];
  for (const {lane, x, width} of spans(app, thread, LABELS, plotWidth())) {
    const high = lane < 0 ? 3 : BAR;
    const path = `M${x} ${y + (BAR - high) / 2}h${width}v${high}h${-width}z`;
    paths.set(colour(app, lane), (paths.get(colour(app, lane)) || '') + path);
    if (lane >= 0 && width > NAMED) {
      names.push(svg`<text class="on-bar" x=${x + 5} y=${y + 9.5}>${
        shorten(laneName(app, lane), (width - 8) / 6.2)}</text>`);
    }
  }
  return [...paths].map(([name, path]) => svg`<path class=${`bar ${name}`} d=${path}></path>`)
      .concat(names);
}

/**
 * @param {!App} app
 * @return {!Object} a mark where each exception started
 */
function exceptions(app) {
  const marks = new Set();
  for (const {closing, events} of app.flights.all) {
    const place = app.timeline.place(events[0]);
    if (!closing && place >= 0 && place <= 1) {
      const y = threadRows.y(app.recording.thread[events[0]]);
      marks.add(`M${LABELS + Math.round(place * plotWidth())} ${y}h5l-2.5 5z`);
    }
  }
  return svg`<path class="exceptions" d=${[...marks].join('')}></path>`;
}

/** @return {number} of what is right of the names, in pixels */
function plotWidth() {
  return Math.max(50, threadRows.width - LABELS - 8);
}

/**
 * @param {!App} app
 * @return {!Object}
 */
function cursor(app) {
  const width = plotWidth();
  const x = (event) => LABELS + Math.max(0, Math.min(1, app.timeline.place(event))) * width;
  const from = x(app.rows.event(app.diagram.first()));
  const to = x(app.rows.event(app.diagram.last()));
  return svg`<rect class="view" x=${from} y="0" width=${Math.max(2, to - from)}
      height=${threadRows.height}></rect>
    <path class="cursor" d=${`M${x(app.step) + 1} 0v${threadRows.height}`}></path>`;
}

/**
 * @param {!App} app
 * @return {!Object}
 */
function axis(app) {
  const {timeline} = app;
  const name = (value) => timeline.byTime ? duration(value) : grouped(Math.floor(value) + 1);
  const middle = (timeline.from + timeline.to) / 2;
  return html`<div class="axis" aria-hidden="true"><span>${name(timeline.from)}</span>
    <span>${name(middle)}</span><span>${name(timeline.to - (timeline.byTime ? 0 : 1))}</span></div>`;
}

/** @param {!App} app @param {boolean} byTime */
function measure(app, byTime) {
  app.timeline.measureBy(byTime);
  app.changed();
}

/** @param {!App} app @param {number} factor */
function zoom(app, factor) {
  const place = app.timeline.place(app.step);
  app.timeline.zoom(factor, Math.max(0, Math.min(1, place)));
  app.changed();
}

/** @param {!App} app */
function scrolled(app) {
  threadRows.scrolled();
  app.changed();
}

/**
 * Zooms with the wheel while Ctrl is held, which is how touch pads report a pinch too.
 *
 * @param {!App} app
 * @param {!WheelEvent} event
 */
function wheel(app, event) {
  if (event.ctrlKey) {
    event.preventDefault();
    app.timeline.zoom(event.deltaY > 0 ? 1.25 : 0.8, placeOf(event));
    app.changed();
  } else if (event.deltaX || event.shiftKey) {
    app.timeline.pan((event.deltaX || event.deltaY) / 1000);
    app.changed();
  }
}

/** @param {!App} app @param {!PointerEvent} event */
function drag(app, event) {
  if (event.buttons & 1) {
    app.go(app.timeline.event(placeOf(event)));
  }
}

/**
 * @param {!MouseEvent} event
 * @return {number} from 0 to 1
 */
function placeOf(event) {
  const box = /** @type {!Element} */ (event.currentTarget).getBoundingClientRect();
  return Math.max(0, Math.min(0.999999, (event.clientX - box.left - LABELS) / plotWidth()));
}

/**
 * @param {string} text
 * @param {number} limit
 * @return {string}
 */
function shorten(text, limit) {
  return text.length <= limit ? text : `${text.slice(0, Math.max(1, Math.floor(limit) - 1))}…`;
}
