import {equal, model} from './recordings.js';

const GENKIDAMA = [
  ['next', 'outer'],
  ['delegated', 'outer', {target: 'inner'}],
  ['next', 'inner', {by: 'outer'}],
  ['yielded', 'inner'],
  ['raise', 'inner', {value: 'ValueError'}],
  ['caught', 'inner', {value: 'ValueError'}],
  ['finally', 'inner', {value: 'Genkidama', line: 7}],
  ['failed', 'inner', {value: 'Genkidama'}],
  ['undelegated', 'outer', {by: 'inner'}],
  ['raise', 'outer', {by: 'inner', value: 'Genkidama'}],
  ['finally', 'outer', {value: 'Genkidama', line: 3}],
  ['failed', 'outer', {value: 'Genkidama'}],
];

export const tests = {
  'an exception is followed from who raised it to who caught it'() {
    const {flights} = model(['outer', 'inner'], GENKIDAMA);
    const [first, second] = flights.all;
    equal([first.value, first.raiser, first.catcher, first.caughtAt], ['ValueError', -1, 1, 5]);
    equal([second.value, second.raiser, second.catcher], ['Genkidama', 1, -1]);
    equal(second.cause === first, true);
    equal(flights.at(9) === second, true);
    equal(flights.at(3), null);
  },

  'finally blocks are kept in their order'() {
    const {flights} = model(['outer', 'inner'], GENKIDAMA);
    equal(flights.all[0].cleanups, []);
    equal(flights.all[1].cleanups, [6, 10]);
  },

  'a close is no error'() {
    const {flights} = model(['a'], [
      ['next', 'a'], ['yielded', 'a'], ['close', 'a'], ['finally', 'a'], ['closed', 'a'],
    ]);
    equal(flights.all[0].closing, true);
    equal(flights.all[0].cleanups, [3]);
    equal(flights.errors.count, 0);
  },

  'only the first errors are listed, and all are counted'() {
    const failing = ['a', 'b', 'c', 'd'].flatMap((name) => [
      ['next', name], ['failed', name, {value: `Error ${name}`}]]);
    const {errors} = model(['a', 'b', 'c', 'd'], failing).flights;
    equal(errors.first.map((flight) => flight.value), ['Error a', 'Error b', 'Error c']);
    equal(errors.count, 4);
  },

  'what dispatchers do catches nothing'() {
    const {flights} = model(['a', 'channel c'], [
      ['next', 'a'], ['yielded', 'a'], ['raise', 'a', {value: 'Oops'}],
      ['put', 'c', {by: 'a'}], ['failed', 'a', {value: 'Oops'}],
    ]);
    equal(flights.all.length, 1);
    equal(flights.all[0].catcher, -1);
  },
};
