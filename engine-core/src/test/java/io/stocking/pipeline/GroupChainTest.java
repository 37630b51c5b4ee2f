package io.stocking.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.message.CommandHeader;
import io.stocking.message.CommandWriter;
import io.stocking.port.CommandLog;
import io.stocking.port.InMemoryCommandLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupChainTest {
    private final InMemoryCommandLog log = new InMemoryCommandLog();
    private final CommandWriter writer = new CommandWriter();
    private final List<CommandSlot> ring = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final GroupChain chain = new GroupChain(
            new JournalHandler(log, () -> 1),
            (slot, sequence, endOfBatch) -> seen.add(CommandHeader.commandIndex(slot.command(), 0) + " of "
                    + log.lastIndex() + (endOfBatch ? " last" : "")),
            sequence -> ring.get((int) sequence));

    @Test
    void shouldHandOnNothingBeforeItsGroupIsJournaled() throws Exception {
        hand(false);
        hand(false);
        assertThat(seen).isEmpty();

        hand(true);
        hand(true);

        assertThat(seen).containsExactly("1 of 3", "2 of 3", "3 of 3 last", "4 of 4 last");
    }

    @Test
    void shouldHandOnGroupByGroupWhenBatchIsLongerThanAGroup() throws Exception {
        writer.adjustCash(0).accountId(1).amount(1);
        final int inGroup = (CommandLog.GROUP_LENGTH + writer.length() - 1) / writer.length();
        for (int at = 0; at < inGroup; at++) {
            hand(false);
        }

        assertThat(seen).hasSize(inGroup).last().isEqualTo(inGroup + " of " + inGroup + " last");
    }

    private void hand(final boolean endOfBatch) throws Exception {
        writer.adjustCash(0).accountId(1).amount(1);
        final CommandSlot slot = new CommandSlot(CommandSlot.newEventsBuffer());
        slot.command(writer.buffer(), 0, writer.length());
        ring.add(slot);
        chain.onEvent(slot, ring.size() - 1, endOfBatch);
    }
}
