import {hasBody, isQueue} from '/queues.js';
import {equal, model} from './recordings.js';

const RUN = [
  ['put', 'c', {value: 'one'}],
  ['put', 'c', {value: 'two'}],
  ['taken', 'c', {value: 'one'}],
  ['put', 'w', {value: 'job'}],
  ['cancelled', 'w', {by: 'w', value: 'job'}],
  ['put', 'c', {value: 'three'}],
];

export const tests = {
  'a queue holds what was put and neither taken nor cancelled'() {
    equal(model(['channel c', 'worker w'], RUN).queues.held, [1, 2, 1, 1, 0, 2]);
  },

  'the items that wait are the newest that were put'() {
    const {queues, lives} = model(['channel c', 'worker w'], RUN);
    equal(queues.waiting(lives.of(0)), [1, 5]);
    equal(queues.waiting(lives.of(0).subarray(0, 1)), [0]);
    equal(queues.waiting(lives.of(1)), []);
  },

  'a queue that was there before the recording is never less than empty'() {
    equal(model(['channel c'], [['taken', 'c'], ['put', 'c']]).queues.held, [0, 1]);
  },

  'lanes with code are told from the others'() {
    const {recording} = model(['a', 'task t', 'scope s', 'channel c', 'worker w'], []);
    equal([0, 1, 2, 3, 4].map((lane) => hasBody(recording, lane)), [true, true, false, false, false]);
    equal([-1, 0, 2, 3, 4].map((lane) => isQueue(recording, lane)), [false, false, false, true, true]);
  },
};
