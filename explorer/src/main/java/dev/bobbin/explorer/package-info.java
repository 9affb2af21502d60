/** Records what generators do and writes it as one interactive page. */
package dev.bobbin.explorer;
