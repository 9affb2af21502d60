/** @const {number} bits of a number in each byte */
const BITS = 7;

/**
 * Returns the numbers of a column: those of a recording made by hand are a list of numbers, those
 * of the recorder are bytes in base64, of which its class `Column` says what they mean.
 *
 * @param {(string|!Array<number>)} column
 * @return {!Array<number>}
 */
export function unpacked(column) {
  if (typeof column !== 'string') {
    return column;
  }
  const bytes = atob(column);
  const numbers = [];
  let at = 0;
  const next = () => {
    let byte = bytes.charCodeAt(at++);
    let value = byte & 127;
    for (let scale = 2 ** BITS; byte > 127; scale *= 2 ** BITS) {
      byte = bytes.charCodeAt(at++);
      value += (byte & 127) * scale;
    }
    return value % 2 ? -(value + 1) / 2 : value / 2;
  };
  let last = 0;
  while (at < bytes.length) {
    const difference = next();
    last += difference;
    numbers.push(last);
    for (let repeated = difference ? 0 : next(); repeated > 0; repeated--) {
      numbers.push(last);
    }
  }
  return numbers;
}

/** @const {!Array<number>} one for all events where nothing changed */
const NONE = [];

/**
 * Returns for each event the names and values of the variables that changed, by turns, as texts.
 *
 * @param {!Array<number>} changes how many there are
 * @param {!Array<number>} names
 * @param {!Array<number>} values
 * @return {!Array<!Array<number>>}
 */
export function variableLists(changes, names, values) {
  let at = 0;
  return changes.map((count) => {
    const list = count ? [] : NONE;
    for (const end = at + count; at < end; at++) {
      list.push(names[at], values[at]);
    }
    return list;
  });
}
