package io.stocking.gateway;

import io.prometheus.client.Collector;
import io.stocking.gateway.http.HttpSettings;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.rest.history.PastRounds;
import io.stocking.gateway.rest.history.RoundResults;
import io.stocking.gateway.rest.history.TradeHistory;
import io.stocking.gateway.rest.page.UserDirectory;
import io.stocking.gateway.ws.WebSocketContext;
import io.stocking.persistence.user.ApiKeys;
import io.stocking.port.CommandPublisher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** Settings of the {@link GatewayServer}, with defaults, and what it works with. */
public final class GatewayContext {
    private static final int MAX_PORT = 65_535;
    private static final int MAX_THREADS = 256;
    private static final int MAX_RATE = 1_000_000;
    private static final int MAX_PATIENCE_MILLIS = 10_000;
    private static final int MAX_LOGIN_CHECK_SECONDS = 600;
    private static final int MAX_CONNECTIONS = 1_000_000;

    private String host = "127.0.0.1";
    private int port = 8080;
    private int eventLoops = Math.min(2, Runtime.getRuntime().availableProcessors());
    private int workers = 8;
    private int orderRate = 100;
    private int keyRate = 200;
    private Duration orderPatience = Duration.ofMillis(100);
    private int connections = 16_000;
    private int connectionsPerAddress;
    private HttpSettings http = HttpSettings.defaults();
    private WebSocketContext webSockets = new WebSocketContext();
    private final PeopleContext people = new PeopleContext();
    private String redisUri = "redis://127.0.0.1:6379";
    private Duration loginCheck = Duration.ofSeconds(30);
    private Duration stopNotice = Duration.ZERO;
    private String webRoot = "/web";
    private Clock clock = Clock.systemUTC();
    private CommandPublisher publisher;
    private ReadModel model;
    private UserDirectory users;
    private ApiKeys keys;
    private TradeHistory history;
    private RoundResults results;
    private PastRounds pastRounds;
    private BooleanSupplier ready = () -> model.recovered();
    private BooleanSupplier mysqlUp = () -> true;
    private List<Collector> measurements = List.of();

    /** Address to listen on; 127.0.0.1 by default. */
    public GatewayContext host(final String value) {
        host = value;
        return this;
    }

    /** Port to listen on, 0 for any free one; 8080 by default. */
    public GatewayContext port(final int value) {
        port = value;
        return this;
    }

    /** Threads that serve connections; one a core, at most two, by default. */
    public GatewayContext eventLoops(final int value) {
        eventLoops = value;
        return this;
    }

    /** Threads that ask MySQL; 8 by default. */
    public GatewayContext workers(final int value) {
        workers = value;
        return this;
    }

    /** Order commands a second and account, five times as many at once; 0 = no limit; 100 by default. */
    public GatewayContext orderRate(final int value) {
        orderRate = value;
        return this;
    }

    /** Requests a second and API key, five times as many at once; 0 = no limit; 200 by default. */
    public GatewayContext keyRate(final int value) {
        keyRate = value;
        return this;
    }

    /** For how long commands may wait for their answers before orders are turned away, 1 ms to 10 s; 100 ms by default. */
    public GatewayContext orderPatience(final Duration value) {
        orderPatience = value;
        return this;
    }

    /** Connections at once, WebSockets too; fewer when the system allows fewer open files; 16,000 by default. */
    public GatewayContext connections(final int value) {
        connections = value;
        return this;
    }

    /** Connections at once from one address (IPv6: one /64 network); 0 = no limit, the default, as behind a proxy. */
    public GatewayContext connectionsPerAddress(final int value) {
        connectionsPerAddress = value;
        return this;
    }

    /** Limits of HTTP connections. */
    public GatewayContext http(final HttpSettings value) {
        http = value;
        return this;
    }

    /** Limits of WebSocket connections. */
    public GatewayContext webSockets(final WebSocketContext value) {
        webSockets = value;
        return this;
    }

    /** How people find the site and come back to it. */
    public GatewayContext people(final UnaryOperator<PeopleContext> settings) {
        settings.apply(people);
        return this;
    }

    /** Where sessions are kept; redis://127.0.0.1:6379 by default. */
    public GatewayContext redisUri(final String value) {
        redisUri = value;
        return this;
    }

    /** How often a session or key in use is checked, 1 to 600 s; 30 s by default. */
    public GatewayContext loginCheck(final Duration value) {
        loginCheck = value;
        return this;
    }

    /** Folder of the page on the class path; /web by default. */
    public GatewayContext webRoot(final String value) {
        webRoot = value;
        return this;
    }

