package dev.bobbin.conformance.debugging;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.connect.VMStartException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.StepRequest;
import dev.bobbin.conformance.runs.WovenBy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs a program in a JVM of its own, and notes what it finds whenever a line is reached. */
final class Debugger {

  /** The variables, as text, and the methods on the stack, innermost first, at a breakpoint. */
  record Stop(int line, Map<String, String> variables, List<String> stack) {}

  private final VirtualMachine machine;
  private final List<Integer> lines;
  private final List<Stop> stops = new ArrayList<>();

  /** How many times to step over a line, from the first breakpoint that is hit. */
  private int steps;

  private Debugger(VirtualMachine machine, List<Integer> lines, int steps) {
    this.machine = machine;
    this.lines = lines;
    this.steps = steps;
  }

  /** Returns every stop at one of the lines of the program, in order. */
  static List<Stop> run(Class<?> program, List<Integer> lines) throws Exception {
    return run(program, lines, 0);
  }

  /** Returns the stops at a line of the program, and after each step over a line from there. */
  static List<Stop> step(Class<?> program, int line, int steps) throws Exception {
    return run(program, List.of(line), steps);
  }

  private static List<Stop> run(Class<?> program, List<Integer> lines, int steps) throws Exception {
    Debugger debugger = new Debugger(launch(program), lines, steps);
    ClassPrepareRequest prepared =
        debugger.machine.eventRequestManager().createClassPrepareRequest();
    prepared.addClassFilter(program.getName());
    prepared.enable();
    debugger.handleEvents();
    return debugger.stops;
  }

  private static VirtualMachine launch(Class<?> program)
      throws IOException, IllegalConnectorArgumentsException, VMStartException {
    LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("main").setValue(program.getName());
    arguments.get("options").setValue(String.join(" ", options()));
    return connector.launch(arguments);
  }

  private static List<String> options() {
    List<String> options = new ArrayList<>();
    WovenBy.current().jvmOptions().forEach(option -> options.add('"' + option + '"'));
    options.add("-cp \"" + System.getProperty("java.class.path") + '"');
    return options;
  }

  private void handleEvents() throws Exception {
    boolean alive = true;
    while (alive) {
      EventSet events = machine.eventQueue().remove();
      for (Event event : events) {
        alive &= !(event instanceof VMDeathEvent) && !(event instanceof VMDisconnectEvent);
        handle(event);
      }
      if (alive) {
        events.resume();
      }
    }
  }

  private void handle(Event event) throws Exception {
    if (event instanceof ClassPrepareEvent prepared) {
      setBreakpoints(prepared.referenceType());
    } else if (event instanceof BreakpointEvent breakpoint) {
      List<StackFrame> frames = breakpoint.thread().frames();
      stops.add(
          new Stop(breakpoint.location().lineNumber(), variables(frames.get(0)), names(frames)));
      stepFrom(breakpoint);
    } else if (event instanceof StepEvent step) {
      stops.add(new Stop(step.location().lineNumber(), Map.of(), names(step.thread().frames())));
      if (--steps == 0) {
        machine.eventRequestManager().deleteEventRequest(step.request());
      }
    }
  }

  private void stepFrom(BreakpointEvent breakpoint) {
    if (steps > 0) {
      EventRequestManager requests = machine.eventRequestManager();
      requests.deleteAllBreakpoints();
      requests
          .createStepRequest(breakpoint.thread(), StepRequest.STEP_LINE, StepRequest.STEP_OVER)
          .enable();
    }
  }

  private void setBreakpoints(ReferenceType type) throws AbsentInformationException {
    for (int line : lines) {
      for (Location location : type.locationsOfLine(line)) {
        machine.eventRequestManager().createBreakpointRequest(location).enable();
      }
    }
  }

  private static Map<String, String> variables(StackFrame frame)
      throws AbsentInformationException, IncompatibleThreadStateException {
    Map<String, String> variables = new TreeMap<>();
    for (LocalVariable variable : frame.visibleVariables()) {
      variables.put(variable.name(), String.valueOf(frame.getValue(variable)));
    }
    return variables;
  }

  private static List<String> names(List<StackFrame> frames) {
    return frames.stream().map(frame -> frame.location().method().name()).toList();
  }
}
