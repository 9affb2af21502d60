import {App} from './app.js';
import {Type} from './types.js';
import {isQueue} from './queues.js';
import {cut, plural} from './text.js';

/**
 * Returns the name of a lane.
 *
 * @param {!App} app
 * @param {number} lane
 * @return {string}
 */
export function laneName(app, lane) {
  if (lane >= 0) {
    return app.recording.names[lane];
  }
  return app.lanes.programs.length > 1 ? app.recording.threads[-1 - lane] : 'program';
}

/**
 * Returns how a sentence calls a lane.
 *
 * @param {!App} app
 * @param {number} lane
 * @return {string}
 */
export function who(app, lane) {
  if (lane >= 0) {
    return app.recording.names[lane];
  }
  const several = app.lanes.programs.length > 1;
  return several ? `the program (thread ${app.recording.threads[-1 - lane]})` : 'the program';
}

/**
 * Returns what stands on an event's arrow.
 *
 * @param {!App} app
 * @param {number} event
 * @return {string}
 */
export function label(app, event) {
  const value = cut(app.recording.carried(event), 60);
  switch (app.recording.type[event]) {
    case Type.CREATED: return kind(app, event) === 'scope' ? 'open' : 'create';
    case Type.NEXT: return 'next()';
    case Type.SEND: return `send(${value})`;
    case Type.RAISE: return stays(app, event) ? `gets ${value}` : `raise ${value}`;
    case Type.CLOSE: return stays(app, event) ? 'is closed too' : 'close()';
    case Type.YIELDED: return value && value !== 'null' ? `yield ${value}` : 'yield';
    case Type.DELEGATED: return value ? `yield from ${value}` : 'yield from';
    case Type.UNDELEGATED: return value ? `yield from = ${value}` : 'yield from ends';
    case Type.RETURNED: return value && value !== 'null' ? `return ${value}` : 'return';
    case Type.FAILED: return `throws ${value}`;
    case Type.CLOSED: return 'closed';
    case Type.DROPPED: return 'dropped';
    case Type.CAUGHT: return `catches ${value}`;
    case Type.PUT: return `put ${value}`;
    case Type.TAKEN: return `take ${value}`;
    case Type.CANCELLED: return stays(app, event) ? `cancelled: ${value}` : 'cancel';
    case Type.ENDED: return kind(app, event) === 'channel' ? 'closed' : 'ends';
    default: return app.recording.closesResources(event) ? 'closes resources' : 'finally';
  }
}

/**
 * Returns a sentence that says what an event means.
 *
 * @param {!App} app
 * @param {number} event
 * @return {string}
 */
export function sentence(app, event) {
  return tell(app, event).replace(/^the /, 'The ');
}

/**
 * @param {!App} app
 * @param {number} event
 * @return {string}
 */
