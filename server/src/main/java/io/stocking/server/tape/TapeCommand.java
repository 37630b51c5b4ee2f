package io.stocking.server.tape;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stocking tape}: the commands about order-flow tapes. */
@Command(name = "tape", description = "Works with order-flow tapes.", subcommands = TapeRunCommand.class)
public final class TapeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this page")
    private boolean help;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
