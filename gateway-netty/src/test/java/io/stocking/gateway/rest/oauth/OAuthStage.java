package io.stocking.gateway.rest.oauth;

import io.stocking.gateway.GatewayContext;
import io.stocking.gateway.rest.page.UserDirectory;
import io.stocking.gateway.testing.TestClock;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.gateway.testing.TestMySql;
import io.stocking.persistence.user.IdentityProvider;
import io.stocking.persistence.user.LocalUsers;
import io.stocking.persistence.user.OAuthIdentities;
import io.stocking.persistence.user.Users;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A gateway in front of a real MariaDB and Redis, registered with the mock provider. */
final class OAuthStage implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final TestClock clock = new TestClock(Instant.now());
    private final MockProvider provider = new MockProvider();
    private final TestMySql mysql;
    private final TestGateway gateway;

    OAuthStage() throws IOException {
        this(UnaryOperator.identity(), IdentityProvider.values());
    }

    OAuthStage(final UnaryOperator<GatewayContext> settings, final IdentityProvider... providers) throws IOException {
        mysql = new TestMySql();
        final List<ProviderSettings> registered =
                Stream.of(providers).map(provider::settings).toList();
        gateway = new TestGateway(context -> settings.apply(context.clock(clock)
                .users(UserDirectory.of(
                        new Users(mysql.dataSource(), () -> 1), new LocalUsers(mysql.dataSource(), () -> 1)))
                .people(people -> people.identities(new OAuthIdentities(mysql.dataSource(), () -> 1))
                        .oauth(new OAuthSettings(registered, TIMEOUT)))));
    }

    /** Nobody has been here. */
    void reset() throws SQLException {
        provider.reset();
        mysql.execute("DELETE FROM oauth_identities");
        mysql.execute("DELETE FROM users");
    }

    Browser browser() {
        return new Browser(URI.create("http://127.0.0.1:" + gateway.port() + "/"));
    }

    MockProvider provider() {
        return provider;
    }

    TestGateway gateway() {
        return gateway;
    }

    TestClock clock() {
        return clock;
    }

    TestMySql mysql() {
        return mysql;
    }

    /** All users as {@code kind email nickname}, oldest first. */
    List<String> users() throws SQLException {
        try (Connection connection = mysql.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT kind, email, nickname FROM users ORDER BY id")) {
            final List<String> users = new ArrayList<>();
            while (row.next()) {
                users.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
            }
            return users;
        }
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        mysql.close();
        provider.close();
    }
}
