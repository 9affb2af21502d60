package dev.bobbin.weaver.internal.contract;

/** Every class and method of the module durable that is scanned for or that woven code links to. */
public final class DurableMembers {

  /** The version of the contract between woven code and that module. */
  public static final int CONTRACT = 1;

  public static final String DURABLE_DESC = "Ldev/bobbin/durable/Durable;";
  public static final String MIGRATION = "dev/bobbin/durable/Migration";
  public static final String MIGRATION_DESC = "Ldev/bobbin/durable/Migration;";
  public static final String FRAME = "dev/bobbin/durable/DurableFrame";
  public static final String FRAMES = "dev/bobbin/durable/DurableFrames";

  public static final String LAYOUT = "durableLayout";
  public static final String LAYOUT_DESC = "()Ljava/lang/String;";
  public static final String LOAD = "durableLoad";
  public static final String LOAD_DESC = "(I)Ljava/lang/Object;";
  public static final String STORE = "durableStore";
  public static final String STORE_DESC = "(ILjava/lang/Object;)V";
  public static final String FRESH = "durableFresh";
  public static final String FRESH_DESC = "()L" + FRAME + ";";
  public static final String MIGRATE = "durableMigration";
  public static final String MIGRATE_DESC = "()" + MIGRATION_DESC;

  /** The number by which the receiver is loaded and stored. */
  public static final int RECEIVER = -1;

  /** The number by which the yielded value is. */
  public static final int YIELDED = -2;

  public static final String REGISTER = "register";
  public static final String REGISTER_DESC = "(L" + FRAME + ";I)V";
  public static final String WRITE = "write";
  public static final String WRITE_DESC = "(L" + FRAME + ";Ljava/io/ObjectOutputStream;)V";
  public static final String READ = "read";
  public static final String READ_DESC = "(L" + FRAME + ";Ljava/io/ObjectInputStream;)V";
  public static final String ITERATOR = "iterator";
  public static final String ITERATOR_DESC =
      "(Ljava/lang/Object;Ljava/util/Iterator;)Ljava/util/Iterator;";
  public static final String DELEGATE = "delegate";
  public static final String DELEGATE_DESC = "(Ljava/lang/Object;)Ljava/lang/Object;";

  /** The annotation by which a class tells Kryo its serializer. */
  public static final String KRYO_DESC = "Lcom/esotericsoftware/kryo/DefaultSerializer;";

  public static final String KRYO_SERIALIZER = "value";
  public static final String KRYO_REFUSAL_DESC = "Ldev/bobbin/durable/KryoRefusal;";

  private DurableMembers() {}
}
