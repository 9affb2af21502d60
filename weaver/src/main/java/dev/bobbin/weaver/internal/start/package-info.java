/** Which delegations run a new generator to its first yield before there is a frame for it. */
package dev.bobbin.weaver.internal.start;
