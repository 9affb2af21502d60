package dev.bobbin.durable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;

/** Reads what {@link JavaOut} has written, with an allow list. */
final class JavaIn {
  private final ClassLoader loader;
  private final AllowList allowed;
  private final Object[] nodes;

  JavaIn(ClassLoader loader, AllowList allowed, Object[] nodes) {
    this.loader = loader;
    this.allowed = allowed;
    this.nodes = nodes;
  }

  /** Reads a number of objects. */
  Object[] read(byte[] bytes, int count) {
    Object[] objects = new Object[count];
    try (ObjectInputStream in = new Resolving(bytes)) {
      for (int i = 0; i < count; i++) {
        objects[i] = in.readObject();
      }
    } catch (ClassNotFoundException e) {
      throw new IncompatibleStateException(
          "class " + e.getMessage() + " is in the snapshot, and not in this program", e);
    } catch (InvalidClassException e) {
      throw refused(e);
    } catch (IncompatibleStateException e) {
      throw e;
    } catch (IOException
        | RuntimeException
        | LinkageError
        | StackOverflowError
        | AssertionError
        | InternalError e) {
      // The last one comes from immutable maps whose number of elements is odd.
      throw new IncompatibleStateException(
          "the bytes are damaged, or of another version of a class: " + e, e);
    }
    return objects;
  }

  private IncompatibleStateException refused(InvalidClassException e) {
    return allowed.refused() == null
        ? new IncompatibleStateException(
            "the bytes are damaged, or of another version of a class: " + e.getMessage(), e)
        : AllowList.notAllowed(allowed.refused(), e);
  }

  private final class Resolving extends ObjectInputStream {

    Resolving(byte[] bytes) throws IOException {
      super(new ByteArrayInputStream(bytes));
      enableResolveObject(true);
      setObjectInputFilter(allowed);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(description.getName(), false, loader);
      } catch (ClassNotFoundException e) {
        return super.resolveClass(description);
      }
    }

    @Override
    protected Class<?> resolveProxyClass(String[] interfaces) throws IOException {
      throw new InvalidClassException("a proxy for " + String.join(", ", interfaces));
    }

    @Override
    protected Object resolveObject(Object object) throws IOException {
      if (!(object instanceof NodeRef reference)) {
        if (!allowed.accepts(object)) {
          throw new InvalidClassException(allowed.refused());
        }
        return object;
      }
      int number = reference.number();
      if (number < 0 || number >= nodes.length) {
        throw new InvalidClassException("a reference leads nowhere");
      }
      allowed.expect(nodes[number].getClass());
      return nodes[number];
    }
  }
}
