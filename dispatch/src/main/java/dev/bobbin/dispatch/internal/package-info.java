/** What dispatchers have in common; not for others. */
package dev.bobbin.dispatch.internal;
