/**
 * Python's itertools, and the builtins beside it, for generators and whatever can be iterated.
 *
 * @see <a href="https://docs.python.org/3.13/library/itertools.html">itertools</a>
 */
package dev.bobbin.itertools;
