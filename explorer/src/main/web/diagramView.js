import {html, svg} from './lit-html/lit-html.js';
import {App} from './app.js';
import {arrows, numbers} from './arrows.js';
import {Columns, columns} from './columns.js';
import {delegations} from './delegations.js';
import {flightPaths, landings} from './flightView.js';
import {heads} from './heads.js';
import {control, lifelines} from './lifelines.js';
import {grouped, plural} from './text.js';

const LOWEST = 8;
const HIGHEST = 60;

/**
 * The sequence diagram: a lane for each generator, an arrow for each event.
 *
 * @param {!App} app
 * @return {!Object}
 */
export function diagramView(app) {
  const lanes = columns(app);
  const {diagram} = app;
  return html`<section class="panel diagram" aria-label="Sequence diagram">
    <h2>Sequence ${folded(app, lanes)}<span class="tools">
      <button type="button" class="small" aria-label="Zoom out" title="Zoom out (−)"
          @click=${() => zoom(app, 0.8)}>−</button>
      <button type="button" class="small" aria-label="Zoom in" title="Zoom in (+)"
          @click=${() => zoom(app, 1.25)}>+</button></span></h2>
    ${heads(app, lanes)}
    <div id="diagram" class="scroll" tabindex="0" role="region" aria-label="Events as arrows between lanes"
        @scroll=${() => scrolled(app)} @click=${(event) => clicked(app, event)}>
      <div style=${`height:${diagram.total(app.rows.count())}px;width:${lanes.total()}px`}>
        <svg class="stuck" width=${diagram.width} height=${diagram.height} role="img"
            aria-label="Sequence diagram; the list of events says the same in words">
          ${drawing(app, lanes)}</svg></div></div>
  </section>`;
}

/**
 * @param {!App} app
 * @param {!Columns} lanes
 * @return {!Object}
 */
function drawing(app, lanes) {
  return svg`${delegations(app, lanes)}${lifelines(app, lanes)}${control(app, lanes)}
    ${flightPaths(app, lanes)}${arrows(app, lanes)}${landings(app, lanes)}${numbers(app)}`;
}

/**
 * @param {!App} app
 * @param {!Columns} lanes
 * @return {!Object}
 */
function folded(app, lanes) {
  const {ended, later} = lanes.shown;
  const hidden = [];
  if (ended) {
    hidden.push(`${plural(ended, 'generator')} ended above`);
  }
  if (later) {
    hidden.push(`${grouped(later)} to come below`);
  }
  return html`<span class="hint">${hidden.join(', ')}</span>
    <button type="button" class="small" aria-pressed=${String(app.fold)}
        title="Leave out the lanes of generators that have no part in what is in view"
        @click=${() => fold(app)}>fold</button>`;
}

/** @param {!App} app */
function fold(app) {
  app.fold = !app.fold;
  app.changed();
}

/**
 * Makes rows and lanes larger or smaller.
 *
 * @param {!App} app
 * @param {number} factor
 */
export function zoom(app, factor) {
  const height = Math.round(app.diagram.rowHeight * factor);
  app.diagram.resize(Math.max(LOWEST, Math.min(HIGHEST, height)));
  app.lanesZoom = Math.max(0.3, Math.min(2, app.lanesZoom * factor));
  app.reveal();
}

/** @param {!App} app */
function scrolled(app) {
  app.diagram.scrolled();
  app.changed();
}

/**
 * @param {!App} app
 * @param {!MouseEvent} event
 */
function clicked(app, event) {
  const box = /** @type {!Element} */ (event.currentTarget).getBoundingClientRect();
  const row = Math.floor(app.diagram.top + (event.clientY - box.top) / app.diagram.rowHeight);
  if (row < app.rows.count()) {
    app.go(app.rows.event(row));
  }
}
