/** Refuses what would go wrong at run time: monitors, return values, types. */
package dev.bobbin.weaver.internal.check;
