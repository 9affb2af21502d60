import {unpacked, variableLists} from '/packed.js';
import {equal} from './recordings.js';

export const tests = {
  'a column is read as the recorder writes it': () => {
    // As in ColumnTest.
    equal(unpacked('AAIKAAIL2gQAAKj7////Pw=='), [0, 0, 5, 5, 5, -1, 300, 300, 2 ** 40]);
    equal(unpacked(''), []);
  },

  'a list of numbers is a column, too': () => {
    equal(unpacked([1, 1, 2]), [1, 1, 2]);
  },

  'each event has the variables that changed with it': () => {
    equal(variableLists([1, 0, 2], [7, 7, 8], [1, 2, 3]), [[7, 1], [], [7, 2, 8, 3]]);
  },
};
