package dev.bobbin.durable;

/** What bytes that were written with a schema are to the codec of a program. */
public enum SchemaFit {

  /** Its own bytes: it reads them, and what is beside them may be its own. */
  AS_IS,

  /** Readable with that schema, and to be written anew before the codec can read them. */
  CONVERTED
}
