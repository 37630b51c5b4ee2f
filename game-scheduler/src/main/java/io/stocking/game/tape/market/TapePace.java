package io.stocking.game.tape.market;

import java.util.concurrent.TimeUnit;

/** Lets so many commands a second pass, up to a second's worth at once. A clock that was set back lets
 * none pass until it has caught up. */
public final class TapePace {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long price;
    private long credit = SECOND;
    private long lastTime;

    /** @param now nanoseconds, of the same clock as those that follow */
    public TapePace(final int perSecond, final long now) {
        price = SECOND / perSecond;
        lastTime = now;
    }

    /** It is later now. */
    public void onTime(final long now) {
        credit = Math.min(SECOND, credit + Math.max(0, Math.min(SECOND, now - lastTime)));
        lastTime = Math.max(lastTime, now);
    }

    /** Whether one more may pass now. */
    public boolean hasRoom() {
        return credit >= price;
    }

    /** One has passed. */
    public void onPassed() {
        credit -= price;
    }
}
