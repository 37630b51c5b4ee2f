package io.stocking.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.stocking.kit.Command;
import io.stocking.kit.Event;
import io.stocking.kit.InstrumentTerms;
import io.stocking.kit.InstrumentTerms.TickBand;
import io.stocking.kit.RoundTerms;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandHeader;
import io.stocking.message.CommandWriter;
import io.stocking.message.MessageSink;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.MessageHeaderEncoder;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradingPhase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class MatchingEngineTest {
    private final EngineHarness harness = new EngineHarness(new EngineLimits(5_000, 50_000, 5_000));
    private final MatchingEngine engine = harness.engine();
    private final ArrayBuffer command = new ArrayBuffer(CommandHeader.MAX_COMMAND_LENGTH);
    private final ArrayBuffer answer = new ArrayBuffer(CommandHeader.MAX_COMMAND_LENGTH);

    @Test
    void shouldThrowWhenCommandIsNotTheNextOne() {
        final CommandWriter writer = new CommandWriter();
        writer.adjustCash(0).accountId(1).amount(1);
        command.putBytes(0, writer.buffer(), 0, writer.length());
        CommandHeader.stamp(command, 0, 2, 1);

        assertThatIllegalStateException()
                .isThrownBy(() -> engine.onCommand(command, 0, answer))
                .withMessage("command 2 came where 1 was due");
    }

    @Test
    void shouldThrowWhenCommandHoldsNoSuchValue() {
        final byte[] bytes = harness.encode(new Command.OpenAccount(1, AccountKind.PLAYER, SelfTradePrevention.OFF));
        bytes[bytes.length - 1] = 9;

        assertThatIllegalStateException()
                .isThrownBy(() -> harness.execute(filled(bytes)))
                .withMessageContaining("command 1 is malformed");
    }

    @Test
    void shouldThrowWhenCommandIsCutOff() {
        final byte[] bytes = harness.encode(new Command.ReduceOrder(1, 1, 1));

        assertThatIllegalStateException()
                .isThrownBy(() -> harness.execute(filled(Arrays.copyOf(bytes, bytes.length - 1))))
                .withMessageContaining("command 1 is malformed");
    }

    private static ArrayBuffer filled(final byte[] bytes) {
        final ArrayBuffer buffer = new ArrayBuffer(bytes.length);
        buffer.putBytes(0, bytes);
        return buffer;
    }

    @Test
    void shouldThrowWhenCommandIsOfNoKnownKind() {
        new MessageHeaderEncoder()
                .wrap(command, 0)
                .blockLength(24)
                .templateId(63)
                .schemaId(1)
                .version(0);
        CommandHeader.stamp(command, 0, 1, 1);

        assertThatIllegalStateException()
                .isThrownBy(() -> engine.onCommand(command, 0, answer))
                .withMessage("command 1 has unknown template 63");
    }

    @Test
    void shouldRefuseAccountWhenItsTermsAreUnknown() {
        assertThat(harness.lines(new Command.OpenAccount(1, AccountKind.NULL_VAL, SelfTradePrevention.CANCEL_NEWEST)))
                .containsExactly("rejected INVALID_ACCOUNT 1 limit 5000");
        assertThat(harness.lines(new Command.OpenAccount(1, AccountKind.PLAYER, SelfTradePrevention.NULL_VAL)))
                .containsExactly("rejected INVALID_ACCOUNT 1 limit 5000");
    }

    @Test
    void shouldKnowInstrumentsBySymbolWhenTheyAreManyAndFarApart() {
        for (int id = 1; id <= 40; id++) {
            list(id, "S" + id);
        }
        list(65_535, "LAST");

        assertThat(engine.instrumentId("S40")).isEqualTo(40);
        assertThat(engine.instrumentId("LAST")).isEqualTo(65_535);
        assertThat(engine.instrumentId("NONE")).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.depth(41, 1, (side, level, price, quantity) -> {}))
                .withMessage("instrument 41 is not listed");
        assertThat(harness.reloaded().engine().stateHash()).isEqualTo(engine.stateHash());
    }

    @Test
    void shouldGiveOnlyTheBestLevelsWhenDepthIsLimited() {
        trade(1);
        for (long price = 90; price <= 95; price++) {
            harness.execute(buy(1, price, ""));
        }
        final List<String> levels = new ArrayList<>();

        engine.depth(
                1,
                2,
                (side, level, price, quantity) -> levels.add(side + " " + level + ": " + quantity + " @ " + price));

        assertThat(levels).containsExactly("BUY 1: 1 @ 95", "BUY 2: 1 @ 94");
    }

    @Test
    void shouldTradeInTheOrderOfArrivalWhenEqualPricesComeAtTheSameMoment() {
        trade(1);
        final List<Long> buyers =
                new ArrayList<>(LongStream.rangeClosed(2, 200).boxed().toList());
        buyers.forEach(this::openWithCash);
        Collections.shuffle(buyers, new Random(4));
        harness.execute(new Command.AdjustHolding(1, 1, buyers.size()));
        harness.stopClock();

        buyers.forEach(buyer -> harness.execute(buy(buyer, 100, "")));
        final List<Event> events = harness.execute(new Command.EnterOrder(
                1, 1, Side.SELL, OrderType.LIMIT, TimeInForce.DAY, false, 100, buyers.size(), ""));

        assertThat(events)
                .filteredOn(Event.Trade.class::isInstance)
                .extracting(event -> ((Event.Trade) event).makerAccountId())
                .isEqualTo(buyers);
    }

    @Test
    void shouldAnswerWithEveryOrderWhenThousandsAreCancelled() {
        trade(1);
        for (int number = 0; number < 30_000; number++) {
            harness.execute(buy(1, 90 + number % 10, ""));
        }

        final List<Event> events = harness.execute(new Command.CancelAllOrders(1, 0));

        assertThat(events).hasSize(30_001).last().isEqualTo(new Event.AllOrdersCancelled(1, 0, 30_000));
        assertThat(engine.nextEventIndex()).isEqualTo(5 + 30_000 + 30_001);
        assertThat(harness.state().orders()).isEmpty();
    }

    @Test
    void shouldRememberAccountsOrdersAndIdsWhenTheyOutgrowTheirFirstTables() {
        list(1, "ACME");
        harness.execute(new Command.ChangeTradingPhase(1, TradingPhase.CONTINUOUS));
        for (int account = 1; account <= 3_000; account++) {
            open(account);
            harness.execute(new Command.AdjustCash(account, 1_000));
            harness.execute(buy(account, 100, "first"));
        }
        final EngineHarness reloaded = harness.reloaded();

        assertThat(reloaded.engine().stateHash()).isEqualTo(engine.stateHash());
        for (int account = 1; account <= 3_000; account += 999) {
            assertThat(reloaded.lines(buy(account, 100, "first"))).containsExactly("repeated " + account);
            assertThat(reloaded.lines(new Command.CancelAllOrders(account, 0))).hasSize(2);
        }
    }

    @Test
    void shouldSayWhereTheRoundIsWhenItAdvances() {
        assertThat(engine.roundStartCommandIndex()).isZero();
        open(1);
        harness.execute(new Command.AdvanceRound(new RoundTerms(1, RoundPhase.SETUP, 1)));
        harness.execute(new Command.AdvanceRound(new RoundTerms(1, RoundPhase.OPEN, 1)));
        assertThat(engine.isRoundOver()).isFalse();
        harness.execute(new Command.AdvanceRound(new RoundTerms(1, RoundPhase.SETTLING, 1)));
        harness.execute(new Command.AdvanceRound(new RoundTerms(1, RoundPhase.INTERMISSION, 1)));

        assertThat(engine.isRoundOver()).isTrue();
        assertThat(engine.roundStartCommandIndex()).isEqualTo(2);
        assertThat(engine.lastCommandIndex()).isEqualTo(5);
        assertThat(harness.reloaded().engine().roundStartCommandIndex()).isEqualTo(2);
    }

    @Test
    void shouldThrowWhenSnapshotGoesIntoAUsedEngine() {
        open(1);
        final EngineHarness other = new EngineHarness(EngineLimits.defaults());
        other.execute(new Command.OpenAccount(2, AccountKind.PLAYER, SelfTradePrevention.OFF));

        assertThatIllegalStateException()
                .isThrownBy(() -> engine.writeSnapshot(other.engine().snapshotLoader()))
                .withMessageContaining("fresh engine, this one is at command 1");
    }

    @Test
    void shouldThrowWhenSnapshotHasLostOrChangedAMessage() {
        open(1);
        open(2);
        assertThatIllegalStateException()
                .isThrownBy(() -> harness.reloaded(to -> new Tampering(to, 2, true)))
                .withMessageContaining("snapshot of 4 messages");
        assertThatIllegalStateException()
                .isThrownBy(() -> harness.reloaded(to -> new Tampering(to, 2, false)))
                .withMessageContaining("snapshot of 4 messages");
    }

    /** Drops one message of a stream, or changes a byte of it. */
    private static final class Tampering implements MessageSink {
        private final MessageSink to;
        private final int victim;
        private final boolean drops;
        private int count;

        Tampering(final MessageSink to, final int victim, final boolean drops) {
            this.to = to;
            this.victim = victim;
            this.drops = drops;
        }

        @Override
        public void onMessage(final DirectBuffer buffer, final int offset, final int length) {
            final UnsafeBuffer copy = new UnsafeBuffer(new byte[length]);
            copy.putBytes(0, buffer, offset, length);
            if (count++ != victim) {
                to.onMessage(copy, 0, length);
            } else if (!drops) {
                final int cash = MessageHeaderEncoder.ENCODED_LENGTH + Long.BYTES;
                copy.putByte(cash, (byte) (copy.getByte(cash) + 1));
                to.onMessage(copy, 0, length);
            }
        }
    }

    private void trade(final long accountId) {
        list(1, "ACME");
        harness.execute(new Command.ChangeTradingPhase(1, TradingPhase.CONTINUOUS));
        openWithCash(accountId);
    }

    private void openWithCash(final long accountId) {
        open(accountId);
        harness.execute(new Command.AdjustCash(accountId, 1L << 40));
    }

    private void open(final long accountId) {
        harness.execute(new Command.OpenAccount(accountId, AccountKind.PLAYER, SelfTradePrevention.CANCEL_NEWEST));
    }

    private static Command buy(final long accountId, final long price, final String clientOrderId) {
        return new Command.EnterOrder(
                accountId, 1, Side.BUY, OrderType.LIMIT, TimeInForce.DAY, false, price, 1, clientOrderId);
    }

    private void list(final int id, final String symbol) {
        harness.execute(new Command.ListInstrument(new InstrumentTerms(
                id, symbol, "", "", "", 100, 70, 130, AuctionTieRule.HIGHER_PRICE, List.of(new TickBand(0, 1)))));
    }
}
