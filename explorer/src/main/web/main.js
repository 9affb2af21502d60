import {html, render} from './lit-html/lit-html.js';
import {aboutView} from './aboutView.js';
import {App} from './app.js';
import {diagramView} from './diagramView.js';
import {eventsView} from './eventsView.js';
import {filterView} from './filterView.js';
import {headerView, stepView} from './headerView.js';
import {listenToKeys} from './keyboard.js';
import {readLink, writeLink} from './link.js';
import {Recording} from './recording.js';
import {sourceView} from './sourceView.js';
import {threadRows, timelineView} from './timelineView.js';
import {RecordingJson} from './types.js';
import {variablesView} from './variablesView.js';
import {warningsView} from './warningsView.js';

/** Everything is drawn in it. */
const root = /** @type {!HTMLElement} */ (document.getElementById('app'));

/** What is open above the rest. @const {!Object<string, function(!App): !Object>} */
const PANELS = {'filter': filterView, 'warnings': warningsView, 'help': aboutView};

/**
 * @param {!App} app
 * @return {!Object}
 */
function page(app) {
  const panel = PANELS[app.panel];
  return html`${headerView(app)}${stepView(app)}
    <main><div class="left">${diagramView(app)}${timelineView(app)}</div>
      <div class="right">${sourceView(app)}${variablesView(app)}${eventsView(app)}</div></main>
    ${panel ? html`<aside role="dialog" aria-label=${app.panel}><button type="button"
      class="close" aria-label="Close (Esc)" @click=${() => app.toggle(app.panel)}>✕</button>
      ${panel(app)}</aside>` : ''}`;
}

/** @param {!App} app */
function draw(app) {
  show(page(app));
  const changed = [app.diagram, app.list, app.code, threadRows].map((each) => each.measure());
  if (changed.includes(true)) {
    // What was in view may not be any more.
    app.reveal();
    show(page(app));
  }
  moveFocus(app.panel);
}

/** @type {string} the panel that was open when the page was drawn last */
let opened = '';

/**
 * Moves the focus into a panel that was opened, and back to its button when it is closed.
 *
 * @param {string} panel
 */
function moveFocus(panel) {
  if (panel !== opened) {
    const target = document.querySelector(panel ? 'aside .close' : `.open-${opened}`);
    opened = panel;
    if (target) {
      /** @type {!HTMLElement} */ (target).focus();
    }
  }
}

/** @param {!Recording} recording */
function start(recording) {
  let waiting = false;
  const app = new App(recording, () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        draw(app);
        writeLink(app);
      });
    }
  });
  document.title = `${recording.title} · generators`;
  draw(app);
  app.go(0);
  readLink(app);
  listenToKeys(app);
  window.addEventListener('resize', () => app.changed());
  window.addEventListener('hashchange', () => readLink(app));
}

/** @param {!Object} content of the page */
function show(content) {
  render(content, root, undefined);
}

/** @param {string} message */
function refuse(message) {
  show(html`<p class="refusal" role="alert">${message}</p>`);
}

/** Shows the recording that the page holds. */
function main() {
  const text = document.getElementById('recording').textContent;
  const json = /** @type {!RecordingJson} */ (JSON.parse(text));
  if (json.format !== 1) {
    refuse('This page holds no recording that it can show.');
  } else if (!json.events.type.length) {
    refuse('Nothing was recorded: no generator was created or resumed. Check include=.');
  } else {
    try {
      start(new Recording(json));
    } catch (error) {
      refuse(String(error));
      throw error;
    }
  }
}

main();
