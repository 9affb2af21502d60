package dev.bobbin.samples;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command line: a subcommand for each program, and one that runs them all. */
final class Launcher {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int MISUSED = 2;

  private final List<CourseModule> modules;
  private final PrintStream out;
  private final PrintStream err;

  Launcher(List<CourseModule> modules, PrintStream out, PrintStream err) {
    this.modules = modules;
    this.out = out;
    this.err = err;
  }

  /** Returns the exit code. */
  int launch(String... arguments) {
    return new CommandLine(commands())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setParameterExceptionHandler(new Complaints())
        .setExecutionStrategy(this::execute)
        .execute(arguments);
  }

  private CommandSpec commands() {
    CommandSpec commands = CommandSpec.create().name("java -jar bobbin-samples.jar");
    for (Program program : programs()) {
      commands.addSubcommand(program.name(), command(program));
    }
    AllPrograms all = new AllPrograms(programs(), err);
    CommandSpec allCommand = CommandSpec.wrapWithoutInspection(all);
    allCommand.usageMessage().description("Runs all programs; the progress is on standard error.");
    commands.addSubcommand("all", withHelp(allCommand));
    return withHelp(commands);
  }

  private static CommandSpec command(Program program) {
    Program.Action action = program.command().get();
    CommandSpec command =
        program.hasOptions()
            ? CommandSpec.forAnnotatedObject(action)
            : CommandSpec.wrapWithoutInspection(action);
    command.usageMessage().description(program.summary());
    return withHelp(command);
  }

  private static CommandSpec withHelp(CommandSpec command) {
    return command.addOption(
        OptionSpec.builder("--help", "-h").usageHelp(true).description("shows this help").build());
  }

  private int execute(ParseResult parsed) {
    if (!parsed.hasSubcommand()) {
      new ProgramList(modules).print(out);
      return OK;
    }
    Integer helped = CommandLine.executeHelpRequest(parsed);
    return helped != null ? helped : run(parsed.subcommand().commandSpec());
  }

  private int run(CommandSpec command) {
    if (command.userObject() instanceof AllPrograms all) {
      return all.run() ? OK : FAILED;
    }
    Program.Action action = (Program.Action) command.userObject();
    return new ProgramRun(command.name(), err).run(action) ? OK : FAILED;
  }

  private List<Program> programs() {
    return modules.stream().flatMap(module -> module.programs().stream()).toList();
  }
}
