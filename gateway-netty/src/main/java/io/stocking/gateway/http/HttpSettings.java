package io.stocking.gateway.http;

import java.time.Duration;

/**
 * Limits of a connection.
 *
 * @param maxBodyBytes longest body of a request
 * @param idleTimeout how long a connection may stay open between requests
 * @param requestTimeout how long a request may take to arrive
 * @param answerTimeout how long a request waits for the exchange's answer
 */
public record HttpSettings(int maxBodyBytes, Duration idleTimeout, Duration requestTimeout, Duration answerTimeout) {
    /** The limits unless told otherwise. */
    public static HttpSettings defaults() {
        return new HttpSettings(64 * 1024, Duration.ofSeconds(75), Duration.ofSeconds(10), Duration.ofSeconds(10));
    }
}
