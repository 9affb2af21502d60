/** Browsers cut elements that are higher than some 16 million pixels. */
const HIGHEST = 8e6;

/** A list of equally high rows of which only those in view are in the document. */
export class Scroller {
  /**
   * @param {string} id of the element that scrolls
   * @param {number} rowHeight in pixels
   */
  constructor(id, rowHeight) {
    /** @const */ this.id = id;
    /** @type {number} */ this.rowHeight = rowHeight;
    /** @type {number} the row at the upper edge, with its fraction */ this.top = 0;
    /** @type {number} in pixels */ this.height = 400;
    /** @type {number} in pixels */ this.width = 600;
    /** @type {number} in pixels */ this.left = 0;
    /** @private {number} */ this.count = 0;
    /** @private {boolean} whether the element has to be moved */ this.moved = false;
  }

  /**
   * @param {number} count of rows
   * @return {number} the height of all, in pixels
   */
  total(count) {
    this.count = count;
    return Math.min(HIGHEST, Math.max(this.height, count * this.rowHeight));
  }

  /** @return {number} the first row in view */
  first() {
    return Math.max(0, Math.floor(this.top));
  }

  /** @return {number} the last row in view, which may be after the last that exists */
  last() {
    return Math.ceil(this.top + this.height / this.rowHeight);
  }

  /**
   * @param {number} row
   * @return {number} its upper edge below that of the view, in pixels
   */
  y(row) {
    return Math.round((row - this.top) * this.rowHeight);
  }

  /**
   * Moves a row into view, unless it is there.
   *
   * @param {number} row
   * @param {number} count of rows
   */
  reveal(row, count) {
    const visible = this.height / this.rowHeight;
    const margin = Math.min(2, Math.max(0, (visible - 1) / 3));
    if (row < this.top + margin || row > this.top + visible - 1 - margin) {
      this.top = Math.max(0, Math.min(row - visible / 3, count - visible));
      this.moved = true;
    }
  }

  /**
   * @param {number} height of a row, in pixels; what is at the upper edge stays there
   */
  resize(height) {
    this.rowHeight = height;
    this.moved = true;
  }

  /** @param {number} left edge of the view, in pixels */
  moveTo(left) {
    this.left = left;
    this.moved = true;
  }

  /** Takes over where the reader scrolled to. */
  scrolled() {
    const element = this.element();
    const hidden = this.total(this.count) - this.height;
    const rows = this.count - this.height / this.rowHeight;
    this.left = element.scrollLeft;
    this.top = hidden > 0 ? Math.max(0, element.scrollTop / hidden * rows) : 0;
  }

  /**
   * Takes over the element's size, and moves it to where it should be.
   *
   * @return {boolean} whether the size is another
   */
  measure() {
    const element = this.element();
    const changed = element.clientHeight !== this.height || element.clientWidth !== this.width;
    this.height = element.clientHeight || this.height;
    this.width = element.clientWidth || this.width;
    const rows = Math.max(0, this.count - this.height / this.rowHeight);
    this.moved = this.moved || this.top > rows;
    this.top = Math.min(this.top, rows);
    if (this.moved) {
      const hidden = this.total(this.count) - this.height;
      element.scrollTop = rows > 0 ? this.top / rows * hidden : 0;
      element.scrollLeft = this.left;
      this.moved = false;
    }
    return changed;
  }

  /**
   * @return {!Element}
   * @private
   */
  element() {
    return /** @type {!Element} */ (document.getElementById(this.id));
  }
}
