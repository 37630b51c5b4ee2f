package io.stocking.gateway.ws;

/**
 * Whose connection one is.
 *
 * @param accountId the user's account
 * @param credential what let him in: when that ends, the connection ends too
 * @param nickname as the session has it, null when he was let in by an API key
 */
public record Login(long accountId, String credential, String nickname) {}
