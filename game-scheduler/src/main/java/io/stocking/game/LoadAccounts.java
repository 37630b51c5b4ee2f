package io.stocking.game;

import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.AccountOpenedDecoder;
import io.stocking.message.codec.AccountStateDecoder;
import io.stocking.message.codec.CashAdjustedDecoder;
import io.stocking.message.codec.HoldingAdjustedDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.RoundPhase;
import io.stocking.port.EventSubscriber;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.agrona.DirectBuffer;

/**
 * Accounts that somebody puts the exchange under load with: what of their endowment is there. Follows the exchange on the egress
 * thread, is read from the game's thread, and does not look at orders, of which there are many.
 */
public final class LoadAccounts implements EventSubscriber, EventListener {
    /** The first of them. */
    public static final int FIRST = 501;

    /** There are at most so many. */
    public static final int MOST = 400;

    private static final int OPEN = 1;
    private static final int PAID = 2;
    private static final int FIRST_HOLDING_BIT = 2;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final AccountStateDecoder accountState = new AccountStateDecoder();
    private final int instruments;
    private final AtomicIntegerArray present;

    /**
     * @param count how many
     * @param instruments of each of which they hold shares, with ids from 1
     */
    LoadAccounts(final int count, final int instruments) {
        this.instruments = instruments;
        present = new AtomicIntegerArray(count);
    }

    int count() {
        return present.length();
    }

    int instruments() {
        return instruments;
    }

    boolean isOpen(final int account) {
        return has(account, OPEN);
    }

    boolean cashPaidIn(final int account) {
        return has(account, PAID);
    }

    boolean sharesBroughtIn(final int account, final int instrumentId) {
        return has(account, holdingBit(instrumentId));
    }

    /** Whether all of them have all they trade with. */
    boolean areEndowed() {
        final int everything = (1 << FIRST_HOLDING_BIT + instruments) - 1;
        for (int i = 0; i < count(); i++) {
            if (present.get(i) != everything) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void onStateMessage(final DirectBuffer buffer, final int offset, final int length) {
        header.wrap(buffer, offset);
        if (header.templateId() == AccountStateDecoder.TEMPLATE_ID) {
            add(accountState.wrapAndApplyHeader(buffer, offset, header).accountId(), OPEN);
        }
    }

    @Override
    public void onEvents(final EventBatch batch, final long correlationId) {
        batch.forEach(this);
    }

    @Override
    public void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {
        if (event.phase() == RoundPhase.SETUP) {
            for (int i = 0; i < count(); i++) {
                present.set(i, present.get(i) & OPEN);
            }
        }
    }

    @Override
    public void onAccountOpened(final EventBatch at, final AccountOpenedDecoder event) {
        add(event.accountId(), OPEN);
    }

    @Override
    public void onCashAdjusted(final EventBatch at, final CashAdjustedDecoder event) {
        add(event.accountId(), PAID);
    }

    @Override
    public void onHoldingAdjusted(final EventBatch at, final HoldingAdjustedDecoder event) {
        add(event.accountId(), holdingBit(event.instrumentId()));
    }

    private void add(final long account, final int bit) {
        if (account >= FIRST && account < FIRST + count()) {
            final int index = (int) account - FIRST;
            present.set(index, present.get(index) | bit);
        }
    }

    private boolean has(final int account, final int bit) {
        return (present.get(account - FIRST) & bit) != 0;
    }

    private static int holdingBit(final int instrumentId) {
        return OPEN << FIRST_HOLDING_BIT + instrumentId - 1;
    }
}
