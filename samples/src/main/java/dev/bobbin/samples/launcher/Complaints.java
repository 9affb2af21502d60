package dev.bobbin.samples.launcher;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments, and what would be right. */
public final class Complaints implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException complaint, String[] arguments) {
    CommandLine command = complaint.getCommandLine();
    PrintWriter err = command.getErr();
    if (complaint instanceof UnmatchedArgumentException unmatched) {
      err.println("bobbin-samples: " + message(unmatched));
      suggest(unmatched, err);
    } else {
      err.println("bobbin-samples: " + complaint.getMessage());
    }
    err.println(
        isTop(command)
            ? "Without arguments, all programs are listed."
            : "The options are listed by: " + command.getCommandSpec().qualifiedName() + " --help");
    return Launcher.MISUSED;
  }

  private static String message(UnmatchedArgumentException complaint) {
    String argument = complaint.getUnmatched().get(0);
    if (complaint.isUnknownOption()) {
      return "there is no option '" + argument + "'";
    }
    CommandLine command = complaint.getCommandLine();
    return isTop(command)
        ? "there is no program '" + argument + "'"
        : "'" + command.getCommandName() + "' takes no argument '" + argument + "'";
  }

  private static void suggest(UnmatchedArgumentException complaint, PrintWriter err) {
    List<String> nearest = new NearestNames(names(complaint)).to(complaint.getUnmatched().get(0));
    if (!nearest.isEmpty()) {
      err.println("Did you mean " + String.join(" or ", nearest) + "?");
    }
  }

  private static Collection<String> names(UnmatchedArgumentException complaint) {
    CommandSpec command = complaint.getCommandLine().getCommandSpec();
    return complaint.isUnknownOption()
        ? command.optionsMap().keySet()
        : command.subcommands().keySet();
  }

  private static boolean isTop(CommandLine command) {
    return command.getParent() == null;
  }
}
