package io.stocking.server.tape;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stocking tape}: the commands about order-flow tapes. */
@Command(
        name = "tape",
        description = "Works with order-flow tapes.",
        mixinStandardHelpOptions = true,
        subcommands = TapeRunCommand.class)
public final class TapeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
