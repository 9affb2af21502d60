package dev.bobbin.dispatch.loop;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The names under which a loop is known to the platform's MBean server. */
final class Registration {
  private final List<ObjectName> names = new ArrayList<>();

  synchronized void add(EventLoopMXBean bean, String name) {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    try {
      ObjectName objectName =
          new ObjectName("dev.bobbin.dispatch:type=EventLoop,name=" + ObjectName.quote(name));
      server.registerMBean(bean, objectName);
      names.add(objectName);
    } catch (JMException refused) {
      throw new IllegalArgumentException(
          "the event loop cannot be registered as '" + name + "': " + refused.getMessage(),
          refused);
    }
  }

  synchronized void removeAll() {
    for (ObjectName name : names) {
      try {
        ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
      } catch (JMException removedByOthers) {
        continue;
      }
    }
    names.clear();
  }
}
