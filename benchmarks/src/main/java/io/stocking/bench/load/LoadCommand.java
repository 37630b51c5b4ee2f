package io.stocking.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stocking.bench.load.server.PrivateProduct;
import io.stocking.bench.load.server.RunningServer;
import io.stocking.bench.load.server.Target;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./stocking load}: orders from many users, and how fast they are answered. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Sends orders over many connections and measures their answers, beside what a bare HTTP server does.",
            "Half of them buy, a tenth is at market, limits are within five ticks of the price, 1 to 10 shares each.",
            "Without --url a private product runs for it in a temporary folder, with a hundred users funded so that no",
            "order is refused for want of cash or shares, and syncs every order to the disk before its answer.",
            "accepted: journaled and matched; rejected: the exchange said no (403, 422); errors: anything else."
        })
public final class LoadCommand implements Callable<Integer> {
    private static final int USERS = 100;
    private static final int CONNECTIONS = 100;
    private static final int MOST_CONNECTIONS = 10_000;
    private static final int MOST_IN_FLIGHT = 64;
    private static final int OVERLOADED_CONNECTIONS = 1000;
    private static final int OVERLOAD = 2;
    /** For questions of ours, and for those of a turn before that the server has not seen end. */
    private static final int SPARE_CONNECTIONS = 1_000;

    private final List<String> launcher;

    @Option(names = "--orders", paramLabel = "N", description = "default: ${DEFAULT-VALUE}.", defaultValue = "100000")
    private long orders;

    @Option(names = "--connections", paramLabel = "N", description = "default: 100; with --overload 1000.")
    private Integer connections;

    @Option(
            names = "--rate",
            paramLabel = "R",
            description =
                    "orders a second; latency then counts from when an order was due. Without it the next one goes"
                            + " when one is answered.",
            defaultValue = "0")
    private double rate;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "of a server that runs, such as http://127.0.0.1:8080/. Without --keys guests send the orders,"
                            + " and most are rejected: they start without shares.")
    private URI url;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "with --url: the file load-keys in the data folder of that server, which was started with"
                    + " --load-accounts=100 --order-rate=0 --key-rate=0.")
    private Path keys;

    @Option(names = "--ws", description = "sends the orders over WebSockets.")
    private boolean webSocket;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            description = "orders that a connection has on their way at most (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private int inFlight;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "orders before the measurement (default: ${DEFAULT-VALUE}).",
            defaultValue = "1000000")
    private long warmUp;

    @Option(
            names = "--overload",
            description = {
                "on a private product, over HTTP: measures how many orders a second are possible, offers twice as many,",
                "each when it is due whether or not others are answered, and measures again at once."
            })
    private boolean overload;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "for which --overload offers too much (default: ${DEFAULT-VALUE}).",
            defaultValue = "15")
    private int seconds;

    @Mixin
    private final AudienceOptions audience = new AudienceOptions();

    @Option(names = "--json", paramLabel = "FILE", description = "also writes the figures to FILE.")
    private File json;

    @Spec
    private CommandSpec spec;

    /** @param launcher the command that runs the product, such as {@code ./stocking} */
    public LoadCommand(final List<String> launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws IOException {
        require("--orders", orders, 1, 100_000_000);
        require("--connections", connections(), 1, MOST_CONNECTIONS);
        require("--in-flight", inFlight, 1, MOST_IN_FLIGHT);
        require("--warm-up", warmUp, 1, 100_000_000);
        require("--rate", rate, 0, 1_000_000);
        require("--seconds", seconds, 1, 600);
        if (keys != null && url == null) {
            throw new ParameterException(spec.commandLine(), "--keys is for a server that --url names");
        }
        if (url != null && (url.getHost() == null || url.getPort() < 0 || !"http".equals(url.getScheme()))) {
            throw new ParameterException(spec.commandLine(), "--url " + url + " is not of the form http://host:port/");
        }
        if (overload && (url != null || webSocket || rate != 0)) {
            throw new ParameterException(
                    spec.commandLine(), "--overload finds its rate itself, over HTTP, on a private product");
        }
        requireAudience();
        final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        final ObjectNode figures = mapper.createObjectNode();
        final boolean complete = url == null ? measurePrivateProduct(figures) : measureRunningServer(figures);
        if (json != null) {
            mapper.writeValue(json, figures);
        }
        return complete ? 0 : 1;
    }

    private void requireAudience() {
        require("--viewers", audience.viewers().viewers(), 0, AudienceOptions.MOST);
        require("--slow-readers", audience.viewers().slowReaders(), 0, AudienceOptions.MOST);
        require("--turns", audience.viewers().turns(), 1, 100);
        require("--idle", audience.idle(), 0, AudienceOptions.MOST);
        if (overload && (audience.isWatched() || audience.idle() > 0)) {
            throw new ParameterException(
                    spec.commandLine(), "--overload is measured without viewers and idle connections");
        }
        if (audience.isWatched() && rate == 0) {
            throw new ParameterException(spec.commandLine(), "--viewers and --slow-readers need a --rate of orders");
        }
        if (audience.idle() > 0 && url != null) {
            throw new ParameterException(spec.commandLine(), "--idle weighs the private product, not what --url names");
        }
    }

    private int connections() {
        if (connections != null) {
            return connections;
        }
        return overload ? OVERLOADED_CONNECTIONS : CONNECTIONS;
    }

    private boolean measurePrivateProduct(final ObjectNode figures) throws IOException {
        final int most = connections() + audience.connections() + SPARE_CONNECTIONS;
        try (PrivateProduct product = PrivateProduct.start(launcher, USERS, most)) {
            if (overload) {
                return tell(new OverloadMeasurement(overloadSettings(), product).run(0), figures);
            }
            if (audience.idle() == 0) {
                return measure(product, figures);
            }
            try (IdleConnections idle = IdleConnections.open(product, audience.idle())) {
                figures.put("idle", idle.count()).put("heapBytesEachIdle", idle.heapBytesEach());
                final boolean complete = measure(product, figures);
                System.out.println(idle);
                return complete;
            }
        }
    }

    private OverloadSettings overloadSettings() {
        return new OverloadSettings(
                orders,
                Math.min(CONNECTIONS, connections()),
                connections(),
                inFlight,
                MOST_IN_FLIGHT,
                warmUp,
                seconds,
                OVERLOAD);
    }

    private boolean measureRunningServer(final ObjectNode figures) throws IOException {
        try (Target target = keys == null
                ? RunningServer.withGuests(url, Math.min(connections(), USERS))
                : RunningServer.withLoadAccounts(url, keys)) {
            return measure(target, figures);
        }
    }

    private boolean measure(final Target target, final ObjectNode figures) throws IOException {
        final LoadSettings settings = new LoadSettings(orders, connections(), inFlight, rate, warmUp, webSocket);
        final Report report = audience.isWatched()
                ? new ViewerMeasurement(settings, audience.viewers(), target).run()
                : new LoadMeasurement(settings, target).run();
        return tell(report, figures);
    }

    private static boolean tell(final Report report, final ObjectNode figures) {
        System.out.println(report);
        figures.setAll(new ObjectMapper().<ObjectNode>valueToTree(report));
        return report.allAnswered();
    }

    private void require(final String option, final double value, final double least, final double most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), "%s %.0f is outside %.0f to %.0f".formatted(option, value, least, most));
        }
    }
}
