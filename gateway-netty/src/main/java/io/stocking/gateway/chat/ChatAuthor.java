package io.stocking.gateway.chat;

/** Who writes, as his session says. */
public record ChatAuthor(long userId, String nickname) {}
