import {Flow} from '/flow.js';
import {Flights} from '/flights.js';
import {Lanes} from '/lanes.js';
import {Lives} from '/lives.js';
import {Queues} from '/queues.js';
import {Recording} from '/recording.js';
import {TYPE_NAMES} from '/types.js';

/**
 * Makes a recording and its model of a few words.
 *
 * @param {!Array<string>} lanes names, of which `channel c` is no generator
 * @param {!Array<!Array>} events type, lane, and what differs from an event of the program
 * @return {!Object}
 */
export function model(lanes, events) {
  const strings = [];
  let time = 0;
  const text = (value) => value === undefined ? -1 : strings.push(String(value)) - 1;
  const column = (pick) => events.map(([type, lane, more = {}]) => pick(more, type, lane));
  const names = lanes.map((lane) => lane.split(' ').pop());
  const recording = new Recording({
    format: 1,
    title: 'test',
    threads: [text('main'), text('other')],
    strings,
    generators: lanes.map((lane, index) => ({
      name: text(names[index]), host: text('Host'), kind: 'Gen', file: text('Host.java'), line: 1,
      lane: lane.includes(' ') ? lane.split(' ')[0] : 'generator', group: -1})),
    events: {
      types: TYPE_NAMES,
      type: column((more, type) => TYPE_NAMES.indexOf(type)),
      generator: column((more, type, lane) => names.indexOf(lane)),
      by: column((more) => names.indexOf(more.by)),
      thread: column((more) => more.thread || 0),
      time: column((more) => (time += more.time === undefined ? 10 : more.time)),
      line: column((more) => more.line || 0),
      value: column((more) => text(more.value)),
      target: column((more) => names.indexOf(more.target)),
      changes: column((more) => Object.keys(more.variables || {}).length),
      names: column((more) => Object.keys(more.variables || {}).map(text)).flat(),
      values: column((more) => Object.values(more.variables || {}).map(text)).flat(),
    },
  });
  const flow = new Flow(recording);
  return {
    recording,
    flow,
    lives: new Lives(recording, flow),
    lanes: new Lanes(recording, flow),
    flights: new Flights(recording, flow),
    queues: new Queues(recording),
    lane: (name) => names.indexOf(name),
  };
}

/**
 * @param {*} actual
 * @param {*} expected
 */
export function equal(actual, expected) {
  const plain = (value) => ArrayBuffer.isView(value) ? Array.from(value) : value;
  const [is, wanted] = [actual, expected].map((each) => JSON.stringify(plain(each)));
  if (is !== wanted) {
    throw new Error(`expected ${wanted}, but was ${is}`);
  }
}
