package io.stocking.gateway.model.account;

/** A new round began: forget everything and ask for the account again. */
public record AccountReset() implements AccountMessage {}
