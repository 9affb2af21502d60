// Control characters, marks of direction and invisible ones; surrogates, which are alone where the
// others are read as one character.
const HIDDEN =
    /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/gu;

/** @const {!Map<string, string>} */
const SHORT = new Map([['\n', '\\n'], ['\r', '\\r'], ['\t', '\\t']]);

/**
 * Returns the text with what cannot be seen, or would turn the text around, as an escape.
 *
 * @param {string} text
 * @return {string}
 */
export function visible(text) {
  return text.replace(HIDDEN, escape);
}

/**
 * @param {string} character
 * @return {string}
 */
function escape(character) {
  const code = character.charCodeAt(0).toString(16).padStart(4, '0');
  return SHORT.get(character) || `\\u${code}`;
}

/**
 * Returns the text, cut to so many characters.
 *
 * @param {string} text
 * @param {number} limit
 * @return {string}
 */
export function cut(text, limit) {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

/**
 * Returns the text without its middle, since names in a row often differ in their ends only.
 *
 * @param {string} text
 * @param {number} limit in characters
 * @return {string}
 */
export function squeezed(text, limit) {
  const end = Math.floor((limit - 1) / 2);
  return text.length <= limit || end < 2 ? text :
      `${text.slice(0, limit - 1 - end)}…${text.slice(-end)}`;
}

/**
 * Returns a time as a person would write it.
 *
 * @param {number} nanos
 * @return {string}
 */
export function duration(nanos) {
  const units = [['s', 1e9], ['ms', 1e6], ['µs', 1e3]];
  for (const [unit, size] of units) {
    if (nanos >= size) {
      const amount = nanos / size;
      return `${amount < 100 ? amount.toPrecision(3) : Math.round(amount)} ${unit}`;
    }
  }
  return `${nanos} ns`;
}

/**
 * Returns a count with a thin space between thousands.
 *
 * @param {number} count
 * @return {string}
 */
export function grouped(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u2009');
}

/**
 * Returns a count with its noun, in the plural where it has to be.
 *
 * @param {number} count
 * @param {string} noun
 * @return {string}
 */
export function plural(count, noun) {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}
