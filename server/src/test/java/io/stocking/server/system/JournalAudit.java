package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.journal.JournalDirectory;
import io.stocking.journal.file.LogReader;
import io.stocking.journal.record.CommandSequence;
import io.stocking.journal.record.EventSequence;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.EventWriter;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderRepeatedDecoder;
import io.stocking.message.codec.OrderReplacedDecoder;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TradeDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Reads a whole journal that nobody writes, from its first command: executes every command again and compares what it leads to
 * with the event log, batch by batch. A reader throws at a number that is missing or comes twice.
 */
final class JournalAudit implements EventListener {
    private static final int INITIAL_CAPACITY = 64 << 10;

    private final MatchingEngine engine = new MatchingEngine(EngineLimits.defaults());
    private final Map<Long, Order> orders = new HashMap<>();
    private final Set<String> clientOrderIds = new HashSet<>();
    private final List<String> enteredTwice = new ArrayList<>();
    private final Set<Long> wanted;
    private final Map<Long, String> hashes = new HashMap<>();
    private final Set<Long> rounds = new HashSet<>();
    private long roundId;
    private long trades;
    private long repeats;

    /** What was taken from a client. */
    record Order(String account, String clientOrderId, String side, long quantity) {}

    private JournalAudit(final Set<Long> wanted) {
        this.wanted = wanted;
    }

    /**
     * Reads the journal.
     *
     * @param wanted commands after which the state hash is wanted
     */
    static JournalAudit of(final Path journal, final Set<Long> wanted) {
        final JournalAudit audit = new JournalAudit(wanted);
        try (LogReader commands = new LogReader(JournalDirectory.commands(journal), new CommandSequence(), 1);
                LogReader events = new LogReader(JournalDirectory.events(journal), new EventSequence(), 1)) {
            audit.read(commands, events);
            commands.checkEnd();
            events.checkEnd();
        }
        return audit;
    }

    private void read(final LogReader commands, final LogReader events) {
        final ArrayBuffer answer = new ArrayBuffer(INITIAL_CAPACITY);
        final EventBatch derived = new EventBatch();
        final EventBatch logged = new EventBatch();
        long expected = 1;
        noteHash();
        while (commands.next()) {
            assertThat(commands.commandIndex()).isEqualTo(expected++);
            final int length = engine.onCommand(commands.buffer(), commands.offset(), answer);
            EventWriter.forEachBatch(answer, length, derived, batch -> {
                assertThat(events.next())
                        .as("the answer to command %d is logged", batch.commandIndex())
                        .isTrue();
                logged.wrap(events.buffer(), events.offset(), events.length());
                assertThat(bytes(logged)).isEqualTo(bytes(batch));
                logged.forEach(this);
            });
            noteHash();
        }
        assertThat(events.next()).as("events without a command").isFalse();
    }

    private void noteHash() {
        if (wanted.contains(engine.lastCommandIndex())) {
            hashes.put(engine.lastCommandIndex(), "%016x".formatted(engine.stateHash()));
        }
    }

    private static UnsafeBuffer bytes(final EventBatch batch) {
        return new UnsafeBuffer(batch.buffer(), batch.offset(), batch.length());
    }

    @Override
    public void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {
        roundId = event.roundId();
        rounds.add(roundId);
    }

    @Override
    public void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {
        final String account = Long.toString(event.accountId());
        final String side = event.side() == Side.BUY ? "buy" : "sell";
        take(event.orderId(), new Order(account, event.clientOrderId(), side, event.quantity()));
    }

    @Override
    public void onOrderReplaced(final EventBatch at, final OrderReplacedDecoder event) {
        take(event.orderId(), new Order("", "", "", 0));
    }

    private void take(final long orderId, final Order order) {
        assertThat(orders.put(orderId, order))
                .as("an order of the id %d before", orderId)
                .isNull();
        final String key = roundId + " " + order.account() + " " + order.clientOrderId();
        if (!order.clientOrderId().isEmpty() && !clientOrderIds.add(key)) {
            enteredTwice.add(key);
        }
    }

    @Override
    public void onOrderRepeated(final EventBatch at, final OrderRepeatedDecoder event) {
        repeats++;
    }

    @Override
    public void onTrade(final EventBatch at, final TradeDecoder event) {
        assertThat(event.tradeId()).isEqualTo(++trades);
    }

    /** The newest command. */
    long lastCommand() {
        return engine.lastCommandIndex();
    }

    int rounds() {
        return rounds.size();
    }

    /** State hashes by command. */
    Map<Long, String> hashes() {
        return hashes;
    }

    /** All orders that were taken, by id. */
    Map<Long, Order> orders() {
        return orders;
    }

    /** Client order ids that were taken more than once in a round: round, account, id. */
    List<String> enteredTwice() {
        return enteredTwice;
    }

    long trades() {
        return trades;
    }

    /** Orders that were sent again after they had been taken. */
    long repeats() {
        return repeats;
    }
}
