package dev.bobbin.weaver.internal.spill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hands out fields: one for each pair of a place and an exact verification type, so that no value
 * needs a cast when it comes back.
 */
final class FieldPool {
  private record Key(String place, Object type) {}

  private final Map<Key, SpillField> fields = new HashMap<>();
  private final List<SpillField> inOrder = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  SpillField ofLocal(int slot, Object type, String variable) {
    return field("local" + slot, type, (variable == null ? "local" : variable) + "$" + slot);
  }

  SpillField ofStack(int position, Object type) {
    return field("stack" + position, type, "stack$" + position);
  }

  private SpillField field(String place, Object type, String name) {
    return fields.computeIfAbsent(new Key(place, type), key -> create(type, name));
  }

  private SpillField create(Object type, String base) {
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + "$" + i;
    }
    SpillField field = new SpillField(inOrder.size(), name, type);
    inOrder.add(field);
    return field;
  }

  List<SpillField> all() {
    return inOrder;
  }
}
