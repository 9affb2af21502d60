/** What both packages of the module need; not exported. */
package dev.bobbin.stdlib;
