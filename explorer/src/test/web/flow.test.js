import {equal, model} from './recordings.js';

const PROGRAM = -1;

export const tests = {
  'a generator is resumed and gives control back'() {
    const {flow} = model(['a'], [['created', 'a'], ['next', 'a'], ['yielded', 'a', {value: 1}]]);
    equal(flow.from, [PROGRAM, PROGRAM, 0]);
    equal(flow.to, [0, 0, PROGRAM]);
    equal(flow.holder, [PROGRAM, 0, PROGRAM]);
  },

  'what a delegate yields goes to whoever drives the chain'() {
    const {flow} = model(['outer', 'inner'], [
      ['next', 'outer'],
      ['delegated', 'outer', {target: 'inner'}],
      ['next', 'inner', {by: 'outer'}],
      ['yielded', 'inner'],
      ['send', 'inner', {value: 1}],
      ['returned', 'inner'],
      ['undelegated', 'outer', {by: 'inner'}],
      ['yielded', 'outer'],
    ]);
    equal(flow.to[3], PROGRAM);
    equal(flow.from[4], PROGRAM);
    equal(flow.to[5], 0);
    equal(flow.from[6], 1);
    equal(flow.to[7], PROGRAM);
    equal(flow.delegate, [-1, 1, -1, -1, -1, -1, -1, -1]);
  },

  'threads have stacks of their own'() {
    const {flow} = model(['a', 'b'], [
      ['next', 'a'], ['next', 'b', {thread: 1}], ['yielded', 'a'], ['yielded', 'b', {thread: 1}],
    ]);
    equal(flow.holder, [0, 1, -1, -2]);
    equal(flow.to, [0, 1, -1, -2]);
  },

  'items go through a channel, and control stays where it is'() {
    const {flow, lane} = model(['a', 'channel c'], [
      ['next', 'a'],
      ['put', 'c', {by: 'a', value: 1}],
      ['yielded', 'a'],
      ['taken', 'c', {by: 'a', value: 1}],
      ['cancelled', 'a'],
      ['ended', 'c'],
    ]);
    equal([flow.from[1], flow.to[1], flow.holder[1]], [0, lane('c'), 0]);
    equal([flow.from[3], flow.to[3], flow.holder[3]], [lane('c'), 0, PROGRAM]);
    equal([flow.from[4], flow.to[4], flow.holder[4]], [PROGRAM, 0, PROGRAM]);
    equal(flow.holder[5], PROGRAM);
  },

  'a dropped generator takes control from nobody'() {
    const {flow} = model(['a', 'b'], [['next', 'a'], ['dropped', 'b'], ['yielded', 'a']]);
    equal(flow.holder, [0, 0, -1]);
  },
};
