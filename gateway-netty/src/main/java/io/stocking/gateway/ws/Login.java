package io.stocking.gateway.ws;

/**
 * Whose connection one is.
 *
 * @param accountId the user's account
 * @param credential what let him in: when that ends, the connection ends too
 */
public record Login(long accountId, String credential) {}
