import {App} from './app.js';

/** In milliseconds; browsers refuse an address that changes too often. */
const CALM = 400;

let timer = 0;

/**
 * Goes where the page's address says, as #step=12&generator=count&theme=dark&find=3.
 *
 * @param {!App} app
 */
export function readLink(app) {
  const said = new URLSearchParams(location.hash.slice(1));
  if (said.has('theme')) {
    app.theme.set(said.get('theme') || '');
  }
  if (said.has('find')) {
    app.search.look(said.get('find') || '');
  }
  if (Number(said.get('step')) > 0) {
    app.go(Number(said.get('step')) - 1);
  }
  const generator = app.recording.names.indexOf(said.get('generator') || '');
  if (generator >= 0) {
    app.select(generator);
  }
  if (said.has('panel')) {
    app.panel = said.get('panel') || '';
    app.changed();
  }
}

/**
 * Puts the step into the page's address, so that it can be kept and sent.
 *
 * @param {!App} app
 */
export function writeLink(app) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    history.replaceState(null, '', `#step=${app.step + 1}`);
  }, CALM);
}
