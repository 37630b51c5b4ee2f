package io.stocking.server.system;

import io.stocking.server.monitoring.Monitoring;
import io.stocking.server.monitoring.SlackChannel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.agrona.CloseHelper;

/** A real server with a MariaDB that is not its own, watched by a real Prometheus and Alertmanager that tell a Slack of ours. */
final class MonitoringStage implements AutoCloseable {
    static final int RING = 64;

    private final Path folder;
    private final int port = Monitoring.freePort();
    private RestartableMariaDb mariaDb;
    private SlackChannel slack;
    private Monitoring monitoring;
    private ServerProcess server;

    private MonitoringStage(final Path folder) {
        this.folder = folder;
    }

    static MonitoringStage start(final Path folder) throws IOException, InterruptedException {
        final MonitoringStage stage = new MonitoringStage(folder);
        try {
            stage.open();
            return stage;
        } catch (final IOException | InterruptedException | RuntimeException | AssertionError e) {
            stage.close();
            throw e;
        }
    }

    private void open() throws IOException, InterruptedException {
        slack = new SlackChannel();
        mariaDb = new RestartableMariaDb(folder);
        startServerAgain();
        monitoring = new Monitoring(folder.resolve("monitoring"), port, slack.webhook());
        monitoring.start();
    }

    private ServerProcess launch() throws IOException {
        final URI mysql = URI.create(mariaDb.address().url().substring("jdbc:".length()));
        return ServerProcess.launch(
                folder.resolve("server"),
                "--port=" + port,
                "--round-setup=1s",
                "--round-open=6h",
                "--order-rate=0",
                "--ring-size=" + RING,
                "--mysql-url=mysql://" + mariaDb.address().user() + ":"
                        + mariaDb.address().password() + "@127.0.0.1:" + mysql.getPort() + mysql.getPath());
    }

    /** Where its server is, also after it was started again. */
    String instance() {
        return "127.0.0.1:" + port;
    }

    /** Makes each sync of its journal take longer. */
    SlowDisk slowDisk(final Duration delay) throws IOException {
        return SlowDisk.under(server, delay, folder.resolve("strace.log"));
    }

    ServerProcess server() {
        return server;
    }

    RestartableMariaDb mariaDb() {
        return mariaDb;
    }

    SlackChannel slack() {
        return slack;
    }

    Monitoring monitoring() {
        return monitoring;
    }

    /** As {@code kill -9} does. */
    void killServer() throws InterruptedException {
        server.kill();
    }

    void startServerAgain() throws IOException {
        server = launch().awaitReady();
    }

    @Override
    public void close() {
        CloseHelper.closeAll(monitoring, server, slack, mariaDb);
    }
}
