/**
 * A word of Java and what kind it is.
 *
 * @typedef {{kind: string, text: string}}
 */
export let Token;

const KEYWORDS = ('abstract assert boolean break byte case catch char class const continue default ' +
    'do double else enum extends final finally float for goto if implements import instanceof int ' +
    'interface long native new package private protected public record return sealed short static ' +
    'strictfp super switch synchronized this throw throws transient try var void volatile while ' +
    'yield true false null permits').split(' ');

const WORDS = new RegExp([
  '(?<comment>/\\*[^]*?(?:\\*/|$)|//[^\\n]*)',
  '(?<string>"""[^]*?(?:"""|$)|"(?:\\\\.|[^"\\\\\\n])*"?|\'(?:\\\\.|[^\'\\\\\\n])*\'?)',
  '(?<annotation>@[A-Za-z_.]+)',
  '(?<literal>\\b\\d[\\w.]*)',
  `(?<keyword>\\b(?:${KEYWORDS.join('|')})\\b)`,
].join('|'), 'g');

/** @const {!Map<string, !Array<!Array<!Token>>>} what was asked for before */
const KNOWN = new Map();

/**
 * Returns the lines of a Java source, each as words of some kind.
 *
 * @param {string} source
 * @return {!Array<!Array<!Token>>}
 */
export function highlight(source) {
  const known = KNOWN.get(source);
  if (known) {
    return known;
  }
  const lines = [[]];
  for (const {kind, text} of words(source.replace(/\r\n?/g, '\n'))) {
    text.split('\n').forEach((part, index) => {
      if (index) {
        lines.push([]);
      }
      if (part) {
        lines[lines.length - 1].push({kind, text: part});
      }
    });
  }
  KNOWN.set(source, lines);
  return lines;
}

/**
 * @param {string} source
 * @return {!Array<!Token>}
 */
function words(source) {
  const found = [];
  let end = 0;
  for (const match of source.matchAll(WORDS)) {
    const at = /** @type {number} */ (match.index);
    found.push({kind: 'plain', text: source.slice(end, at)});
    const groups = /** @type {!Object<string, string>} */ (match.groups);
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
    found.push({kind: kind || 'plain', text: match[0]});
    end = at + match[0].length;
  }
  found.push({kind: 'plain', text: source.slice(end)});
  return found;
}
