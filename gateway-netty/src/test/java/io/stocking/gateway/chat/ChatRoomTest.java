package io.stocking.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChatRoomTest {
    private final ChatRoom room = new ChatRoom();

    @Test
    void shouldLeaveOutWhatIsHeardWhenStoredMessagesAreStillToCome() {
        room.heard(message(3));
        assertThat(ids()).isEmpty();

        room.stored(messages(1, 2, 3));

        assertThat(ids()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void shouldTakeMessageOnceWhenItIsHeardAndStored() {
        room.stored(messages(1, 2));
        room.heard(message(2));
        room.heard(message(3));
        room.heard(message(3));

        assertThat(ids()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void shouldFillTheGapWhenMessagesWereMissed() {
        room.stored(messages(1));
        room.expectStored();
        room.heard(message(4));
        room.stored(messages(1, 2, 3, 4));

        assertThat(ids()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void shouldKeepWhatItHasWhenRedisHasLostEverything() {
        room.stored(messages(1, 2));
        room.expectStored();
        room.stored(messages(5));

        assertThat(ids()).containsExactly(1L, 2L, 5L);
    }

    @Test
    void shouldForgetTheOldestWhenThereAreTooMany() {
        room.stored(messages(LongStream.rangeClosed(1, Chat.KEPT).toArray()));
        room.heard(message(Chat.KEPT + 1));

        assertThat(ids()).hasSize(Chat.KEPT).startsWith(2L).endsWith(Chat.KEPT + 1L);
    }

    @Test
    void shouldBeTheSameListWhenNothingIsNew() {
        room.stored(messages(1, 2));
        final List<ChatMessage> before = room.messages();
        room.expectStored();
        room.stored(messages(1, 2));

        assertThat(room.messages()).isSameAs(before);
    }

    @Test
    void shouldRefuseStoredMessageWhenItHasNoId() {
        assertThatThrownBy(() -> ChatMessage.decode("nonsense")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChatMessage.decode("x {}")).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Long> ids() {
        return room.messages().stream().map(ChatMessage::id).toList();
    }

    private static List<ChatMessage> messages(final long... ids) {
        return Arrays.stream(ids).mapToObj(ChatRoomTest::message).toList();
    }

    private static ChatMessage message(final long id) {
        return new ChatMessage(id, "{}");
    }
}
