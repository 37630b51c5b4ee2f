package io.stocking.game;

import io.stocking.message.codec.RejectReason;

/** A command of the game that the exchange refused, see {@code CommandRejected} in the schema. */
record GameRejection(int templateId, RejectReason reason, long actualValue, long limitValue, long accountId) {}
