import {html} from './lit-html/lit-html.js';
import {App} from './app.js';
import {colour} from './colours.js';
import {duration} from './text.js';
import {label, laneName, styleOf} from './words.js';

/** In pixels, of what a generator does while another waits for it. */
const INDENT = 12;
const DEEPEST = 8;

/**
 * The list of events.
 *
 * @param {!App} app
 * @return {!Object}
 */
export function eventsView(app) {
  const {list, rows} = app;
  const last = Math.min(list.last(), rows.count() - 1);
  const items = [];
  for (let row = list.first(); row <= last; row++) {
    items.push(item(app, row));
  }
  return html`<section class="panel events" aria-label="Events">
    <h2>Events <span class="hint">${rows.chosen ? `${rows.count()} of ${app.recording.length}` :
        ''}</span></h2>
    <div id="events" class="scroll" role="listbox" tabindex="0" aria-label="Events"
        aria-activedescendant=${`event${app.step}`} @scroll=${() => scrolled(app)}>
      <div style=${`height:${list.total(rows.count())}px`} role="presentation">
        <div class="stuck" style=${`height:${list.height}px`} role="presentation">
          <div style=${`transform:translateY(${list.y(list.first())}px)`} role="presentation">
            ${items}</div></div></div></div>
  </section>`;
}

/**
 * @param {!App} app
 * @param {number} row
 * @return {!Object}
 */
function item(app, row) {
  const event = app.rows.event(row);
  const {recording, flow} = app;
  const {from, to} = {from: flow.from[event], to: flow.to[event]};
  const classes = `event ${styleOf(recording.type[event])}${app.search.has(event) ? ' hit' : ''}`;
  const indent = Math.min(DEEPEST, flow.depth[event]) * INDENT;
  return html`<div class=${classes} role="option" id=${`event${event}`}
      aria-selected=${String(event === app.step)} aria-setsize=${app.rows.count()}
      aria-posinset=${row + 1} @click=${() => app.go(event)}>
    <span class="number">${event + 1}</span>
    <span class="what" style=${`padding-left:${indent}px`}>
      <span class=${`dot ${colour(app, from)}`}></span>${laneName(app, from)}
      ${from === to ? '' : html`<span class="arrow">→</span>
        <span class=${`dot ${colour(app, to)}`}></span>${laneName(app, to)}`}
      <code>${label(app, event)}</code></span>
    <span class="at">${recording.line[event] || ''}</span>
    <span class="time">${duration(recording.time[event])}</span></div>`;
}

/** @param {!App} app */
function scrolled(app) {
  app.list.scrolled();
  app.changed();
}