    /** Tells the time of day; the system's clock by default. */
    public GatewayContext clock(final Clock value) {
        clock = value;
        return this;
    }

    /** The way into the ring. */
    public GatewayContext publisher(final CommandPublisher value) {
        publisher = value;
        return this;
    }

    /** What follows the exchange; has to be one of its subscribers. */
    public GatewayContext model(final ReadModel value) {
        model = value;
        return this;
    }

    /** The users. */
    public GatewayContext users(final UserDirectory value) {
        users = value;
        return this;
    }

    /** The keys of bots. */
    public GatewayContext keys(final ApiKeys value) {
        keys = value;
        return this;
    }

    /** Orders and executions of older rounds. */
    public GatewayContext history(final TradeHistory value) {
        history = value;
        return this;
    }

    /** Results of older rounds. */
    public GatewayContext results(final RoundResults value) {
        results = value;
        return this;
    }

    /** Candles and news of older rounds. */
    public GatewayContext pastRounds(final PastRounds value) {
        pastRounds = value;
        return this;
    }

    /** For how long {@code /readyz} says that the gateway stops while it serves on; none by default. */
    public GatewayContext stopNotice(final Duration value) {
        stopNotice = value;
        return this;
    }

    /** Whether {@code /readyz} says so; when the read model has recovered, by default. */
    public GatewayContext ready(final BooleanSupplier value) {
        ready = value;
        return this;
    }

    /** Whether MySQL answers, as {@code /readyz} shows it; must not block. */
    public GatewayContext mysqlUp(final BooleanSupplier value) {
        mysqlUp = value;
        return this;
    }

    /** What is measured elsewhere, for {@code /metrics} too; may block, but not for long. */
    public GatewayContext measurements(final List<Collector> value) {
        measurements = List.copyOf(value);
        return this;
    }

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException when one is missing or out of bounds; the message names it
     */
    public GatewayContext conclude() {
        require("port", port, 0, MAX_PORT);
        require("eventLoops", eventLoops, 1, MAX_THREADS);
        require("workers", workers, 1, MAX_THREADS);
        require("orderRate", orderRate, 0, MAX_RATE);
        require("keyRate", keyRate, 0, MAX_RATE);
        require("orderPatience milliseconds", (int) orderPatience.toMillis(), 1, MAX_PATIENCE_MILLIS);
        require("loginCheck seconds", (int) loginCheck.toSeconds(), 1, MAX_LOGIN_CHECK_SECONDS);
        require("connections", connections, 1, MAX_CONNECTIONS);
        require("connectionsPerAddress", connectionsPerAddress, 0, MAX_CONNECTIONS);
        require("maxBodyBytes", http.maxBodyBytes(), 1, 16 * 1024 * 1024);
        requireSet("host", host);
        requireSet("publisher", publisher);
        requireSet("model", model);
        requireSet("users", users);
        requireSet("keys", keys);
        requireSet("history", history);
        requireSet("results", results);
        requireSet("pastRounds", pastRounds);
        requireSet("redisUri", redisUri);
        people.conclude();
        webSockets.conclude();
        return this;
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    int eventLoops() {
        return eventLoops;
    }

    int workers() {
        return workers;
    }

    int orderRate() {
        return orderRate;
    }

    int keyRate() {
        return keyRate;
    }

    Duration orderPatience() {
        return orderPatience;
    }

    int connections() {
        return connections;
    }

    int connectionsPerAddress() {
        return connectionsPerAddress;
    }

    HttpSettings http() {
        return http;
    }

    WebSocketContext webSockets() {
        return webSockets;
    }

    PeopleContext people() {
        return people;
    }

    String redisUri() {
        return redisUri;
    }

    Duration loginCheck() {
        return loginCheck;
    }

    Duration stopNotice() {
        return stopNotice;
    }

    String webRoot() {
        return webRoot;
    }

    Clock clock() {
        return clock;
    }

    CommandPublisher publisher() {
        return publisher;
    }

    ReadModel model() {
        return model;
    }

    UserDirectory users() {
        return users;
    }

    ApiKeys keys() {
        return keys;
    }

    TradeHistory history() {
        return history;
    }

    RoundResults results() {
        return results;
    }

    PastRounds pastRounds() {
        return pastRounds;
    }

    BooleanSupplier ready() {
        return ready;
    }

    BooleanSupplier mysqlUp() {
        return mysqlUp;
    }

    List<Collector> measurements() {
        return measurements;
    }

    private static void require(final String name, final int value, final int least, final int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " " + value + " is outside " + least + " to " + most);
        }
    }

    static void requireSet(final String name, final Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is not set");
        }
    }
}
