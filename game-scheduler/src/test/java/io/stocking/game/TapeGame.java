package io.stocking.game;

import io.stocking.engine.EngineLimits;
import io.stocking.game.market.Catalogue;
import io.stocking.game.market.Company;
import io.stocking.game.market.Sector;
import io.stocking.game.tape.market.RoundTape;
import io.stocking.game.tape.market.TapeDay;
import io.stocking.game.timetable.RoundDurations;
import io.stocking.message.CommandWriter;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Rounds of two companies against a real engine, tick by tick: a tape trades the first one, and a player may. */
final class TapeGame {
    static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    static final long TICK = SECOND / 20;
    static final long PLAYER = 1_000;
    static final long SETUP = 5 * SECOND;
    static final int TAPED = 1;

    private static final long START = 1_795_348_800L * SECOND;
    private static final EngineLimits LIMITS = new EngineLimits(2_000, 1 << 17, 1 << 17);
    private static final Catalogue COMPANIES = new Catalogue(List.of(
            new Company("100110", "가", "A", Sector.ELECTRONICS), new Company("200110", "나", "B", Sector.MOTORS)));

    private final CommandWriter writer = new CommandWriter();
    private final SteppedExchange exchange = new SteppedExchange(LIMITS);
    private final RoundTape tape;
    private final Duration open;
    private final long seed;
    private TapeWatch watch;
    private GameFollower follower;
    private GameLoop loop;
    private long now = START;
    private long correlationId;

    TapeGame(final TapeDay day, final Duration open, final int commandsPerSecond, final long seed) {
        tape = new RoundTape(day, TAPED, commandsPerSecond);
        this.open = open;
        this.seed = seed;
        start(true);
    }

    /** Starts the game's process, again if it runs already. */
    void start(final boolean withTape) {
        watch = new TapeWatch();
        follower = new GameFollower(COMPANIES);
        loop = new GameLoop(
                new GameScheduler.Context()
                        .catalogue(COMPANIES)
                        .dummyPace(DummyPace.STANDARD.withCrowdRate(0))
                        .durations(new RoundDurations(
                                Duration.ofSeconds(5), open, Duration.ofSeconds(5), Duration.ofSeconds(5)))
                        .seeds(() -> seed)
                        .onFailure(failure -> {})
                        .conclude(),
                follower,
                exchange);
        final TapeAccounts accounts = new TapeAccounts(tape);
        if (withTape) {
            loop.addTape(accounts);
        }
        exchange.start(accounts, follower, watch);
    }

    /** Runs until so long after the opening of the first round; negative is before it. */
    void runUntil(final long sinceOpening) {
        for (; now < START + SETUP + sinceOpening; now += TICK) {
            loop.tick(now);
            exchange.answer(now);
        }
    }

    /** Time goes by without the game's process. */
    void pause(final long nanos) {
        now += nanos;
    }

    /** Opens the player's account, which has its cash from the next SETUP on. */
    void join() {
        writer.openAccount(++correlationId)
                .accountId(PLAYER)
                .kind(AccountKind.PLAYER)
                .selfTradePrevention(SelfTradePrevention.CANCEL_NEWEST);
        exchange.tryPublish(writer);
        exchange.answer(now);
    }

    /** The player enters a limit order for the day in the taped company. */
    void enter(final Side side, final long price, final long quantity) {
        writer.enterOrder(++correlationId)
                .accountId(PLAYER)
                .price(price)
                .quantity(quantity)
                .instrumentId(TAPED)
                .side(side)
                .orderType(OrderType.LIMIT)
                .timeInForce(TimeInForce.DAY)
                .postOnly(Bool.FALSE)
                .clientOrderId("");
        exchange.tryPublish(writer);
        exchange.answer(now);
    }

    SteppedExchange exchange() {
        return exchange;
    }

    GameFollower follower() {
        return follower;
    }

    TapeWatch watch() {
        return watch;
    }

    /** Quantity by price of one side of an instrument. */
    Map<Long, Long> depth(final int instrumentId, final Side wanted) {
        final Map<Long, Long> levels = new TreeMap<>();
        exchange.engine().depth(instrumentId, 1_000, (side, level, price, quantity) -> {
            if (side == wanted) {
                levels.put(price, quantity);
            }
        });
        return levels;
    }

    /** Best bid and best ask of the taped company, 0 where there is none. */
    long[] best() {
        final long[] best = new long[2];
        exchange.engine().depth(TAPED, 1, (side, level, price, quantity) -> best[side == Side.BUY ? 0 : 1] = price);
        return best;
    }
}
