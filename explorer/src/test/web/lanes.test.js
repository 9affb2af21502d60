import {shown} from '/shown.js';
import {equal, model} from './recordings.js';

const PIPELINE = [
  ['created', 'source'],
  ['created', 'sink'],
  ['next', 'sink'],
  ['next', 'source', {by: 'sink'}],
  ['yielded', 'source'],
  ['yielded', 'sink'],
  ['close', 'source'],
  ['closed', 'source'],
  ['created', 'late'],
];

export const tests = {
  'a generator stands right of who drives it'() {
    const {lanes} = model(['source', 'sink', 'late'], PIPELINE);
    equal(lanes.order, [1, 0, 2]);
    equal(lanes.parent, [1, -1, -1]);
    equal(lanes.programs, [-1]);
  },

  'a cycle of drivers is cut'() {
    const {lanes} = model(['a', 'b'], [
      ['next', 'a', {by: 'b'}], ['yielded', 'a'], ['next', 'b', {by: 'a'}], ['yielded', 'b'],
    ]);
    equal(Array.from(lanes.order).sort(), [0, 1]);
  },

  'lanes that ended before or come later are folded'() {
    const {lanes, lives} = model(['source', 'sink', 'late'], PIPELINE);
    const at = (first, last, choice) => shown(lanes, lives, first, last,
        {fold: true, only: null, selected: -1, programs: [-1], ...choice});
    equal(at(0, 5), {lanes: [-1, 1, 0], ended: 0, later: 1});
    equal(at(8, 8), {lanes: [-1, 1, 2], ended: 1, later: 0});
    equal(at(8, 8, {selected: 0}).lanes, [-1, 1, 0, 2]);
    equal(at(8, 8, {fold: false}).lanes, [-1, 1, 0, 2]);
    equal(at(0, 8, {only: new Set([2])}).lanes, [-1, 2]);
  },
};
