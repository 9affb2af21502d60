package dev.bobbin.samples.launcher;

import dev.bobbin.explorer.Recorder;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command line: a subcommand for each program, and one that runs them all. */
public final class Launcher {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int MISUSED = 2;

  private static final String TRACE = "--trace";

  /** Where the sources are, seen from the project and from the module. */
  private static final List<Path> SOURCES =
      List.of(Path.of("samples", "src", "main", "java"), Path.of("src", "main", "java"));

  private final List<CourseModule> modules;
  private final PrintStream out;
  private final PrintStream err;

  /** Creates the command line of the programs. */
  public Launcher(List<CourseModule> modules, PrintStream out, PrintStream err) {
    this.modules = modules;
    this.out = out;
    this.err = err;
  }

  /** Returns the exit code. */
  public int launch(String... arguments) {
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
    command.addOption(
        OptionSpec.builder(TRACE)
            .paramLabel("PAGE")
            .type(Path.class)
            .description("writes what its generators do to a page to look at")
            .build());
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
    return helped != null ? helped : run(parsed.subcommand());
  }

  private int run(ParseResult parsed) {
    CommandSpec command = parsed.commandSpec();
    if (command.userObject() instanceof AllPrograms all) {
      return all.run() ? OK : FAILED;
    }
    Program.Action action = (Program.Action) command.userObject();
    Path page = parsed.matchedOptionValue(TRACE, null);
    Program.Action run = page == null ? action : () -> Recorder.record(page, SOURCES, action::run);
    return new ProgramRun(command.name(), err).run(run) ? OK : FAILED;
  }

  private List<Program> programs() {
    return modules.stream().flatMap(module -> module.programs().stream()).toList();
  }
}
