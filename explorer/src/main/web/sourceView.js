import {html} from './lit-html/lit-html.js';
import {App} from './app.js';
import {colour} from './colours.js';
import {highlight} from './highlight.js';
import {visible} from './text.js';

/**
 * The source of the selected generator, with a mark where each generator in it is.
 *
 * @param {!App} app
 * @return {!Object}
 */
export function sourceView(app) {
  const file = fileOf(app);
  const files = [...app.recording.sources.keys()];
  return html`<section class=${`panel source${app.recording.sources.size ? '' : ' without'}`} aria-label="Source">
    <h2>Source ${files.length > 1 || (files.length && !files.includes(file)) ?
        html`<select aria-label="File" @change=${(event) => choose(app, event)}>
        ${[...new Set([file, ...files])].map((each) =>
          html`<option value=${each} ?selected=${each === file}>${baseName(each)}</option>`)}</select>` :
        html`<span class="hint" title=${file}>${baseName(file)}</span>`}</h2>
    <div id="code" class="scroll" tabindex="0" role="region" aria-label=${`Source of ${file}`}
        @scroll=${() => scrolled(app)}>
      ${app.recording.sources.has(file) ? code(app, file) : missing(app, file)}</div>
  </section>`;
}

/**
 * @param {!App} app
 * @param {string} file
 * @return {!Object}
 */
function code(app, file) {
  const lines = highlight(app.recording.sources.get(file) || '');
  const marks = marksIn(app, file);
  const first = app.code.first();
  const shown = lines.slice(first, app.code.last() + 1);
  return html`<div style=${`height:${app.code.total(lines.length)}px`}>
    <div class="stuck code" style=${`height:${app.code.height}px`}>
      <div style=${`transform:translateY(${app.code.y(first)}px)`}>
        ${shown.map((line, index) => lineView(app, line, first + index + 1, marks))}
      </div></div></div>`;
}

/**
 * @param {!App} app
 * @param {!Array<{kind: string, text: string}>} line
 * @param {number} number
 * @param {!Map<number, !Array<number>>} marks
 * @return {!Object}
 */
function lineView(app, line, number, marks) {
  const here = marks.get(number) || [];
  const runs = here.includes(app.flow.holder[app.step]);
  const mine = here.includes(app.selected);
  return html`<div class=${`line${here.length ? ' marked' : ''}${runs ? ' runs' : ''}${
    mine ? ' mine' : ''}`}><span class="number" title="Go to the next event here"
    @click=${() => nextAt(app, number)}>${number}</span><code>${line.map(({kind, text}) =>
    html`<span class=${kind}>${visible(text.replace(/\t/g, '    '))}</span>`)}</code>
    <span class="chips">${here.slice(0, 4).map((lane, index) => mark(app, lane, index > 0))}${
      here.length > 4 ? html`<span class="hint">and ${here.length - 4} more</span>` : ''}</span></div>`;
}

/**
 * Goes to the next event at a line of the file that is shown, from the beginning if need be.
 *
 * @param {!App} app
 * @param {number} number of the line
 */
function nextAt(app, number) {
  const {recording, step} = app;
  const file = fileOf(app);
  for (let ahead = 1; ahead <= recording.length; ahead++) {
    const event = (step + ahead) % recording.length;
    const {file: place} = recording.generators[recording.generator[event]];
    if (recording.line[event] === number && recording.text(place) === file) {
      app.go(event);
      return;
    }
  }
}

/**
 * @param {!App} app
 * @param {number} lane
 * @param {boolean} small as all but the first of a line are, or they would cover it
 * @return {!Object}
 */
function mark(app, lane, small) {
  const name = app.recording.names[lane];
  const status = app.lives.status(lane, app.step);
  return small ? html`<button type="button" class=${`chip small ${colour(app, lane)}`}
      title=${`${name} ${status}`} aria-label=${`${name} ${status}`}
      @click=${() => app.select(lane)}></button>` :
      html`<button type="button" class=${`chip ${colour(app, lane)}`}
      @click=${() => app.select(lane)}>${name}
      <span class="status">${status}</span></button>`;
}

/**
 * @param {!App} app
 * @param {string} file
 * @return {!Map<number, !Array<number>>} the generators at each line, the selected one first
 */
function marksIn(app, file) {
  const marks = new Map();
  const lanes = new Set([app.selected, app.flow.holder[app.step], ...app.present()]);
  for (const lane of lanes) {
    if (lane >= 0 && app.recording.text(app.recording.generators[lane].file) === file) {
      const line = lane === app.selected ? app.sourceLine() : app.lives.line(lane, app.step);
      if (line) {
        marks.set(line, [...(marks.get(line) || []), lane]);
      }
    }
  }
  return marks;
}

/**
 * @param {!App} app
 * @param {string} file
 * @return {!Object}
 */
function missing(app, file) {
  return html`<p class="empty">${file ?
      html`The source of ${baseName(file)} is not in this recording. Record it with
        <code>source=src/main/java</code>, and this shows the line of each generator.` :
      'Nothing here has a source.'}
    ${app.selected >= 0 && app.lives.line(app.selected, app.step) ?
      `${app.recording.names[app.selected]} is at line ${
        app.lives.line(app.selected, app.step)}.` : ''}</p>`;
}

/**
 * @param {!App} app
 * @return {string}
 */
function fileOf(app) {
  if (app.file !== null) {
    return app.file;
  }
  const generator = app.coded();
  return generator < 0 ? [...app.recording.sources.keys()][0] || '' :
      app.recording.text(app.recording.generators[generator].file);
}

/**
 * @param {string} file
 * @return {string} it without its folders
 */
function baseName(file) {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** @param {!App} app @param {!Event} event */
function choose(app, event) {
  app.file = /** @type {!HTMLSelectElement} */ (event.currentTarget).value;
  app.changed();
}

/** @param {!App} app */
function scrolled(app) {
  app.code.scrolled();
  app.changed();
}
