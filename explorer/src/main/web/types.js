/**
 * What can happen to a generator, by the names that the recorder writes; the last four are also
 * what happens to a scope, a channel or a worker.
 *
 * @enum {number}
 */
export const Type = {
  CREATED: 0,
  NEXT: 1,
  SEND: 2,
  RAISE: 3,
  CLOSE: 4,
  YIELDED: 5,
  DELEGATED: 6,
  UNDELEGATED: 7,
  RETURNED: 8,
  FAILED: 9,
  CLOSED: 10,
  DROPPED: 11,
  CAUGHT: 12,
  FINALLY: 13,
  PUT: 14,
  TAKEN: 15,
  CANCELLED: 16,
  ENDED: 17,
};

/** The recorder's name of each type, in the order of {@link Type}. @const {!Array<string>} */
export const TYPE_NAMES = [
  'created', 'next', 'send', 'raise', 'close', 'yielded', 'delegated', 'undelegated',
  'returned', 'failed', 'closed', 'dropped', 'caught', 'finally',
  'put', 'taken', 'cancelled', 'ended',
];

/**
 * Whether the event gives control to its generator.
 *
 * @param {number} type
 * @return {boolean}
 */
export function resumes(type) {
  return type >= Type.NEXT && type <= Type.CLOSE;
}

/**
 * Whether nothing can happen to the generator afterwards.
 *
 * @param {number} type
 * @return {boolean}
 */
export function ends(type) {
  return (type >= Type.RETURNED && type <= Type.DROPPED) || type === Type.ENDED;
}

/**
 * Whether the event is what a dispatcher does, which leaves control where it is.
 *
 * @param {number} type
 * @return {boolean}
 */
export function dispatches(type) {
  return type >= Type.PUT && type <= Type.ENDED;
}

/**
 * Whether the event gives control back to whoever resumed its generator.
 *
 * @param {number} type
 * @return {boolean}
 */
export function answers(type) {
  return type === Type.YIELDED || (type >= Type.RETURNED && type <= Type.CLOSED);
}

/**
 * A generator as the recorder describes it; texts are indexes into the recording's strings.
 *
 * @typedef {{name: number, host: number, kind: string, file: number, line: number, lane: string,
 *     group: number}}
 */
export let GeneratorJson;

/** @typedef {{kind: string, generator: number, event: number, text: number}} */
export let WarningJson;

/**
 * The events as the recorder packs them, see `packed`: each of the texts is a column.
 *
 * @typedef {{types: !Array<string>, expected: string, type: string, generator: string,
 *     by: string, thread: string, line: string, target: string, texts: string, time: string,
 *     value: string, names: string, values: string}}
 */
export let PackedEvents;

/**
 * The events as lists with a number for each event, and names and values for each change.
 *
 * @typedef {{types: !Array<string>, type: !Array<number>, generator: !Array<number>,
 *     by: !Array<number>, thread: !Array<number>, time: !Array<number>, line: !Array<number>,
 *     value: !Array<number>, target: !Array<number>,
 *     changes: !Array<number>, names: !Array<number>, values: !Array<number>}}
 */
export let EventsJson;

/**
 * @typedef {{format: number, title: string, started: string, java: string, omitted: number,
 *     notes: !Array<string>, strings: !Array<string>,
 *     threads: !Array<number>, sources: !Array<{file: number, text: number}>,
 *     generators: !Array<!GeneratorJson>, warnings: !Array<!WarningJson>,
 *     events: (!EventsJson|!PackedEvents)}}
 */
export let RecordingJson;
