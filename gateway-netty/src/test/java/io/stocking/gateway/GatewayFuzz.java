package io.stocking.gateway;

import io.stocking.gateway.http.ConnectionFuzz;
import io.stocking.gateway.rest.people.FormFuzz;
import io.stocking.gateway.session.SessionCookieFuzz;
import io.stocking.gateway.trading.OrderTermsFuzz;
import io.stocking.gateway.ws.ClientMessagesFuzz;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** All that comes from outside, for one fuzzer: to start one takes longer than to try a thousand inputs. */
public final class GatewayFuzz {
    /** What takes inputs; the first byte of an input says which. */
    private static final List<Consumer<byte[]>> TARGETS = List.of(
            OrderTermsFuzz::fuzzerTestOneInput,
            FormFuzz::fuzzerTestOneInput,
            ClientMessagesFuzz::fuzzerTestOneInput,
            ConnectionFuzz::fuzzerTestOneInput,
            SessionCookieFuzz::fuzzerTestOneInput);

    private GatewayFuzz() {}

    /** Hands all but the first byte to a target. */
    public static void fuzzerTestOneInput(final byte[] input) {
        if (input.length > 0) {
            TARGETS.get((input[0] & 0xFF) % TARGETS.size()).accept(Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
