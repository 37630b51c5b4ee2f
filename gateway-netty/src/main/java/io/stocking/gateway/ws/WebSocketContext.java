package io.stocking.gateway.ws;

import io.stocking.gateway.trading.OrderDesk;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/** Settings of the {@link WebSocketGateway}, with defaults. */
public final class WebSocketContext {
    private int flushMillis = 50;
    private int messagesPerSecond = 20;
    private int messageBurst = 100;
    private int errorBurst = 5;
    private int lagMillis = 10_000;
    private int silenceSeconds = 30;
    private int maxSubscriptions = 100;
    private int keptAccountMessages = 1_024;
    private int keptIdleStreams = 256;
    private LongSupplier clockMillis = System::currentTimeMillis;
    private UnaryOperator<String> endReason = credential -> null;
    private OrderDesk orders = OrderDesk.CLOSED;
    private String epoch = Long.toHexString(new SecureRandom().nextLong());

    /** Market data is sent so often, 1 to 1,000 ms. */
    public WebSocketContext flushMillis(final int millis) {
        flushMillis = millis;
        return this;
    }

    /** Messages a client may send in the long run, 1 to 10,000 a second. */
    public WebSocketContext messagesPerSecond(final int messages) {
        messagesPerSecond = messages;
        return this;
    }

    /** Messages a client may send at once, 1 to 100,000. */
    public WebSocketContext messageBurst(final int messages) {
        messageBurst = messages;
        return this;
    }

    /** Errors a client may cause before it is closed, 1 to 1,000; one is forgiven every ten seconds. */
    public WebSocketContext errorBurst(final int errors) {
        errorBurst = errors;
        return this;
    }

    /** A reader that stays behind longer is closed, 100 to 600,000 ms. */
    public WebSocketContext lagMillis(final int millis) {
        lagMillis = millis;
        return this;
    }

    /** After such a silence a client is asked for a sign of life, after a second one it is closed; 1 to 3,600 s. */
    public WebSocketContext silenceSeconds(final int seconds) {
        silenceSeconds = seconds;
        return this;
    }

    /** Channels of one connection, 1 to 10,000. */
    public WebSocketContext maxSubscriptions(final int subscriptions) {
        maxSubscriptions = subscriptions;
        return this;
    }

    /** Messages of an account kept for a resume, 1 to 1,000,000. */
    public WebSocketContext keptAccountMessages(final int messages) {
        keptAccountMessages = messages;
        return this;
    }

    /** Accounts without a reader whose messages are kept, 1 to 1,000,000. */
    public WebSocketContext keptIdleStreams(final int streams) {
        keptIdleStreams = streams;
        return this;
    }

    /** Tells the time in milliseconds since the epoch. */
    public WebSocketContext clockMillis(final LongSupplier clock) {
        clockMillis = clock;
        return this;
    }

    /** Names this life of the server; random unless told. */
    public WebSocketContext epoch(final String name) {
        epoch = name;
        return this;
    }

    /** Tells why a credential has ended lately, null when it has not; nobody's ends unless told. */
    public WebSocketContext endReason(final UnaryOperator<String> reasons) {
        endReason = reasons;
        return this;
    }

    /** Takes orders that come by message; nobody does unless told. */
    public WebSocketContext orders(final OrderDesk desk) {
        orders = desk;
        return this;
    }

    /** Checks the settings. */
    public WebSocketContext conclude() {
        require("flushMillis", flushMillis, 1, 1_000);
        require("messagesPerSecond", messagesPerSecond, 1, 10_000);
        require("messageBurst", messageBurst, 1, 100_000);
        require("errorBurst", errorBurst, 1, 1_000);
        require("lagMillis", lagMillis, 100, 600_000);
        require("silenceSeconds", silenceSeconds, 1, 3_600);
        require("maxSubscriptions", maxSubscriptions, 1, 10_000);
        require("keptAccountMessages", keptAccountMessages, 1, 1_000_000);
        require("keptIdleStreams", keptIdleStreams, 1, 1_000_000);
        return this;
    }

    int flushMillis() {
        return flushMillis;
    }

    int silenceSeconds() {
        return silenceSeconds;
    }

    int maxSubscriptions() {
        return maxSubscriptions;
    }

    int keptAccountMessages() {
        return keptAccountMessages;
    }

    int keptIdleStreams() {
        return keptIdleStreams;
    }

    LongSupplier clockMillis() {
        return clockMillis;
    }

    UnaryOperator<String> endReason() {
        return endReason;
    }

    OrderDesk orders() {
        return orders;
    }

    String epoch() {
        return epoch;
    }

    int lagTicks() {
        return Math.max(1, lagMillis / flushMillis);
    }

    TokenBucket newMessageRate(final LongSupplier ticks) {
        return new TokenBucket(messageBurst, messagesPerSecond * flushSeconds(), ticks);
    }

    TokenBucket newErrorAllowance(final LongSupplier ticks) {
        final double perSecond = 0.1;
        return new TokenBucket(errorBurst, perSecond * flushSeconds(), ticks);
    }

    private double flushSeconds() {
        return (double) flushMillis / TimeUnit.SECONDS.toMillis(1);
    }

    private static void require(final String name, final int value, final int least, final int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " " + value + " is outside " + least + " to " + most);
        }
    }
}
