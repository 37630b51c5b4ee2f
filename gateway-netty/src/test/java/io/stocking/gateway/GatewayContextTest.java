package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.testing.InMemoryKeys;
import io.stocking.gateway.testing.InMemoryResults;
import io.stocking.gateway.testing.InMemoryTradeHistory;
import io.stocking.gateway.testing.InMemoryUsers;
import io.stocking.gateway.testing.NoPastRounds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class GatewayContextTest {
    private final GatewayContext context = new GatewayContext()
            .port(0)
            .publisher((command, offset, length) -> false)
            .model(new ReadModel(new ReadModelContext().conclude()))
            .users(new InMemoryUsers())
            .keys(new InMemoryKeys())
            .history(new InMemoryTradeHistory())
            .results(new InMemoryResults())
            .pastRounds(new NoPastRounds());

    @Test
    void shouldAcceptWhenAllIsSet() {
        assertThat(context.conclude()).isSameAs(context);
    }

    @Test
    void shouldNameSettingWhenItIsBad() {
        assertThatThrownBy(() -> context.port(65_536).conclude()).hasMessage("port 65536 is outside 0 to 65535");
        assertThatThrownBy(() -> context.port(0).orderRate(-1).conclude()).hasMessageStartingWith("orderRate -1");
        assertThatThrownBy(() -> context.orderRate(1)
                        .people(people -> people.publicUrl(URI.create("stocking.example")))
                        .conclude())
                .hasMessage("publicUrl stocking.example has no scheme or host");
        assertThatThrownBy(() -> new GatewayContext().conclude()).hasMessage("publisher is not set");
    }

    @Test
    void shouldNameAddressWhenPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            final GatewayServer server = new GatewayServer(context.port(taken.getLocalPort()));

            assertThatThrownBy(server::start)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
        }
    }
}
