import {html} from './lit-html/lit-html.js';
import {App} from './app.js';
import {KEYS} from './keyboard.js';
import {LICENCE} from './licence.js';

/**
 * The keys, what was recorded, and whose code is in the page.
 *
 * @param {!App} app
 * @return {!Object}
 */
export function aboutView(app) {
  const {recording} = app;
  return html`<h2>Help</h2>
    <table class="keys"><tbody>${KEYS.map(({keys, does}) => html`<tr>
      <th scope="row">${keys.split(' ').map((key) => html`<kbd>${key}</kbd> `)}</th>
      <td>${does}</td></tr>`)}</tbody></table>
    <h3>In the diagram</h3>
    <ul><li>A wide line: the generator runs, or has called someone; filled: it holds control now.</li>
      <li>A dashed line: it waits at a <code>yield</code>. A cross: it is over.</li>
      <li>A frame: it delegates (<code>yield from</code>); a dot is where values pass it by.</li>
      <li>A broad red line: the way of an exception; the tick is where it was caught.</li>
      <li>A ring: it comes to a <code>catch</code>, to a <code>finally</code> or to resources that are
        closed, or goes on behind a <code>yield from</code>. A <code>finally</code> that runs without
        an exception or a close has none.</li></ul>
    <h3>This recording</h3>
    <p>${recording.started} ${recording.java ? `on Java ${recording.java}` : ''}</p>
    ${recording.notes.map((note) => html`<p>${note}</p>`)}
    <h3>Made with lit-html</h3><pre>${LICENCE}</pre>`;
}
