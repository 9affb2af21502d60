/**
 * What weaver and runtime have agreed on, with the version of it. Imports nothing of the weaver.
 */
package dev.bobbin.weaver.internal.contract;
