import {EventsJson, PackedEvents} from './types.js';

/** @const {number} bits of a number in each byte */
const BITS = 7;

/**
 * Returns the numbers of a column: bytes in base64, of which the recorder's class `Column` says
 * what they mean.
 *
 * @param {string} column
 * @return {!Array<number>}
 */
export function unpacked(column) {
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
    return signed(value);
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

/**
 * @param {number} value of which the lowest bit is the sign
 * @return {number}
 */
function signed(value) {
  return value % 2 ? -(value + 1) / 2 : value / 2;
}

/**
 * @param {number} index of a text that is a number, as the recorder's class `Texts` makes it
 * @return {number}
 */
export function numberIn(index) {
  return signed(-2 - index);
}

/** @const {!Array<string>} the columns of a row, as the recorder has them in its class `Rows` */
const ROW = ['type', 'generator', 'by', 'thread', 'line', 'target', 'texts'];

/** @const {number} of rows that are remembered, see the recorder's `Rows` */
const REMEMBERED = 1024;

/**
 * Returns the events as lists with a number for each event, as those of a recording made by hand
 * are. The recorder keeps the rows only that are not those which came at the same place before,
 * and values only where there is one.
 *
 * @param {(!EventsJson|!PackedEvents)} json
 * @return {!EventsJson}
 */
export function eventLists(json) {
  if (typeof json.type !== 'string') {
    return /** @type {!EventsJson} */ (json);
  }
  const packed = /** @type {!PackedEvents} */ (json);
  const lists = ROW.map(() => []);
  eachRow(unpacked(packed.expected), ROW.map((name) => unpacked(packed[name])), (row) => {
    row.forEach((number, index) => lists[index].push(number));
  });
  const [type, generator, by, thread, line, target, texts] = lists;
  const values = unpacked(packed.value);
  let at = 0;
  return {
    types: packed.types, type, generator, by, thread, line, target,
    time: unpacked(packed.time),
    value: texts.map((count) => count % 2 ? values[at++] : -1),
    changes: texts.map((count) => count >> 1),
    names: unpacked(packed.names),
    values: unpacked(packed.values),
  };
}

/**
 * @param {!Array<number>} expected how many rows came as expected, before each kept one and last
 * @param {!Array<!Array<number>>} kept the columns of the others
 * @param {function(!Array<number>)} take
 */
function eachRow(expected, kept, take) {
  const after = [];
  let place = 0;
  const step = (row) => {
    take(row);
    place = placeOf(row);
  };
  expected.forEach((count, index) => {
    for (let left = count; left > 0; left--) {
      step(after[place]);
    }
    if (index < kept[0].length) {
      after[place] = kept.map((column) => column[index]);
      step(after[place]);
    }
  });
}

/**
 * @param {!Array<number>} row
 * @return {number}
 */
function placeOf(row) {
  let hash = 0;
  for (const number of row) {
    hash = Math.imul(31, hash) + number | 0;
  }
  return (hash ^ hash >>> 10) & REMEMBERED - 1;
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
