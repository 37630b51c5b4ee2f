package io.stocking.gateway.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mails on their way: a bounded number, on a thread of its own, tried again some times, then given up. */
public final class Outbox implements AutoCloseable {
    /** Mails that can be on their way at a time. */
    public static final int CAPACITY = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final MailTransport transport;
    private final List<Duration> retries;
    private boolean failing;
    private final AtomicInteger onTheirWay = new AtomicInteger();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "gateway-mail"));

    /** @param retries how long to wait before each further attempt */
    public Outbox(final SmtpSettings settings, final List<Duration> retries) {
        this.transport = new MailTransport(settings);
        this.retries = List.copyOf(retries);
        LOG.info("mail goes to {}", settings);
    }

    /** Takes a mail, and does not wait for it; false when too many are on their way. */
    public boolean offer(final Mail mail) {
        if (onTheirWay.incrementAndGet() > CAPACITY) {
            onTheirWay.decrementAndGet();
            return false;
        }
        thread.execute(() -> attempt(mail, 0));
        return true;
    }

    /** How many are on their way. */
    public int size() {
        return onTheirWay.get();
    }

    private void attempt(final Mail mail, final int failures) {
        try {
            transport.send(mail);
            onTheirWay.decrementAndGet();
            log(null);
        } catch (final MessagingException | RuntimeException failure) {
            log(failure);
            tryAgain(mail, failures);
        }
    }

    private void tryAgain(final Mail mail, final int failures) {
        if (failures >= retries.size() || thread.isShutdown()) {
            onTheirWay.decrementAndGet();
            LOG.debug("a mail is given up");
            return;
        }
        final long pause = retries.get(failures).toMillis();
        thread.schedule(() -> attempt(mail, failures + 1), pause, TimeUnit.MILLISECONDS);
    }

    /** Says once that mails cannot be sent, and once that they can again. */
    private void log(final Exception failure) {
        if (failure != null && !failing) {
            LOG.error("mails cannot be sent; each is tried {} times: {}", retries.size() + 1, reason(failure));
        } else if (failure == null && failing) {
            LOG.info("mails are sent again");
        }
        failing = failure != null;
    }

    /** A server that refuses a mail names the address, and logs are read by more people than mails. */
    private static String reason(final Exception failure) {
        return failure instanceof SendFailedException
                ? failure.getClass().getName()
                : failure.toString().lines().findFirst().orElseThrow();
    }

    /** Sends what has not been tried yet, for a few seconds at most; what waits for another attempt is given up. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (final InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
