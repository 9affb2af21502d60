/** Which local variables are read later. */
package dev.bobbin.weaver.internal.liveness;
