/** Keeps suspended generators in a database; needs the module java.sql, and a driver. */
package dev.bobbin.durable.store;
