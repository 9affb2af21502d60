package dev.bobbin.samples.orders;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Step;
import dev.bobbin.durable.Durable;
import dev.bobbin.durable.store.GeneratorStore;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A service of Spring whose processes wait in a database. */
public final class Approvals {

  // snippet: process
  /** Yields who has to approve, and is sent what they say. */
  @Durable
  @Generator
  static Coroutine<String, Boolean, String> approval(String applicant, int amount) {
    boolean team = Gen.yield("team");
    if (!team) {
      return Gen.returns(applicant + " is refused by the team");
    }
    if (amount > 1000) {
      boolean head = Gen.yield("head");
      if (!head) {
        return Gen.returns(applicant + " is refused by the head");
      }
    }
    return Gen.returns(applicant + " gets " + amount);
  }

  // end

  // snippet: service
  /** Starts approvals, and goes on with them when somebody has answered. */
  static class Service {
    private final GeneratorStore<UUID, Coroutine<String, Boolean, String>> store;

    Service(GeneratorStore<UUID, Coroutine<String, Boolean, String>> store) {
      this.store = store;
    }

    UUID start(String applicant, int amount) throws SQLException {
      UUID id = UUID.randomUUID();
      Coroutine<String, Boolean, String> approval = approval(applicant, amount);
      store.add(id, approval, approval.next());
      return id;
    }

    /** Returns what is decided; null if somebody else is to be asked. */
    String answer(UUID id, boolean yes) throws SQLException {
      var stored = store.load(id).orElseThrow();
      Step<String, String> step = stored.generator().resume(yes);
      if (step instanceof Step.Yielded<String, String> next) {
        store.save(stored, next.value());
        return null;
      }
      store.remove(stored);
      return ((Step.Returned<String, String>) step).value();
    }

    long waitingFor(String who) throws SQLException {
      return store.waitingFor(who).size();
    }
  }

  // end

  // snippet: context
  /** The beans. */
  @Configuration(proxyBeanMethods = false)
  static class Context {
    @Bean(destroyMethod = "dispose")
    JdbcConnectionPool database() {
      return JdbcConnectionPool.create("jdbc:h2:mem:approvals", "", "");
    }

    @Bean
    GeneratorStore<UUID, Coroutine<String, Boolean, String>> store(DataSource database)
        throws SQLException {
      GeneratorStore<UUID, Coroutine<String, Boolean, String>> store =
          new GeneratorStore<>(
              database,
              UUID::fromString,
              Approvals.class.getClassLoader(),
              Approvals.class.getName());
      store.createTable();
      return store;
    }

    @Bean
    Service service(GeneratorStore<UUID, Coroutine<String, Boolean, String>> store) {
      return new Service(store);
    }
  }

  // end

  private Approvals() {}

  /** Runs two approvals. */
  // snippet: run
  public static void run() throws SQLException {
    try (var context = new AnnotationConfigApplicationContext(Context.class)) {
      Service service = context.getBean(Service.class);
      UUID ann = service.start("Ann", 500);
      UUID bob = service.start("Bob", 5000);
      System.out.println(service.waitingFor("team") + " wait for the team");
      System.out.println(service.answer(ann, true));
      service.answer(bob, true);
      System.out.println(service.waitingFor("head") + " waits for the head");
      System.out.println(service.answer(bob, false));
    }
  }

  // end
}
