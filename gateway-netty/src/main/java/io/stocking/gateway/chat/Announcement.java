package io.stocking.gateway.chat;

import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.model.news.NewsView;

/**
 * What everybody in a room is to be told.
 *
 * @param name of what is told: gateways tell it once under this name
 * @param payload as {@link ChatPayload} has written it
 */
record Announcement(String name, String room, String payload) {
    /** @param what names it in its round */
    static Announcement notice(final RoundView round, final String what, final String textKo, final String textEn) {
        return new Announcement(nameIn(round, what), Chat.LOBBY, ChatPayload.notice(Chat.LOBBY, textKo, textEn));
    }

    static Announcement news(final RoundView round, final NewsView news, final String room) {
        return new Announcement(
                nameIn(round, "NEWS-" + news.number() + "-" + room), room, ChatPayload.news(room, news));
    }

    /** Among the names of all rounds, also of another journal. */
    private static String nameIn(final RoundView round, final String what) {
        return round.roundId() + "-" + round.setupAt() + "-" + what;
    }
}
