package io.stocking.engine;

import io.stocking.message.codec.CommandRejectedEncoder;
import io.stocking.message.codec.RejectReason;

/** What the checks say of a command: nothing, or why it is refused, with the value and the limit. Reused. */
final class Verdict {
    private RejectReason reason;
    private long actualValue;
    private long limitValue;

    Verdict start() {
        reason = null;
        return this;
    }

    /** Refuses, unless the command is refused already; answers false, so that checks chain. */
    boolean refuse(final RejectReason because, final long actual, final long limit) {
        if (reason == null) {
            reason = because;
            actualValue = actual;
            limitValue = limit;
        }
        return false;
    }

    boolean isRefused() {
        return reason != null;
    }

    RejectReason reason() {
        return reason;
    }

    long actualValue() {
        return actualValue;
    }

    long limitValue() {
        return limitValue;
    }

    /** Says why a command other than {@code EnterOrder} was refused. */
    void publish(
            final CommandRejectedEncoder event,
            final int templateId,
            final long accountId,
            final long orderId,
            final int instrumentId) {
        event.accountId(accountId)
                .orderId(orderId)
                .actualValue(actualValue)
                .limitValue(limitValue)
                .instrumentId(instrumentId)
                .templateId(templateId)
                .reason(reason);
    }
}
