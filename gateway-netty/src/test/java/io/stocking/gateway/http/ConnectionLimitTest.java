package io.stocking.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stocking.gateway.testing.RawConnection;
import io.stocking.gateway.testing.TestGateway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class ConnectionLimitTest {
    private static final int LIMIT = 3;
    private static final String REQUEST = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @Test
    void shouldCountByAddressWhenThereIsALimitForEach() throws UnknownHostException {
        final ConnectionLimit limit = new ConnectionLimit(100, 2);

        assertThat(limit.take(address("10.0.0.1", 1))).isTrue();
        assertThat(limit.take(address("10.0.0.1", 2))).isTrue();
        assertThat(limit.take(address("10.0.0.1", 3))).isFalse();
        assertThat(limit.take(address("10.0.0.2", 1))).isTrue();
        limit.give(address("10.0.0.1", 3));
        assertThat(limit.take(address("10.0.0.1", 4))).as("two are open still").isFalse();
        limit.give(address("10.0.0.1", 4));
        limit.give(address("10.0.0.1", 1));
        assertThat(limit.take(address("10.0.0.1", 5))).isTrue();
    }

    @Test
    void shouldTakeNetworkForOneAddressWhenItIsVersionSix() throws UnknownHostException {
        final ConnectionLimit limit = new ConnectionLimit(100, 1);

        assertThat(limit.take(address("2001:db8:1:2::1", 1))).isTrue();
        assertThat(limit.take(address("2001:db8:1:2:ffff::2", 1))).isFalse();
        assertThat(limit.take(address("2001:db8:1:3::1", 1))).isTrue();
    }

    @Test
    void shouldCloseAtOnceAndServeAgainWhenOneTooManyComes() throws IOException {
        try (TestGateway gateway = new TestGateway(context -> context.connectionsPerAddress(LIMIT))) {
            refuseTheNextWhenFull(gateway);
        }
        try (TestGateway gateway = new TestGateway(context -> context.connections(LIMIT))) {
            refuseTheNextWhenFull(gateway);
        }
    }

    /** One connection is that of the client library, which stays open. */
    private static void refuseTheNextWhenFull(final TestGateway gateway) throws IOException {
        final RawConnection[] others = new RawConnection[LIMIT - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = new RawConnection(gateway.port());
            others[i].send(REQUEST);
            assertThat(others[i].readLine()).startsWith("HTTP/1.1 200 ");
        }
        try (RawConnection oneTooMany = new RawConnection(gateway.port())) {
            assertThat(oneTooMany.readToEnd()).isEmpty();
        }
        assertThat(gateway.visitor().get("/metrics").text()).contains("stocking_http_connections_refused_total 1.0");
        for (final RawConnection other : others) {
            other.close();
        }
        await().untilAsserted(() -> {
            try (RawConnection next = new RawConnection(gateway.port())) {
                next.send(REQUEST);
                assertThat(next.readLine()).startsWith("HTTP/1.1 200 ");
            }
        });
    }

    private static SocketAddress address(final String host, final int port) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByName(host), port);
    }
}
