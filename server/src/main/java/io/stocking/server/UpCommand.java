package io.stocking.server;

import io.stocking.server.configuration.ConfigurationException;
import io.stocking.server.configuration.ServerConfiguration;
import io.stocking.server.configuration.Setting;
import io.stocking.server.log.ServerLog;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stocking up}: every setting is a flag of it. */
@Command(
        name = "up",
        description = "Runs the whole product here until Ctrl-C.",
        customSynopsis = "stocking up [--port PORT] [--host HOST] [--data DIR] [--config FILE] [--SETTING VALUE]...%n",
        sortOptions = false,
        usageHelpAutoWidth = true)
final class UpCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(UpCommand.class);

    @Spec
    private CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE", description = "file with settings, see ops/etc/stocking.conf")
    private Path file;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this page")
    private boolean help;

    static CommandLine commandLine() {
        final CommandLine up = new CommandLine(new UpCommand());
        for (final Setting setting : Setting.values()) {
            up.getCommandSpec()
                    .addOption(OptionSpec.builder("--" + setting.key())
                            .type(String.class)
                            .paramLabel(setting.name())
                            .description(describe(setting))
                            .build());
        }
        return up;
    }

    private static String describe(final Setting setting) {
        final String defaultText = setting.defaultText();
        return setting.description() + (defaultText.isEmpty() ? "" : " (default: " + defaultText + ")");
    }

    @Override
    public Integer call() throws Exception {
        final ServerConfiguration settings;
        try {
            settings = configuration();
        } catch (final ConfigurationException e) {
            spec.commandLine().getErr().println("stocking: " + e.getMessage() + "; see stocking up --help");
            return ExitStatus.WRONG_USAGE;
        }
        return run(settings, ServerLog.begin(settings));
    }

    private static int run(final ServerConfiguration settings, final ServerLog log) throws Exception {
        final StopSignal stop = new StopSignal();
        stop.install();
        try {
            ExchangeServer.main(settings, stop, new Progress(log.progress()));
        } catch (final Exception failure) {
            if (!log.isJson()) {
                throw failure;
            }
            LOG.error("the server ends", failure);
            return ExitStatus.FAILED;
        } finally {
            stop.finished();
        }
        return ExitStatus.FINE;
    }

    private ServerConfiguration configuration() {
        final Map<Setting, String> flags = new EnumMap<>(Setting.class);
        for (final Setting setting : Setting.values()) {
            final String text = spec.findOption("--" + setting.key()).getValue();
            if (text != null) {
                flags.put(setting, text);
            }
        }
        final Path root = Path.of(System.getProperty("stocking.root", ""));
        return ServerConfiguration.load(flags, System.getenv(), file, root);
    }
}
