package io.stocking.bench.conservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.stocking.message.ArrayBuffer;
import io.stocking.message.EventBatch;
import io.stocking.message.MessageSink;
import io.stocking.message.codec.AccountStateDecoder;
import io.stocking.message.codec.AccountStateEncoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.OrderStateDecoder;
import io.stocking.message.codec.TradeDecoder;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;

/** The check of conservation passes on a sound engine, and notices when something is wrong. */
final class ConservationRunTest {
    private static final long SEED = 7;
    private static final int COMMANDS = 100_000;

    @Test
    void shouldCountEventsOfEveryKindWhenNothingIsLost() {
        final ConservationRun run = new ConservationRun(SEED, ConservationRun.newLedger());

        run.execute(COMMANDS);

        assertThat(run.check()).isNotZero();
        assertThat(EventCounts.Kind.values())
                .allSatisfy(kind ->
                        assertThat(run.counts().of(kind)).as(kind.name()).isPositive());
    }

    @Test
    void shouldReachTheSameStateWhenTheSeedIsTheSame() {
        final ConservationRun run = new ConservationRun(SEED, ConservationRun.newLedger());
        final ConservationRun other = new ConservationRun(SEED, ConservationRun.newLedger());

        run.execute(COMMANDS);
        other.execute(COMMANDS);

        assertThat(run.check()).isEqualTo(other.check());
    }

    @Test
    void shouldFailWhenTheLedgerMissesOneTrade() {
        final ConservationRun run = new ConservationRun(SEED, new ForgetfulLedger());

        assertThatIllegalStateException().isThrownBy(() -> {
            run.execute(COMMANDS);
            run.check();
        });
    }

    @Test
    void shouldFailWhenTheLedgerPaysOneWonTooLittle() {
        final ConservationRun run = new ConservationRun(SEED, new StingyLedger());

        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    run.execute(COMMANDS);
                    run.check();
                })
                .withMessageContaining("cash of account");
    }

    @Test
    void shouldFailWhenOneWonOfTheSnapshotIsChanged() {
        final Ledger ledger = ConservationRun.newLedger();
        final ConservationRun run = new ConservationRun(SEED, ledger);
        run.execute(COMMANDS);
        final SnapshotAudit audit = new SnapshotAudit(ledger);

        assertThatIllegalStateException()
                .isThrownBy(() -> run.engine().writeSnapshot(withOneWonMore(audit)))
                .withMessageStartingWith("cash of account 7 is ");
    }

    @Test
    void shouldFailWhenTheSnapshotLacksItsOrders() {
        final Ledger ledger = ConservationRun.newLedger();
        final ConservationRun run = new ConservationRun(SEED, ledger);
        run.execute(COMMANDS);
        final SnapshotAudit audit = new SnapshotAudit(ledger);
        run.engine().writeSnapshot(new OrderlessSink(audit));

        assertThatIllegalStateException().isThrownBy(audit::conclude).withMessageContaining("number of open orders");
    }

    private static MessageSink withOneWonMore(final MessageSink sink) {
        return (buffer, offset, length) -> {
            final ArrayBuffer changed = new ArrayBuffer(length);
            changed.putBytes(0, buffer, offset, length);
            if (templateId(changed, 0) == AccountStateDecoder.TEMPLATE_ID) {
                final AccountStateDecoder before =
                        new AccountStateDecoder().wrapAndApplyHeader(changed, 0, new MessageHeaderDecoder());
                if (before.accountId() == 7) {
                    new AccountStateEncoder()
                            .wrap(changed, MessageHeaderDecoder.ENCODED_LENGTH)
                            .cash(before.cash() + 1);
                }
            }
            sink.onMessage(changed, 0, length);
        };
    }

    private static int templateId(final DirectBuffer buffer, final int offset) {
        return new MessageHeaderDecoder().wrap(buffer, offset).templateId();
    }

    /** Leaves orders out. */
    private record OrderlessSink(MessageSink sink) implements MessageSink {
        @Override
        public void onMessage(final DirectBuffer buffer, final int offset, final int length) {
            if (templateId(buffer, offset) != OrderStateDecoder.TEMPLATE_ID) {
                sink.onMessage(buffer, offset, length);
            }
        }
    }

    /** Never hears of the hundredth trade. */
    private static final class ForgetfulLedger extends Ledger {
        private int trades;

        ForgetfulLedger() {
            super(ConservationRun.ACCOUNTS, ConservationRun.INSTRUMENTS, ConservationRun.MAX_OPEN_ORDERS);
        }

        @Override
        public void onTrade(final EventBatch at, final TradeDecoder event) {
            if (++trades != 100) {
                super.onTrade(at, event);
            }
        }
    }

    /** Books one won too little for the hundredth trade. */
    private static final class StingyLedger extends Ledger {
        private int trades;

        StingyLedger() {
            super(ConservationRun.ACCOUNTS, ConservationRun.INSTRUMENTS, ConservationRun.MAX_OPEN_ORDERS);
        }

        @Override
        void pay(final int buyer, final int seller, final long amount) {
            super.pay(buyer, seller, ++trades == 100 ? amount - 1 : amount);
        }
    }
}
