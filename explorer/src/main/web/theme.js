/** The colours: as the system has them, or as the reader chose. */
export class Theme {
  /** Takes what was chosen before. */
  constructor() {
    /** @type {string} */ this.name = stored() || 'auto';
    this.apply();
  }

  /** Goes on to the next of automatic, light and dark. */
  next() {
    this.set(NAMES[(NAMES.indexOf(this.name) + 1) % NAMES.length]);
  }

  /** @param {string} name auto, light or dark; others are taken for auto */
  set(name) {
    this.name = NAMES.includes(name) ? name : 'auto';
    this.apply();
    try {
      window.localStorage.setItem(KEY, this.name);
    } catch (refused) {
      // Then the choice lasts as long as the page; a browser may refuse storage to files.
    }
  }

  /** @private */
  apply() {
    document.documentElement.dataset['theme'] = this.name;
  }
}

const NAMES = ['auto', 'light', 'dark'];
const KEY = 'bobbin-explorer-theme';

/** @return {?string} what was chosen before */
function stored() {
  try {
    return window.localStorage.getItem(KEY);
  } catch (refused) {
    return null;
  }
}
