package dev.bobbin.weaver;

import dev.bobbin.weaver.internal.contract.AccessorNames;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;

/** The names by which tools that change woven code find their places in it. */
public final class WovenCode {
  /** The class that all frame classes extend. */
  public static final String FRAME = RuntimeMembers.FRAME;

  /** The class whose methods close what a loop has made for itself. */
  public static final String LOOPS = RuntimeMembers.LOOPS;

  /** Begins the name of the host's method by which a frame class calls a body. */
  public static final String ACCESSOR = AccessorNames.RESUME;

  /** Ends the descriptor of a body, and of its accessor: what is sent and what is raised. */
  public static final String BODY_DESC_END = RuntimeMembers.RESUME_DESC.substring(1);

  /** The method of a frame class that makes a frame for another run. */
  public static final String FRESH = RuntimeMembers.FRESH;

  /** The method of a frame that tells whether the second form of a body may run. */
  public static final String STARTS_TRAVERSAL = RuntimeMembers.STARTS_TRAVERSAL;

  /** The field that tells a body how many generators it may start without a frame. */
  public static final String START_LEVELS = RuntimeMembers.START_LEVELS;

  /** The field of a frame that a body sets before it suspends. */
  public static final String STATE = RuntimeMembers.STATE;

  /** The method of a frame that a body calls when its delegation begins. */
  public static final String START_DELEGATE = RuntimeMembers.START_DELEGATE;

  /** Its descriptor. */
  public static final String START_DELEGATE_DESC = RuntimeMembers.START_DELEGATE_DESC;

  /** The method of a frame that a body calls for the result of a delegate that ended at once. */
  public static final String RETURNED = RuntimeMembers.RETURNED_BY_DELEGATE;

  /** Its descriptor. */
  public static final String RETURNED_DESC = RuntimeMembers.RETURNED_BY_DELEGATE_DESC;

  /** The method of a frame that throws what was raised where a body is resumed. */
  public static final String RETHROW = RuntimeMembers.RETHROW;

  /** The method of a frame that does so where a body has delegated. */
  public static final String ANSWER = RuntimeMembers.ANSWER;

  private WovenCode() {}
}
