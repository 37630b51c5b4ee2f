package io.stocking.gateway.ws.json;

/** What can be wrong with a message of a client; the names are part of the protocol. */
public enum ErrorCode {
    BAD_JSON,
    BAD_MESSAGE,
    MESSAGE_TOO_LONG,
    NOT_TEXT,
    UNKNOWN_OP,
    UNKNOWN_CHANNEL,
    UNKNOWN_SYMBOL,
    LOGIN_REQUIRED,
    ACCOUNT_NOT_OPEN,
    SESSION_REQUIRED,
    UNKNOWN_ROOM,
    TEXT_LENGTH,
    TEXT_CHARACTER,
    CHAT_RATE,
    CHAT_UNAVAILABLE,
    NOT_SUBSCRIBED,
    INVALID_ORDER,
    UNKNOWN_ORDER,
    ORDER_RATE,
    TOO_MANY_IN_FLIGHT,
    EXCHANGE_UNAVAILABLE,
    TOO_MANY_CHANNELS,
    TOO_MANY_MESSAGES
}
