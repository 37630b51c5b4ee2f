package io.stocking.gateway;

import io.stocking.gateway.ws.WebSocketGateway;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Checks what let open WebSockets in, each once in an interval: one whose end went unheard, or that has grown too old, is closed,
 * and a session in use does not expire as idle. Every second has its share of them.
 */
final class LoginChecks implements Runnable {
    private final WebSocketGateway webSockets;
    private final Consumer<String> check;
    private final int shares;
    private int share;

    /** @param interval whole seconds */
    LoginChecks(final WebSocketGateway webSockets, final Consumer<String> check, final Duration interval) {
        this.webSockets = webSockets;
        this.check = check;
        shares = (int) interval.toSeconds();
    }

    @Override
    public void run() {
        share = (share + 1) % shares;
        webSockets.forEachCredential(credential -> {
            if (Math.floorMod(credential.hashCode(), shares) == share) {
                check.accept(credential);
            }
        });
    }
}