function tell(app, event) {
  const {recording, flow} = app;
  const name = recording.names[recording.generator[event]];
  const from = who(app, flow.from[event]);
  const to = who(app, flow.to[event]);
  const value = cut(recording.carried(event), 200);
  const line = recording.line[event];
  const at = line ? ` at line ${line}` : '';
  const through = passing(app, event);
  switch (recording.type[event]) {
    case Type.CREATED:
      return kind(app, event) === 'scope' ?
          `${from} opens ${name}, which waits for all tasks that are started in it.` :
          `${from} creates ${name}; none of its code has run yet.`;
    case Type.NEXT:
      return isFirst(app, event) ?
          `${from} starts ${name}, which runs up to its first yield.` :
          `${from} asks ${name} for its next value${through}; it goes on${at}.`;
    case Type.SEND:
      return `${from} sends ${value} into ${name}${through}: it is the value of the yield${at}.`;
    case Type.RAISE:
      return stays(app, event) ?
          `${value} goes on in ${name}, at its yield from${at}.` :
          `${from} raises ${value} in ${name}${through}, as if the yield${at} had thrown it.`;
    case Type.CLOSE:
      return stays(app, event) ?
          `${name} is closed too, at its yield from${at}: its finally blocks run.` :
          `${from} closes ${name}: its finally blocks run, then it is over.`;
    case Type.YIELDED:
      return `${name} yields ${value} to ${to}${through} and waits${at}.`;
    case Type.DELEGATED:
      return recording.target[event] < 0 ?
          `${name} delegates to ${value} (yield from), which is no generator: it only has values.` :
          `${name} delegates to ${to} (yield from): whatever is sent or raised goes there.`;
    case Type.UNDELEGATED:
      return app.flights.at(event) ?
          `${from} is over; what it has thrown goes on in ${name}${at}.` :
          `${from} is over; ${name} goes on${at}` +
          (value ? ` with the result ${value}.` : '.');
    case Type.RETURNED:
      return `${name} returns${value && value !== 'null' ? ` ${value}` : ''} to ${to}: it is over.`;
    case Type.FAILED:
      return `${name} throws ${value}, which goes to ${to}; ${name} is over.`;
    case Type.CLOSED:
      return `${name} is closed; control goes back to ${to}.`;
    case Type.DROPPED:
      return `${name} was dropped while it waited${at}: nobody can resume it any more, ` +
          'and its finally blocks have not run.';
    case Type.CAUGHT:
      return `${name} catches ${value}${at}.`;
    case Type.PUT:
      return `${from} puts ${value} into ${name}${holds(app, event)}.`;
    case Type.TAKEN:
      return `${to} takes ${value} out of ${name}${holds(app, event)}.`;
    case Type.CANCELLED:
      return cancellation(app, event, from, name, value);
    case Type.ENDED:
      return kind(app, event) === 'channel' ?
          `${name} is closed: nothing can be put into it any more.` : `${name} is over.`;
    default:
      return recording.closesResources(event) ?
          `${name} closes the resources of its try${at}, on the way out.` :
          `${name} runs its finally block${at}, on the way out.`;
  }
}

/**
 * @param {!App} app
 * @param {number} event
 * @return {string} what its lane is: generator, task, scope, channel or worker
 */
function kind(app, event) {
  return app.recording.generators[app.recording.generator[event]].lane;
}

/**
 * @param {!App} app
 * @param {number} event of a queue
 * @return {string} how many items it holds
 */
function holds(app, event) {
  const count = app.queues.held[event];
  return count ? `, which holds ${plural(count, 'item')} now` : ', which is empty now';
}

/**
 * @param {!App} app
 * @param {number} event
 * @param {string} from who cancels
 * @param {string} name what is cancelled
 * @param {string} value why; the item, if one is cancelled in a queue
 * @return {string}
 */
function cancellation(app, event, from, name, value) {
  return isQueue(app.recording, app.recording.generator[event]) ?
      `${value} comes out of ${name} for nobody: it was cancelled while it waited.` :
      `${from} cancels ${name}${value ? ` (${value})` : ''}; ${
          kind(app, event) === 'scope' ? 'its tasks are told at their yields' :
          'it is told at its yield'}.`;
}

/**
 * @param {!App} app
 * @param {number} event
 * @return {string} the generators that it passes, since they delegate
 */
function passing(app, event) {
  const lanes = app.delegators(app.recording.generator[event], event)
      .filter((lane) => lane !== app.flow.from[event] && lane !== app.flow.to[event]);
  return lanes.length ? `, past ${lanes.map((lane) => app.recording.names[lane]).join(', ')}` : '';
}

/**
 * @param {!App} app
 * @param {number} event
 * @return {boolean} whether control is where it was: what came out of a delegate goes on above it
 */
function stays(app, event) {
  return app.flow.from[event] === app.flow.to[event];
}

/**
 * @param {!App} app
 * @param {number} event that resumes
 * @return {boolean} whether none came before
 */
function isFirst(app, event) {
  return app.lives.lastResume(app.recording.generator[event], event - 1) < 0;
}

/**
 * Returns the class of style of an event.
 *
 * @param {number} type
 * @return {string}
 */
export function styleOf(type) {
  switch (type) {
    case Type.RAISE:
    case Type.FAILED:
    case Type.CAUGHT: return 'error';
    case Type.CLOSE:
    case Type.CLOSED:
    case Type.DROPPED:
    case Type.CANCELLED:
    case Type.ENDED:
    case Type.FINALLY: return 'closing';
    case Type.DELEGATED:
    case Type.UNDELEGATED: return 'delegation';
    case Type.YIELDED:
    case Type.TAKEN:
    case Type.RETURNED: return 'answer';
    case Type.CREATED: return 'creation';
    default: return 'call';
  }
}
