package io.stocking.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.message.CommandHeader;
import io.stocking.message.CommandWriter;
import io.stocking.port.CommandLog;
import io.stocking.port.InMemoryCommandLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalHandlerTest {
    private final InMemoryCommandLog log = new InMemoryCommandLog();
    private final CommandWriter writer = new CommandWriter();
    private long time = 100;
    private final JournalHandler journal = new JournalHandler(log, () -> time);

    @Test
    void shouldWriteOneGroupWhenRingHandsOutABatch() {
        final List<CommandSlot> batch = hand(3);

        assertThat(log.commits()).isEqualTo(1);
        assertThat(log.lastIndex()).isEqualTo(3);
        assertThat(batch).noneMatch(CommandSlot::isRefused);
        assertThat(batch).extracting(JournalHandlerTest::index).containsExactly(1L, 2L, 3L);
    }

    @Test
    void shouldRefuseTheWholeGroupAndUseItsIndexesAgainWhenLogCannotWrite() {
        hand(2);
        log.available(false);
        assertThat(hand(3)).allMatch(CommandSlot::isRefused);
        assertThat(log.lastIndex()).isEqualTo(2);

        log.available(true);

        assertThat(hand(2)).extracting(JournalHandlerTest::index).containsExactly(3L, 4L);
        assertThat(log.lastIndex()).isEqualTo(4);
    }

    @Test
    void shouldCommitBetweenWhenBatchIsLongerThanAGroup() {
        final int length = commandLength();
        final int inGroup = (CommandLog.GROUP_LENGTH + length - 1) / length;

        hand(2 * inGroup + 1);

        assertThat(log.commits()).isEqualTo(3);
        assertThat(log.lastIndex()).isEqualTo(2 * inGroup + 1);
    }

    @Test
    void shouldRefuseOnlyTheLaterGroupWhenLogFailsInTheMiddleOfABatch() {
        final int inGroup = (CommandLog.GROUP_LENGTH + commandLength() - 1) / commandLength();
        final List<CommandSlot> batch = new ArrayList<>();
        for (int at = 0; at < inGroup; at++) {
            batch.add(hand(false));
        }
        log.available(false);
        final CommandSlot later = hand(true);

        assertThat(batch).noneMatch(CommandSlot::isRefused);
        assertThat(later.isRefused()).isTrue();
        assertThat(log.lastIndex()).isEqualTo(inGroup);
    }

    @Test
    void shouldStampOneTimeAGroupThatNeverGoesBack() {
        final CommandSlot first = hand(false);
        time = 200;
        final CommandSlot second = hand(true);
        time = 50;
        final CommandSlot third = hand(true);
        time = 300;
        final CommandSlot fourth = hand(true);

        assertThat(List.of(first, second, third, fourth))
                .extracting(slot -> CommandHeader.timestamp(slot.command(), 0))
                .containsExactly(100L, 100L, 100L, 300L);
    }

    private List<CommandSlot> hand(final int commands) {
        final List<CommandSlot> slots = new ArrayList<>();
        for (int at = 1; at <= commands; at++) {
            slots.add(hand(at == commands));
        }
        return slots;
    }

    private CommandSlot hand(final boolean endOfBatch) {
        final CommandSlot slot = new CommandSlot(CommandSlot.newEventsBuffer());
        slot.command(writer.buffer(), 0, commandLength());
        journal.onEvent(slot, 0, endOfBatch);
        return slot;
    }

    private int commandLength() {
        writer.adjustCash(0).accountId(1).amount(1);
        return writer.length();
    }

    private static long index(final CommandSlot slot) {
        return CommandHeader.commandIndex(slot.command(), 0);
    }
}
