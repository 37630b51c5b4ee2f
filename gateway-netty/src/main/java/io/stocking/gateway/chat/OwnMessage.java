package io.stocking.gateway.chat;

/**
 * What one user alone is told in a room.
 *
 * @param time in nanoseconds since the epoch
 * @param kind fill or rejection
 */
public record OwnMessage(String id, long time, String room, String kind, String textKo, String textEn) {}
