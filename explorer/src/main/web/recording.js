import {eventLists, numberIn, variableLists} from './packed.js';
import {TYPE_NAMES, RecordingJson, GeneratorJson, WarningJson} from './types.js';
import {visible} from './text.js';

/** A run of generators: what the recorder wrote, with its columns unpacked. */
export class Recording {
  /** @param {!RecordingJson} json of format 1 */
  constructor(json) {
    const events = eventLists(json.events);
    const codes = events.types.map(codeOf);
    /** @const {string} */ this.title = visible(json.title);
    /** @const {string} */ this.started = json.started || '';
    /** @const {string} */ this.java = json.java || '';
    /** @const {!Array<string>} */ this.notes = notesOf(json);
    /** @const {!Array<!GeneratorJson>} */ this.generators = json.generators;
    /** @const {!Array<!WarningJson>} */ this.warnings = json.warnings || [];
    /** @private @const {!Array<string>} */ this.strings = json.strings;
    /** @const {!Array<string>} */ this.threads = json.threads.map((text) => this.text(text));
    /** @const {!Map<string, string>} text by file */ this.sources = new Map();
    for (const source of json.sources || []) {
      this.sources.set(this.text(source.file), this.strings[source.text]);
    }

    /** @private @const {!Map<string, !Array<string>>} */ this.lines = new Map();
    /** @const {!Uint8Array} */
    this.type = Uint8Array.from(events.type, (type) => codes[type]);
    /** @const {number} */ this.length = this.type.length;
    /** @const {!Int32Array} */ this.generator = Int32Array.from(events.generator);
    /** @const {!Int32Array} */ this.by = Int32Array.from(events.by);
    /** @const {!Int32Array} */ this.thread = Int32Array.from(events.thread);
    /** @const {!Int32Array} */ this.line = Int32Array.from(events.line);
    /** @const {!Int32Array} */ this.value = Int32Array.from(events.value);
    /** @const {!Int32Array} */ this.target = Int32Array.from(events.target);
    /** @const {!Array<!Array<number>>} names and values, as texts, that changed with each */
    this.variables = variableLists(events.changes, events.names, events.values);
    /** @const {!Float64Array} nanoseconds since the first event */
    this.time = sinceFirst(events.time);
    /** @const {!Array<string>} what each generator is called */
    this.names = json.generators.map((generator) => this.text(generator.name));
  }

  /**
   * @param {number} index into the strings; -1 is no text, and less is a number
   * @return {string} it, with nothing in it that could disturb the text around it
   */
  text(index) {
    if (index < -1) {
      return String(numberIn(index));
    }
    return index < 0 ? '' : visible(this.strings[index]);
  }

  /**
   * @param {number} event
   * @return {string} the line of the source where it happened; nothing if that is not known
   */
  sourceLine(event) {
    const file = this.text(this.generators[this.generator[event]].file);
    if (!this.lines.has(file)) {
      this.lines.set(file, (this.sources.get(file) || '').split('\n'));
    }
    return (this.lines.get(file) || [])[this.line[event] - 1] || '';
  }

  /**
   * @param {number} event that passes a finally block
   * @return {boolean} whether it is one that closes the resources of a try
   */
  closesResources(event) {
    return /\btry\s*\(/.test(this.sourceLine(event));
  }

  /**
   * @param {number} event
   * @return {string} the value that travels with it
   */
  carried(event) {
    return this.text(this.value[event]);
  }
}

/**
 * @param {string} name of a type
 * @return {number}
 */
function codeOf(name) {
  const code = TYPE_NAMES.indexOf(name);
  if (code < 0) {
    throw new Error(`This page does not know events of type "${name}"; ` +
        'it is older than the recorder. Use a page and a recorder of the same version.');
  }
  return code;
}

/**
 * @param {!RecordingJson} json
 * @return {!Array<string>}
 */
function notesOf(json) {
  const notes = (json.notes || []).map(visible);
  return json.omitted && !notes.length ? [`${json.omitted} events were left out.`] : notes;
}

/**
 * @param {!Array<number>} times since the recording began
 * @return {!Float64Array} those since the first one
 */
function sinceFirst(times) {
  return Float64Array.from(times, (time) => time - times[0]);
}
