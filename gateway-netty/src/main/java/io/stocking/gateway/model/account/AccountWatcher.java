package io.stocking.gateway.model.account;

/** Hears of every change of an account, on the egress thread; must not block. */
@FunctionalInterface
public interface AccountWatcher {
    /** Called after every group of commands that changed the account, for its answers, and when a round was settled in which it traded. */
    void onMessage(AccountMessage message);

    /** Called after the messages of a group of commands, so that they can be passed on together. */
    default void onEndOfBatch() {}
}
