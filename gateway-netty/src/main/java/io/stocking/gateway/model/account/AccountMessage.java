package io.stocking.gateway.model.account;

/** What the watcher of an account is told. */
public sealed interface AccountMessage permits AccountUpdate, AccountReset, AccountResult, AccountAck {}
