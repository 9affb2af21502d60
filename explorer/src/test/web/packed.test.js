import {eventLists, numberIn, unpacked, variableLists} from '/packed.js';
import {equal} from './recordings.js';

export const tests = {
  'a column is read as the recorder writes it': () => {
    // As in ColumnTest.
    equal(unpacked('AAIKAAIL2gQAAKj7////Pw=='), [0, 0, 5, 5, 5, -1, 300, 300, 2 ** 40]);
    equal(unpacked(''), []);
  },

  'rows are read as the recorder writes them': () => {
    // As in RowsTest.
    const lists = eventLists({
      types: [], expected: 'AAQK', type: 'AgIB', generator: 'BgME', by: 'AAABAg==',
      thread: 'AAABAg==', line: 'FAIB', target: 'AQAC', texts: 'BgUG', time: 'AAAOBBYCEhQC',
      value: 'CgICAg==', names: 'AAY=', values: 'AgICAg=='});
    equal(lists.type, [1, 2, 1, 2, 1, 2, 1, 2]);
    equal(lists.line, [10, 11, 10, 11, 10, 11, 10, 11]);
    equal(lists.target, [-1, -1, -1, -1, -1, -1, -1, -1]);
    equal(lists.value, [5, -1, 6, -1, 7, -1, 8, -1]);
    equal(lists.time, [0, 7, 9, 20, 21, 30, 40, 41]);
    equal(lists.changes, [1, 0, 1, 0, 1, 0, 1, 0]);
  },

  'a recording made by hand has lists': () => {
    const lists = {type: [1]};
    equal(eventLists(lists), lists);
  },

  'a number needs no text': () => {
    equal([-2, -3, -4, -5].map(numberIn), [0, -1, 1, -2]);
  },

  'each event has the variables that changed with it': () => {
    equal(variableLists([1, 0, 2], [7, 7, 8], [1, 2, 3]), [[7, 1], [], [7, 2, 8, 3]]);
  },
};
