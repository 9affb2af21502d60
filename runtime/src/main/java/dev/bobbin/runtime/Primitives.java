package dev.bobbin.runtime;

import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/**
 * What generator methods return whose type is a primitive iterator or stream.
 *
 * <p>A frame whose body yields primitives is such an iterator itself. Others unbox what they yield:
 * a null gives a NullPointerException where it is read.
 */
public final class Primitives {

  private Primitives() {}

  /** Returns the frame as an iterator of ints. */
  public static PrimitiveIterator.OfInt ofInt(GeneratorFrame frame) {
    Object iterator = frame;
    return iterator instanceof PrimitiveIterator.OfInt primitive ? primitive : new Ints(frame);
  }

  /** Returns the frame as an iterator of longs. */
  public static PrimitiveIterator.OfLong ofLong(GeneratorFrame frame) {
    Object iterator = frame;
    return iterator instanceof PrimitiveIterator.OfLong primitive ? primitive : new Longs(frame);
  }

  /** Returns the frame as an iterator of doubles. */
  public static PrimitiveIterator.OfDouble ofDouble(GeneratorFrame frame) {
    Object iterator = frame;
    return iterator instanceof PrimitiveIterator.OfDouble primitive
        ? primitive
        : new Doubles(frame);
  }

  /** Returns a lazy, ordered stream that closes the frame when it is closed. */
  public static IntStream intStream(GeneratorFrame frame) {
    Spliterator.OfInt values =
        Spliterators.spliteratorUnknownSize(ofInt(frame), Spliterator.ORDERED);
    return StreamSupport.intStream(values, false).onClose(frame::close);
  }

  /** Returns a lazy, ordered stream that closes the frame when it is closed. */
  public static LongStream longStream(GeneratorFrame frame) {
    Spliterator.OfLong values =
        Spliterators.spliteratorUnknownSize(ofLong(frame), Spliterator.ORDERED);
    return StreamSupport.longStream(values, false).onClose(frame::close);
  }

  /** Returns a lazy, ordered stream that closes the frame when it is closed. */
  public static DoubleStream doubleStream(GeneratorFrame frame) {
    Spliterator.OfDouble values =
        Spliterators.spliteratorUnknownSize(ofDouble(frame), Spliterator.ORDERED);
    return StreamSupport.doubleStream(values, false).onClose(frame::close);
  }
}
