package io.stocking.gateway.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Everything that anybody logs, at every level, for as long as it is open. */
public final class CapturedLog implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.stocking");
    private final Appender<ILoggingEvent> console = root.getAppender("STDOUT");
    private final Level rootBefore = root.getLevel();
    private final Level oursBefore = ours.getLevel();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(final ILoggingEvent event) {
            lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + " "
                    + Arrays.toString(event.getArgumentArray()) + " " + event.getMDCPropertyMap() + " "
                    + event.getKeyValuePairs() + " "
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    };

    public CapturedLog() {
        appender.start();
        root.detachAppender(console);
        root.addAppender(appender);
        root.setLevel(Level.ALL);
        ours.setLevel(Level.ALL);
    }

    /** Lines in which a text occurs. */
    public List<String> linesWith(final String text) {
        return lines.stream().filter(line -> line.contains(text)).toList();
    }

    /** How many lines there are. */
    public int size() {
        return lines.size();
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        root.setLevel(rootBefore);
        ours.setLevel(oursBefore);
        root.addAppender(console);
    }
}
