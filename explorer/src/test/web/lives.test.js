import {equal, model} from './recordings.js';

const RUN = [
  ['created', 'a', {line: 1}],
  ['next', 'a', {line: 1, variables: {x: 1}}],
  ['yielded', 'a', {line: 2, variables: {x: 2, y: 3}}],
  ['cancelled', 'a', {line: 2}],
  ['raise', 'a', {line: 2, value: 'Oops'}],
  ['failed', 'a', {line: 3, value: 'Oops'}],
];

export const tests = {
  'a generator has a status at each step'() {
    const {lives} = model(['a', 'b'], RUN);
    equal(RUN.map((event, step) => lives.status(0, step)),
        ['created', 'running', 'waiting', 'waiting', 'running', 'failed']);
    equal(lives.status(1, 3), 'not created');
    equal(lives.deaths, [5, 6]);
    equal(lives.births, [0, 6]);
  },

  'one that has called another is told from one that runs'() {
    const {lives} = model(['a', 'b'], [['next', 'a'], ['next', 'b', {by: 'a'}]]);
    equal([lives.status(0, 1), lives.status(1, 1)], ['calling', 'running']);
  },

  'one that delegates is told from one that waits'() {
    const {lives} = model(['a', 'b'], [
      ['next', 'a'], ['delegated', 'a', {target: 'b'}], ['next', 'b', {by: 'a'}], ['yielded', 'b'],
    ]);
    equal([lives.status(0, 3), lives.status(1, 3)], ['delegating', 'waiting']);
    equal(lives.delegates(0, 3), [1]);
  },

  'variables are those of the step, with the event that changed each'() {
    const {lives} = model(['a'], RUN);
    const at = (step) => [...lives.variables(0, step)].map(([name, {value, since}]) =>
      `${name}=${value}@${since}`).sort();
    equal(at(0), []);
    equal(at(1), ['x=1@1']);
    equal(at(5), ['x=2@2', 'y=3@2']);
  },

  'the last value of a variable that is not live any more is known as such'() {
    const {lives} = model(['a'], [
      ['next', 'a', {variables: {x: 1}}],
      ['yielded', 'a', {variables: {x: undefined, y: 2}}],
      ['yielded', 'a', {variables: {x: 3}}],
    ]);
    const at = (step) => [...lives.variables(0, step)].map(([name, {value, since, past}]) =>
      `${name}=${value}@${since}${past ? ' past' : ''}`).sort();
    equal(at(1), ['x=1@0 past', 'y=2@1']);
    equal(at(2), ['x=3@2', 'y=2@1']);
  },

  'a line is known while it lives'() {
    const {lives} = model(['a'], RUN);
    equal(RUN.map((event, step) => lives.line(0, step)), [1, 1, 2, 2, 2, 0]);
  },

  'a scope is open until it is over, a closed channel until it is empty'() {
    const {lives} = model(['scope s', 'channel c'], [
      ['created', 's'], ['put', 'c'], ['ended', 'c'], ['ended', 's'], ['taken', 'c'],
    ]);
    equal([lives.status(0, 0), lives.status(0, 3)], ['open', 'over']);
    equal(lives.deaths, [3, 4]);
  },

  'the events of one are found from any step'() {
    const {lives} = model(['a', 'b'], [['next', 'a'], ['next', 'b'], ['yielded', 'a']]);
    equal([lives.last(0, 1), lives.next(0, 0), lives.next(0, 2), lives.last(1, 0)], [0, 2, -1, -1]);
    equal(lives.lastResume(0, 2), 0);
  },
};
