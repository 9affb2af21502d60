import {Rows} from '/rows.js';
import {Scroller} from '/scroller.js';
import {Search} from '/search.js';
import {Timeline} from '/timeline.js';
import {cut, duration, grouped, plural, squeezed, visible} from '/text.js';
import {equal, model} from './recordings.js';

const RUN = [
  ['next', 'a', {variables: {apple: 1}}],
  ['yielded', 'a', {value: 'Pear', time: 100}],
  ['next', 'b', {thread: 1, time: 1000}],
  ['yielded', 'b', {thread: 1, value: 'plum'}],
  ['next', 'a', {by: 'b'}],
];

export const tests = {
  'a filter keeps the events of some generators and of those that they talk to'() {
    const rows = new Rows(model(['a', 'b'], RUN).recording);
    rows.only(new Set([1]));
    equal([rows.count(), rows.event(0), rows.event(2), rows.event(99)], [3, 2, 4, 4]);
    equal([rows.near(3), rows.near(0), rows.has(1), rows.has(4)], [1, 0, false, true]);
    rows.only(new Set());
    equal([rows.count(), rows.event(0), rows.has(0)], [0, 0, false]);
    rows.only(null);
    equal(rows.count(), 5);
  },

  'a search finds values, variables, methods and kinds, and goes around'() {
    const search = new Search(model(['a', 'b'], RUN).recording);
    const found = (query) => {
      search.look(query);
      return Array.from(search.found);
    };
    equal(found('pear'), [1]);
    equal(found('apple'), [0]);
    equal(found('yielded'), [1, 3]);
    equal([search.next(1, 1), search.next(3, 1), search.next(1, -1), search.has(3)],
        [3, 1, 3, true]);
    equal(found(' '), []);
    equal(search.next(0, 1), -1);
  },

  'the timeline places events by step and by time'() {
    const timeline = new Timeline(model(['a', 'b'], RUN).recording);
    equal([timeline.place(0), timeline.event(0.5)], [0, 2]);
    timeline.measureBy(true);
    equal([timeline.end(), timeline.event(0.05), timeline.event(0.99)], [1120, 0, 2]);
    equal([timeline.inThread(1, 1), timeline.inThread(1, 3), timeline.inThread(1, 4)], [-1, 3, -1]);
    timeline.zoom(0.5, 1);
    equal([timeline.from, timeline.to], [560, 1120]);
    timeline.pan(-9);
    equal(timeline.from, 0);
  },

  'a list shows the rows in view only, and scrolls in proportion where it is too high'() {
    const list = new Scroller('none', 20);
    equal([list.first(), list.last()], [0, 20]);
    list.reveal(500, 1000);
    equal(list.first() < 500 && list.last() > 500, true);
    equal(list.total(1e6) <= 8e6, true);
  },

  'texts are cut, squeezed, counted and made visible'() {
    equal([cut('abcdef', 4), squeezed('abcdefgh', 5), plural(1, 'event'), plural(2, 'event')],
        ['abc…', 'ab…gh', '1 event', '2 events']);
    equal(visible('a\n\u202e\ud800\u{1f600}'), 'a\\n\\u202e\\ud800\u{1f600}');
    equal(visible('\u200b\udc00 a\udc00\udc00'), '\\u200b\\udc00 a\\udc00\\udc00');
    equal(grouped(1234).replace(/\s/, ' '), '1 234');
    equal(duration(1500).includes('1.5'), true);
  },
};
