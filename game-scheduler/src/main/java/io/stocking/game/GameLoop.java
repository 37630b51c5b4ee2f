package io.stocking.game;

import io.stocking.message.codec.RoundPhase;
import io.stocking.port.CommandPublisher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One tick of the game after the other: the round follows the clock, SETUP is filled, OPEN has news and dummy traders.
 * One thread.
 */
final class GameLoop {
    private static final Logger LOG = LoggerFactory.getLogger(GameLoop.class);

    private final GameScheduler.Context ctx;
    private final GameFollower follower;
    private final GameCommands commands;
    private final SetupDesk setup;
    private final NewsDesk news;
    private final TradingFloor floor;
    private final List<TapeDesk> tapes = new ArrayList<>();
    private final List<LoadDesk> loads = new ArrayList<>();
    private final Attempt advance;
    private final RoundConductor conductor;
    private final Set<String> rejectionsLogged = new HashSet<>();
    private RoundView lastRound;

    GameLoop(final GameScheduler.Context ctx, final GameFollower follower, final CommandPublisher publisher) {
        this.ctx = ctx;
        this.follower = follower;
        commands = new GameCommands(publisher);
        setup = new SetupDesk(ctx.catalogue(), follower, commands);
        news = new NewsDesk(ctx.catalogue(), follower, commands);
        floor = new TradingFloor(ctx, follower, commands);
        advance = new Attempt(follower);
        conductor = new RoundConductor(start -> ctx.preset().timetable(ctx.durations(), start), ctx.seeds());
    }

    /** Lets a tape trade its instrument instead of the makers, in every round that was set up for it. */
    void addTape(final TapeAccounts accounts) {
        final TapeDesk desk = new TapeDesk(accounts, follower, commands);
        tapes.add(desk);
        floor.leave(desk::trades);
    }

    /** Endows accounts for load in every round. */
    void addLoad(final LoadAccounts accounts) {
        loads.add(new LoadDesk(accounts, follower, commands));
    }

    /**
     * Does what is due.
     *
     * @param now nanoseconds since the epoch
     */
    void tick(final long now) {
        if (!follower.isRecovered()) {
            return;
        }
        final RoundView round = follower.round();
        if (round != null && !round.equals(lastRound)) {
            LOG.info("round {} is in {}", round.round().roundId(), round.phase());
            advance.reset();
            lastRound = round;
        }
        if (!advances(round, now) && round != null && now < round.round().settleAt()) {
            act(round, now);
        }
        logRejection();
    }

    private void act(final RoundView round, final long now) {
        if (round.phase() == RoundPhase.SETUP) {
            setup.prepare(round);
            tapes.forEach(tape -> tape.prepare(round));
            loads.forEach(load -> load.prepare(round));
        } else if (round.phase() == RoundPhase.OPEN) {
            news.publish(round, now);
            floor.step(round, now);
            tapes.forEach(tape -> tape.trade(round, now));
        }
    }

    /** Moves the round on when it is time; whether it is about to leave its phase. */
    private boolean advances(final RoundView round, final long now) {
        if (!advance.isDue()) {
            return true;
        }
        final boolean ready = setup.isReady()
                && tapes.stream().allMatch(TapeDesk::isReady)
                && loads.stream().allMatch(LoadDesk::isReady);
        final RoundView next = conductor.next(round, now, ready);
        if (next != null && commands.advanceRound(next, ctx.seedCash())) {
            advance.onTried(commands.lastCorrelationId());
        }
        return next != null;
    }

    /** Once a cause: a dummy trader is refused now and then, when a player was faster. */
    private void logRejection() {
        final GameRejection rejection = follower.lastRejection();
        if (rejection != null && rejectionsLogged.add(rejection.templateId() + " " + rejection.reason())) {
            LOG.info(
                    "the exchange refused a command of the game, further ones of this kind are not logged: {}",
                    rejection);
        }
    }
}
