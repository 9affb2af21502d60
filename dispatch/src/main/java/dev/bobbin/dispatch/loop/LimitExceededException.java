package dev.bobbin.dispatch.loop;

import java.io.IOException;

/** There are more bytes before the next delimiter than the limit of a {@link StreamReader}. */
public final class LimitExceededException extends IOException {
  private static final long serialVersionUID = 1L;

  LimitExceededException(int limit, Source source) {
    super("no delimiter within " + limit + " bytes of " + source);
  }
}
