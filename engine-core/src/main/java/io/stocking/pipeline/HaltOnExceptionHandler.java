package io.stocking.pipeline;

import com.lmax.disruptor.ExceptionHandler;
import java.util.function.Consumer;

/**
 * Stops everything when a stage fails. Returning normally would make the ring skip the command, and a dead stage alone
 * would let the ring fill up in silence.
 */
final class HaltOnExceptionHandler implements ExceptionHandler<CommandSlot> {
    private final Consumer<Throwable> onHalt;
    private volatile boolean halted;

    HaltOnExceptionHandler(final Consumer<Throwable> onHalt) {
        this.onHalt = onHalt;
    }

    boolean isHalted() {
        return halted;
    }

    @Override
    public void handleEventException(final Throwable failure, final long sequence, final CommandSlot slot) {
        throw halt("a stage failed at ring sequence " + sequence, failure);
    }

    @Override
    public void handleOnStartException(final Throwable failure) {
        throw halt("a stage failed to start", failure);
    }

    @Override
    public void handleOnShutdownException(final Throwable failure) {
        throw halt("a stage failed to stop", failure);
    }

    private IllegalStateException halt(final String what, final Throwable failure) {
        final IllegalStateException halt = new IllegalStateException(what, failure);
        halted = true;
        onHalt.accept(halt);
        return halt;
    }
}
