/** Makes loops close the generators that are made for them, as CPython's reference count does. */
package dev.bobbin.weaver.internal.loops;
