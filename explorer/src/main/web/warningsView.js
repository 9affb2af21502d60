import {html} from './lit-html/lit-html.js';
import {App} from './app.js';
import {WarningJson} from './types.js';

/** More are not shown. */
const MOST = 300;

/** What each kind of warning is called and means. @const {!Object<string, !Array<string>>} */
const KINDS = {
  'never-closed': ['Never closed', 'The generator was still waiting when the recording ended, or ' +
      'nothing could reach it any more. Its finally blocks have not run, so what they would ' +
      'release is still held. Run it to its end, or close it: try-with-resources does.'],
  'failed-in-finally': ['Failed in finally', 'A finally block threw an exception of its own. ' +
      'It took the place of the one that was on its way, which is lost. Catch inside the block.'],
  'value-to-plain-delegate': ['Value sent to a plain delegate', 'The generator delegates to a ' +
      'list, a stream or another iterator, which cannot take values: what was sent is lost. ' +
      'Delegate to a generator, or ask with next().'],
  'look-ahead': ['Looks ahead', 'An iterator or a stream asked for a value before it was used, ' +
      'so the generator ran further than its reader: what it does shows up one value early.'],
  'ignored-exit': ['Ignored close()', 'The generator yielded although it was being closed. It ' +
      'has to end: do not catch GeneratorExit without throwing it again, nor yield in finally.'],
};

/**
 * The warnings of the recording, each with what it means.
 *
 * @param {!App} app
 * @return {!Object}
 */
export function warningsView(app) {
  const warnings = app.recording.warnings;
  return html`<h2>Warnings</h2>
    ${warnings.length ? '' : html`<p>Nothing in this run looks wrong.</p>`}
    <ul class="warnings">${warnings.slice(0, MOST).map((warning) => one(app, warning))}</ul>
    ${warnings.length > MOST ? html`<p>and ${warnings.length - MOST} more.</p>` : ''}`;
}

/**
 * @param {!App} app
 * @param {!WarningJson} warning
 * @return {!Object}
 */
function one(app, warning) {
  const [title, meaning] = KINDS[warning.kind] || [warning.kind, ''];
  const name = app.recording.names[warning.generator] || 'program';
  return html`<li><button type="button" class="link" @click=${() => show(app, warning)}>
      ${title}: ${name}, step ${stepOf(app, warning) + 1}</button>
    <p>${app.recording.text(warning.text)}</p><p class="hint">${meaning}</p></li>`;
}

/** @param {!App} app @param {!WarningJson} warning */
function show(app, warning) {
  app.panel = '';
  app.go(stepOf(app, warning));
  app.select(warning.generator);
}

/**
 * @param {!App} app
 * @param {!WarningJson} warning
 * @return {number} the event that it is about; the generator's last one if it is about the end
 */
function stepOf(app, warning) {
  return warning.event < 0 ? app.lives.last(warning.generator, app.recording.length) : warning.event;
}
