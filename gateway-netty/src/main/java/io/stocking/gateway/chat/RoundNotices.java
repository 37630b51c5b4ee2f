package io.stocking.gateway.chat;

import io.stocking.gateway.http.problem.Texts;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.RoundView;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the lobby where the round stands; to be run every second. What could not be told is told later, if it is still true. */
public final class RoundNotices implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RoundNotices.class);

    private final RedisChat chat;
    private final ReadModel model;
    private final Clock clock;
    private volatile String told = "";

    public RoundNotices(final RedisChat chat, final ReadModel model, final Clock clock) {
        this.chat = chat;
        this.model = model;
        this.clock = clock;
    }

    @Override
    public void run() {
        if (model.recovered()) {
            model.round().ifPresent(this::tell);
        }
    }

    private void tell(final RoundView round) {
        final RoundNotice due = RoundNotice.due(round, TimeUnit.MILLISECONDS.toNanos(clock.millis()));
        final String name = due.nameIn(round);
        if (!name.equals(told)) {
            chat.announce(name, due.text(Texts.KOREAN, round), due.text(Texts.ENGLISH, round))
                    .thenAccept(id -> told = name)
                    .exceptionally(failure -> {
                        LOG.debug("notice {} is told again in a second", name, failure);
                        return null;
                    });
        }
    }
}
