package io.stocking.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.kit.Command;
import io.stocking.kit.Event;
import io.stocking.kit.InstrumentTerms;
import io.stocking.kit.InstrumentTerms.TickBand;
import io.stocking.kit.RoundTerms;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandHeader;
import io.stocking.message.CommandWriter;
import io.stocking.message.EventBatch;
import io.stocking.message.EventWriter;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What scenarios cannot show: how many accounts a result can have. */
class RoundSettlementTest {
    private static final int PLAYERS = 100_000;
    private static final long SEED_CASH = 10_000_000;
    private static final long HOUSE = PLAYERS + 1;

    private final EngineHarness harness = new EngineHarness(new EngineLimits(PLAYERS + 1, 10, 10));

    @Test
    void shouldSplitIntoBatchesWhenHundredThousandAreRanked() {
        play(new RoundTerms(1, RoundPhase.SETUP, SEED_CASH));
        harness.execute(new Command.ListInstrument(new InstrumentTerms(
                1, "ACME", "", "", "", 100, 70, 130, AuctionTieRule.HIGHER_PRICE, List.of(new TickBand(0, 1)))));
        open(HOUSE, AccountKind.HOUSE);
        harness.execute(new Command.AdjustHolding(HOUSE, 1, PLAYERS));
        play(new RoundTerms(1, RoundPhase.OPEN, SEED_CASH));
        order(HOUSE, Side.SELL, PLAYERS);
        for (int account = 1; account <= PLAYERS; account++) {
            open(account, AccountKind.PLAYER);
            order(account, Side.BUY, 1);
            harness.execute(new Command.AdjustCash(account, account * 1_000L));
        }

        final List<Event> events = new ArrayList<>();
        final List<Boolean> lasts = settle(events);

        assertThat(lasts).hasSizeGreaterThan(3).endsWith(true).containsOnlyOnce(true);
        assertThat(events).hasSize(PLAYERS + 4);
        for (int rank = 1; rank <= PLAYERS; rank++) {
            final int account = PLAYERS + 1 - rank;
            final int delta = rank == 1 ? 100 : rank == 2 ? 50 : rank == 3 ? 30 : 0;
            assertThat(events.get(rank + 2))
                    .isEqualTo(new Event.AccountSettled(
                            1, account, SEED_CASH + account * 1_000L, account, rank, delta, delta));
        }
        assertThat(events.get(PLAYERS + 3)).isEqualTo(new Event.RoundSettled(1, PLAYERS, PLAYERS));
        assertThat(harness.reloaded().engine().stateHash())
                .isEqualTo(harness.engine().stateHash());
    }

    private List<Boolean> settle(final List<Event> events) {
        final CommandWriter writer = new CommandWriter();
        new Command.AdvanceRound(new RoundTerms(1, RoundPhase.SETTLING, SEED_CASH))
                .handle(new CommandEncoder(writer, 0));
        final ArrayBuffer command = new ArrayBuffer(CommandHeader.MAX_COMMAND_LENGTH);
        command.putBytes(0, writer.buffer(), 0, writer.length());
        CommandHeader.stamp(command, 0, harness.engine().lastCommandIndex() + 1, 1);
        final ArrayBuffer answer = new ArrayBuffer(64);
        final int length = harness.engine().onCommand(command, 0, answer);
        final List<Boolean> lasts = new ArrayList<>();
        final EventRecorder recorder = new EventRecorder();
        EventWriter.forEachBatch(answer, length, new EventBatch(), batch -> {
            lasts.add(batch.last());
            batch.forEach(recorder);
        });
        events.addAll(recorder.take());
        return lasts;
    }

    private void play(final RoundTerms terms) {
        harness.execute(new Command.AdvanceRound(terms));
    }

    private void open(final long account, final AccountKind kind) {
        harness.execute(new Command.OpenAccount(account, kind, SelfTradePrevention.CANCEL_NEWEST));
    }

    private void order(final long account, final Side side, final long quantity) {
        harness.execute(
                new Command.EnterOrder(account, 1, side, OrderType.LIMIT, TimeInForce.DAY, false, 100, quantity, ""));
    }
}
