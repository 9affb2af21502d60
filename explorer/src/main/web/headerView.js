import {html} from './lit-html/lit-html.js';
import {App} from './app.js';
import {flightStory} from './flightView.js';
import {leaveSearch, match} from './keyboard.js';
import {SPEEDS} from './player.js';
import {hasBody} from './queues.js';
import {Recording} from './recording.js';
import {grouped, plural} from './text.js';
import {sentence} from './words.js';

/**
 * The title, the help, and the controls.
 *
 * @param {!App} app
 * @return {!Object}
 */
export function headerView(app) {
  const {recording} = app;
  const warnings = recording.warnings.length;
  return html`<header>
    <h1 title=${recording.title}>${recording.title || 'A run of generators'}</h1>
    <span class="hint">${plural(bodies(recording), 'generator')},
      ${plural(recording.length, 'event')}${recording.notes.length ?
        html`, <button type="button" class="link" @click=${() => app.toggle('help')}>not all of
          the run</button>` : ''}</span>
    <span class="tools">${searchBox(app)}
      ${panelButton(app, 'filter', app.rows.chosen ? 'Filter (on)' : 'Filter')}
      ${panelButton(app, 'warnings', warnings ? `⚠ ${plural(warnings, 'warning')}` : 'Warnings')}
      ${panelButton(app, 'help', 'Help')}
      <button type="button" class="theme" title="Colours (t)" @click=${() => themed(app)}>
        Colours: ${app.theme.name}</button></span>
  </header>
  <p class="help">Each column is a generator, the program is on the left: an arrow to the right
    gives control to a generator, an arrow to the left gives it back with a value.
    Step with <kbd>←</kbd> <kbd>→</kbd>, or click on anything to go there. What you select is shown
    everywhere: where it is in the source, its variables, and when it ran.</p>`;
}

/**
 * @param {!Recording} recording
 * @return {number} how many of its lanes are generators
 */
function bodies(recording) {
  return recording.generators.filter((each, lane) => hasBody(recording, lane)).length;
}

/**
 * @param {!App} app
 * @param {string} panel
 * @param {string} text
 * @return {!Object}
 */
function panelButton(app, panel, text) {
  return html`<button type="button" class=${`open-${panel}`}
      aria-expanded=${String(app.panel === panel)} @click=${() => app.toggle(panel)}>${text}
    </button>`;
}

/** @param {!App} app */
function themed(app) {
  app.theme.next();
  app.changed();
}

/**
 * The step, in words, and the controls to go to others.
 *
 * @param {!App} app
 * @return {!Object}
 */
export function stepView(app) {
  return html`<nav aria-label="Steps">
    <div class="buttons">
      ${button('first', icon('M1 1h2v5l8 -5v11l-8 -5v5h-2z'), 'First step (Home)', () => app.go(app.rows.event(0)))}
      ${button('back', icon('M10 1v11l-8 -5.5z'), 'Step back (←)', () => app.stepBy(-1))}
      ${app.player.playing() ? button('play', html`${icon('M2 1h3v11h-3zM8 1h3v11h-3z')} Stop`, 'Stop (Space)', () => app.player.toggle()) :
        button('play', html`${icon('M3 1v11l8 -5.5z')} Play`, 'Play (Space)', () => app.player.toggle())}
      ${button('forward', icon('M3 1v11l8 -5.5z'), 'Next step (→)', () => app.stepBy(1))}
      ${button('last', icon('M12 1h-2v5l-8 -5v11l8 -5v5h2z'), 'Last step (End)', () => app.go(app.rows.event(app.rows.count() - 1)))}
      <select aria-label="Speed" class="speed" @change=${(event) => speed(app, event)}>
        ${SPEEDS.map((each) => html`<option value=${each} ?selected=${each === app.player.speed}>
          ${each}/s</option>`)}</select></div>
    <div class="now" aria-live=${app.player.playing() ? 'off' : 'polite'}>
      <p class="sentence"><b>Step ${grouped(app.step + 1)}</b>
        <span class="hint">of ${grouped(app.recording.length)}</span> ${sentence(app, app.step)}</p>
      ${flightStory(app)}</div></nav>`;
}

/**
 * @param {string} path
 * @return {!Object}
 */
function icon(path) {
  return html`<svg class="icon" viewBox="0 0 13 13" aria-hidden="true"><path d=${path}></path></svg>`;
}

/**
 * @param {string} name
 * @param {!Object|string} text
 * @param {string} title
 * @param {function()} run
 * @return {!Object}
 */
function button(name, text, title, run) {
  return html`<button type="button" class=${name} title=${title} aria-label=${title}
      @click=${run}>${text}</button>`;
}

/**
 * @param {!App} app
 * @return {!Object}
 */
function searchBox(app) {
  const {query, found} = app.search;
  return html`<div class="search" role="search"><input id="search" type="search"
      placeholder="Search value or method  /" aria-label="Search value or method" .value=${query}
      @input=${(event) => look(app, event)} @keydown=${(event) => entered(app, event)}>
    <output>${query ? plural(found.length, 'match').replace('matchs', 'matches') : ''}</output>
    ${button('previous-match', '↑', 'Previous match (p)', () => match(app, -1))}
    ${button('next-match', '↓', 'Next match (n)', () => match(app, 1))}</div>`;
}

/** @param {!App} app @param {!Event} event */
function look(app, event) {
  app.search.look(/** @type {!HTMLInputElement} */ (event.currentTarget).value);
  app.changed();
}

/**
 * Goes to a match, and leaves the box, so that the keys have their meaning again.
 *
 * @param {!App} app
 * @param {!KeyboardEvent} event
 */
function entered(app, event) {
  if (event.key === 'Enter' && app.search.found.length) {
    match(app, event.shiftKey ? -1 : 1);
    leaveSearch();
  }
}

/** @param {!App} app @param {!Event} event */
function speed(app, event) {
  app.player.setSpeed(Number(/** @type {!HTMLSelectElement} */ (event.currentTarget).value));
}
